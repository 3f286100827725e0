"""The collected forms: ``field`` and ``fixtures``, with what was compiled of them and their media."""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from forms.authoring import compile_xlsform
from forms.definition.model import FormDefinition
from forms.definition.reader import read_form
from forms.errors import FormInvalid
from forms.synthetic.walking import XFORMS

ROOT = Path(__file__).resolve().parents[3]
CORPUS = Path(os.environ.get("PSER_SHARED", ROOT.parent / "shared")) / "forms-corpus"
COMPILED_HERE = 3  # workbooks; the compiler has its own tests, and the others are there compiled


@dataclass(frozen=True)
class Collected:
    """One form: its own file, and the XForm of it where one was made."""

    file: Path
    xform: Path | None

    @property
    def name(self) -> str:
        return self.file.stem

    @property
    def media(self) -> dict[str, bytes]:
        folder = CORPUS / "media" / self.name.partition("__")[0]
        return {file.name: file.read_bytes() for file in sorted(folder.glob("*"))}

    def read(self, *, compile_here: bool = False) -> FormDefinition:
        """As far as it goes; FormInvalid only where it is no form."""
        if compile_here or self.xform is None:
            try:
                form = compile_xlsform(self.file.read_bytes(), self.file.name, repair=True)
            except FormInvalid:
                if self.xform is None:
                    raise
            else:
                media = {**form.media, **self.media}
                return read_form(form.xform, media=media, strict=False)
        assert self.xform is not None
        return read_form(self.xform.read_bytes(), media=self.media, strict=False)


def collected() -> list[Collected]:
    """All of them; skips, and says so, where there is no corpus."""
    if not CORPUS.exists():
        pytest.skip(f"no forms corpus at {CORPUS}: set PSER_SHARED; nothing of it was run")
    found = []
    for file in sorted([*(CORPUS / "field").iterdir(), *(CORPUS / "fixtures").iterdir()]):
        made = CORPUS / "compiled" / f"{file.stem}.xml"
        own = file if file.suffix.lower() in XFORMS else None
        found.append(Collected(file, own or (made if made.exists() else None)))
    assert found, "the forms corpus is there and holds no form"
    return found
