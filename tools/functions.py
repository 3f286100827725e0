"""``python -m tools.functions``: every XPath function, from the library itself, into docs/functions.md."""

from pathlib import Path

from forms.xpath import compiler as _  # noqa: F401  # fills the library
from forms.xpath.catalogue import ORIGINS, REMARKS, origin_of
from forms.xpath.library import ODK

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "functions.md"

HEAD = """\
# The functions of expressions

Written by `python -m tools.functions`; a test keeps it so. Values in arguments: *text*, *number*, *boolean*, *nodes*
(a path), *value* (any of them); `?` may be left out, `*` any number, `+` one or more. A function that is called with
another number of arguments, or that nobody has, is refused when the form is read, with its place in the expression.

Three things hold everywhere: a date or dateTime counts as days since 1970 UTC wherever a number is wanted, in the
interview's own zone; an answer that is not relevant is empty; what has no number is NaN, and is stored as empty.
"""

REFUSED = """
## Named, and not computed

A wrong value is worse than none. Forms that call these are told so, question by question.

| function | why |
|---|---|
"""


def document() -> str:
    """The text of docs/functions.md."""
    lines = [HEAD]
    for origin, heading in ORIGINS.items():
        names = sorted(name for name in ODK.names if origin_of(name) == origin)
        lines.append(f"\n## {heading}\n\n| function | arguments | remark |\n|---|---|---|\n")
        lines.extend(_row(name) for name in names)
    lines.append(REFUSED)
    lines.extend(f"| `{name}()` | {reason} |\n" for name, reason in sorted(ODK.missing.items()))
    return "".join(lines)


def _row(name: str) -> str:
    function = ODK.get(name)
    assert function is not None
    alias = f"the same as `{function.name}()`" if function.name != name else ""
    remark = "; ".join(part for part in (alias, REMARKS.get(name, "")) if part)
    return f"| `{name}()` | {function.signature} | {remark} |\n"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
