"""What is said in an interview now: answers, rows and confirmations, in tables, one row each."""

from collections.abc import Iterable, Iterator
from typing import Any

from enumerator.store.connection import Store
from forms.prompts import Fact, FactKind

_ANSWER = """INSERT INTO answer VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value, origin = excluded.origin"""
_SHIFT_DOWN = "UPDATE roster_row SET position = position + 1 WHERE interview = ? AND roster = ? AND position >= ?"
_ADD_ROW = "INSERT INTO roster_row VALUES (?, ?, ?, ?)"
_POSITION = "SELECT position FROM roster_row WHERE interview = ? AND roster = ? AND id = ?"
_REMOVE_ROW = "DELETE FROM roster_row WHERE interview = ? AND roster = ? AND id = ?"
_PLACE_ROW = "UPDATE roster_row SET position = ? WHERE interview = ? AND roster = ? AND id = ?"
_SHIFT_UP = "UPDATE roster_row SET position = position - 1 WHERE interview = ? AND roster = ? AND position > ?"
_CONFIRM = """INSERT INTO confirmation VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET reason = excluded.reason"""
_UNCONFIRM = "DELETE FROM confirmation WHERE interview = ? AND key = ? AND rule = ?"
_WITHIN_ROW = (
    "DELETE FROM answer WHERE interview = ? AND key >= ? AND key < ?",
    "DELETE FROM confirmation WHERE interview = ? AND key >= ? AND key < ?",
    "DELETE FROM roster_row WHERE interview = ? AND roster >= ? AND roster < ?",
)
_ROWS = "SELECT roster, id FROM roster_row WHERE interview = ? ORDER BY roster, position"
_ANSWERS = "SELECT key, value, origin FROM answer WHERE interview = ? ORDER BY key"
_ANSWER_OF = "SELECT value FROM answer WHERE interview = ? AND key = ?"
_CONFIRMATIONS = "SELECT key, rule, reason FROM confirmation WHERE interview = ? ORDER BY key, rule"
_EMPTY = (
    "DELETE FROM answer WHERE interview = ?",
    "DELETE FROM roster_row WHERE interview = ?",
    "DELETE FROM confirmation WHERE interview = ?",
)


def keep_facts(store: Store, interview: str, facts: Iterable[Fact]) -> None:
    """Make facts current, in order, inside a transaction."""
    for fact in facts:
        match fact.kind:
            case FactKind.ANSWERED | FactKind.SPECIAL | FactKind.DERIVED | FactKind.PREFILLED:
                store.run(_ANSWER, (interview, fact.key, fact.value, fact.kind.value))
            case FactKind.ROW_ADDED:
                store.run(_SHIFT_DOWN, (interview, fact.key, fact.position))
                store.run(_ADD_ROW, (interview, fact.key, fact.row, fact.position))
            case FactKind.ROW_REMOVED:
                _remove_row(store, interview, fact)
            case FactKind.ROW_MOVED:
                _move_row(store, interview, fact)
            case FactKind.CONFIRMED if fact.value:
                store.run(_CONFIRM, (interview, fact.key, fact.position, fact.value))
            case FactKind.CONFIRMED:  # taken back
                store.run(_UNCONFIRM, (interview, fact.key, fact.position))


def current_facts(store: Store, interview: str) -> tuple[Fact, ...]:
    """The state as the shortest list of facts: rows (outer ones first), answers, confirmations."""
    return tuple(_current(store, interview))


def answer_of(store: Store, interview: str, key: str) -> str:
    """What is said at one place now; empty where nothing is."""
    found = store.row(_ANSWER_OF, (interview, key))
    return "" if found is None else str(found[0])


def empty(store: Store, interview: str) -> None:
    """Forget everything that was said."""
    for statement in _EMPTY:
        store.run(statement, (interview,))


def facts_to_json(facts: Iterable[Fact]) -> list[list[Any]]:
    """Facts as the log keeps them, without what is empty at their end."""
    return [_trimmed([f.kind.value, f.key, f.value, f.row, f.position]) for f in facts]


def facts_from_json(content: Iterable[list[Any]]) -> Iterator[Fact]:
    for kind, *rest in content:
        yield Fact(FactKind(kind), *rest)


def _remove_row(store: Store, interview: str, fact: Fact) -> None:
    found = store.row(_POSITION, (interview, fact.key, fact.row))
    if found is None:
        return
    store.run(_REMOVE_ROW, (interview, fact.key, fact.row))
    store.run(_SHIFT_UP, (interview, fact.key, found[0]))
    inside = f"{fact.key}[@{fact.row}]"
    for statement in _WITHIN_ROW:
        store.run(statement, (interview, inside + "/", inside + "0"))  # "0" follows "/"


def _move_row(store: Store, interview: str, fact: Fact) -> None:
    found = store.row(_POSITION, (interview, fact.key, fact.row))
    if found is None:
        return
    store.run(_SHIFT_UP, (interview, fact.key, found[0]))
    store.run(_SHIFT_DOWN, (interview, fact.key, fact.position))
    store.run(_PLACE_ROW, (fact.position, interview, fact.key, fact.row))


def _current(store: Store, interview: str) -> Iterator[Fact]:
    rows = sorted(store.rows(_ROWS, (interview,)), key=lambda row: row[0].count("[@"))
    counted: dict[str, int] = {}
    for roster, row_id in rows:
        position = counted.get(roster, 0)
        counted[roster] = position + 1
        yield Fact(FactKind.ROW_ADDED, roster, row=row_id, position=position)
    for key, value, origin in store.rows(_ANSWERS, (interview,)):
        yield Fact(FactKind(origin), key, value)
    for key, rule, reason in store.rows(_CONFIRMATIONS, (interview,)):
        yield Fact(FactKind.CONFIRMED, key, reason, position=rule)


def _trimmed(values: list[Any]) -> list[Any]:
    while values and values[-1] in ("", 0):
        values.pop()
    return values
