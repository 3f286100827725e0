"""The slip that a family keeps: what is on it, who may print it, and that every print is counted."""

import json
from pathlib import Path

import pytest

from enumerator.demo.practice import ENUMERATOR
from enumerator.errors import SlipContactMissing
from enumerator.fieldwork.notices import LANGUAGES, privacy_notice, slip_words
from enumerator.fieldwork.slips import LONGEST_CONTACT, SlipGoes, Slips, contact_is_real
from enumerator.store.events import EventKind, EventLog
from tests.support.practice import A, PracticeLaptop

OFFICER = "Data Protection Officer, PSPA, Lahore"


def in_the_field(laptop_sitting: object, contact: str) -> Slips:
    from enumerator.app.sitting import Sitting

    assert isinstance(laptop_sitting, Sitting)
    return Slips(
        laptop_sitting.unlocked.store,
        name="Ayesha",
        staff="PE-0002",
        contact=contact,
        practice=False,
    )


def test_a_slip_names_the_case_the_officer_and_the_enumerator(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        slip = in_the_field(sitting, OFFICER).slip(A)

    assert (slip.reference, slip.contact) == ("418020417-001", OFFICER)
    assert (slip.enumerator, slip.staff) == ("Ayesha", "PE-0002")
    assert slip.notice == privacy_notice("en").version == privacy_notice("ur").version
    assert not slip.practice


@pytest.mark.parametrize(
    "contact",
    ["", "  ", "{contact}", "[email protected]", "dpo@example.org", "<to be filled in>", "xxx xxx xxx", "Lahore"],
)  # fmt: skip
def test_in_the_field_no_slip_sends_people_to_a_stand_in(
    laptop: PracticeLaptop, contact: str
) -> None:
    assert not contact_is_real(contact)
    with laptop.signed_in(ENUMERATOR) as sitting, pytest.raises(SlipContactMissing):
        in_the_field(sitting, contact).slip(A)


def test_practice_slips_need_no_officer_and_say_that_they_are_practice(
    laptop: PracticeLaptop,
) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        slip = sitting.slips.slip(A)

    assert slip.practice
    assert slip.contact == "—"


def test_every_print_is_an_event_and_counted(laptop: PracticeLaptop) -> None:
    with laptop.signed_in(ENUMERATOR) as sitting:
        slips = sitting.slips
        assert slips.times_printed(A) == 0
        assert slips.printed(A, SlipGoes.TO_PRINTER, ("ur", "en")) == 1
        assert slips.printed(A, SlipGoes.TO_FILE, ("ur",)) == 2
        log = EventLog(sitting.unlocked.store)
        said = [e.content for e in log.of(A) if e.kind == EventKind.SLIP_PRINTED]

        assert said == [
            {"copy": 1, "to": "printer", "languages": ["ur", "en"]},
            {"copy": 2, "to": "file", "languages": ["ur"]},
        ]
        assert log.verify_chain() == ()
        assert slips.times_printed("A-002") == 0


def test_a_sheet_is_for_this_household_and_the_next_that_wait(laptop: PracticeLaptop) -> None:
    laptop.finalized("A-003")
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert sitting.slips.next_open("A-002", 4) == ("A-002", "A-004", "A-005", "A-006")
        assert sitting.slips.next_open("A-012", 4)[0] == "A-012"
        assert sitting.slips.next_open("A-003", 1) == ("A-003",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_tells_rights_helpline_and_officer(language: str) -> None:
    words = slip_words(language)

    assert "0800-02345" in words.helpline
    assert "{contact}" in words.contact
    assert "{enumerator}" in words.visited
    assert "{staff}" in words.visited
    assert "{date}" in words.dated
    assert "{version}" in words.dated


def test_the_notice_is_known_by_its_words() -> None:
    hashes = {privacy_notice(language).hash for language in LANGUAGES}

    assert {len(one) for one in hashes} == {64}
    assert len(hashes) == len(LANGUAGES)


def test_the_longest_contact_is_the_one_that_settings_take(tmp_path: Path) -> None:
    from enumerator.config import read_settings
    from enumerator.errors import SettingsInvalid

    kept = tmp_path / "settings.json"
    kept.write_text(json.dumps({"data_contact": "x" * LONGEST_CONTACT}), "utf-8")
    assert len(read_settings(kept).data_contact) == LONGEST_CONTACT
    kept.write_text(json.dumps({"data_contact": "x" * (LONGEST_CONTACT + 1)}), "utf-8")
    with pytest.raises(SettingsInvalid):
        read_settings(kept)
