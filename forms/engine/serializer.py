"""The submission: exact bytes, written once; what is not relevant is not in it."""

from collections.abc import Callable, Iterator

from forms.engine.answers import FORBIDDEN
from forms.engine.instance import AnswerNode, GroupNode, Instance, bound_to


def submission(instance: Instance, write: Callable[[str, str], str] | None = None) -> bytes:
    """UTF-8 without a declaration. The first element declares the namespaces and carries the form's id and version.

    Answers stand in it as they were given and are shown. ``write`` gives another writing of a text by its type.
    """
    pieces: list[str] = []
    declared = "".join(
        f' xmlns{":" if prefix else ""}{prefix}="{_attribute(uri)}"'
        for prefix, uri in instance.form.namespaces.items()
    )
    _Writing(pieces, write).add(instance.whole.node, declared)
    written = "".join(pieces)
    if FORBIDDEN.search(written):  # from a list; nobody could type it
        written = FORBIDDEN.sub("", written)
    return written.encode("utf-8")


class _Writing:
    def __init__(self, pieces: list[str], write: Callable[[str, str], str] | None) -> None:
        self._pieces = pieces
        self._write = write

    def add(self, node: AnswerNode | GroupNode, declared: str = "") -> None:
        element = node.element
        if not node.relevant:
            return
        start = f"<{element.written}{declared}{''.join(_attributes(node))}"
        if isinstance(node, AnswerNode):
            text = node.shown
            if text and self._write is not None:
                text = self._write(text, element.bind.type)
            end = f">{_text(text)}</{element.written}>" if text else "/>"
            self._pieces.append(start + end)
            return
        self._pieces.append(f"{start}>")
        for child in node.children:
            self.add(child)
        self._pieces.append(f"</{element.written}>")


def _attributes(node: AnswerNode | GroupNode) -> Iterator[str]:
    bound = {a.name: a for a in bound_to(node)} if node.element.bound else {}
    for name, written, text in node.element.attributes:
        own = bound.get(name)
        if own is None:
            yield f' {written}="{_attribute(text)}"'
        elif own.relevant:
            yield f' {written}="{_attribute(own.shown)}"'


def _text(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    )


def _attribute(text: str) -> str:
    escaped = _text(text).replace('"', "&quot;")
    return escaped.replace("\n", "&#10;").replace("\t", "&#9;")
