"""Which files can be forms, by their names: others are refused in words before anybody reads them."""

from pathlib import Path

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".csv", ".md")
XFORMS = (".xml", ".xform")
PACKS = (".pack",)
KINDS = WORKBOOKS + XFORMS + PACKS


def is_form(file: Path) -> bool:
    """Whether a file of this kind can be a form."""
    return file.suffix.lower() in KINDS
