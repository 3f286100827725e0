"""Choices and translated text."""

from collections.abc import Sequence

from forms.errors import EvaluationFailed
from forms.xpath.code import Code, Kind, as_nodes, as_number, as_string, join
from forms.xpath.context import Context
from forms.xpath.library import ODK
from forms.xpath.syntax import Call
from forms.xpath.values import Value


@ODK.special("selected is-selected", "s s")
def _selected(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    text = as_string(codes[0])
    value = codes[1].constant
    if isinstance(value, str) and value and not set(value) & {" ", "\t", "\r", "\n"}:

        def holds(context: Context) -> bool:
            """Most answers are one code; only then must the list be split."""
            answer = text(context)
            return answer == value or (value in answer and value in answer.split())

        return join(holds, Kind.BOOLEAN, codes)
    wanted = as_string(codes[1])

    def run(context: Context) -> bool:
        return wanted(context).strip() in (text(context).split() or [""])

    return join(run, Kind.BOOLEAN, codes)


@ODK.special("selected-at", "s n")
def _selected_at(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    text, number = as_string(codes[0]), as_number(codes[1])

    def run(context: Context) -> str:
        items = text(context).split()
        index = number(context)
        return items[int(index)] if 0 <= index < len(items) else ""

    return join(run, Kind.STRING, codes)


@ODK.define("count-selected", "s", Kind.NUMBER)
def count_selected(text: str) -> float:
    return float(len(text.split()))


@ODK.define("jr:itext", "s", Kind.ANY, context=True)
def itext(context: Context, key: str) -> Value:
    nodes = context.env.text_nodes(key)
    return (context.env.text(key) or "") if nodes is None else nodes


@ODK.special("jr:choice-name", "s N")
def _choice_name(call: Call, codes: Sequence[Code]) -> Code:  # noqa: ARG001
    """The label of a choice. The question is given as a path, most often inside of quotes."""
    value, question = as_string(codes[0]), as_nodes(codes[1])

    def run(context: Context) -> str:
        chosen = value(context)
        nodes = question(context)
        if not nodes:
            raise EvaluationFailed("jr:choice-name() names a question that is not there")
        return context.env.choice_name(nodes[0], chosen) or ""

    return join(run, Kind.STRING, codes)
