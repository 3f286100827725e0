"""The questionnaire once read: its places, questions, lists, texts and rules, immutable."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """A form that can be run."""

    form_id: str
    version: str
    title: str
