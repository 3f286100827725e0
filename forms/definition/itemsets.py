"""Choices from a list's file without an itemset: the query of an input, and search() in an appearance."""

import re
from typing import Final

from lxml import etree

from forms.definition.expressions import Expressions
from forms.definition.list_search import SEARCHING, search_call
from forms.definition.model import Itemset
from forms.xpath.compiler import Compiled
from forms.xpath.references import Origin

_COLUMN: Final = re.compile(r"[^\W\d][\w.-]*")


def external_query(expressions: Expressions, element: etree._Element, ref: str) -> Itemset | None:
    """select_one_external: an input with a query is a choice from a list of ``itemsets.csv``.

    (XLSForm specification, "External selects".) The choices are its rows' ``name`` and ``label``; of the label
    each language may have a column. A query that names no list is none.
    """
    query = element.get("query")
    if not query or not query.lstrip().startswith("instance("):
        return None
    nodeset = expressions.compile(query, ref, whole=True)
    value, label = expressions.compile("name", ref), expressions.compile("label", ref)
    if nodeset is None or value is None:
        return None
    dynamic = depends(nodeset)
    return Itemset(nodeset, value, label, dynamic, written=True, code="name", column="label")


def searched(expressions: Expressions, element: etree._Element, ref: str) -> Itemset | None:
    """The rows that search() in the appearance finds; what they are called, the control's choices say."""
    call = search_call(element.get("appearance") or "")
    if not call:
        return None
    nodeset = expressions.compile(call, ref, whole=True, library=SEARCHING)
    value = expressions.compile(".", ref)
    if nodeset is None or value is None:
        return None
    return Itemset(nodeset, value, None, depends(nodeset), written=True, names_columns=True)


def depends(nodeset: Compiled) -> bool:
    """Whether an answer decides which choices are offered."""
    return nodeset.volatile or any(read.origin is not Origin.INSTANCE for read in nodeset.reads)


def plain_column(label: str) -> str:
    """The column that a label's reference names; nothing where it is more than a name."""
    return label.strip() if _COLUMN.fullmatch(label.strip()) else ""
