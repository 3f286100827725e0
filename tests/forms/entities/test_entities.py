"""Forms that register lasting things, or bring them up to date, say so in their submissions."""

import os
from collections.abc import Callable
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.engine.entities import list_after
from forms.errors import FormInvalid
from forms.prompts import EntityChange
from forms.session import FormSession
from forms.xpath.compiler import Compiled
from tests.forms.authoring.workbooks import SETTINGS, compiled
from tests.support.scenario import Scenario

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "forms-corpus"
ASAD = "93a179a0-71b3-42f8-b78e-4c182eaf2ae7"
PEOPLE = f"name,label,full_name,__version,__trunkVersion,__branchId\n{ASAD},Asad,Asad Ali,3,2,b7\n".encode()


def uuids() -> Callable[[], str]:
    """Identities as the program makes them, but known beforehand."""
    numbers = count(1)
    return lambda: f"{next(numbers):08x}000040008000000000000000"


@cache
def registering() -> FormDefinition:
    """People are registered once, their children once for each row."""
    form = compiled(
        """
        | type         | name  | label::English (en) | save_to          | relevant    |
        | text         | who   | Who                 | people#full_name |             |
        | integer      | age   | Age                 | people#age       | ${who} != 'nobody' |
        | begin_repeat | kid   | Kid                 |                  | ${age} > 15 |
        | text         | kname | Name                | kids#kname       |             |
        | end_repeat   |       |                     |                  |             |
        """,
        entities="""
        | list_name | label        | create_if   |
        | people    | ${who}       | ${age} > 10 |
        | kids      | ${kname}     |             |
        """,
    )
    return read_form(form.xform)


@cache
def updating() -> FormDefinition:
    form = compiled(
        """
        | type                             | name | label::English (en) | save_to   |
        | select_one_from_file people.csv  | p    | Person              |           |
        | text                             | who  | Who                 | full_name |
        """,
        entities="""
        | list_name | label  | entity_id |
        | people    | ${who} | ${p}      |
        """,
    )
    return read_form(form.xform, media={"people.csv": PEOPLE})


def opened(form: FormDefinition, **given: Any) -> Scenario:
    return Scenario(form, **{"new_id": uuids(), **given})


def entity_of(xml: str, path: str = "meta/entity") -> dict[str, str]:
    """The attributes of an entity in a submission, and its label."""
    found = etree.fromstring(xml).find(path)
    assert found is not None
    return {**{str(k): str(v) for k, v in found.attrib.items()}, "": found.findtext("label") or ""}


def test_a_form_says_what_it_registers_and_what_of_it() -> None:
    kids, people = sorted(registering().entities, key=lambda declared: declared.dataset)

    assert (people.dataset, people.ref) == ("people", "/data/meta/entity")
    assert (kids.dataset, kids.ref) == ("kids", "/data/kid/meta/entity")
    elements = registering().elements
    assert {name: elements[n].ref for name, n in people.saveto.items()} == {
        "full_name": "/data/who",
        "age": "/data/age",
    }
    assert {name: elements[n].ref for name, n in kids.saveto.items()} == {
        "kname": "/data/kid/kname"
    }
    assert isinstance(people.create, Compiled)
    assert kids.create == "1"
    assert isinstance(people.label, Compiled)
    assert people.update == people.id == ""


def test_a_new_entity_has_an_identity_from_the_start_and_its_condition_when_it_is_met() -> None:
    interview = opened(registering())
    identity = interview.value("/data/meta/entity/@id")
    interview.answer("who", "Asad")
    interview.answer("age", 9)
    assert entity_of(interview.xml())["create"] == "false"
    assert interview.session.entities() == ()

    interview.answer("age", 11)

    assert entity_of(interview.xml()) == {
        "dataset": "people",
        "create": "true",
        "id": identity,
        "": "Asad",
    }
    (made,) = interview.session.finalize().entities
    assert made == EntityChange(
        "people", identity, "Asad", {"full_name": "Asad", "age": "11"}, creates=True, updates=False
    )


def test_every_row_registers_its_own() -> None:
    interview = opened(registering())
    interview.answer("who", "Asad")
    interview.answer("age", 40)
    interview.add_row("kid")
    interview.answer("kid[1]/kname", "Hina")
    interview.answer("kid[2]/kname", "Bilal")

    kids = [made for made in interview.session.entities() if made.dataset == "kids"]

    assert [(kid.label, dict(kid.properties)) for kid in kids] == [
        ("Hina", {"kname": "Hina"}),
        ("Bilal", {"kname": "Bilal"}),
    ]
    assert len({kid.id for kid in kids}) == 2
    assert not any(kid.fault for kid in kids)
    assert entity_of(interview.xml(), "kid[2]/meta/entity")["id"] == kids[1].id


def test_what_is_not_asked_is_neither_written_nor_saved() -> None:
    interview = opened(registering())
    interview.answer("who", "nobody")

    assert interview.session.entities() == ()
    assert "kids" not in interview.xml()


def test_an_update_names_the_entity_and_the_version_that_was_known() -> None:
    interview = opened(updating())
    interview.answer("p", ASAD)
    interview.answer("who", "Asad Khan")

    assert entity_of(interview.xml()) == {
        "dataset": "people",
        "update": "1",
        "baseVersion": "3",
        "trunkVersion": "2",
        "branchId": "b7",
        "id": ASAD,
        "": "Asad Khan",
    }
    (changed,) = interview.session.entities()
    assert (changed.creates, changed.updates) == (False, True)
    assert (changed.base_version, changed.trunk_version, changed.branch_id) == (3, "2", "b7")
    assert changed.fault == ""


def test_an_entity_without_identity_or_label_is_named_as_such() -> None:
    assert [one.fault for one in opened(updating()).session.entities()] == ["id"]
    interview = opened(registering())
    interview.answer("age", 40)

    assert [one.fault for one in interview.session.entities()] == ["label", "label"]


def test_an_interview_restored_keeps_the_identities_of_its_entities() -> None:
    interview = opened(registering())
    interview.answer("who", "Asad")
    interview.answer("age", 40)
    interview.answer("kid[1]/kname", "Hina")

    assert interview.again().xml() == interview.xml()


def test_an_entity_that_is_asked_for_later_has_its_identity_from_the_start() -> None:
    form = read_form(
        b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
      xmlns:entities="http://www.opendatakit.org/xforms/entities"><h:head><h:title/><model
      entities:entities-version="2025.1.0"><instance><data id="f"><has/><g><dog/><meta>
      <entity dataset="dogs" id="" create="1">
      <label/></entity></meta></g></data></instance>
      <bind nodeset="/data/g" relevant="/data/has = 'y'"/><bind nodeset="/data/g/dog" entities:saveto="called"/>
      <bind nodeset="/data/g/meta/entity/label" calculate="/data/g/dog"/>
      <setvalue event="odk-instance-first-load" ref="/data/g/meta/entity/@id" value="uuid()"/></model></h:head>
      <h:body><input ref="/data/has"/><group ref="/data/g"><input ref="/data/g/dog"/></group></h:body></h:html>"""
    )
    interview = opened(form)
    assert interview.session.entities() == ()
    assert "entity" not in interview.xml()

    interview.answer("has", "y")
    interview.answer("dog", "Moti")

    (made,) = interview.session.entities()
    assert (made.label, made.fault) == ("Moti", "")


def test_a_revision_is_about_the_same_entities() -> None:
    interview = opened(registering())
    interview.answer("who", "Asad")
    interview.answer("age", 40)
    interview.answer("kid[1]/kname", "Hina")
    before = interview.session.finalize()

    again = FormSession.edit(
        registering(), before.xml, clock=interview.clock, new_id=lambda: "f" * 32
    )

    assert again.entities() == before.entities


VERSIONED = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:entities="http://www.opendatakit.org/xforms/entities"><h:head><h:title/><model {version}><instance><data id="f">
  <q/><row><q/></row><meta><entity dataset="t" id="" create="1"><label/></entity></meta></data></instance>
  <bind nodeset="/data/q" entities:saveto="q"/></model></h:head><h:body><input ref="/data/q"/>
  <repeat nodeset="/data/row"><input ref="/data/row/q"/></repeat></h:body></h:html>"""


@pytest.mark.parametrize("version", ["2022.1.0", "2023.1.0", "2024.1.0", "2025.1.0", "2024.1.7"])
def test_the_known_versions_of_the_specification_are_read(version: str) -> None:
    form = read_form(VERSIONED.format(version=f'entities:entities-version="{version}"').encode())

    assert [declared.dataset for declared in form.entities] == ["t"]


@pytest.mark.parametrize("version", ["2026.1.0", "2025.2.0", "2031", "next"])
def test_a_version_that_nobody_knows_is_refused_by_name(version: str) -> None:
    with pytest.raises(FormInvalid) as refused:
        read_form(VERSIONED.format(version=f'entities:entities-version="{version}"').encode())

    (problem,) = refused.value.problems
    assert (problem.code, problem.subject) == ("entities_version", version)
    assert "2025.1" in problem.reason


def test_a_form_that_does_not_say_its_version_works_and_is_named() -> None:
    form = read_form(VERSIONED.format(version="").encode())

    assert [problem.code for problem in form.unmet] == ["no_entities_version"]
    assert form.entities


def test_a_property_without_an_entity_around_it_is_named() -> None:
    stray = VERSIONED.format(version='entities:entities-version="2024.1.0"').replace(
        "</model>", '<bind nodeset="/data/row/q" entities:saveto="stray"/></model>'
    )

    form = read_form(stray.encode())

    assert [(p.code, p.place.ref, p.subject) for p in form.unmet] == [
        ("unknown_entity", "/data/row/q", "stray")
    ]
    assert list(form.entities[0].saveto) == ["q"]


# ---------------------------------------------------------------- lists without a server


def change(**given: Any) -> EntityChange:
    fields = {"creates": False, "updates": True, "properties": {}, "label": "", "id": ASAD, **given}
    return EntityChange("people", **fields)


def lines(data: bytes) -> list[str]:
    return data.decode().splitlines()


def test_a_registered_entity_can_be_chosen_at_once() -> None:
    interview = opened(registering())
    interview.answer("who", 'Bibi, "Gul"')
    interview.answer("age", 40)
    (made,) = (one for one in interview.session.entities() if one.dataset == "people")

    after = list_after(PEOPLE, [made], new_id=uuids())

    again = opened(read_form(updating_xform(), media={"people.csv": after}))
    assert [(one.value, one.label) for one in again.offered("p")] == [
        (ASAD, "Asad"),
        (made.id, 'Bibi, "Gul"'),
    ]


@cache
def updating_xform() -> bytes:
    return compiled(
        "| type | name | label::English (en) |\n| select_one_from_file people.csv | p | Person |",
        settings=SETTINGS,
    ).xform


def test_a_changed_entity_is_one_version_further_from_what_the_server_knows() -> None:
    once = list_after(PEOPLE, [change(properties={"full_name": "A. Ali"})], new_id=uuids())
    assert lines(once)[1] == f"{ASAD},Asad,4,A. Ali,2,b7"
    fresh = PEOPLE.replace(b"3,2,b7", b"3,,")

    twice = list_after(
        fresh, [change(), change(label="Ali", properties={"new": "x"})], new_id=uuids()
    )

    assert lines(twice)[0] == "name,label,__version,full_name,__trunkVersion,__branchId,new"
    assert lines(twice)[1] == f"{ASAD},Ali,5,Asad Ali,3,00000001-0000-4000-8000-000000000000,x"


def test_what_is_at_fault_or_unknown_leaves_the_list_as_it_is() -> None:
    other = change(id=ASAD.replace("9", "8"))

    after = list_after(
        PEOPLE, [change(fault="id"), other, change(creates=True, updates=False)], new_id=uuids()
    )

    assert lines(after)[1:] == [f"{ASAD},Asad,3,Asad Ali,2,b7"]


# ---------------------------------------------------------------- forms of others


def fixture(name: str) -> bytes:
    if not CORPUS.exists():
        pytest.skip(f"no forms corpus at {CORPUS}: set PSER_SHARED")
    return next((CORPUS / "fixtures").glob(f"{name}__*.xml")).read_bytes()


def test_the_registration_form_of_collect_registers() -> None:
    interview = opened(read_form(fixture("x139")))
    interview.answer("name", "Hina")

    (made,) = interview.session.finalize().entities

    assert (made.dataset, made.label, made.properties) == ("people", "Hina", {"full_name": "Hina"})
    assert made.creates
    assert not made.fault


def test_the_update_form_of_collect_updates() -> None:
    form = read_form(fixture("x042"), media={"people.csv": PEOPLE})
    interview = opened(form)
    interview.answer("person", ASAD)

    (changed,) = interview.session.finalize().entities

    assert (changed.id, changed.label, changed.base_version) == (ASAD, "Asad Ali", 3)
    assert changed.properties == {"full_name": "Asad Ali"}
