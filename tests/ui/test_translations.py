"""The Urdu of the window: complete, up to date with what the window says, and true to its placeholders."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import copyfile
from string import Formatter
from subprocess import CalledProcessError
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from enumerator.errors import WrongPassphrase
from enumerator.ui.bidi import has_rtl, plain
from enumerator.ui.languages import Languages
from enumerator.ui.messages import CONTEXT, message_for
from enumerator.ui.theme import Appearance
from enumerator.wording import CATALOGUE
from tools.translations import (
    COMPILED,
    HOUSE,
    PUNJABI,
    SOURCE,
    SPOKEN_BY,
    collect,
    compile_to,
    lacking,
    rewrite,
)

FIXED = {
    "household": "گھران",
    "respondent": "جواب دہندہ",
    "enumerator": "شمار کنند",
    "supervisor": "نگران",
    "section": "حص",
    "don't know": "معلوم نہیں",
    "refused": "انکار",
    "not applicable": "لاگو نہیں",
    "comment": "تبصر",
    "approve": "منظور",
    "saved": "محفوظ",
    "sync": "ترسیل",
    "consent": "رضامندی",
    "error": "غلط",
    "confirm": "تصدیق",
    "review": "جائز",
    "batch": "کھیپ",
    "receipt": "رسید",
    "sealed": "سربمہر",
    "passphrase": "خفیہ جمل",
    "interview": "انٹرویو",
    "registry": "رجسٹری",
}
"""Words whose Urdu is fixed (docs/words.md), each by the part that does not bend."""


@dataclass(frozen=True, slots=True)
class Sentence:
    context: str
    english: str
    urdu: str
    finished: bool


def sentences(catalogue: Path) -> tuple[Sentence, ...]:
    root = ElementTree.fromstring(catalogue.read_text(encoding="utf-8"))
    return tuple(
        Sentence(
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
            "type" not in translation.attrib,
        )
        for context in root.iter("context")
        for message in context.iter("message")
        for translation in message.iter("translation")
    )


@cache
def spoken() -> tuple[Sentence, ...]:
    return sentences(SOURCE)


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_the_catalogue_holds_what_the_window_says_and_nothing_else(tmp_path: Path) -> None:
    anew = tmp_path / SOURCE.name
    copyfile(SOURCE, anew)

    collect(anew)

    said, held = (
        {(one.context, one.english) for one in sentences(file)} for file in (anew, SOURCE)
    )
    assert said - held == set(), "new sentences: make translations, and translate them"
    assert held - said == set(), "sentences that nobody says any more: make translations"


def test_every_sentence_has_its_urdu() -> None:
    lacking = [one for one in spoken() if not one.finished or not one.urdu]
    in_latin = [
        one for one in spoken() if not has_rtl(one.urdu) and re.sub(r"{\w+}|\W", "", one.english)
    ]

    assert lacking == []
    assert in_latin == []


def test_what_is_put_into_a_sentence_is_put_into_its_urdu_too() -> None:
    for one in spoken():
        assert fields(one.urdu) == fields(one.english), one


def test_lines_are_broken_where_the_english_breaks_them() -> None:
    for one in spoken():
        assert one.urdu.count("\n") == one.english.count("\n"), one


def test_digits_are_latin_and_marks_are_urdu() -> None:
    ends = {".": "۔", "?": "؟", ":": ":", "…": "…"}
    for one in spoken():
        assert re.search("[٠-٩۰-۹]", one.urdu) is None, one
        assert re.search("[?,;]", plain(one.urdu)) is None, one
        if one.english[-1] in ends:
            assert one.urdu[-1] == ends[one.english[-1]], one


def test_fixed_words_are_the_same_everywhere() -> None:
    for one in spoken():
        for word, part in FIXED.items():
            if re.search(rf"\b{word}s?\b", re.sub(r"{\w+}", "", one.english), re.IGNORECASE):
                assert part in one.urdu, (word, one)


def test_what_the_program_reads_was_compiled_from_the_catalogue(tmp_path: Path) -> None:
    anew = tmp_path / COMPILED.name

    compile_to(anew)

    assert anew.read_bytes() == COMPILED.read_bytes(), "make translations"


def test_a_draft_may_lack_sentences_but_what_it_has_is_right() -> None:
    """Punjabi is counted and not asked to be whole: what it lacks is shown in English, marked."""
    without, all_of_them = lacking(PUNJABI.source)
    done = [one for one in sentences(PUNJABI.source) if one.finished and one.urdu]

    assert len(done) == all_of_them - without > 0
    for one in done:
        assert fields(one.urdu) == fields(one.english), one
        assert re.search("[٠-٩۰-۹?,;]", plain(one.urdu)) is None, one
        assert has_rtl(one.urdu) or not re.sub(r"{\w+}|\W", "", one.english), one


def test_a_draft_was_compiled_from_its_catalogue(tmp_path: Path) -> None:
    anew = tmp_path / PUNJABI.compiled.name

    compile_to(anew, PUNJABI.source, draft=True)

    assert anew.read_bytes() == PUNJABI.compiled.read_bytes(), "make translations"


def test_the_build_fails_while_urdu_lacks_a_sentence_but_not_for_a_draft(tmp_path: Path) -> None:
    lacks = tmp_path / "enumerator_xx.ts"
    rewrite(SOURCE, lacks, lambda _english, urdu: urdu)
    lacks.write_text(lacks.read_text(encoding="utf-8").replace("اگلا حصہ", ""), encoding="utf-8")
    lacks.write_text(
        lacks.read_text(encoding="utf-8").replace("<translation></", '<translation type="unfinished"></'),
        encoding="utf-8",
    )  # fmt: skip

    with pytest.raises(CalledProcessError):
        compile_to(tmp_path / "xx.qm", lacks)
    compile_to(tmp_path / "xx.qm", lacks, draft=True)


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_fault_is_told_in_urdu(code: str) -> None:
    in_urdu = {one.english: one.urdu for one in spoken() if one.context == CONTEXT}
    wording = CATALOGUE[code]

    for part in (wording.what, wording.safe, wording.do):
        assert not part or has_rtl(in_urdu[part])


def test_words_are_spoken_as_long_as_the_language_is_on(
    qapp: QApplication, appearance: Appearance
) -> None:
    languages = Languages(qapp, appearance)

    languages.use("ur")
    try:
        told = message_for(WrongPassphrase("PE-0002", 9, 1))
        assert told.what == "خفیہ جملہ درست نہیں۔"
        assert plain(told.safe) == "باقی کوششیں: 9۔"
    finally:
        languages.use("en")
    assert QCoreApplication.translate("Worklist", "Household") == "Household"


# --- what the collecting tool cannot see ---


@dataclass(frozen=True, slots=True)
class Call:
    """A call that asks for words: where it stands, and what it asks for (None: not a plain string)."""

    place: str
    context: str | None
    words: str | None


def calls(file: Path) -> Iterator[Call]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return _calls_in(tree, file.relative_to(HOUSE).as_posix(), "")


def _calls_in(node: ast.AST, file: str, owner: str) -> Iterator[Call]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            name, place = _name(child.func), f"{file}:{child.lineno}"
            if name == "tr":
                yield Call(place, owner, _string(child.args[0]))
            elif name == "translate" and len(child.args) > 1:
                yield Call(place, _string(child.args[0]), _string(child.args[1]))
        yield from _calls_in(child, file, child.name if isinstance(child, ast.ClassDef) else owner)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def _string(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_words_are_asked_for_where_the_collecting_tool_finds_them() -> None:
    """It does not look into f-strings, and knows words by plain strings alone."""
    known = {(one.context, one.english) for one in spoken()}
    unseen = [
        call
        for room in SPOKEN_BY
        for file in sorted((HOUSE / room).rglob("*.py"))
        if file.name != "messages.py"  # its sentences come from the catalogue of faults
        for call in calls(file)
        if (call.context, call.words) not in known
    ]

    assert unseen == []
