"""The window's words in other languages: collect what is to be translated, and compile what was.

``make translations`` runs this. What the window says stands in ``tr`` and ``translate`` calls; what it says about
faults stands in the catalogue of ``enumerator.wording``, in the context ``Errors``. Urdu is complete, or the build
fails. A draft (Punjabi) is counted; what it lacks stands in its compiled catalogue in English, marked.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

HOUSE = Path(__file__).resolve().parent.parent
SPOKEN_BY = ("enumerator/ui", "enumerator/app")
FOLDER = HOUSE / "resources/translations"
DRAFT_MARK = "ᴱᴺ"
"""Stands behind a sentence that is English because a draft has no other for it yet."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language's sentences: where they stand, and as which language Qt's tools know it."""

    name: str
    target: str
    draft: bool = False

    @property
    def source(self) -> Path:
        return FOLDER / f"enumerator_{self.name}.ts"

    @property
    def compiled(self) -> Path:
        return self.source.with_suffix(".qm")


URDU = Catalogue("ur", "ur_PK")
PUNJABI = Catalogue("pa", "pa_PK", draft=True)
CATALOGUES = (URDU, PUNJABI)
SOURCE, COMPILED = URDU.source, URDU.compiled


def collect(file: Path, target: str = URDU.target) -> None:
    """Bring ``file`` up to date with the sources: new sentences in, sentences nobody says any more out."""
    from enumerator.ui.messages import CONTEXT, sources

    spoken = sorted(path for room in SPOKEN_BY for path in (HOUSE / room).rglob("*.py"))
    with TemporaryDirectory() as folder:
        faults = Path(folder, "faults.py")
        lines = (f"translate({json.dumps(CONTEXT)}, {_literal(one)})\n" for one in sources())
        faults.write_text("".join(lines), encoding="utf-8")
        named = Path(folder, "sources.txt")
        named.write_text("\n".join(map(str, (*spoken, faults))), encoding="utf-8")
        _run(
            "lupdate", f"@{named}", "-no-obsolete", "-locations", "none",
            "-source-language", "en", "-target-language", target, "-ts", str(file),
        )  # fmt: skip


def compile_to(compiled: Path, file: Path = SOURCE, *, draft: bool = False) -> None:
    """Write what the program reads. Fails while a sentence lacks its translation, unless this is a ``draft``."""
    if not draft:
        _run("lrelease", str(file), "-fail-on-unfinished", "-fail-on-invalid", "-qm", str(compiled))
        return
    with TemporaryDirectory() as folder:
        whole = Path(folder, file.name)
        rewrite(file, whole, lambda english, kept: kept or in_english(english))
        _run("lrelease", str(whole), "-qm", str(compiled))


def in_english(sentence: str) -> str:
    """A sentence that is not translated yet, as a line read from the right shows it: from the left, marked."""
    return f"\u200f\u2066{sentence}\u2069 {DRAFT_MARK}"


def rewrite(file: Path, to: Path, say: Callable[[str, str], str]) -> None:
    """Write ``file`` again with each translation as ``say(english, finished translation or "")`` has it."""
    tree = ElementTree.parse(file)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        found = message.find("translation")
        assert found is not None
        finished = found.text or "" if "type" not in found.attrib else ""
        found.text = say(message.findtext("source") or "", finished)
        found.attrib.pop("type", None)
    tree.write(to, encoding="utf-8", xml_declaration=True)


def lacking(file: Path) -> tuple[int, int]:
    """How many sentences of ``file`` have no finished translation, and how many it has in all."""
    found = list(ElementTree.parse(file).iter("translation"))  # noqa: S314 - our own file
    return sum(1 for one in found if "type" in one.attrib or not one.text), len(found)


def _literal(sentence: str) -> str:
    return json.dumps(sentence, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    name = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent))
    if name is None:
        raise FileNotFoundError(f"pyside6-{tool} is not beside {sys.executable}")
    subprocess.run([name, *arguments], check=True, cwd=HOUSE, stdout=subprocess.DEVNULL)


def main() -> None:
    for one in CATALOGUES:
        collect(one.source, one.target)
        compile_to(one.compiled, one.source, draft=one.draft)
        without, all_of_them = lacking(one.source)
        if without:
            print(f"{one.target}: {without} of {all_of_them} sentences are still in English")


if __name__ == "__main__":
    sys.path.insert(0, str(HOUSE))
    main()
