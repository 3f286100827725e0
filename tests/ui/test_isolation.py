"""Whatever is put into a translated sentence keeps its own direction: nothing is put in bare (UX, Qt's fault 5)."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tools.translations import HOUSE, SPOKEN_BY

_ISOLATES = frozenset({"isolate", "ltr", "tr", "translate", "isolated"})
"""What gives words that keep their direction; so does every function whose name ends in ``words``."""

ONLY_SPOKEN = frozenset(
    {
        ("ui/fields/many_search.py", "names"),
        ("ui/fields/month_picker.py", "month"),
        ("ui/fields/parted.py", "wanted"),
        ("ui/fields/ranking.py", "place"),
        ("ui/interview/supplement.py", "words"),
        ("ui/interview/window.py", "form"),
        ("ui/interview/window.py", "household"),
        ("ui/review/queue_view.py", "count"),
        ("ui/slip_view.py", "reference"),
        ("ui/top_bar.py", "language"),
    }
)
"""Told to screen readers and window titles, which show no marks; each was looked at."""

ISOLATED_BEFORE = frozenset(
    {
        ("ui/batch_model.py", "item"),
        ("ui/fields/scale.py", "low"),
        ("ui/fields/scale.py", "high"),
        ("ui/fields/scale.py", "step"),
        ("ui/hint_words.py", "places"),
        ("ui/interview/removal.py", "member"),
        ("ui/moments.py", "name"),
        ("ui/palette_offers.py", "language"),  # one word of its own script, at the end
    }
)
"""Made by a caller or a line further off, which the search below does not follow; each was looked at."""


def test_nothing_is_put_into_a_sentence_bare() -> None:
    bare = {(place, field) for place, field, _value in _bare()}

    assert bare - ONLY_SPOKEN - ISOLATED_BEFORE == set(), "isolate() words, ltr() numbers and codes"


def _bare() -> Iterator[tuple[str, str, str]]:
    """File, field and expression of every value that is put into a sentence without a direction of its own."""
    for room in SPOKEN_BY:
        for file in sorted((HOUSE / room).rglob("*.py")):
            place = file.relative_to(HOUSE / "enumerator").as_posix()
            for field, value in _put_in(file):
                yield place, field, value


def _put_in(file: Path) -> Iterator[tuple[str, str]]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for inside in ast.walk(tree):
        if not isinstance(inside, ast.FunctionDef | ast.Lambda):
            continue
        known: set[str] = set()
        for one in ast.walk(inside):
            if isinstance(one, ast.Assign) and len(one.targets) == 1:
                target = one.targets[0]
                if isinstance(target, ast.Name) and _keeps_direction(one.value, known):
                    known.add(target.id)
        for one in ast.walk(inside):
            if isinstance(one, ast.Call) and _name(one.func) == "format":
                for put in one.keywords:
                    if put.arg is not None and not _keeps_direction(put.value, known):
                        yield put.arg, ast.unparse(put.value)


def _keeps_direction(value: ast.expr, known: set[str]) -> bool:
    match value:
        case ast.Constant():
            return True
        case ast.Name():
            return value.id in known
        case ast.IfExp():
            return _keeps_direction(value.body, known) and _keeps_direction(value.orelse, known)
        case ast.JoinedStr():
            return all(
                _keeps_direction(part.value, known)
                for part in value.values
                if isinstance(part, ast.FormattedValue)
            )
        case ast.Call():
            name = _name(value.func)
            if name == "format" and isinstance(value.func, ast.Attribute):
                return _keeps_direction(value.func.value, known)
            return name in _ISOLATES or name.endswith("words") or name == "join"
        case _:
            return False


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
