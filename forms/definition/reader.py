"""Reads an XForm; what cannot be run right is refused with every place and reason at once."""

from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from forms.definition.actions import Actions, named_attributes
from forms.definition.audit import read_audit
from forms.definition.bearing import graph_without_circles
from forms.definition.binds import Binds
from forms.definition.body import Body, pages_of, repeat_paths
from forms.definition.entities import read_entities
from forms.definition.expressions import Expressions
from forms.definition.itext import read_texts
from forms.definition.list_sources import Lists
from forms.definition.model import FormDefinition
from forms.definition.preloads import unmet_preloads
from forms.definition.sending import read_sending
from forms.definition.skeleton import Skeleton
from forms.definition.texts import Text
from forms.definition.waiving import fixed_offers, waive, without_duty
from forms.definition.xml import local, parse_xml, text_of
from forms.errors import FormInvalid, FormProblem

_DEGRADES = frozenset(  # the question says so, the rest of the form works
    {"unknown_media_type", "unknown_event", "misplaced_event"}
)
_LIST_FILES = (".csv", ".xml", ".geojson", ".json")


def read_form(
    xml: bytes,
    *,
    media: Mapping[str, bytes] = {},
    strict: bool = True,
    given_identity: bool = False,
) -> FormDefinition:
    """Read ``xml``; ``media`` are the files it names (lists as CSV, XML or GeoJSON), by file name.

    Raises FormInvalid with all problems, unless the form works in spite of them. A file that is absent
    gives an empty list and is named in ``missing_media``. Not ``strict``: a form with faulty rules is read
    as far as it goes, without those rules; what is wrong stands in ``problems``. What is no form at all is
    refused either way. ``given_identity``: an instanceID about which the form says nothing stays as it is
    written there.
    """
    html = parse_xml(xml)
    model = next(html.iter("{*}model"), None)
    body = next((element for element in html.iter("{*}body")), None)
    first = None if model is None else _primary(model)
    if model is None or first is None:
        raise FormInvalid(
            [FormProblem("no_instance", reason="the form has no model with an instance")]
        )
    if body is None:
        raise FormInvalid(
            [FormProblem("no_body", reason="the form has no body that asks anything")]
        )
    reading = _Reading(html, model, first, body, media)
    return reading.form(strict=strict, given_identity=given_identity)


def _primary(model: etree._Element) -> etree._Element | None:
    instance = next((child for child in model if local(child) == "instance"), None)
    return None if instance is None else next(iter(instance), None)


class _Reading:
    """One form under reading."""

    def __init__(
        self,
        html: etree._Element,
        model: etree._Element,
        first: etree._Element,
        body: etree._Element,
        media: Mapping[str, bytes],
    ) -> None:
        self._html = html
        self._model = model
        self._first = first
        self._body = body
        self._media = media
        self._problems: list[FormProblem] = []
        self._unmet: list[FormProblem] = []
        prefixes = {
            prefix: uri
            for element in (html, model, first)
            for prefix, uri in element.nsmap.items()
            if prefix
        }
        self._expressions = Expressions(prefixes, self._problems)

    def form(self, *, strict: bool, given_identity: bool) -> FormDefinition:
        root = (Skeleton(self._first, ()).root.path[0],)
        repeats = repeat_paths(self._body, self._expressions, root)
        self._expressions.repeats = frozenset(repeats)
        lists = Lists(self._media, self._problems)
        lists.declare(self._model)
        self._expressions.passing = lists.last_saved
        attributes = named_attributes(self._model, self._body, self._expressions, root[0])
        skeleton = Skeleton(self._first, repeats, attributes)
        texts = read_texts(self._model, self._expressions)
        Binds(self._expressions, skeleton, texts).read(self._model)
        if not given_identity:
            self._keep_identity(skeleton)
        body = Body(self._expressions, skeleton)
        pages = pages_of(body.read(self._body), 0)
        actions = Actions(self._expressions, skeleton, self._model, self._unmet).read(
            self._body, body.triggers
        )
        lists.take_external(sorted(body.external))
        lists.imply(self._expressions.known)
        sending = read_sending(self._model, self._problems)
        skeleton.settle()
        self._check_row_refs(skeleton)
        elements, homes = skeleton.elements()
        seed = skeleton.seed()
        elements, waived = waive(
            elements, actions, seed, lists.found, lists.absent, shut=not strict
        )
        self._unmet.extend(waived)
        elements, graph, found = graph_without_circles(
            elements, texts, actions, {*lists.found, self._primary_name()}
        )
        self._problems.extend(found)
        elements = without_duty(elements, self._problems)
        self._unmet.extend(unmet_preloads(elements))
        audit = read_audit(self._model, self._expressions, elements, self._unmet)
        entities = read_entities(self._model, elements, self._problems, self._unmet)
        problems = tuple(dict.fromkeys(self._problems))
        if strict and any(problem.code not in _DEGRADES for problem in problems):
            raise FormInvalid(problems)
        return FormDefinition(
            form_id=self._first.get("id") or self._first.nsmap.get(None) or "",
            version=self._first.get("version") or "",
            title=self._title(),
            elements=elements,
            homes=homes,
            by_ref={element.ref: element.number for element in reversed(elements)},
            seed=seed,
            namespaces=skeleton.namespaces(),
            texts=texts,
            lists=lists.found,
            actions=actions,
            pages=pages,
            graph=graph,
            missing_media=tuple(lists.missing),
            fixed_offers=fixed_offers(elements, actions, lists.found, lists.absent),
            list_files=lists.files,
            last_saved=lists.asked_of_last(self._expressions.known),
            media={n: d for n, d in self._media.items() if not n.lower().endswith(_LIST_FILES)},
            problems=problems,
            primary=self._primary_name(),
            entities=entities,
            submission=sending,
            audit=audit,
            unmet=tuple(self._unmet),
        )

    def _check_row_refs(self, skeleton: Skeleton) -> None:
        """An answer can name rows only where there are some."""
        repeats = {draft.ref for draft in skeleton.all if draft.repeats}
        for draft in skeleton.all:
            named = draft.bind.row_ref
            if named and named not in repeats:
                reason = "names rows of a repeat that the form lacks"
                self._expressions.fault("unknown_repeat", draft.ref, named, reason)
                draft.bind = replace(draft.bind, row_ref="")

    def _primary_name(self) -> str:
        instance = self._first.getparent()
        return "" if instance is None else instance.get("id") or ""

    def _title(self) -> str:
        title = next(self._html.iter("{*}title"), None)
        return "" if title is None else text_of(title).strip()

    def _keep_identity(self, skeleton: Skeleton) -> None:
        """Whatever the form says of its instanceID, a submission needs one."""
        draft = skeleton.instance_id
        if draft.bind.preload is None and draft.bind.calculate is None:
            draft.bind = replace(draft.bind, preload=("uid", ""))


__all__ = ["Text", "read_form"]
