"""A made-up form of the size of the largest that were ever seen in the field.

Seventeen repeats, two deep; 750 questions, 250 calculations, 2,500 expressions, 12,000 choices, five languages.
"""

from collections.abc import Iterator
from itertools import count
from typing import Final

QUESTIONS: Final = 750
LANGUAGES: Final = ("English (en)", "Urdu (ur)", "Punjabi (pa)", "Sindhi (sd)", "Pashto (ps)")
LONGEST: Final = 18_894
"""Characters of the longest expression that was seen in a real form."""
_CALCULATIONS = 250
_PLACES = 10_800  # the one long list; the others are short and translated
_LISTS, _SHORT = 40, 30
_OUTER, _INNER = 12, 5
_PARTS = 25  # sections outside of the repeats
_KINDS = ("int", "string", "one", "decimal", "many", "date", "place")


def largest() -> str:
    """The XForm."""
    made = _Making()
    made.sections()
    made.repeats()
    lists = "".join(_short_list(number) for number in range(_LISTS))
    places = "".join(
        f"<item><name>p{n}</name><label>Place {n} گاؤں {n}</label><tehsil>t{n % 180}</tehsil></item>"
        for n in range(_PLACES)
    )
    texts = "".join(
        f'<translation lang="{language}">{"".join(made.texts(language))}</translation>'
        for language in LANGUAGES
    )
    return f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>Largest</h:title><model><itext>{texts}</itext>
<instance><data id="largest" version="1">{"".join(made.instance)}
<orx:meta><orx:instanceID/></orx:meta></data></instance>
{lists}<instance id="places"><root>{places}</root></instance>
{"".join(made.binds)}<bind nodeset="/data/orx:meta/orx:instanceID" type="string" jr:preload="uid"/>
</model></h:head><h:body>{"".join(made.body)}</h:body></h:html>"""


def _short_list(number: int) -> str:
    items = "".join(
        f"<item><name>c{n}</name><itextId>l{number}-{n}</itextId></item>" for n in range(_SHORT)
    )
    return f'<instance id="list{number}"><root>{items}</root></instance>'


class _Making:
    """The four parts of the form, question by question."""

    def __init__(self) -> None:
        self.instance: list[str] = []
        self.binds: list[str] = []
        self.body: list[str] = []
        self._labels: list[str] = []
        self._numbers = count()
        self._calculations = count()
        self._latest = self._counted = ""

    def texts(self, language: str) -> Iterator[str]:
        """The entries of one language."""
        for path in self._labels:
            yield f'<text id="{path}:label"><value>{language}: question {path}, please ask as written</value></text>'
        for number in range(_LISTS):
            for n in range(_SHORT):
                yield f'<text id="l{number}-{n}"><value>{language} answer {n} of list {number}</value></text>'

    def sections(self) -> None:
        outside = QUESTIONS // 2
        for part in range(_PARTS):
            path = f"/data/part{part}"
            self._open(f"part{part}", path)
            self._questions(path, outside // _PARTS)
            self._close(f"part{part}")

    def repeats(self) -> None:
        inside = QUESTIONS - _PARTS * (QUESTIONS // 2 // _PARTS)
        share, more = divmod(inside, _OUTER + _INNER)
        for number in range(_OUTER):
            name, path = f"rep{number}", f"/data/rep{number}"
            self._open(name, path, repeat=True)
            self._questions(path, share + (more if number == 0 else 0))
            self._counted = self._latest
            if number < _INNER:
                self._open("inner", f"{path}/inner", repeat=True)
                self._questions(f"{path}/inner", share)
                self._close("inner", repeat=True)
            self._close(name, repeat=True)
            self._calculation("/data", f"total{number}", f"sum({self._counted})")

    def _open(self, name: str, path: str, *, repeat: bool = False) -> None:
        self.instance.append(f'<{name} jr:template="">' if repeat else f"<{name}>")
        inside = f'<repeat nodeset="{path}">' if repeat else ""
        self.body.append(f'<group ref="{path}"><label>{path}</label>{inside}')

    def _close(self, name: str, *, repeat: bool = False) -> None:
        self.instance.append(f"</{name}>")
        self.body.append("</repeat></group>" if repeat else "</group>")

    def _questions(self, path: str, number: int) -> None:
        before = ""
        for at in range(number):
            serial = next(self._numbers)
            name, kind = f"q{serial}", _KINDS[serial % len(_KINDS)]
            self._question(path, name, kind, serial, before if at % 3 else "")
            before = name
            if serial % 3 == 0 and next(self._calculations) < _CALCULATIONS - _OUTER:
                self._calculation(
                    path, f"c{serial}", f"if(../{name} != '', string-length(../{name}), 0)"
                )

    def _question(self, path: str, name: str, kind: str, serial: int, before: str) -> None:
        place = f"{path}/{name}"
        type_ = {"one": "string", "many": "string", "place": "string"}.get(kind, kind)
        relevant = f"not(selected(../{before}, 'c29'))" if before else "true() and 1 = 1"
        constraint = {
            "int": ". &gt;= 0 and . &lt;= 100000",
            "decimal": ". &gt;= 0",
            "date": ". &lt;= today()",
            "many": "count-selected(.) &lt;= 5",
        }.get(kind, "string-length(.) &lt; 200")
        self.instance.append(f"<{name}/>")
        self.binds.append(
            f'<bind nodeset="{place}" type="{type_}" relevant="{relevant}" constraint="{constraint}" '
            f"required=\"{serial} mod 2 = 0 and /data/part0/q0 != '9'\"/>"
        )
        self._labels.append(place)
        self.body.append(self._control(place, kind, serial))

    def _control(self, place: str, kind: str, serial: int) -> str:
        label = f"<label ref=\"jr:itext('{place}:label')\"/>"
        if kind not in ("one", "many", "place"):
            return f'<input ref="{place}">{label}</input>'
        nodeset = f"instance('list{serial % _LISTS}')/root/item"
        shown = 'ref="jr:itext(itextId)"'
        if kind == "place":
            nodeset, shown = "instance('places')/root/item[tehsil = 't7']", 'ref="label"'
        control = "select" if kind == "many" else "select1"
        return (
            f'<{control} ref="{place}">{label}<itemset nodeset="{nodeset}">'
            f'<value ref="name"/><label {shown}/></itemset></{control}>'
        )

    def _calculation(self, path: str, name: str, expression: str) -> None:
        self.instance.append(f"<{name}/>")
        self._latest = f"{path}/{name}"
        self.binds.append(
            f'<bind nodeset="{self._latest}" type="string" calculate="{expression}"/>'
        )


def longest_expression() -> str:
    """As long as the longest that was seen: a great many alternatives."""
    parts, length = [], 0
    for number in count():
        part = f"selected(/data/a, 'choice{number}') and /data/b > {number}"
        length += len(part) + 4
        if length > LONGEST:
            break
        parts.append(part)
    text = " or ".join(parts)
    return text + " " * (LONGEST - len(text))
