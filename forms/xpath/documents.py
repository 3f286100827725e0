"""Whole XML documents as XPath nodes, for the bridge and the tests; forms have their own trees.

CDATA sections stay apart from text, because the conformance cases address them one by one.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from xml.dom import Node as Dom
from xml.dom import minidom

from forms.errors import EvaluationFailed
from forms.xpath.axes import descendants
from forms.xpath.context import Environment
from forms.xpath.nodes import Node, NodeKind

XFORMS = "http://www.w3.org/2002/xforms"
XHTML = "http://www.w3.org/1999/xhtml"
XML = "http://www.w3.org/XML/1998/namespace"
XMLNS = "http://www.w3.org/2000/xmlns/"

_LEAVES = {
    Dom.TEXT_NODE: (NodeKind.TEXT, "t"),
    Dom.CDATA_SECTION_NODE: (NodeKind.TEXT, "c"),
    Dom.COMMENT_NODE: (NodeKind.COMMENT, "m"),
    Dom.PROCESSING_INSTRUCTION_NODE: (NodeKind.PROCESSING_INSTRUCTION, "p"),
}


class DocumentNode:
    """One node; the tree is built once, so that identity holds."""

    __slots__ = (
        "_named",
        "attributes",
        "children",
        "kind",
        "name",
        "namespaces",
        "parent",
        "place",
        "qname",
        "value",
    )

    def __init__(
        self,
        kind: NodeKind,
        parent: "DocumentNode | None",
        place: str,
        *,
        name: str = "",
        qname: str = "",
        value: str = "",
    ) -> None:
        self.kind = kind
        self.parent = parent
        self.place = place  # context path, /e1/t2/@name
        self.name = name
        self.qname = qname  # as the document writes it, with its prefix
        self.value = value
        self.children: list[DocumentNode] = []
        self.attributes: list[DocumentNode] = []
        self.namespaces: list[DocumentNode] = []
        self._named: dict[str, list[DocumentNode]] = {}

    def named(self, name: str) -> "Sequence[DocumentNode]":
        if not self._named and self.children:
            for child in self.children:
                if child.kind is NodeKind.ELEMENT:
                    self._named.setdefault(child.name, []).append(child)
        return self._named.get(name, ())

    def text(self) -> str:
        if self.kind in (NodeKind.ELEMENT, NodeKind.ROOT):
            return "".join(n.text() for n in descendants(self) if n.kind is NodeKind.TEXT)
        return self.value

    def attribute(self, name: str) -> str:
        return next((item.value for item in self.attributes if item.name == name), "")


class Document:
    """A parsed document and its nodes by context path."""

    def __init__(self, xml: str) -> None:
        if "<!ENTITY" in xml:
            raise EvaluationFailed("a document with entity declarations is not read")
        dom = minidom.parseString(xml.strip().encode())  # noqa: S318  # no entities, see above
        self.root = DocumentNode(NodeKind.ROOT, None, "/")
        self.places: dict[str, DocumentNode] = {"/": self.root}
        waiting: list[tuple[DocumentNode, minidom.Node, dict[str, str]]] = [(self.root, dom, {})]
        while waiting:
            parent, item, scope = waiting.pop()
            base = "" if parent is self.root else parent.place
            for index, child in enumerate(item.childNodes, 1):
                if child.nodeType == Dom.ELEMENT_NODE:
                    node, inner = self._element(parent, child, f"{base}/e{index}", scope)
                    waiting.append((node, child, inner))
                elif child.nodeType in _LEAVES:
                    self._leaf(parent, child, base, index)

    def _leaf(self, parent: DocumentNode, item: minidom.Node, base: str, index: int) -> None:
        kind, letter = _LEAVES[item.nodeType]
        name = (item.nodeName or "") if kind is NodeKind.PROCESSING_INSTRUCTION else ""
        node = DocumentNode(
            kind,
            parent,
            f"{base}/{letter}{index}",
            name=name,
            qname=name,
            value=item.nodeValue or "",
        )
        parent.children.append(node)
        self.places[node.place] = node

    def _element(
        self, parent: DocumentNode, item: minidom.Element, place: str, outer: dict[str, str]
    ) -> tuple[DocumentNode, dict[str, str]]:
        node = DocumentNode(
            NodeKind.ELEMENT, parent, place, name=_expanded(item), qname=item.nodeName
        )
        parent.children.append(node)
        self.places[place] = node
        scope = dict(outer)
        for attribute in item.attributes.values():
            if attribute.namespaceURI == XMLNS:
                prefix = attribute.name.partition(":")[2]
                scope[prefix] = attribute.value
                continue
            name = _expanded(attribute)
            own = DocumentNode(
                NodeKind.ATTRIBUTE,
                node,
                f"{place}/@{name}",
                name=name,
                qname=attribute.name,
                value=attribute.value,
            )
            node.attributes.append(own)
            self.places[own.place] = own
        for prefix, uri in {**scope, "xml": XML}.items():
            if uri:
                node.namespaces.append(
                    DocumentNode(
                        NodeKind.NAMESPACE,
                        node,
                        f"{place}/@{{{XMLNS}}}{prefix}",
                        name=prefix,
                        qname=prefix,
                        value=uri,
                    )
                )
        return node, scope

    def all(self, name: str) -> Iterator[DocumentNode]:
        """Elements of the XForms namespace by local name, in document order."""
        for node in descendants(self.root):
            if isinstance(node, DocumentNode) and node.name == f"{{{XFORMS}}}{name}":
                yield node


def _expanded(item: minidom.Element | minidom.Attr) -> str:
    local = item.localName or item.nodeName
    return f"{{{item.namespaceURI}}}{local}" if item.namespaceURI else local


class DocumentEnvironment(Environment):
    """What a whole XForm, read as a plain document, lends to its expressions: instances and itext."""

    def __init__(
        self, document: Document, *, now: datetime, zone: tzinfo, language: str = ""
    ) -> None:
        super().__init__(now=now, zone=zone, language=language)
        self._document = document
        self._instances = list(document.all("instance"))
        top = document.root.named(f"{{{XHTML}}}html")
        if top and self._instances:
            self.root = self._instances[0]

    def instance(self, name: str) -> Node | None:
        return next((n for n in self._instances if n.attribute("id") == name), None)

    def text_nodes(self, key: str) -> Sequence[Node] | None:
        for translation in self._document.all("translation"):
            if self.language and translation.attribute("lang") != self.language:
                continue
            for entry in translation.children:
                if entry.attribute("id") == key:
                    return entry.named(f"{{{XFORMS}}}value")
        return ()
