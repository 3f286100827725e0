"""The submission: exact bytes, written once; what is not relevant is not in it."""

from forms.engine.instance import AnswerNode, GroupNode, Instance


def submission(instance: Instance) -> bytes:
    """UTF-8 without a declaration. The first element declares the namespaces and carries the form's id and version."""
    pieces: list[str] = []
    declared = "".join(
        f' xmlns{":" if prefix else ""}{prefix}="{_attribute(uri)}"'
        for prefix, uri in instance.form.namespaces.items()
    )
    _write(instance.whole.node, pieces, declared)
    return "".join(pieces).encode("utf-8")


def _write(node: AnswerNode | GroupNode, pieces: list[str], declared: str = "") -> None:
    element = node.element
    if not node.relevant:
        return
    given = "".join(f' {written}="{_attribute(value)}"' for _, written, value in element.attributes)
    start = f"<{element.written}{declared}{given}"
    if isinstance(node, AnswerNode):
        if node.shown:
            pieces.append(f"{start}>{_text(node.shown)}</{element.written}>")
        else:
            pieces.append(f"{start}/>")
        return
    pieces.append(f"{start}>")
    for child in node.children:
        _write(child, pieces)
    pieces.append(f"</{element.written}>")


def _text(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    )


def _attribute(text: str) -> str:
    escaped = _text(text).replace('"', "&quot;")
    return escaped.replace("\n", "&#10;").replace("\t", "&#9;")
