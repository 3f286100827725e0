"""Every verb of the engine protocol, over one small form."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from forms.bridge.desk import Desk

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title>F</h:title><model>
  <itext>
    <translation lang="English (en)"><text id="age"><value>Age</value></text></translation>
    <translation lang="Urdu (ur)"><text id="age"><value>عمر</value></text></translation>
  </itext>
  <instance><data id="f"><size/><seen/><read/><order/><note/>
    <member jr:template=""><age/><old/></member><total/><meta><instanceID/></meta></data></instance>
  <instance id="village"><root><item><name>v1</name><label>One</label></item>
    <item><name>v2</name><label>Two</label></item></root></instance>
  <bind nodeset="/data/size" type="decimal"/>
  <bind nodeset="/data/note" readonly="true()"/>
  <bind nodeset="/data/member/age" type="int" required="true()" constraint=". &lt; 120" jr:constraintMsg="Too old"/>
  <bind nodeset="/data/member/old" calculate="../age &gt; 60"/>
  <bind nodeset="/data/total" type="int" calculate="sum(/data/member/age)"/>
  <bind nodeset="/data/meta/instanceID" jr:preload="uid"/>
  </model></h:head><h:body>
  <input ref="/data/size"><label>Size</label></input>
  <select ref="/data/seen"><label>Seen</label><itemset nodeset="instance('village')/root/item">
    <value ref="name"/><label ref="label"/></itemset></select>
  <trigger ref="/data/read"><label>Read</label></trigger>
  <odk:rank ref="/data/order"><label>Order</label><itemset nodeset="instance('village')/root/item">
    <value ref="name"/><label ref="label"/></itemset></odk:rank>
  <input ref="/data/note"><label>Note</label></input>
  <group ref="/data/member"><label>Members</label><repeat nodeset="/data/member">
    <input ref="/data/member/age"><label ref="jr:itext('age')"/></input></repeat></group>
  </h:body></h:html>"""


def desk(xml: str = FORM) -> Desk:
    made = Desk(zone=ZoneInfo("Asia/Karachi"))
    loaded = made.answer({"cmd": "load", "xml": xml})
    assert loaded["status"] == "success", loaded
    return made


def members(at: Desk, *ages: str) -> None:
    for place, age in enumerate(ages, 1):
        at.answer({"cmd": "add", "ref": "/data/member"})
        at.answer({"cmd": "set", "ref": f"/data/member[{place}]/age", "value": age})


def value(at: Desk, ref: str) -> str:
    return str(at.answer({"cmd": "get", "ref": ref})["value"])


def test_loading_tells_languages_nodes_and_times() -> None:
    loaded = Desk(zone=ZoneInfo("Asia/Karachi")).answer({"cmd": "load", "xml": FORM})

    assert loaded["languages"] == ["English (en)", "Urdu (ur)"]
    assert loaded["nodes"] == 10
    assert loaded["parse_ms"] > 0
    assert loaded["instance_ms"] > 0


def test_a_dump_shows_a_repeat_before_its_rows_and_the_rows_with_their_positions() -> None:
    at = desk()
    members(at, "30")

    nodes = {node["ref"]: node for node in at.answer({"cmd": "dump"})["nodes"]}

    assert list(nodes)[6:10] == [
        "/data/member",
        "/data/member[1]",
        "/data/member[1]/age",
        "/data/member[1]/old",
    ]
    assert nodes["/data/member"]["type"] == "repeat-range:uncontrolled"
    assert nodes["/data/member"]["count"] == 1
    assert nodes["/data/member[1]"]["label"] == "Members"
    assert nodes["/data/note"]["type"] == "note"


def test_an_answer_comes_back_as_it_would_be_submitted() -> None:
    at = desk()

    answer = at.answer({"cmd": "set", "ref": "/data/size", "value": 5})

    assert answer["value"] == "5.0"
    assert answer["set_ms"] >= 0
    assert at.answer({"cmd": "set", "ref": "/data/seen", "value": ["v2", "v1"]})["value"] == "v1 v2"
    assert at.answer({"cmd": "set", "ref": "/data/read", "value": True})["value"] == "OK"
    assert at.answer({"cmd": "set", "ref": "/data/read", "value": None})["value"] == ""


@pytest.mark.parametrize(("given", "kept"), [("x", ""), ("41.9", "41"), (41.0, "41"), ("", "")])
def test_what_does_not_fit_the_type_clears_the_answer(given: object, kept: str) -> None:
    at = desk()
    members(at, "30")

    answer = at.answer({"cmd": "set", "ref": "/data/member[1]/age", "value": given})

    assert answer["value"] == kept


@pytest.mark.parametrize(
    ("ref", "given"),
    [("/data/nowhere", "1"), ("/data/note", "x"), ("/data/order", ["v1"]), ("/data/total", "3")],
)
def test_what_cannot_be_set_is_an_error_and_the_desk_goes_on(ref: str, given: object) -> None:
    at = desk()

    assert "error" in at.answer({"cmd": "set", "ref": ref, "value": given})
    assert (
        at.answer({"cmd": "set", "ref": "/data/order", "value": ["v2", "v1"]})["value"] == "v2 v1"
    )


def test_rows_come_in_between_and_go() -> None:
    at = desk()
    members(at, "30", "40")

    added = at.answer({"cmd": "add", "ref": "/data/member", "after": 0})

    assert added["count"] == 3
    assert [value(at, f"/data/member[{row}]/age") for row in (1, 2, 3)] == ["30", "", "40"]
    at.answer({"cmd": "set", "ref": "/data/member[2]/age", "value": "35"})
    assert at.answer({"cmd": "remove", "ref": "/data/member", "index": 0})["count"] == 2
    assert value(at, "/data/total") == "75"


def test_a_broken_rule_is_shown_with_its_message_and_keeps_the_submission_pending() -> None:
    at = desk()
    members(at, "130")

    node = at.answer({"cmd": "get", "ref": "/data/member[1]/age"})

    assert node["violation"] == {"condition": "constraint", "message": "Too old"}
    said = at.answer({"cmd": "serialize"})
    assert (said["status"], said["violations"]) == ("pending", ["/data/member[1]/age"])


def test_a_language_is_spoken_from_then_on() -> None:
    at = desk()
    members(at, "3")

    assert at.answer({"cmd": "lang", "name": "Urdu (ur)"}) == {"ok": True}
    assert at.answer({"cmd": "get", "ref": "/data/member[1]/age"})["label"] == "عمر"


def test_choices_are_counted_or_listed() -> None:
    at = desk()

    assert at.answer({"cmd": "choices", "ref": "/data/seen", "brief": True}).keys() == {"n", "ms"}
    listed = at.answer({"cmd": "choices", "ref": "/data/seen"})
    assert listed["choices"] == [
        {"value": "v1", "label": "One"},
        {"value": "v2", "label": "Two"},
    ]


def test_a_submission_can_be_gone_on_with() -> None:
    first = desk()
    members(first, "30", "40")
    first.answer({"cmd": "set", "ref": "/data/size", "value": "2.5"})
    xml = first.answer({"cmd": "serialize"})["xml"]

    second = desk()
    second.answer({"cmd": "edit", "instance": xml})

    assert second.answer({"cmd": "serialize"})["xml"] == xml
    assert value(second, "/data/total") == "70"


def test_a_bench_answers_as_often_as_it_is_told() -> None:
    at = desk()
    members(at, "30")

    measured = at.answer(
        {
            "cmd": "bench",
            "ref": "/data/member[1]/age",
            "values": ["20", "70"],
            "n": 9,
            "read": "/data/total",
        }
    )

    assert measured["n"] == 9
    assert 0 < measured["median_ms"] <= measured["p95_ms"] <= measured["max_ms"]
    assert value(at, "/data/total") == "20"


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("number", 3.0),
        ("string", "3"),
        ("boolean", True),
    ],
)
def test_an_expression_is_evaluated_over_any_document(kind: str, found: object) -> None:
    message = {"cmd": "xpath", "xml": "<a><b>1</b><b>2</b></a>", "expr": "sum(/a/b)", "as": kind}

    assert desk().answer(message) == {"value": found}


def test_nodes_and_numbers_that_json_lacks_have_a_writing() -> None:
    at = desk()
    document = {"cmd": "xpath", "xml": "<!DOCTYPE a><a><b>1</b>x</a>"}

    nodes = at.answer(document | {"expr": "*", "as": "nodes", "context": "/e2(a)"})
    assert nodes == {"value": ["/e2/e1"]}
    assert at.answer(document | {"expr": "1 div 0", "as": "number"}) == {"value": "Infinity"}
    assert at.answer(document | {"expr": "number('x')", "as": "number"}) == {"value": "NaN"}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<h:html", "<html"),
        ("</data></instance>", "</instance>"),
        ('nodeset="/data/size"', 'nodeset="/data/sise"'),
        ('ref="/data/size"', 'ref="/data/sise"'),
        ("sum(/data/member/age)", "zum(/data/member/age)"),
        ("sum(/data/member/age)", "sum(/data/member/age"),
        ("sum(/data/member/age)", "../total + 1"),
        ("sum(/data/member/age)", "jr:choice-name('1', ' /data/nowhere ')"),
    ],
)
def test_a_form_at_fault_does_not_load(right: str, wrong: str) -> None:
    assert right in FORM
    at = Desk(zone=ZoneInfo("Asia/Karachi"))

    refused = at.answer({"cmd": "load", "xml": FORM.replace(right, wrong, 1)})

    assert refused["status"] == "failure"
    assert refused["error"]
    assert "error" in at.answer({"cmd": "dump"})


def test_a_file_that_is_not_at_hand_is_an_empty_list_only_where_that_is_asked_for(
    tmp_path: Path,
) -> None:
    named = FORM.replace(
        '<instance id="village">', '<instance id="village" src="jr://file-csv/v.csv">'
    )
    at = Desk(zone=ZoneInfo("Asia/Karachi"))
    message: dict[str, Any] = {"cmd": "load", "xml": named}

    assert at.answer(message)["status"] == "failure"
    assert at.answer(message | {"missing": "blank"})["status"] == "warning"
    assert at.answer({"cmd": "choices", "ref": "/data/seen"})["n"] == 0

    (tmp_path / "anything.csv").write_text("name,label\nv9,Nine\n", encoding="utf-8")
    files = {"jr://file-csv/v.csv": str(tmp_path / "anything.csv")}
    assert at.answer(message | {"attachments": files})["status"] == "success"
    assert at.answer({"cmd": "choices", "ref": "/data/seen"})["choices"] == [
        {"value": "v9", "label": "Nine"}
    ]


def test_a_document_that_is_none_and_a_language_that_nobody_speaks_are_errors() -> None:
    at = desk()

    assert "error" in at.answer({"cmd": "xpath", "xml": "<a>", "expr": "1"})
    assert "error" in at.answer({"cmd": "lang", "name": "French"})
    assert at.answer({"cmd": "lang", "name": None}) == {"ok": True}


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b'{"cmd":"dance"}', b'{"cmd":"set"}', b"\xff", b"null"]
)
def test_nonsense_is_answered_with_an_error(line: bytes) -> None:
    at = desk()

    assert at.hear(line).keys() == {"error"}
    assert "nodes" in at.hear(b'{"cmd":"dump"}')


def test_the_command_answers_each_line_with_one_line() -> None:
    asked = [{"cmd": "load", "xml": FORM}, {"cmd": "nothing"}, {"cmd": "get", "ref": "/data/size"}]
    lines = "".join(json.dumps(message) + "\n" for message in asked)

    done = subprocess.run(
        [sys.executable, "-m", "forms.bridge"],
        input=lines.encode(),
        capture_output=True,
        env=dict(os.environ, TZ="America/Phoenix"),
        timeout=60,
        check=True,
    )

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [sorted(answer)[:1] for answer in answers] == [["instance_ms"], ["error"], ["hint"]]
    assert answers[2]["ref"] == "/data/size"
