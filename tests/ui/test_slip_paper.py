"""The slip as paper: one page, its code read back, all ink inside, its size and its time."""

import re
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
import zxingcpp
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from enumerator.errors import SlipNotPrinted
from enumerator.fieldwork.slips import LONGEST_CONTACT, Slip
from enumerator.ui.paper import DOTS
from enumerator.ui.slip_paper import Printing, print_slips, slip_image, slip_pdf
from enumerator.ui.slip_printer import print_on
from enumerator.ui.theme import Appearance, Look, Theme

SLIP = Slip(
    "418020417-001", "Data Protection Officer, PSPA, 4th floor, Lahore", "Ayesha Siddiqa", "PE-0002",
    "2026112401",
)  # fmt: skip
DAY = date(2026, 11, 24)
CHOICES = [("en",), ("ur",), ("ur", "en"), ("en", "ur")]
MARGIN = round(5 / 25.4 * DOTS)  # printers leave this much of the edge white


def printing(languages: tuple[str, ...], slip: Slip = SLIP) -> Printing:
    return Printing(slip, languages, DAY)


def inked(image: QImage) -> QRect:
    """The smallest rectangle with everything that is not white."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    wide, rows = grey.bytesPerLine(), grey.height()
    data = bytes(grey.constBits())
    lines = [data[row * wide : row * wide + grey.width()] for row in range(rows)]
    dark = [row for row, line in enumerate(lines) if min(line) < 250]
    columns = [at for at in range(grey.width()) if min(data[at::wide]) < 250]
    return QRect(columns[0], dark[0], columns[-1] - columns[0] + 1, dark[-1] - dark[0] + 1)


@pytest.mark.parametrize("languages", CHOICES)
def test_the_code_holds_the_reference_number_and_nothing_else(
    appearance: Appearance, languages: tuple[str, ...]
) -> None:
    [code] = zxingcpp.read_barcodes(slip_image(printing(languages)))

    assert code.text == SLIP.reference
    assert "QR" in str(code.format).upper()


@pytest.mark.parametrize("languages", CHOICES)
@pytest.mark.parametrize("contact", ["Data Protection Officer, PSPA, Lahore", "W" * 3 + " w" * 58])
def test_all_ink_lies_inside_the_page(
    appearance: Appearance, languages: tuple[str, ...], contact: str
) -> None:
    assert len(contact) <= LONGEST_CONTACT
    slip = Slip(SLIP.reference, contact, "Muhammad Zulfiqar Ali Khan", "PE-0002", SLIP.notice)
    image = slip_image(printing(languages, slip))

    assert image.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN).contains(inked(image))


@pytest.mark.parametrize("languages", CHOICES)
def test_a_slip_is_one_page_of_a6_with_its_fonts_in_it(
    appearance: Appearance, languages: tuple[str, ...]
) -> None:
    pdf = slip_pdf([printing(languages)])

    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert re.search(rb"/MediaBox\s*\[\s*0 0 29[78][.\d]* 4(19|20)[.\d]*\s*\]", pdf)
    embedded, described = (
        len(re.findall(one, pdf)) for one in (rb"/FontFile2", rb"/FontDescriptor\b")
    )
    assert 2 <= embedded <= described
    assert (b"NotoNastaliqUrdu" in pdf) is ("ur" in languages)
    assert len(pdf) <= 60_000


def test_a_printer_gets_the_same_page_as_the_file(appearance: Appearance, tmp_path: Path) -> None:
    """The system's printers cannot be had in a test; Qt's own printing path can, with a file at its end."""
    file = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setFullPage(True)

    assert print_slips(printer, [printing(("ur", "en"))])

    pdf = file.read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    assert re.search(rb"/MediaBox\s*\[\s*0 0 29[78][.\d]* 4(19|20)[.\d]*\s*\]", pdf)


def test_a_printer_that_is_not_there_is_told(appearance: Appearance) -> None:
    with pytest.raises(SlipNotPrinted):
        print_on("no such printer", [printing(("en",))], sheet=False)


def test_four_slips_stand_on_a_sheet_and_a_fifth_on_the_next(appearance: Appearance) -> None:
    pdf = slip_pdf([printing(("ur", "en"))] * 5, sheet=True)

    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2
    assert re.search(rb"/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]", pdf)


def test_a_slip_is_made_while_one_reaches_for_the_paper(appearance: Appearance) -> None:
    slip_pdf([printing(("ur", "en"))])  # the fonts are read once
    took = []
    for _ in range(5):
        begun = perf_counter()
        slip_pdf([printing(("ur", "en"))])
        took.append(perf_counter() - begun)

    assert min(took) <= 0.1


def test_urdu_begins_at_the_right_and_english_at_the_left(appearance: Appearance) -> None:
    urdu, english = slip_image(printing(("ur",))), slip_image(printing(("en",)))
    last = inked(english).bottom() - 60  # the last lines are short
    for image, starts_right in ((urdu, True), (english, False)):
        foot = image.copy(0, last, image.width(), 60)
        seen = inked(foot)
        left, right = seen.left(), image.width() - seen.right()
        assert (right < left) is starts_right


def test_numbers_in_urdu_keep_their_order(appearance: Appearance) -> None:
    """Groups of a raw number are put the wrong way round beside Urdu; the helpline is isolated in its own typeface."""
    from enumerator.ui.paper import rich_text

    assert "\u20660800-02345\u2069" in rich_text("مفت ہیلپ لائن: **0800-02345**", rtl=True)


def test_practice_slips_carry_a_mark_that_real_ones_do_not(appearance: Appearance) -> None:
    practice = Slip(SLIP.reference, "—", SLIP.enumerator, SLIP.staff, SLIP.notice, practice=True)
    real = Slip(SLIP.reference, "—", SLIP.enumerator, SLIP.staff, SLIP.notice)

    marked, plain = (slip_image(printing(("en",), one)) for one in (practice, real))

    assert marked != plain
    assert [code.text for code in zxingcpp.read_barcodes(marked)] == [SLIP.reference]


def test_paper_is_black_on_white_whatever_the_window_looks_like(appearance: Appearance) -> None:
    by_day = slip_image(printing(("ur", "en")))
    for theme in (Theme.NIGHT, Theme.CONTRAST):
        appearance.set_look(Look(theme, 150, rtl=True))
        assert slip_image(printing(("ur", "en"))) == by_day


def test_a_slip_printed_ahead_leaves_the_date_to_a_pen(appearance: Appearance) -> None:
    ahead = slip_image(Printing(SLIP, ("en",)))

    assert ahead != slip_image(printing(("en",)))
