"""Forms for measuring engines side by side: a small one, a household with a roster of 56 questions, a cascade."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pyxform.xls2xform import convert

from tests.bench.cascade import villages

Line = Mapping[str, str | None]
_YES_NO = [
    {"list_name": "yn", "name": "yes", "label": "Yes"},
    {"list_name": "yn", "name": "no", "label": "No"},
]
_SECTIONS, _QUESTIONS, _ROSTER = 12, 20, 52


def small() -> str:
    """Ten questions with everything that a short form has."""
    return _xform(
        "small",
        [
            {"type": "text", "name": "name", "label": "Name", "required": "yes"},
            {"type": "integer", "name": "age", "label": "Age", "constraint": ". >= 0 and . < 120"},
            {
                "type": "select_one yn",
                "name": "works",
                "label": "Works?",
                "relevant": "${age} >= 10",
            },
            {
                "type": "decimal",
                "name": "income",
                "label": "Income of ${name}",
                "relevant": "${works} = 'yes'",
            },
            {"type": "calculate", "name": "annual", "calculation": "${income} * 12"},
            {"type": "note", "name": "told", "label": "Annual: ${annual}"},
            {"type": "select_multiple yn", "name": "several", "label": "Pick"},
            {"type": "date", "name": "born", "label": "Born", "constraint": ". <= today()"},
            {
                "type": "calculate",
                "name": "years",
                "calculation": "int((today() - ${born}) div 365.25)",
            },
            {"type": "text", "name": "notes", "label": "Notes"},
        ],
    )


def household() -> str:
    """240 questions in 12 sections, and a roster whose rows feed seven sums, counts and joins."""
    return _xform("household", [*_roster(), *_totals(), *_sections()])


def _roster() -> list[Line]:
    adult = "if(${m_age} >= 18, 1, 0)"
    lines: list[Line] = [
        _line(
            "integer", "hh_size", "Household size", constraint=". > 0 and . <= 40", required="yes"
        ),
        _line("begin repeat", "member", "Member", repeat_count="${hh_size}"),
        _line("calculate", "idx", calculation="position(..)"),
        _line("text", "m_name", "Name of member ${idx}", required="yes"),
        _line(
            "integer", "m_age", "Age of ${m_name}", required="yes", constraint=". >= 0 and . <= 120"
        ),
        _line("select_one yn", "m_works", "Does ${m_name} work?", relevant="${m_age} >= 10"),
        _line("decimal", "m_income", "Income", relevant="${m_works} = 'yes'", constraint=". >= 0"),
        _line("calculate", "m_annual", calculation="coalesce(${m_income}, 0) * 12"),
        _line("calculate", "m_adult", calculation=adult),
    ]
    kinds = ("integer", "select_one yn", "text", "decimal")
    lines += [
        _line(
            kinds[number % 4],
            f"m_q{number}",
            f"Roster question {number} about ${{m_name}}",
            relevant=f"${{m_age}} >= {number % 20}" if number % 3 == 0 else None,
            constraint=". >= 0" if number % 4 in (0, 3) else None,
        )
        for number in range(_ROSTER)
    ]
    return [*lines, _line("end repeat")]


def _totals() -> list[Line]:
    mean = "if(${hh_size} > 0, ${total_income} div ${hh_size}, 0)"
    sums = {
        "n_adults": "sum(${m_adult})",
        "total_income": "sum(${m_annual})",
        "mean_income": mean,
        "n_workers": "count(${member}[${m_works} = 'yes'])",
        "max_age": "max(${m_age})",
        "names": "join(', ', ${m_name})",
    }
    lines = [_line("calculate", name, calculation=text) for name, text in sums.items()]
    return [*lines, _line("note", "totals", "Adults ${n_adults}, income ${total_income}")]


def _sections() -> list[Line]:
    lines: list[Line] = []
    kinds = ("integer", "select_one yn", "text", "decimal", "select_multiple yn")
    for section in range(_SECTIONS):
        lines.append(_line("begin group", f"sec{section}", f"Section {section}"))
        for number in range(_QUESTIONS):
            kind = kinds[(section * _QUESTIONS + number) % 5]
            lines.append(
                _line(
                    kind,
                    f"s{section}_q{number}",
                    f"Question {section * _QUESTIONS + number}",
                    relevant=f"${{s{section}_q{number - 1}}} != ''" if number % 4 == 3 else None,
                    constraint=". >= 0 and . <= 100000" if kind in ("integer", "decimal") else None,
                    required="yes" if number % 2 == 0 else None,
                )
            )
        share = f"coalesce(${{s{section}_q0}},0) + ${{total_income}} div 12"
        lines.append(_line("calculate", f"s{section}_c", calculation=share))
        lines.append(_line("end group"))
    return lines


def _line(kind: str, name: str | None = None, label: str | None = None, **more: str | None) -> Line:
    return {"type": kind, "name": name, "label": label, **more}


def _xform(name: str, survey: Sequence[Line]) -> str:
    columns = dict.fromkeys(column for line in survey for column in line)
    sheets: dict[str, Any] = {
        "survey": [{c: v for c, v in line.items() if v is not None} for line in survey],
        "survey_header": [dict.fromkeys(columns)],
        "choices": _YES_NO,
        "choices_header": [dict.fromkeys(_YES_NO[0])],
        "settings": [{"form_title": name, "form_id": name, "version": "1"}],
    }
    xform: str = convert(sheets, validate=False).xform
    return xform


def cascade(*, in_file: bool) -> str:
    """36 districts, 180 tehsils, 50,040 villages; the villages in the form, or in villages.csv."""
    districts = [(f"d{d}", f"District {d}", "") for d in range(36)]
    tehsils = [(f"d{d}t{t}", f"Tehsil {d}-{t}", f"d{d}") for d in range(36) for t in range(5)]
    source = '<instance id="village" src="jr://file-csv/villages.csv"/>'
    places = source if in_file else _instance("village", villages())
    names = ("district", "tehsil", "village", "x")
    binds = "".join(f'<bind nodeset="/data/{name}" type="string"/>' for name in names)
    return f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>cascade</h:title><model>
<instance><data id="cascade" version="1"><district/><tehsil/><village/><x/>
<orx:meta><orx:instanceID/></orx:meta></data></instance>
{_instance("district", districts)}{_instance("tehsil", tehsils)}{places}
{binds}<bind nodeset="/data/orx:meta/orx:instanceID" type="string" jr:preload="uid"/>
</model></h:head><h:body>
{_select("district", "")}{_select("tehsil", "[parent=/data/district]")}{_select("village", "[parent=/data/tehsil]")}
<input ref="/data/x"><label>Other</label></input>
</h:body></h:html>"""


def _instance(name: str, items: Iterable[tuple[str, str, str]]) -> str:
    lines = "".join(
        f"<item><name>{code}</name><label>{label}</label><parent>{parent}</parent></item>"
        for code, label, parent in items
    )
    return f'<instance id="{name}"><root>{lines}</root></instance>'


def _select(name: str, condition: str) -> str:
    return (
        f'<select1 ref="/data/{name}"><label>{name}</label>'
        f"<itemset nodeset=\"instance('{name}')/root/item{condition}\">"
        '<value ref="name"/><label ref="label"/></itemset></select1>'
    )
