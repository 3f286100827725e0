"""A file becomes a form that can be tried, with everything that is found in it; pyxform works in a child process."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from enumerator.app.trying.kinds import PACKS, XFORMS
from enumerator.ui.trying_findings import Finding
from forms.authoring import CompiledForm, NotCompiled, Sheets, compile_xlsform
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormInvalid, FormProblem
from forms.lint import is_advice, lint_form
from forms.packs import MAGIC, PackInvalid, read_pack

LARGEST = 64 * 1024**2
_LISTS = (".csv", ".xml", ".geojson", ".json")
_SHOWN = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".bmp",
    ".svg",
    ".mp3",
    ".wav",
    ".ogg",
    ".m4a",
    ".mp4",
    ".webm",
)
_LARGEST_MEDIA = 20 * 1024**2
_NAMED = re.compile(rb"jr://[a-z\-]+/([^\"'<>\s]+)")
_BEFORE = b"\xef\xbb\xbf \t\r\n"  # what may stand before the first element


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """What became of a file: a form where it gives one, and what is to be said about it either way."""

    file: Path
    form: FormDefinition | None
    findings: tuple[Finding, ...] = ()
    offered: int = 0  # repairs that would help
    repaired: int = 0  # repairs that were made
    media: tuple[Path, ...] = field(default=())  # files beside the form that it names
    awaited: tuple[Path, ...] = field(default=())  # where those it names could be, and are not


def read_trial(file: Path, *, repair: bool = False) -> Tried:
    """Compile, lint and read ``file``. Whatever is wrong with it is among the findings; nothing is written."""
    try:
        if file.stat().st_size > LARGEST:
            return _refused(file, [FormProblem("too_large", reason="the file has more than 64 MB")])
        data = file.read_bytes()
    except OSError as error:
        reason = f"the file cannot be read ({error.strerror})"
        return _refused(file, [FormProblem("unreadable", reason=reason)])
    try:
        compiled = _compiled(file, data, repair=repair)
    except PackInvalid as error:
        return _refused(file, [FormProblem("unreadable", reason=str(error))])
    except NotCompiled as error:
        return replace(_refused(file, error.problems), offered=len(error.offered))
    media, taken = _beside(file, compiled.xform)
    compiled = replace(compiled, media={**media, **compiled.media})
    try:
        form = read_form(compiled.xform, media=compiled.media, strict=False)
        if wanted := _absent(file, form.missing_media):
            media, more = _take(wanted)
            compiled = replace(compiled, media={**compiled.media, **media})
            taken = (*taken, *more)
            form = read_form(compiled.xform, media=compiled.media, strict=False)
    except FormInvalid as error:
        return replace(_refused(file, error.problems), media=taken)
    found = [
        Finding(problem, is_advice(problem), _ref(problem, compiled.sheets))
        for problem in lint_form(compiled)
    ]
    findings = tuple(sorted(found, key=lambda one: one.advice))
    awaited = tuple(place for name in sorted(form.missing_media) for place in _places(file, name))
    return Tried(file, form, findings, len(compiled.offered), len(compiled.repairs), taken, awaited)


def _refused(file: Path, problems: Iterable[FormProblem]) -> Tried:
    return Tried(file, None, tuple(Finding(one, is_advice(one), one.place.ref) for one in problems))


def _compiled(file: Path, data: bytes, *, repair: bool) -> CompiledForm:
    if data.startswith(MAGIC) or file.suffix.lower() in PACKS:
        pack = read_pack(data)
        return CompiledForm(
            pack.xform,
            pack.title,
            pack.form_id,
            pack.version,
            sheets=Sheets(),
            media=dict(pack.media),
        )
    if file.suffix.lower() in XFORMS or data.lstrip(_BEFORE)[:1] == b"<":
        return CompiledForm(data, title="", form_id="", version="", sheets=Sheets())
    return compile_xlsform(data, file.name, repair=repair)


def _beside(file: Path, xform: bytes) -> tuple[dict[str, bytes], tuple[Path, ...]]:
    """The files that the form names by address; a name with a folder in it is no name."""
    names = {name.decode("utf-8", "replace") for name in _NAMED.findall(xform)}
    return _take(_absent(file, names))


def _absent(file: Path, names: Iterable[str]) -> list[Path]:
    found = []
    for name in sorted(names):
        found += [place for place in _places(file, name) if place.is_file()][:1]
    return found


def _places(file: Path, name: str) -> tuple[Path, ...]:
    """Where a file that the form names may lie: beside it, or in its folder for media. A path is no name."""
    bare = not set(name) & set("/\\:\0") and name not in (".", "..", file.name)
    if not bare or Path(name).suffix.lower() not in (*_LISTS, *_SHOWN):
        return ()
    return file.with_name(name), file.with_name(f"{file.stem}-media") / name


def _take(files: Iterable[Path]) -> tuple[dict[str, bytes], tuple[Path, ...]]:
    media: dict[str, bytes] = {}
    taken = []
    for one in files:
        try:
            if one.stat().st_size <= _LARGEST_MEDIA:
                media[one.name] = one.read_bytes()
                taken.append(one)
        except OSError:
            continue  # it is absent, and lint says so
    return media, tuple(taken)


def _ref(problem: FormProblem, sheets: Sheets) -> str:
    """The path of the question that a finding is about: its own, that of its row, or the first that offers its list."""
    place = problem.place
    if place.ref or not place.row:
        return place.ref
    if place.sheet == "survey":
        return next((ref for ref, line in sheets.paths.items() if line.number == place.row), "")
    if place.sheet == "choices":
        names = {line["list_name"] for line in sheets.choices if line.number == place.row}
        return next((ref for ref, line in sheets.paths.items() if line.list_name in names), "")
    return ""
