"""What a partial interview lacks is kept beside its household, and whoever runs the registry sees it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from forms.definition.xml import PSER
from sync.registry.__main__ import main
from sync.registry.folder import RegistryFolder
from sync.registry.household import NotXml
from sync.registry.lacking import OURS, Lacking, Unmet, read_lacking
from sync.registry.listing import Listed, households, table
from sync.registry.server import Registry
from sync.sealing import Envelope
from tests.support.scenario import scenario
from tests.sync.team import NOW, Team

SURVEY = """
    | type         | name         | label  | required | constraint | bind::pser:warn |
    | begin_group  | place        | Place  |          |            |                 |
    | text         | block_code   | Block  |          |            |                 |
    | text         | structure_no | House  |          |            |                 |
    | text         | hh_serial    | Part   |          |            |                 |
    | text         | family_serial| Family |          |            |                 |
    | end_group    |              |        |          |            |                 |
    | begin_repeat | member       | Member |          |            |                 |
    | text         | name         | Name   | yes      |            |                 |
    | integer      | age          | Age    |          | . < 120    | . < 90 => Old?  |
    | end_repeat   |              |        |          |            |                 |
"""
REASON = "other: the family had to leave"


def submission(reason: str = REASON, *, whole: bool = False) -> bytes:
    """Of two members of whom one has no name and 130 years, rendered by the program's own engine."""
    interview = scenario(SURVEY)
    for name, value in zip(
        ("block_code", "structure_no", "hh_serial", "family_serial"),
        ("041700123", "7", "1", "1"),
        strict=True,
    ):
        interview.answer(f"place/{name}", value)
    interview.add_row("member")
    interview.answer("member[1]/name", "Bano")
    interview.answer("member[2]/age", "30" if whole else "130")
    if whole:
        interview.answer("member[2]/name", "Ali")
    return interview.session.finalize(partial="" if whole else reason).xml


@pytest.fixture
def registry(team: Team) -> Iterator[Registry]:
    found = Registry(RegistryFolder(team.realm.path), clock=lambda: NOW)
    yield found
    found.close()


def send(registry: Registry, team: Team, *envelopes: Envelope) -> None:
    batch = team.batch(list(envelopes))
    registry.receive(batch.id, batch.data)


def test_a_partial_interview_is_read_as_the_program_writes_it() -> None:
    assert OURS == PSER
    assert read_lacking(submission()) == Lacking(
        REASON,
        (
            Unmet("/data/member[2]/name", "required"),
            Unmet("/data/member[2]/age", "constraint"),
            Unmet("/data/member[2]/age", "warning"),
        ),
    )


def test_a_whole_interview_lacks_nothing_whatever_its_other_attributes_say() -> None:
    assert read_lacking(submission(whole=True)) == Lacking()
    other = b'<data xmlns:p="urn:other" p:partial="x" partial="y"><age p:unmet="required"/></data>'
    assert read_lacking(other) == Lacking()
    under = f'<data xmlns:p="{PSER}"><g p:partial="x"/></data>'.encode()
    assert read_lacking(under) == Lacking()


@pytest.mark.parametrize("xml", [b"<!DOCTYPE d><d/>", b"<d>", b"\xff<d/>"])
def test_what_is_no_xml_says_nothing(xml: bytes) -> None:
    with pytest.raises(NotXml):
        read_lacking(xml)


def test_it_is_kept_beside_the_household(registry: Registry, team: Team) -> None:
    partial, whole = team.seal(submission()), team.seal()
    send(registry, team, partial, whole)

    opened = RegistryFolder(team.realm.path).opened
    assert households(opened) == (
        Listed("041700123-2-1-1", whole.header.id, 1, "", 0),
        Listed("041700123-7-1-1", partial.header.id, 1, REASON, 3),
    )
    with closing(sqlite3.connect(opened)) as db:
        rows = db.execute("SELECT envelope, ref, kind FROM unmet ORDER BY place").fetchall()
        kept = db.execute("SELECT xml FROM interview WHERE id = ?", (partial.header.id,)).fetchone()
    assert rows[0] == (partial.hash, "/data/member[2]/name", "required")
    assert kept == (submission(),)


def test_the_revision_that_was_gone_on_with_is_the_one_that_counts(
    registry: Registry, team: Team
) -> None:
    first = team.seal(submission("continue_later"))
    send(registry, team, first)
    second = team.seal(submission(whole=True), id=first.header.id, revision=2, previous=first.hash)
    send(registry, team, second)

    [listed] = households(RegistryFolder(team.realm.path).opened)
    assert (listed.revision, listed.partial, listed.unmet) == (2, "", 0)


def test_the_same_batch_again_changes_nothing(registry: Registry, team: Team) -> None:
    batch = team.batch([team.seal(submission())])
    for _ in range(2):
        registry.receive(batch.id, batch.data)

    [listed] = households(RegistryFolder(team.realm.path).opened)
    assert listed.unmet == 3


def test_tables_from_before_partial_interviews_are_gone_on_with(team: Team) -> None:
    folder = RegistryFolder(team.realm.path)
    Registry(folder, clock=lambda: NOW).close()
    with closing(sqlite3.connect(folder.opened)) as db:
        db.executescript("DROP VIEW household; DROP TABLE unmet; DROP TABLE partial")

    again = Registry(folder, clock=lambda: NOW)
    send(again, team, team.seal(submission()))
    again.close()

    [listed] = households(folder.opened)
    assert listed.partial == REASON


def test_the_listing_names_the_code_of_the_reason_and_not_its_words(
    registry: Registry, team: Team, capsys: pytest.CaptureFixture[str]
) -> None:
    envelope = team.seal(submission())
    send(registry, team, envelope)

    assert main(["--folder", str(team.realm.path), "--list"]) == 0
    said = capsys.readouterr().out
    assert said == table(households(RegistryFolder(team.realm.path).opened)) + "\n"
    heading, line = said.splitlines()
    assert heading.split("  ")[0] == "household"
    assert line.split() == ["041700123-7-1-1", "1", "partial", "(other)", "3", envelope.header.id]


def test_a_folder_in_which_nothing_was_opened_has_no_list(
    team: Team, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--folder", str(team.realm.path), "--list"]) == 2
    assert "Nothing was opened" in capsys.readouterr().err
