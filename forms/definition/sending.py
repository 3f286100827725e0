"""How a form wants its submissions sent (ODK XForms specification, Submission)."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from forms.definition.xml import ODK, OPENROSA, XFORMS
from forms.errors import FormProblem

_METHODS: Final = frozenset({"post", "form-data-post"})  # two names of one way


@dataclass(frozen=True, slots=True)
class Sending:
    """What the form's submission element says; who sends decides what of it counts."""

    action: str = ""  # where to; empty: where the form came from
    method: str = "post"
    public_key: str = ""  # base64 of an RSA public key: submissions are encrypted for its owner
    auto_send: bool | None = None  # None: the form leaves it to the program
    auto_delete: bool | None = None
    client_editable: bool = False  # a finished interview may be opened again on the laptop


def read_sending(model: etree._Element, problems: list[FormProblem]) -> Sending:
    """The first submission element; a method that nobody sends by is a problem."""
    found = list(model.iter(f"{{{XFORMS}}}submission"))
    for element in found:
        method = element.get("method") or "post"
        if method not in _METHODS:
            reason = "a form is sent by post or form-data-post, and in no other way"
            problems.append(FormProblem("unknown_submission", subject=method, reason=reason))
    if not found:
        return Sending()
    first = found[0]
    return Sending(
        action=(first.get("action") or "").strip(),
        public_key="".join((first.get("base64RsaPublicKey") or "").split()),
        auto_send=_said(first.get(f"{{{OPENROSA}}}auto-send")),
        auto_delete=_said(first.get(f"{{{OPENROSA}}}auto-delete")),
        client_editable=_said(first.get(f"{{{ODK}}}client-editable")) is True,
    )


def _said(text: str | None) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get((text or "").strip().lower())
