"""The submission: exact bytes, written once; what is not relevant is not in it."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, count

from forms.definition.binds import SPECIAL
from forms.definition.xml import PSER
from forms.engine.answers import FORBIDDEN
from forms.engine.instance import AnswerNode, GroupNode, Instance, bound_to


def submission(
    instance: Instance,
    write: Callable[[str, str], str] | None = None,
    *,
    partial: str = "",
    unmet: Mapping[AnswerNode, str] = {},
) -> bytes:
    """UTF-8 without a declaration. The first element declares the namespaces and carries the form's id and version.

    Answers stand in it as they were given and are shown. A special answer is an attribute of an empty element, in
    our own namespace, which is declared where there is one. ``write`` gives another writing of a text by its type.

    ``partial`` is the reason why an interview is finished before its end: an attribute of the first element. What its
    answers lack or break then stands at each of them, as ``unmet`` has it (ADR 10).
    """
    first = instance.whole.node
    if not first.relevant:
        return b""
    names = instance.form.namespaces
    prefix = _prefix_of_ours(names)
    writing = _Writing(write, prefix, unmet)
    writing.add(first, start=f' {prefix}:partial="{_attribute(partial)}"' if partial else "")
    if partial or writing.has_ours:
        names = {**names, prefix: PSER}
    declared = (
        f' xmlns{":" if prefix else ""}{prefix}="{_attribute(uri)}"'
        for prefix, uri in names.items()
    )
    written = "".join(chain((f"<{first.element.written}",), declared, writing.pieces))
    if FORBIDDEN.search(written):  # from a list; nobody could type it
        written = FORBIDDEN.sub("", written)
    return written.encode("utf-8")


class _Writing:
    """Writes a place and what stands in it; of the first one all but ``<`` and its name, which end with namespaces."""

    def __init__(
        self,
        write: Callable[[str, str], str] | None,
        prefix: str,
        unmet: Mapping[AnswerNode, str],
    ) -> None:
        """``prefix``: of our namespace, for special answers and for what is unmet."""
        self.pieces: list[str] = []
        self.has_ours = False
        self._write = write
        self._special, self._lacking = f"{prefix}:special", f"{prefix}:unmet"
        self._unmet = unmet

    def add(self, node: AnswerNode | GroupNode, *, start: str = "") -> None:
        element = node.element
        if not node.relevant:
            return
        start += "".join(_attributes(node))
        if isinstance(node, AnswerNode):
            if node.special:
                start += f' {self._special}="{_attribute(node.special)}"'
                self.has_ours = True
            if node in self._unmet:
                start += f' {self._lacking}="{self._unmet[node]}"'
                self.has_ours = True
            text = node.shown
            if text and self._write is not None:
                text = self._write(text, element.bind.type)
            end = f">{_text(text)}</{element.written}>" if text else "/>"
            self.pieces.append(start + end)
            return
        self.pieces.append(f"{start}>")
        for child in node.children:
            self.add(child, start=f"<{child.element.written}")
        self.pieces.append(f"</{element.written}>")


def _prefix_of_ours(names: Mapping[str, str]) -> str:
    """The prefix that the form has for our namespace, else one that it does not use."""
    known = (prefix for prefix, uri in names.items() if prefix and uri == PSER)
    free = (p for p in chain(("pser",), (f"pser{n}" for n in count(2))) if p not in names)
    return next(chain(known, free))


def _attributes(node: AnswerNode | GroupNode) -> Iterator[str]:
    bound = {a.name: a for a in bound_to(node)} if node.element.bound else {}
    special = isinstance(node, AnswerNode) and node.special
    for name, written, text in node.element.attributes:
        if special and name == SPECIAL:
            continue  # what a person said stands in the place of what the form begins with
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
