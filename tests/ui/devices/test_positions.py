"""Positions: what is typed, what a receiver says on its line, several made into one, lengths and areas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enumerator.ui.devices.earth import area, length
from enumerator.ui.devices.fix import Fix, apart, averaged
from enumerator.ui.devices.nmea import NmeaReader, checksum
from enumerator.ui.devices.places_typed import place_of

LAHORE = (31.5204, 74.3587)
degrees = st.floats(-89, 89).map(lambda d: round(d, 6))


def sentence(body: str) -> bytes:
    return f"${body}*{checksum(body.encode()):02X}\r\n".encode()


def gga(
    latitude: str = "3131.2240,N",
    longitude: str = "07421.5220,E",
    quality: int = 1,
    hdop: str = "0.9",
) -> bytes:
    return sentence(f"GPGGA,062713.00,{latitude},{longitude},{quality},08,{hdop},217.4,M,-38.5,M,,")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("31.5204 74.3587", LAHORE),
        ("31.5204, 74.3587", LAHORE),
        ("۳۱٫۵۲۰۴، ۷۴٫۳۵۸۷", LAHORE),
        ("31.5204 74.3587 217 5", (*LAHORE, 217.0, 5.0)),
        ("31°31'13.44\"N 74°21'31.32\"E", LAHORE),
        ("31° 31′ 13.44″ شمال 74° 21′ 31.32″ مشرق", LAHORE),
        ("N31 31.224 E74 21.522", LAHORE),
        ("E 74 21.522, N 31 31.224", LAHORE),
        ("31°31'13.44\" 74°21'31.32\"", LAHORE),
        ("31.5204N 74.3587E", LAHORE),
        ("-33.5 -70.25", (-33.5, -70.25)),
        ("33 30 S 70 15 W", (-33.5, -70.25)),
    ],
)
def test_a_place_is_read_as_people_write_it(text: str, place: tuple[float, ...]) -> None:
    found = place_of(text)

    assert found is not None
    assert found == pytest.approx(place, abs=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31.5",
        "91 74",
        "31 181",
        "here",
        "31°75'N 74°E",
        "31N 74N",
        "31.5 74.3 1 2 3",
        "31,5204 74,3587",
        "31.5°30'N 74°E",
        "74E 31",
    ],
)
def test_what_is_no_place_is_not_guessed_at(text: str) -> None:
    assert place_of(text) is None


@given(degrees, degrees)
def test_degrees_are_read_as_they_are_written(latitude: float, longitude: float) -> None:
    assert place_of(f"{latitude:.6f} {longitude:.6f}") == pytest.approx((latitude, longitude))


def test_a_receiver_is_understood_in_pieces_of_any_size() -> None:
    line = (
        b"\x00\xffgarbage"
        + gga()
        + sentence("GPRMC,062713,A,3131.2,N,07421.5,E,0,0,241126,,")
        + gga()
    )
    reader = NmeaReader()

    found = [fix for at in range(0, len(line), 7) for fix in reader.feed(line[at : at + 7])]

    assert len(found) == 2
    assert (found[0].latitude, found[0].longitude) == pytest.approx(LAHORE, abs=1e-6)
    assert (found[0].height, found[0].accuracy, found[0].satellites) == (217.4, 4.5, 8)
    assert reader.heard == 3


@pytest.mark.parametrize(
    "line",
    [
        gga().replace(b"3131", b"3132"),  # the check sum no longer fits
        gga(quality=0),
        gga(quality=8),  # simulated
        gga(latitude=",", longitude=","),
        gga(latitude="9931.2240,N"),
        sentence("GPRMC,062713,V,,,,,,,241126,,") + gga(),
        b"$GPGGA,1*zz\r\n",
        b"$" * 10_000,
        gga(hdop="nan"),
        gga(latitude="nan,N"),
        sentence("GPGGA,062713.00,3131.2240,N,07421.5220,E,1,08,0.9,inf,M,-38.5,M,,"),
    ],
)
def test_what_is_no_position_gives_none(line: bytes) -> None:
    assert list(NmeaReader().feed(line)) == []


def test_where_a_receiver_tells_its_error_that_is_the_accuracy() -> None:
    [fix] = NmeaReader().feed(sentence("GPGST,062713,,,,,3.0,4.0,8.0") + gga())

    assert fix.accuracy == 5.0


@given(st.binary(max_size=300))
def test_noise_on_the_line_does_no_harm(noise: bytes) -> None:
    reader = NmeaReader()
    list(reader.feed(noise))

    assert [fix.height for fix in reader.feed(b"\r\n" + gga())][-1:] == [217.4]


def test_a_better_fix_counts_more_and_one_from_elsewhere_not_at_all() -> None:
    good, poor = Fix(31.0, 74.0, accuracy=3), Fix(31.0001, 74.0, accuracy=12)
    wild = Fix(31.2, 74.0, accuracy=5)

    found = averaged([poor, good, wild])

    assert 31.0 < found.latitude < 31.00001
    assert found.accuracy == 3
    assert found.value() == f"{found.latitude:.7f} 74.0000000 0.0 3.0"


@given(st.lists(st.tuples(st.floats(-1e-4, 1e-4), st.floats(2, 30)), min_size=1, max_size=20))
def test_the_mean_lies_among_the_fixes(given: list[tuple[float, float]]) -> None:
    fixes = [Fix(31 + off, 74 + off, accuracy=accuracy) for off, accuracy in given]

    found = averaged(fixes)

    assert min(f.latitude for f in fixes) - 1e-9 <= found.latitude
    assert found.latitude <= max(f.latitude for f in fixes) + 1e-9


def test_lengths_and_areas_are_those_of_the_ground() -> None:
    acre = [(31.0, 74.0), (31.0, 74.00067), (31.00057, 74.00067), (31.00057, 74.0)]

    assert apart(Fix(31, 74), Fix(31.001, 74)) == pytest.approx(111.3, abs=0.5)
    assert length([(31.0, 74.0), (31.0, 75.0)]) == pytest.approx(95_313, rel=0.001)
    assert area(acre) == pytest.approx(4047, rel=0.02)
    assert area(acre[::-1]) == pytest.approx(area(acre))
    assert area([*acre, acre[0]]) == pytest.approx(area(acre)), "closed or open"
