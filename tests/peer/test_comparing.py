"""What the comparison itself is worth: it sees differences, follows decisions, and shrinks to what matters."""

import json
import re
from random import Random
from typing import Any

from tests.peer.compare import differences, submissions
from tests.peer.decisions import Decision, about, decided, decisions
from tests.peer.engines import HERE, ROOT
from tests.peer.steps import next_step

DOCUMENT = ROOT / "docs" / "differences.md"
FORM = """<html xmlns="http://www.w3.org/2002/xforms"><bind nodeset="/data/member/total" calculate="sum(/data/x)"/>
<input ref="/data/member/total"/></html>"""


def node(ref: str = "/data/a", **facts: Any) -> dict[str, Any]:
    shown = {"ref": ref, "type": "input", "relevant": True, "readonly": False, "required": False}
    return {**shown, "value": "1", "label": "A", **facts}


def test_the_same_place_shown_alike_differs_in_nothing() -> None:
    assert list(differences([node(hint=None)], [node(hint="")])) == []
    assert (
        list(differences([node(value="uuid:" + "0" * 32)], [node(value="uuid:" + "1" * 32)])) == []
    )


def test_each_fact_of_a_place_is_compared() -> None:
    plain = node(choices=[{"value": "a", "label": "A"}], violation={"condition": "required"})
    for other in (
        node(relevant=False),
        node(value="2"),
        node(label="B"),
        node(hint="B"),
        node(required=True),
        node(readonly=True),
    ):
        assert len(list(differences([node()], [other]))) == 1
    fields = [one.field for one in differences([plain], [node(choices=[])])]
    assert fields == ["violation", "choices"]


def test_a_place_that_only_one_has_is_told_before_anything_else() -> None:
    (found,) = differences([node(), node("/data/b")], [node(value="2")])

    assert (found.field, found.ref) == ("places", "/data/b")


def test_submissions_are_compared_whatever_their_prefixes_are() -> None:
    ours = '<a xmlns:p="urn:p" id="x"><p:b>1</p:b></a>'

    assert list(submissions(ours, '<a xmlns:q="urn:p" id="x"><q:b>1</q:b></a>')) == []
    (text,) = submissions(ours, '<a xmlns:p="urn:p" id="x"><p:b>2</p:b></a>')
    (attributes,) = submissions(ours, '<a xmlns:p="urn:p"><p:b>1</p:b></a>')
    (places,) = submissions(ours, '<a id="x"/>')
    assert [text.field, attributes.field, places.field] == [
        "xml text",
        "xml attributes",
        "xml places",
    ]


def test_a_decision_covers_what_all_of_its_patterns_find() -> None:
    (found,) = differences(
        [node("/data/member[2]/total")], [node("/data/member[2]/total", value="2")]
    )
    sums = Decision("s", "ours", frozenset({"value"}), bind=re.compile(r"^/data/member\|.*sum\("))

    assert decided(found, [sums], about(FORM), ()) is sums
    assert (
        decided(found, [Decision("t", "ours", frozenset({"value"}), typed=True)], about(FORM), ())
        is None
    )
    assert decided(found, [Decision("l", "ours", frozenset({"label"}))], about(FORM), ()) is None


def test_steps_are_the_same_for_the_same_seed_and_only_what_the_form_allows() -> None:
    nodes = [node(), node("/data/b", readonly=True), node("/data/c", relevant=False)]

    taken = [[next_step(nodes, [None], Random(seed)) for seed in range(50)] for _ in range(2)]

    assert taken[0] == taken[1]
    assert {step.get("ref") for step in taken[0] if step} == {"/data/a", None}


def test_each_decision_is_explained_in_the_document_and_nothing_else_is() -> None:
    explained = re.findall(r"^### `([\w-]+)`", DOCUMENT.read_text("utf-8"), re.MULTILINE)

    assert explained == [one.id for one in decisions()]
    assert {one.right for one in decisions()} <= {"ours", "theirs", "either"}


def test_the_lock_of_the_peer_names_exact_versions_and_no_server() -> None:
    lock = json.loads((HERE / "package-lock.json").read_text("utf-8"))
    wanted = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]

    assert "http" not in json.dumps(lock)
    assert all("integrity" in one for path, one in lock["packages"].items() if path)
    for name, version in wanted.items():
        assert lock["packages"][f"node_modules/{name}"]["version"] == version
