"""What a person or a program might do next in a form: answers right and wrong, rows, languages, put away and go on."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, Final

Step = dict[str, Any]
Node = Mapping[str, Any]

_MOST_ROWS: Final = 6
_ANSWERS: Final = {
    "int": ("0", "1", "2", "3", "7", "12", "18", "45", "120", "-1", "2.5", "x", "007"),
    "decimal": ("0", "1", "0.5", "2.25", "17", "-3.5", "100000", "1e3", "x", ".5"),
    "date": ("2026-11-24", "2020-02-29", "1999-12-31", "2027-01-01", "2021-02-30", "soon"),
    "time": ("00:00:00", "13:45:00", "23:59:59", "25:00:00", "12:30"),
    "dateTime": ("2026-11-24T10:00:00.000+05:00", "2020-01-31T23:59:00.000+05:00", "then"),
    "geopoint": ("31.5 74.3 200 5", "31.5 74.3", "0 0 0 0", "95 200 0 0", "here"),
    "geotrace": ("31.5 74.3 0 0; 31.6 74.4 0 0", "31.5 74.3 0 0"),
    "geoshape": ("31.5 74.3 0 0; 31.6 74.4 0 0; 31.5 74.4 0 0; 31.5 74.3 0 0", "31.5 74.3 0 0"),
    "boolean": ("true", "false", "1", "0"),
    "": (
        "a",
        "Amna",
        "5",
        "-2",
        "10.5",
        "two words",
        " led",
        "ع",
        "<&>",
        "2026-01-05",
        "yes",
        "a,b",
    ),
}
_RANGE: Final = ("0", "1", "2", "5", "10", "2.5", "-1")
_KINDS: Final = {"integer": "int", "long": "int", "string": "", "barcode": "", "intent": ""}


def next_step(
    nodes: Sequence[Node], languages: Sequence[str | None], chance: Random
) -> Step | None:
    """One step that the form as it stands allows; None where it allows none."""
    open_nodes = [node for node in nodes if node["relevant"] and not node["readonly"]]
    asked = [
        node
        for node in open_nodes
        if node["type"] in ("input", "select", "rank", "range", "trigger")
    ]
    repeats = [node for node in open_nodes if node["type"] == "repeat-range:uncontrolled"]
    dice = chance.random()
    if dice < 0.03 and len(languages) > 1:
        return {"verb": "lang", "name": chance.choice(languages)}
    if 0.03 <= dice < 0.05:
        return {"verb": "edit"}
    if repeats and (dice < 0.2 or not asked):
        return _rows(chance.choice(repeats), chance)
    if not asked:
        return None
    node = chance.choice(asked)
    return {"verb": "set", "ref": node["ref"], "value": _answer(node, chance)}


def _rows(node: Node, chance: Random) -> Step:
    count = node["count"]
    if count and (chance.random() < 0.4 or count >= _MOST_ROWS):
        return {"verb": "remove", "ref": node["ref"], "index": chance.randrange(count), "count": 1}
    after = chance.randrange(count) if count and chance.random() < 0.3 else None
    return {"verb": "add", "ref": node["ref"], "after": after, "count": 1}


def _answer(node: Node, chance: Random) -> str | list[str] | None:
    if chance.random() < 0.08:
        return None
    offered = [one["value"] for one in node.get("choices", ())]
    match node["type"]:
        case "trigger":
            return "OK"
        case "rank":
            return chance.sample(offered, len(offered))
        case "range":
            return chance.choice(_RANGE)
        case "select" if not offered or chance.random() < 0.04:
            return ["nowhere"]
        case "select" if node.get("many"):
            return chance.sample(offered, chance.randint(1, min(len(offered), 4)))
        case "select":
            return [chance.choice(offered)]
        case _:
            return _typed(node, chance)


def _typed(node: Node, chance: Random) -> str:
    kind = node.get("valueType") or ""
    return chance.choice(_ANSWERS.get(_KINDS.get(kind, kind), _ANSWERS[""]))
