"""Whatever is answered in whatever form: the facts say it, the submission says it, and so does its revision."""

import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormInvalid
from forms.packs import read_pack
from forms.session import FormSession
from tests.forms.entities.test_entities import registering
from tests.forms.session.test_editing import form as household
from tests.forms.session.test_facts import FORM as JOINED
from tests.support.scenario import SetClock
from tests.support.wandering import Wanderer

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "forms-corpus"
LARGEST = 400_000  # bytes of a form that a test has the time for
READS_ITSELF = {
    "r088"
}  # a group is asked for as long as an answer in it says so: once shut, shut for good
IDENTITY = re.compile(rb"(uuid:)?i[0-9]+d")


def around(**given: Any) -> dict[str, Any]:
    """A world in which only identities are drawn."""
    numbers = count(1)
    return {
        "clock": SetClock(),
        "new_id": lambda: f"i{next(numbers)}d",
        "chance": lambda: 0.25,
        "properties": {"deviceid": "dev:1", "username": "sk-1"},
        "position": lambda: "31.5 74.3 0 5",
        **given,
    }


def plain(xml: bytes) -> bytes:
    """A submission without its identities."""
    root = etree.fromstring(xml)
    for one in root.iterfind(".//{*}deprecatedID"):
        parent = one.getparent()
        assert parent is not None
        parent.remove(one)
    return IDENTITY.sub(b"", etree.tostring(root))


def told(form: FormDefinition, seed: int, steps: int) -> Wanderer:
    """Somebody wandered through a form; what was said on the way and what is there now give the same interview."""
    wanderer = Wanderer(FormSession.open(form, **around()), seed)
    wanderer.wander(steps)
    session = wanderer.session

    for facts in (wanderer.said, session.facts_now()):
        again = FormSession.restore(form, facts, **around())
        assert again.xml() == session.xml()
        assert again.facts_now() == session.facts_now()
        assert again.check() == session.check()
    return wanderer


def revised(form: FormDefinition, session: FormSession) -> None:
    """A revision says the same, and so does the revision of a revision; finishing twice says it twice."""
    again = FormSession.edit(form, session.xml(), **around())
    assert plain(again.xml()) == plain(session.xml())
    assert again.dropped == ()
    once_more = FormSession.edit(form, again.xml(), **around())
    assert plain(once_more.xml()) == plain(session.xml())
    restored = FormSession.restore(form, again.opening.facts, **around())
    assert restored.xml() == again.xml()
    if not any(problem.blocks for problem in session.check()):
        assert session.finalize() == session.finalize()


@cache
def pser() -> FormDefinition:
    pack = resources.files("resources") / "forms" / "pser_household.pack"
    found = read_pack(pack.read_bytes())
    return read_form(found.xform, media=found.media)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("form", [household, registering, pser])
def test_our_forms_keep_what_they_are_told(form: Callable[[], FormDefinition], seed: int) -> None:
    wanderer = told(form(), seed, 60)

    revised(form(), wanderer.session)


@pytest.mark.parametrize("seed", range(8))
def test_rows_that_are_put_aside_are_kept_too(seed: int) -> None:
    told(JOINED, seed, 60)  # they do not travel, so that a revision would begin without them


def corpus() -> Iterator[Path]:
    for folder in ("fixtures", "compiled", "field"):
        yield from sorted((CORPUS / folder).glob("*.xml"))


def media_of(path: Path) -> dict[str, bytes]:
    folder = CORPUS / "media" / path.name[:4]
    return {file.name: file.read_bytes() for file in folder.glob("*")} if folder.exists() else {}


def test_the_forms_of_others_keep_what_they_are_told() -> None:
    if not CORPUS.exists():
        pytest.skip(f"no forms corpus at {CORPUS}: set PSER_SHARED")
    walked = 0
    for seed, path in enumerate(corpus()):
        if path.stat().st_size > LARGEST:
            continue
        try:
            form = read_form(path.read_bytes(), media=media_of(path))
        except FormInvalid:
            continue  # whether it should be is the corpus's own test
        wanderer = told(form, seed, 25)
        if path.name[:4] not in READS_ITSELF:
            revised(form, wanderer.session)
        walked += 1

    assert walked > 40
