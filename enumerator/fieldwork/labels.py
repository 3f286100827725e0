"""Words for the sections of a form, for lists that show interviews without opening them."""

import re
from collections.abc import Callable, Mapping

from enumerator.fieldwork.shelf import FormShelf
from enumerator.store.interviews import InterviewStore
from forms.session import FormSession

_POSITION = re.compile(r"\[[0-9]+\]")


class SectionLabels:
    """Labels by section ref, made once per form version and language."""

    def __init__(
        self, interviews: InterviewStore, shelf: FormShelf, language: Callable[[], str]
    ) -> None:
        self._interviews = interviews
        self._shelf = shelf
        self._language = language
        self._made: dict[tuple[str, str], Mapping[str, str]] = {}

    def label(self, interview: str, ref: str) -> str:
        """The label of the section that a place lies in; empty where there is none."""
        if not interview or not ref:
            return ""
        pack = self._interviews.record(interview).pack
        key = (pack, self._language())
        if key not in self._made:
            self._made[key] = self._read(*key)
        return self._made[key].get(ref.partition("[")[0], "")

    def question(self, interview: str, ref: str) -> str:
        """The label of a question as the form writes it; where an answer would be inserted stands an ellipsis."""
        if not interview or not ref:
            return ""
        form = self._shelf.form(self._interviews.record(interview).pack)
        element = form.element(_POSITION.sub("", ref))
        if element is None or element.question is None or element.question.label is None:
            return ""
        label = element.question.label
        language = form.texts.named(self._language())
        words = form.texts.shown(label.entry, language) if label.entry else label.words
        return "".join(word if isinstance(word, str) else "…" for word in words or ()).strip()

    def _read(self, pack: str, language: str) -> Mapping[str, str]:
        form = self._shelf.form(pack)
        name = next((n for n in form.languages if n.endswith(f"({language})")), None)
        session = FormSession.open(form, clock=self._shelf.clock, language=name)
        return {section.ref: section.label for section in session.sections()}
