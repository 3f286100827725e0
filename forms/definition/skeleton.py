"""The instance of a form: its places in document order, and what they hold at first."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from forms.definition.model import Bind, Element, Question, Repeat, Seed
from forms.definition.texts import Text
from forms.definition.xml import JAVAROSA, OPENROSA, XFORMS, local, text_of

TEMPLATE = f"{{{JAVAROSA}}}template"
Path = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Draft:
    """A place before its rules are known."""

    path: Path
    written: str
    source: etree._Element | None
    repeats: bool
    children: list["Draft"] = field(default_factory=list)
    attributes: list["Draft"] = field(default_factory=list)  # those that something sets
    number: int = 0
    bind: Bind = field(default_factory=Bind)
    question: Question | None = None
    count_of_rows: Repeat | None = None
    label: Text | None = None

    @property
    def ref(self) -> str:
        return self._ref

    _ref: str = ""


class Skeleton:
    """The tree of drafts under one first element."""

    def __init__(
        self, first: etree._Element, repeats: Collection[Path], attributes: Collection[Path] = ()
    ) -> None:
        """``attributes``: paths of those that a bind or an action names; they become places of their own."""
        self.first = first
        self._default = first.nsmap.get(None) or ""
        self._repeats = frozenset(repeats)
        self._attributes = frozenset(attributes)
        self.root = self._draft(first, (), "")
        self._give_instance_id()
        self.all = list(_walk(self.root))
        for number, draft in enumerate(self.all):
            draft.number = number
        self.by_path: dict[Path, Draft] = {}
        for draft in self.all:
            self.by_path.setdefault(draft.path, draft)

    def find(self, path: Path) -> Draft | None:
        """The place at ``path``; metadata in either of its namespaces, whichever its bind says."""
        found = self.by_path.get(path)
        if found is None and len(path) > 2 and _plain(path[1]) == "meta":
            plain = tuple(map(_plain, path[1:]))
            same = (d for d in self.all if tuple(map(_plain, d.path[1:])) == plain)
            found = next(same, None)
        return found

    def _name(self, element: etree._Element) -> str:
        name = etree.QName(element)
        if name.namespace in (None, "", self._default, XFORMS):
            return name.localname
        return f"{{{name.namespace}}}{name.localname}"

    def _draft(self, element: etree._Element, above: Path, ref: str) -> Draft:
        path = (*above, self._name(element))
        written = local(element)
        if path[-1].startswith("{") and element.prefix:
            written = f"{element.prefix}:{written}"
        made = Draft(path, written, element, path in self._repeats)
        made._ref = f"{ref}/{written}"
        for name, shown, _ in _attributes(element) if self._attributes else ():
            if (*path, f"@{name}") in self._attributes:
                attribute = Draft((*path, f"@{name}"), f"@{shown}", None, repeats=False)
                attribute._ref = f"{made._ref}/@{shown}"
                made.attributes.append(attribute)
        for name, group in _by_name(element):
            child_path = (*path, self._name(group[0]))
            if child_path in self._repeats:
                template = [one for one in group if TEMPLATE in one.attrib]
                made.children.append(self._draft((template or group)[0], path, made._ref))
            else:
                made.children.extend(self._draft(one, path, made._ref) for one in group)
            _ = name
        return made

    def _give_instance_id(self) -> None:
        """Every submission has an identity (OpenRosa metadata), whether the form thought of it or not."""
        meta = next(
            (d for d in self.root.children if d.path[-1].rpartition("}")[2] == "meta"), None
        )
        if meta is None:
            prefix = next((p for p, uri in self.first.nsmap.items() if p and uri == OPENROSA), "")
            name = (
                f"{{{OPENROSA}}}meta" if prefix else "meta"
            )  # without a prefix: as pyxform has it
            written = f"{prefix}:meta" if prefix else "meta"
            meta = Draft((*self.root.path, name), written, None, repeats=False)
            meta._ref = f"{self.root.ref}/{written}"
            self.root.children.append(meta)
        if any(d.path[-1].rpartition("}")[2] == "instanceID" for d in meta.children):
            return
        prefix, _, _ = meta.written.rpartition("meta")
        space, _, _ = meta.path[-1].rpartition("meta")
        child = Draft(
            (*meta.path, f"{space}instanceID"), f"{prefix}instanceID", None, repeats=False
        )
        child._ref = f"{meta.ref}/{child.written}"
        child.bind = Bind(preload=("uid", ""))
        meta.children.append(child)

    @property
    def instance_id(self) -> Draft:
        return next(
            d
            for d in self.all
            if len(d.path) == 3
            and d.path[-1].rpartition("}")[2] == "instanceID"
            and d.path[-2].rpartition("}")[2] == "meta"
        )

    def namespaces(self) -> dict[str, str]:
        """The prefixes that a submission needs; the empty one only where the form gave its instance its own."""
        used = {
            name[1:].partition("}")[0]
            for d in self.all
            for name in (d.path[-1],)
            if name.startswith("{")
        }
        for draft in self.all:
            if draft.source is not None:
                keys = (str(key) for key in draft.source.attrib if str(key) != TEMPLATE)
                used.update(key[1:].partition("}")[0] for key in keys if key.startswith("{"))
        found: dict[str, str] = {}
        if self._default not in ("", XFORMS):
            found[""] = self._default
        found |= {prefix: uri for prefix, uri in self.first.nsmap.items() if prefix and uri in used}
        if any(d.written.startswith("orx:") for d in self.all):
            found.setdefault("orx", OPENROSA)
        return found

    def seed(self) -> Seed:
        """What the form starts with."""
        return self._seed(self.root, self.first)

    def _seed(self, draft: Draft, element: etree._Element) -> Seed:
        values: dict[int, str] = {}
        rows: dict[int, tuple[Seed, ...]] = {}
        self._gather(draft, element, values, rows)
        return Seed(values, rows)

    def _gather(
        self,
        draft: Draft,
        element: etree._Element,
        values: dict[int, str],
        rows: dict[int, tuple[Seed, ...]],
    ) -> None:
        if draft.attributes:
            given = {f"@{name}": value for name, _, value in _attributes(element)}
            values.update((a.number, given.get(a.path[-1], "")) for a in draft.attributes)
        if not draft.children:
            text = text_of(element)
            if text:
                values[draft.number] = text if text.strip() else ""
            return
        waiting = dict(_by_name(element))
        taken: dict[str, int] = {}
        for child in draft.children:
            tag = str(child.source.tag) if child.source is not None else ""
            found = waiting.get(tag, [])
            if child.repeats:
                real = [one for one in found if TEMPLATE not in one.attrib]
                rows[child.number] = tuple(self._seed(child, one) for one in real)
            elif found:
                at = taken.get(tag, 0)
                taken[tag] = at + 1
                if at < len(found):
                    self._gather(child, found[at], values, rows)

    def row_seed(self, repeat: Draft) -> Seed:
        """What a new row starts with: the values of a template; those of a written row are its own."""
        source = repeat.source
        assert source is not None
        seed = self._seed(repeat, source)
        lines = (source, *source.iterancestors())
        if any(TEMPLATE in element.attrib for element in lines):
            return seed
        return _blank(seed, {a.number for draft in _walk(repeat) for a in draft.attributes})

    def settle(self) -> None:
        """What no repeat of the body speaks of has no rows."""
        for draft in self.all:
            draft.repeats = draft.repeats and draft.count_of_rows is not None

    def elements(self) -> tuple[tuple[Element, ...], dict[int, tuple[int, ...]]]:
        """The places, frozen, and for each repeat (0: the form) its places by slot."""
        homes: dict[int, list[int]] = {0: []}
        made: list[Element] = []

        def freeze(draft: Draft, parent: int, home: int) -> None:
            home = draft.number if draft.repeats else home
            slots = homes.setdefault(home, [])
            bound = {a.path[-1][1:]: len(slots) + n for n, a in enumerate(draft.attributes, 1)}
            element = Element(
                number=draft.number,
                parent=parent,
                path=draft.path,
                ref=draft.ref,
                name=draft.path[-1],
                written=draft.written,
                attributes=() if draft.source is None else tuple(_attributes(draft.source)),
                children=tuple(child.number for child in draft.children),
                bind=draft.bind,
                question=draft.question,
                repeat=draft.count_of_rows,
                home=home,
                slot=len(slots),
                label=draft.label,
                bound=bound,
            )
            slots.append(draft.number)
            made.append(element)
            for child in (*draft.attributes, *draft.children):
                freeze(child, draft.number, home)

        freeze(self.root, -1, 0)
        return tuple(made), {home: tuple(numbers) for home, numbers in homes.items()}

    def with_rows(self, draft: Draft, repeat: Repeat) -> None:
        draft.count_of_rows = replace(repeat, template=self.row_seed(draft))


def _by_name(element: etree._Element) -> Iterator[tuple[str, list[etree._Element]]]:
    """Children grouped by name, in the order in which each name first comes."""
    groups: dict[str, list[etree._Element]] = {}
    for child in element:
        groups.setdefault(str(child.tag), []).append(child)
    yield from groups.items()


def _attributes(element: etree._Element) -> Iterator[tuple[str, str, str]]:
    """Expanded name, name as written, and value."""
    prefixes: Mapping[str, str] = {uri: prefix for prefix, uri in element.nsmap.items() if prefix}
    for key, value in element.attrib.items():
        name = str(key)
        if name == TEMPLATE:
            continue
        uri, _, plain = name[1:].partition("}") if name.startswith("{") else ("", "", name)
        yield name, f"{prefixes[uri]}:{plain}" if uri in prefixes else plain, str(value)


def _blank(seed: Seed, kept: Collection[int]) -> Seed:
    rows = {n: tuple(_blank(one, kept) for one in seeds) for n, seeds in seed.rows.items()}
    return Seed({n: value for n, value in seed.values.items() if n in kept}, rows)


def _plain(name: str) -> str:
    return name.rpartition("}")[2]


def _walk(draft: Draft) -> Iterator[Draft]:
    yield draft
    yield from draft.attributes
    for child in draft.children:
        yield from _walk(child)
