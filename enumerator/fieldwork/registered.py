"""Registered already? What is said that identifies people is looked up among the interviews of this laptop.

Which questions are looked up, the form says: those that it marks as identifying (``pser:pii`` 1). What an answer is,
its shape says: an identity number has 13 digits, a mobile number 11 and begins with 03.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import Any

from enumerator.fieldwork.interview import Journal
from enumerator.store.connection import Store
from enumerator.store.lookups import LookupStore, Number
from forms.definition.model import Control, FormDefinition
from forms.prompts import Fact, FactKind

_IDENTIFYING = "1"
_IDENTITY = re.compile(r"[1-9][0-9]{12}")
_MOBILE = re.compile(r"03[0-9]{9}")
_ROW = re.compile(r"\[@[^]]*\]")
_SAID = frozenset({FactKind.ANSWERED, FactKind.DERIVED, FactKind.PREFILLED})


def number_of(value: str) -> Number | None:
    """What kind of number an answer is; None for what is none of those looked up."""
    if _IDENTITY.fullmatch(value):
        return Number.IDENTITY
    return Number.MOBILE if _MOBILE.fullmatch(value) else None


def identifying(form: FormDefinition) -> frozenset[str]:
    """Refs (without positions) of the typed answers that identify people."""
    return frozenset(
        element.ref
        for element in form.elements
        if element.bind.pii == _IDENTIFYING
        and element.bind.type == "string"
        and element.question is not None
        and element.question.control is Control.INPUT
    )


class Index:
    """Keeps the look-ups of one interview in step with its answers."""

    def __init__(self, lookups: LookupStore, interview: str, form: FormDefinition) -> None:
        self._lookups = lookups
        self._interview = interview
        self._form = form

    @cached_property
    def _refs(self) -> frozenset[str]:
        return identifying(self._form)

    def hear(self, facts: Iterable[Fact]) -> None:
        """Inside the transaction that keeps the facts."""
        for fact in facts:
            if fact.kind is FactKind.ROW_REMOVED:
                self._lookups.drop_row(self._interview, f"{fact.key}[@{fact.row}]")
            elif fact.kind in _SAID and _ROW.sub("", fact.key) in self._refs:
                self._keep(fact.key, fact.value)
            elif fact.kind is FactKind.SPECIAL:  # don't know, refused: in place of the answer
                self._lookups.drop(self._interview, fact.key)

    def _keep(self, key: str, value: str) -> None:
        lookups, interview = self._lookups, self._interview
        lookups.drop(interview, key)
        number = number_of(value)
        if number is not None:
            lookups.put(interview, key, number, value)
        if number is Number.IDENTITY:
            lookups.put(interview, key, Number.LAST_FOUR, value[-4:])
        elif value and not value.isdigit():
            lookups.put_name(interview, key, value)


class IndexedJournal:
    """A journal whose answers are looked up from the moment they are kept; everything else it passes on."""

    def __init__(self, store: Store, journal: Journal, index: Index) -> None:
        self._store = store
        self._journal = journal
        self._index = index

    def record(self, facts: tuple[Fact, ...], *rest: Any, **more: Any) -> datetime:
        """Both, or neither."""

        def act() -> datetime:
            at = self._journal.record(facts, *rest, **more)
            self._index.hear(facts)
            return at

        return self._store.write(act)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._journal, name)
