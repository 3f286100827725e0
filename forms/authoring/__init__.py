"""XLSForm to XForm: what an author wrote in a workbook becomes a form that the engine reads.

pyxform does the translation, in a process of its own with limits on time and memory, at packaging or import
and never while interviewing. A frozen program calls ``multiprocessing.freeze_support()`` first thing in its
entry point, otherwise the child would open a second window.

Columns of ours, beside those of XLSForm (settings: ``namespaces`` has ``pser="https://pser.example/xforms"``):

=============================  ==============================================================================
``bind::pser:code``            the questionnaire's number, such as D08
``bind::pser:pii``             class of personal data: ``0`` none (how the interview went) · ``1`` identifies a
                               person: name, identity number, phone, e-mail, address, position, signature ·
                               ``2`` sensitive: health, disability, pregnancy, religion, debt, hunger · ``3``
                               other facts about a person or household
``bind::pser:purpose``         purposes of the privacy notice, space separated: ``P1`` application, ``P2``
                               contact, ``P3`` quality and improvement, ``P4`` consent and legal duties
``bind::pser:special``         special answers offered: ``dont_know refused not_applicable``
``bind::pser:row-ref``         the answer names a row of this repeat (its name; the bind gets its path)
``bind::pser:minsec``          seconds below which an answer is too fast
``bind::pser:profile``         the profiles in which it is asked (``forms.authoring.profiles``)
``bind::pser:accept``          codes of the lint's advice that is not to be followed here
``bind::pser:note``            a remark for people who read the form, such as "shortened, unofficial"
``bind::pser:warn``            soft checks, and
``pser:warn_message::…``       their messages, one column per language (``forms.authoring.soft_checks``)
``pser:short::…``              the label in narrow places, one column per language, also of choices
                               (``forms.authoring.short_labels``)
=============================  ==============================================================================
"""

import json
import multiprocessing
import signal
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from forms.authoring import soft_checks
from forms.authoring.repairs.repair import Repair
from forms.authoring.sheets import Line, Sheets, read_sheets
from forms.authoring.worker import serve
from forms.errors import FormInvalid, FormProblem, Place

__all__ = ["CompiledForm", "Limits", "Line", "NotCompiled", "Repair", "Sheets", "compile_xlsform"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one compilation may use."""

    seconds: float = 120.0
    memory: int = 2 * 1024**3
    workbook: int = 32 * 1024**2
    xform: int = 64 * 1024**2


@dataclass(frozen=True, slots=True)
class CompiledForm:
    """An XForm with what is known of its origin."""

    xform: bytes
    title: str
    form_id: str
    version: str
    languages: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    media: Mapping[str, bytes] = field(default_factory=dict)
    sheets: Sheets = field(default_factory=Sheets)
    repairs: tuple[Repair, ...] = ()  # what was changed on the way; the workbook is as it was
    offered: tuple[Repair, ...] = ()  # what could be changed, and compiles as it is


class NotCompiled(FormInvalid):
    """A workbook that gives no form; ``offered`` are the repairs that would take some of its problems away."""

    def __init__(self, problems: Iterable[FormProblem], offered: tuple[Repair, ...] = ()) -> None:
        super().__init__(problems)
        self.offered = offered


def compile_xlsform(
    data: bytes, name: str, *, repair: bool = False, limits: Limits = Limits()
) -> CompiledForm:
    """Compile the workbook ``data`` (xlsx, xlsm, xls, CSV or Markdown tables, whatever its ``name`` says).

    With ``repair`` the mechanical repairs (``forms.authoring.repairs``) are made where the form needs them.
    Raises NotCompiled with everything that is found wrong, each with sheet, row and column where they are known.
    """
    if len(data) > limits.workbook:
        raise NotCompiled([FormProblem("too_large", reason=f"the workbook has {len(data)} bytes")])
    return form_of(_in_a_child(data, name, repair, limits))


def form_of(answer: Mapping[str, Any]) -> CompiledForm:
    """The form in an answer of ``forms.authoring.worker.convert``; NotCompiled where it has none."""
    offered = tuple(_repair(found) for found in answer["offered"])
    if "problems" in answer:
        raise NotCompiled((_problem(found) for found in answer["problems"]), offered)
    sheets = read_sheets(answer["sheets"], root=answer["root"])
    if found := soft_checks.wrong_messages(sheets):
        raise NotCompiled(found, offered)
    itemsets = answer["itemsets"]
    return CompiledForm(
        xform=answer["xform"].encode("utf-8"),
        title=answer["title"],
        form_id=answer["form_id"],
        version=answer["version"],
        languages=tuple(answer["languages"]),
        warnings=tuple(answer["warnings"]),
        media={"itemsets.csv": itemsets.encode("utf-8")} if itemsets else {},
        sheets=sheets,
        repairs=tuple(_repair(found) for found in answer["repairs"]),
        offered=offered,
    )


def _repair(found: dict[str, Any]) -> Repair:
    return Repair(**{**found, "place": Place(**found["place"])})


def _problem(found: dict[str, Any]) -> FormProblem:
    return FormProblem(**{**found, "place": Place(**found["place"])})


def _in_a_child(data: bytes, name: str, repair: bool, limits: Limits) -> dict[str, Any]:
    """Let a child convert; its answer is JSON, because a child that met bad input is not to be unpickled."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    arguments = (theirs, name, limits.memory, max(1, int(limits.seconds)), repair)
    child = spawn.Process(target=serve, args=arguments, name="form-compiler", daemon=True)
    child.start()
    theirs.close()
    try:
        # The workbook is no argument: a child that dies while it starts would leave us writing for ever.
        ours.send_bytes(data)
        if not ours.poll(limits.seconds):
            raise _too_slow(limits)
        answer: dict[str, Any] = json.loads(ours.recv_bytes(limits.xform))
    except (EOFError, OSError, ValueError) as error:
        child.join(1)
        if child.exitcode == -getattr(signal, "SIGXCPU", -1):
            raise _too_slow(limits) from error
        reason = "the compiler needed more than it may use, or gave more than it may give"
        raise NotCompiled([FormProblem("too_large", reason=reason)]) from error
    finally:
        ours.close()
        child.kill()
        child.join()
        child.close()
    return answer


def _too_slow(limits: Limits) -> NotCompiled:
    return NotCompiled(
        [FormProblem("too_slow", reason=f"not compiled within {limits.seconds:g} seconds")]
    )
