"""The window's words in Urdu: collect what is to be translated, and compile what was.

``make translations`` runs this. What the window says stands in ``tr`` and ``translate`` calls; what it says about
faults stands in the catalogue of ``enumerator.wording``, in the context ``Errors``.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HOUSE = Path(__file__).resolve().parent.parent
SPOKEN_BY = ("enumerator/ui", "enumerator/app")
SOURCE = HOUSE / "resources/translations/enumerator_ur.ts"
COMPILED = SOURCE.with_suffix(".qm")


def collect(catalogue: Path) -> None:
    """Bring ``catalogue`` up to date with the sources: new sentences in, sentences nobody says any more out."""
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
            "-source-language", "en", "-target-language", "ur_PK", "-ts", str(catalogue),
        )  # fmt: skip


def compile_to(compiled: Path, catalogue: Path = SOURCE) -> None:
    """Write what the program reads. Fails while a sentence is without its translation."""
    _run(
        "lrelease", str(catalogue), "-fail-on-unfinished", "-fail-on-invalid", "-qm", str(compiled)
    )


def _literal(sentence: str) -> str:
    return json.dumps(sentence, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    name = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent))
    if name is None:
        raise FileNotFoundError(f"pyside6-{tool} is not beside {sys.executable}")
    subprocess.run([name, *arguments], check=True, cwd=HOUSE, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.path.insert(0, str(HOUSE))
    collect(SOURCE)
    compile_to(COMPILED)
