"""What a form asks, in which order, and what is shown together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from forms.definition.appearances import tokens
from forms.definition.expressions import Expressions
from forms.definition.itemsets import depends, external_query, plain_column, searched
from forms.definition.list_search import without_call
from forms.definition.model import (
    Control,
    FixedChoice,
    Itemset,
    Page,
    Question,
    Repeat,
    Seed,
)
from forms.definition.skeleton import Draft, Skeleton
from forms.definition.texts import Text
from forms.definition.xml import JAVAROSA, local, text_of
from forms.xpath.references import Origin

_CONTROLS = {
    "input": Control.INPUT,
    "secret": Control.INPUT,
    "textarea": Control.INPUT,
    "select1": Control.SELECT_ONE,
    "select": Control.SELECT_MANY,
    "rank": Control.RANK,
    "range": Control.RANGE,
    "trigger": Control.TRIGGER,
    "upload": Control.UPLOAD,
}
_MEDIA_TYPE = re.compile(r"\s*[\w.+*-]+/[\w.+*-]+(\s*;.*)?\s*")
_NUMBER = re.compile(r"\s*[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\s*")
_LAST_SAVED = "__last-saved"  # the id that XLSForm gives the last interview that was saved
_JR_COUNT = f"{{{JAVAROSA}}}count"
_JR_FIXED = f"{{{JAVAROSA}}}noAddRemove"


@dataclass(slots=True)
class Block:
    """A group or repeat of the body with what stands in it."""

    draft: Draft | None
    label: Text | None = None
    repeats: bool = False
    parts: list["Block | Draft"] = field(default_factory=list)

    @property
    def bare(self) -> bool:
        return not self.repeats and all(isinstance(part, Block) for part in self.parts)


def repeat_paths(
    body: etree._Element, expressions: Expressions, root: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """The paths of all repeats, outer before inner."""
    found: list[tuple[str, ...]] = []

    def visit(element: etree._Element, base: tuple[str, ...]) -> None:
        given = element.get("nodeset") or element.get("ref")
        path = expressions.path(given, base) if given else base
        if local(element) == "repeat" and _may_be_rows(path):
            found.append(path)
        for child in element:
            if local(child) in ("group", "repeat"):
                visit(child, path)

    visit(body, root)
    return found


def _may_be_rows(path: tuple[str, ...]) -> bool:
    """Neither the whole form repeats nor what a submission has once."""
    return len(path) > 1 and path[1].rpartition("}")[2] != "meta"


class Body:
    """Reads the controls into their places and the order of things into pages."""

    def __init__(self, expressions: Expressions, skeleton: Skeleton) -> None:
        self._expressions = expressions
        self._skeleton = skeleton
        self.triggers: list[
            tuple[etree._Element, Draft]
        ] = []  # controls and repeats that may hold actions
        self.external: set[str] = set()  # lists that a query of an input names
        self._row = skeleton.root.path  # of the repeat around what is being read, or the whole form
        self._groups: tuple[
            tuple[int, Text], ...
        ] = ()  # place and label of those around what is read

    def read(self, body: etree._Element) -> Block:
        whole = Block(None)
        self._fill(whole, body, self._skeleton.root.path)
        return whole

    def _fill(self, block: Block, element: etree._Element, base: tuple[str, ...]) -> None:
        for child in element:
            name = local(child)
            if name in ("group", "repeat"):
                inner, path = self._block(child, base, repeats=name == "repeat")
                block.parts.append(inner)
                around, row = self._groups, self._row
                if inner.repeats and inner.draft is not None:
                    self._groups, self._row = (_named(inner),), inner.draft.path
                elif inner.label is not None or not around:
                    self._groups = (*around, _named(inner))
                self._fill(inner, child, path)
                self._groups, self._row = around, row
            elif name in _CONTROLS:
                draft = self._control(child, base, _CONTROLS[name])
                if draft is not None:
                    block.parts.append(draft)

    def _block(
        self, element: etree._Element, base: tuple[str, ...], *, repeats: bool
    ) -> tuple[Block, tuple[str, ...]]:
        """A group or repeat whose place is missing or elsewhere is only what stands in it."""
        given = element.get("nodeset") or element.get("ref") or element.get("bind")
        path = self._expressions.path(given, base) if given else base
        draft = self._skeleton.by_path.get(path) if given else None
        if given and draft is None:
            self._unknown(given)
            return Block(None), base
        if repeats and not self._may_repeat(draft, given or ""):
            return Block(None), path
        label = self._expressions.text(_child(element, "label"), given or "")
        if draft is not None and not repeats:
            draft.label = label
        if repeats and draft is not None:
            count = element.get(_JR_COUNT)
            compiled = self._expressions.compile(count, draft.ref, "count") if count else None
            fixed = (element.get(_JR_FIXED) or "").strip() in ("true()", "true", "1")
            self._skeleton.with_rows(draft, Repeat(Seed(), compiled, fixed or compiled is not None))
            self.triggers.append((element, draft))
        return Block(draft, label, repeats), path

    def _may_repeat(self, draft: Draft | None, given: str) -> bool:
        if draft is None or not draft.repeats or draft.count_of_rows is not None:
            reason = "a repeat names a place that repeats already, or none"
            self._expressions.fault("misplaced_repeat", given, given, reason)
            return False
        return self._stands_right(draft)

    def _stands_right(self, draft: Draft) -> bool:
        """Whether the body puts a place into the rows of the repeat that it is in."""
        repeats = self._expressions.repeats
        above = (draft.path[:n] for n in range(len(draft.path) - 1, 0, -1))
        home = next((path for path in above if path in repeats), self._skeleton.root.path)
        if home != self._row:
            reason = (
                "is asked outside of the repeat that it is in, or inside of one that it is not in"
            )
            self._expressions.fault("misplaced_question", draft.ref, draft.ref, reason)
        return home == self._row

    def _control(
        self, element: etree._Element, base: tuple[str, ...], control: Control
    ) -> Draft | None:
        given = element.get("ref") or element.get("bind") or ""
        draft = self._skeleton.by_path.get(self._expressions.path(given, base))
        if draft is None:
            self._unknown(given)
            return None
        if draft.children or draft.count_of_rows is not None:
            self._expressions.fault(
                "not_a_leaf", draft.ref, draft.ref, "a question is asked about a group"
            )
            return None
        ref = draft.ref
        question = Question(
            control,
            label=self._expressions.text(_child(element, "label"), ref),
            hint=self._expressions.text(_child(element, "hint"), ref),
            appearance=tokens(without_call(element.get("appearance") or "")),
            media_type=element.get("mediatype") or "",
            accepts=element.get("accept") or element.get("mediatype") or "",
            accuracy=_metres(element.get("accuracyThreshold")),
            bounds=(
                element.get("start") or "",
                element.get("end") or "",
                element.get("step") or "",
            ),
            lines=_count(element.get("rows")),
            groups=self._groups[1:],
        )
        query = external_query(self._expressions, element, ref)
        if query is not None:
            self.external.update(read.instance for read in query.nodeset.targets)
            question = replace(
                question,
                control=Control.SELECT_ONE,
                itemset=query,
                appearance=question.appearance | {"minimal"},  # such lists are long
            )
        elif question.selects:
            search = searched(self._expressions, element, ref)
            question = replace(
                question,
                choices=tuple(self._fixed_choices(element, ref)),
                itemset=search or self._itemset(element, ref),
            )
        media = question.media_type
        if media and not _MEDIA_TYPE.fullmatch(media):
            self._expressions.fault("unknown_media_type", ref, media, "is no media type")
        if control is Control.RANGE and not self._are_numbers(question.bounds, ref):
            question = replace(question, control=Control.INPUT, bounds=("", "", ""))
        self.triggers.append((element, draft))
        if draft.question is not None:
            return None  # a second control for the same place adds nothing to a page
        draft.question = question
        if self._stands_right(draft):
            return draft
        draft.bind = replace(draft.bind, required=False)  # it is on no page
        return None

    def _are_numbers(self, bounds: tuple[str, str, str], ref: str) -> bool:
        wrong = [bound for bound in bounds if bound and not _NUMBER.fullmatch(bound)]
        for bound in wrong:
            self._expressions.fault("not_a_number", ref, bound, "start, end and step are numbers")
        return not wrong

    def _fixed_choices(self, element: etree._Element, ref: str) -> Iterator[FixedChoice]:
        for item in element:
            if local(item) == "item":
                value = _child(item, "value")
                label = self._expressions.text(_child(item, "label"), ref) or Text()
                yield FixedChoice("" if value is None else text_of(value).strip(), label)

    def _itemset(self, element: etree._Element, ref: str) -> Itemset | None:
        itemset = _child(element, "itemset")
        if itemset is None:
            return None
        value, label = _child(itemset, "value"), _child(itemset, "label")
        text = itemset.get("nodeset") or ""
        nodeset = self._expressions.compile(text, ref, "choices", whole=True)
        value_code = self._expressions.compile(
            (value.get("ref") if value is not None else None) or "name", ref
        )
        label_ref = label.get("ref") if label is not None else None
        label_code = self._expressions.compile(label_ref, ref) if label_ref else None
        entry = self._expressions.entry_of(label_ref) if label_ref else None
        if nodeset is None or value_code is None:
            return None
        written = all(
            read.origin is Origin.INSTANCE and read.instance != _LAST_SAVED
            for read in nodeset.reads
        )
        return Itemset(
            nodeset,
            value_code,
            label_code,
            depends(nodeset),
            entry,
            written,
            code=plain_column(value_code.text),
            column=plain_column(label_ref or ""),
        )

    def _unknown(self, given: str) -> None:
        self._expressions.fault(
            "unknown_node", given, given, "the body asks about a place that the form lacks"
        )


def pages_of(block: Block, root: int, *, within: bool = False) -> tuple[Page, ...]:
    """The pages of the whole form, or (``within``) the rosters that stand within a row."""
    found: list[Page] = []
    loose = [part.number for part in block.parts if isinstance(part, Draft)]
    placed = within or not loose
    for part in block.parts:
        if isinstance(part, Block):
            found.extend(_pages_of_block(part, within=within))
        elif not placed:
            placed = True
            found.append(Page(root, None, tuple(loose)))
    return tuple(found)


def _pages_of_block(block: Block, *, within: bool) -> Iterator[Page]:
    if block.repeats and block.draft is not None:
        yield _roster(block, block.label)
        return
    only = block.parts[0] if len(block.parts) == 1 else None
    if isinstance(only, Block) and only.repeats and only.draft is not None:
        yield _roster(only, only.label or block.label)
        return
    questions = tuple(_questions(block))
    if questions and not within:
        of_rows = any(isinstance(p, Block) and p.draft is block.draft for p in block.parts)
        number = -1 if block.draft is None or of_rows else block.draft.number
        yield Page(number, block.label, questions)
    yield from _rosters(block)


def _rosters(block: Block) -> Iterator[Page]:
    for part in block.parts:
        if isinstance(part, Block) and part.repeats:
            yield _roster(part, part.label or block.label)
        elif isinstance(part, Block):
            yield from _rosters(part)


def _roster(block: Block, label: Text | None) -> Page:
    assert block.draft is not None
    number = block.draft.number
    return Page(number, label, tuple(_questions(block)), number, tuple(_rosters(block)))


def _questions(block: Block) -> Iterator[int]:
    """The questions of a block in order, those of inner groups among them, those of inner repeats not."""
    for part in block.parts:
        if isinstance(part, Draft):
            yield part.number
        elif not part.repeats:
            yield from _questions(part)


def _named(block: Block) -> tuple[int, Text]:
    """A group's place, or -1, and its label."""
    return (-1 if block.draft is None else block.draft.number), block.label or Text()


def _count(written: str | None) -> int:
    """How many lines a text wants; 0 where it does not say, or not so that anybody understands."""
    return min(int(written), 40) if written and written.isascii() and written.isdecimal() else 0


def _metres(written: str | None) -> float:
    """The accuracy at which a place is good enough; 0.0 where the form says none, or no number."""
    return float(written) if written and _NUMBER.fullmatch(written) else 0.0


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if local(child) == name), None)
