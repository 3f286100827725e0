"""The submission: exact bytes, written once; what is not relevant is not in it."""

from collections.abc import Callable

from forms.engine.instance import AnswerNode, GroupNode, Instance


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
    return "".join(pieces).encode("utf-8")


class _Writing:
    def __init__(self, pieces: list[str], write: Callable[[str, str], str] | None) -> None:
        self._pieces = pieces
        self._write = write

    def add(self, node: AnswerNode | GroupNode, declared: str = "") -> None:
        element = node.element
        if not node.relevant:
            return
        attributes = (f' {written}="{_attribute(text)}"' for _, written, text in element.attributes)
        start = f"<{element.written}{declared}{''.join(attributes)}"
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


def _text(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    )


def _attribute(text: str) -> str:
    escaped = _text(text).replace('"', "&quot;")
    return escaped.replace("\n", "&#10;").replace("\t", "&#9;")
