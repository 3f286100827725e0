"""A whole PSER interview by keys alone, in both languages: from home to the sealed envelope, and what it costs.

The figures stand beside those of two browser programs on the same way (ODK Web Forms, Enketo): 29 to 35 presses for
the section of identification, 89 to 92 for one working member, 5 to 8 and 18 to 28 page jumps.
PSER_SHOTS=folder keeps a picture of every step.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.program import Program
from enumerator.demo.keyboard import Key
from enumerator.demo.practice import ENUMERATOR, PASSPHRASES, SEGMENT
from enumerator.demo.shots import Shots
from enumerator.fieldwork.worklist import WorkState
from enumerator.store.assignments import AssignmentStore, HouseholdKey
from enumerator.store.envelopes import EnvelopeStore
from enumerator.ui.fields.urdu_hand import hand
from enumerator.ui.interview.finish import FinishPage
from enumerator.ui.theme import Look
from enumerator.ui.worklist import WorklistView
from forms.prompts import Kind, Prompt
from forms.synthetic import Chance, PserFamily
from tests.support.practice import TODAY, PracticeLaptop, line
from tests.support.surveyor import Counted, Surveyor

pytestmark = pytest.mark.end2end
UNKNOWN = "A-000"
WIDE, LEAST = (1366, 690), (1024, 560)
SECTION_A, MEMBER = 22, 50
"""Presses that are not typing: as many as were hoped for when the browsers were measured."""

WORDS = {
    "address": "مکان 12، گلی 4",
    "landmark": "مسجد کے قریب",
    "uc_name": "یونین کونسل 112",
    "mauza": "چک 214",
    "occ_text": "درزی کا کام",
}
"""What an Urdu-speaking household says where the made-up one speaks English."""


@dataclass(frozen=True)
class Way:
    """One interview: a made-up family, of which member ``worker`` is 45, works, and went to school."""

    seed: int
    size: int
    worker: int
    urdu: bool
    screen: tuple[int, int]
    known: bool  # the assignment says where the household is
    on: Key = Key.Key_Return


WAYS = {
    "english": Way(153, 4, 3, False, WIDE, known=False),
    "urdu": Way(175, 3, 3, True, WIDE, known=False),
    "english, by Tab, small screen": Way(153, 4, 3, False, LEAST, known=True, on=Key.Key_Tab),
    "urdu, small screen": Way(175, 3, 3, True, LEAST, known=True),
}


@pytest.fixture
def laptop(tmp_path: Path) -> PracticeLaptop:
    laptop = PracticeLaptop(tmp_path)
    with laptop.signed_in(ENUMERATOR) as sitting:
        key = HouseholdKey(SEGMENT, "1", "1", "1")
        AssignmentStore(sitting.unlocked.store).add(UNKNOWN, key, assignee=ENUMERATOR.id)
    return laptop


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, laptop: PracticeLaptop) -> Iterator[Program]:
    """The program's window; English, and Latin letters, are put back for the tests that follow."""
    there = laptop.practice
    program = Program(qapp, there.folders, there.accounts, laptop.settings, clock=laptop.time.tell)
    qtbot.addWidget(program.shell)
    yield program
    close(program)


def close(program: Program) -> None:
    hand().set_on(False)
    program.languages.use("en")
    program.appearance.set_look(Look())
    QApplication.processEvents()  # the pages speak English while they still stand
    program.shell.close()


class Household:
    """Says the first time what the family is, and then whatever else is allowed."""

    def __init__(self, way: Way) -> None:
        self._urdu = way.urdu
        self._family = PserFamily(Chance(Random(way.seed)), TODAY, size=way.size)
        self._tries: dict[str, int] = {}

    def __call__(self, prompt: Prompt) -> str:
        tries = self._tries[prompt.key] = self._tries.get(prompt.key, 0) + 1
        answers = self._family.says(prompt, _row(prompt.ref))
        said = ["", *islice(answers, tries)][-1]
        if self._urdu and prompt.kind is Kind.TEXT and any("a" <= one <= "z" for one in said):
            return WORDS.get(prompt.name, "بتایا گیا") if "@" not in said else ""
        return said


@pytest.mark.parametrize("name", WAYS)
def test_a_whole_interview_is_held_by_keys_alone(
    program: Program, laptop: PracticeLaptop, name: str
) -> None:
    way = WAYS[name]
    program.shell.resize(*way.screen)
    program.shell.show()
    surveyor = Surveyor(program, way.on)
    if folder := os.environ.get("PSER_SHOTS"):
        surveyor.seen = Shots(
            program.shell, Path(folder) / name.replace(", ", "-").replace(" ", "-")
        ).take

    choose_her_name(surveyor)
    surveyor.sign_in(PASSPHRASES[ENUMERATOR.id])
    assignment = "A-001" if way.known else UNKNOWN
    walk_to(surveyor, assignment)
    if way.urdu:
        surveyor.press(Key.Key_L, ctrl=True)
        surveyor.press(Key.Key_Space, ctrl=True)
    household = Household(way)
    surveyor.hold(household, way.size)
    surveyor.settle(household)
    assert isinstance(surveyor.window.page(), FinishPage)
    surveyor.finish()

    interview = program.interview
    assert interview is not None
    close(program)
    with laptop.signed_in(ENUMERATOR) as sitting:
        assert line(sitting, assignment).state is WorkState.FINALIZED
        assert len(EnvelopeStore(sitting.unlocked.store).of(interview.id)) == 1
    worker = surveyor.parts[f"/data/member[{way.worker}]"]
    record(name, surveyor.parts["/data/sec_a"], worker, surveyor.whole)
    assert surveyor.whole.hidden == []
    assert len(surveyor.whole.opened) > 20, "answers opened what came next"
    assert len(worker.stops) > 40
    assert surveyor.parts["/data/sec_a"].presses <= SECTION_A
    assert worker.presses <= MEMBER
    assert surveyor.whole.jumps == []


def choose_her_name(surveyor: Surveyor) -> None:
    """The tiles stand beside each other; hers is found by the arrow."""
    gate = surveyor.program.gate
    for _ in range(3):
        if gate.person == ENUMERATOR.id:
            return
        surveyor.press(Key.Key_Right)
    raise AssertionError(gate.person)


def walk_to(surveyor: Surveyor, assignment: str) -> None:
    home = surveyor.program.shell.page
    assert isinstance(home, WorklistView)
    surveyor.press(Key.Key_Home)
    for _ in home.shown:
        if home.current is not None and home.current.assignment_id == assignment:
            break
        surveyor.press(Key.Key_Down)
    surveyor.press(Key.Key_Return)


def record(name: str, section: Counted, worker: Counted, whole: Counted) -> None:
    """Keep what it cost beside the pictures."""
    if folder := os.environ.get("PSER_SHOTS"):
        lines = (
            f"section A: {told(section)}",
            f"one member: {told(worker)}",
            f"all: {told(whole)}",
            "",
        )
        with (Path(folder) / "presses.txt").open("a", encoding="utf-8") as file:
            file.write("\n".join((name, *lines)))


def told(counted: Counted) -> str:
    return (
        f"{len(counted.stops)} stops, {counted.presses} presses, {counted.letters} letters, "
        f"{sum(counted.scrolled):.1f} screens scrolled, {len(counted.jumps)} jumps"
    )


def _row(ref: str) -> int:
    _, bracket, rest = ref.rpartition("[")
    return int(rest.partition("]")[0]) - 1 if bracket else -1
