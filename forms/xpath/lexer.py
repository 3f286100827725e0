"""The words of XPath 1.0. What a word means depends on where it stands (section 3.7): ``*`` and
``and`` are operators after an operand and names before one, so there is one pattern for each."""

import re

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = f"[{_START}][{_START}\\-.0-9\u00b7\u0300-\u036f\u203f-\u2040]*"

SPACE = re.compile(r"[ \t\r\n]*")

OPERAND = re.compile(
    rf"""
      (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<literal>"[^"]*"|'[^']*')
    | (?P<variable>\$\s*{_NAME}(?::{_NAME})?)
    | (?P<axis>{_NAME})[ \t\r\n]*::
    | (?P<name>{_NAME}(?::(?:{_NAME}|\*))?)
    | (?P<sign>//|/|\.\.|\.|@|\(|\)|-|\*)
    """,
    re.VERBOSE,
)

# Lenient in one thing: ``1and 1`` and ``1 or1`` occur in forms, and nothing else can be meant.
OPERATOR = re.compile(
    rf"(?P<operator>(?:and|or|div|mod)(?![{_START}])|<=|>=|!=|=|<|>|\+|-|\*|\|)"
    r"|(?P<sign>//|/|\[|\]|\)|,)"
)

OPENING = re.compile(r"[ \t\r\n]*\(")

PRECEDENCE = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
    "|": 8,
}
MINUS = 7  # binds tighter than ``*`` and looser than ``|``

NODE_TYPES = frozenset({"node", "text", "comment", "processing-instruction"})

AXES = frozenset(
    {
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "namespace",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    }
)
