"""The functions of XPath 1.0, of XForms and of ODK, each in the file of its subject."""

from forms.xpath.functions import (
    chance,
    choices,
    device,
    encodings,
    geography,
    items,
    logic,
    missing,
    moments,
    nodesets,
    numbers,
    rows,
    texts,
)

__all__ = [
    "chance",
    "choices",
    "device",
    "encodings",
    "geography",
    "items",
    "logic",
    "missing",
    "moments",
    "nodesets",
    "numbers",
    "rows",
    "texts",
]
