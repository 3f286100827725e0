"""The functions of XPath 1.0, of XForms and of ODK, each in the file of its subject."""

from forms.xpath.functions import (
    chance,
    choices,
    geography,
    logic,
    moments,
    nodesets,
    numbers,
    rows,
    texts,
)

__all__ = [
    "chance",
    "choices",
    "geography",
    "logic",
    "moments",
    "nodesets",
    "numbers",
    "rows",
    "texts",
]
