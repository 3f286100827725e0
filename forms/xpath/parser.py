"""XPath 1.0 text becomes an expression tree."""

from forms.xpath.syntax import Expr


def parse(text: str) -> Expr:
    """The tree of ``text``; raises XPathSyntaxError with the offset of what is in the way."""
    raise NotImplementedError
