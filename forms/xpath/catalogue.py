"""Where each function comes from, and what an author of forms should know of it."""

from typing import Final

ORIGINS: Final = {
    "XPath": "XPath 1.0",
    "ODK": "The ODK XForms specification",
    "JavaRosa": "JavaRosa and ODK Collect, beyond the specification",
    "Enketo": "Enketo",
    "SurveyCTO": "SurveyCTO",
    "CHT": "Community Health Toolkit",
    "XForms": "Later XPath, and handy",
}

_NAMES: Final = {
    "XPath": """
        last position count id local-name namespace-uri name string concat starts-with contains substring-before
        substring-after substring string-length normalize-space translate boolean not true false lang number sum
        floor ceiling round
    """,
    "ODK": """
        join substr ends-with uuid digest pulldata if coalesce once boolean-from-string regex checklist
        weighted-checklist random int max min pow log log10 abs sin cos tan asin acos atan atan2 sqrt exp exp10 pi
        count-non-empty instance current randomize today now format-date format-date-time date decimal-date-time
        decimal-time selected selected-at count-selected jr:choice-name jr:itext indexed-repeat area distance
        base64-decode
    """,
    "JavaRosa": """
        is-selected date-time depend property version enclosed-area geofence extract-signed intersects
    """,
    "SurveyCTO": """
        linebreak lower upper index rank-index rank-value count-items item-at item-index item-present de-duplicate
        distance-between duration device-info username empty choice-label
    """,
    "CHT": """
        difference-in-months cht:difference-in-months cht:difference-in-days cht:difference-in-weeks
        cht:difference-in-years add-date parse-timestamp-to-date cht:parse-timestamp-to-date
    """,
    "XForms": "upper-case lower-case trim base64-encode",
}

_ORIGIN: Final = {name: origin for origin, names in _NAMES.items() for name in names.split()}

REMARKS: Final = {
    "position": "with an argument: the place of a node among its siblings of the same name (ODK)",
    "concat": "takes the text of every node of a path (ODK)",
    "round": "to a number of decimals (ODK); halves away from zero, on the digits as they are written",
    "number": "of a date: days since 1970 UTC (ODK)",
    "sum": "of no nodes is 0; one node without a number makes it NaN: write sum(rows[question != '']/question)",
    "max": "NaN where one of them is no number",
    "min": "NaN where one of them is no number",
    "id": "elements by their attribute id",
    "regex": "found anywhere in the text, as the specification has it: write ^ and $; 100 ms at most",
    "coalesce": "of two or more, the first that is not empty",
    "date": "keeps a time of day where there is one",
    "format-date": "%b and %a by name in the form's language (Urdu, Arabic, French, else English)",
    "uuid": "with a number: that many letters and digits",
    "randomize": "with a seed, the order of every other ODK client",
    "pulldata": "instance(list)/root/item[column = value]/column",
    "indexed-repeat": "up to three repeats deep",
    "current": "the node the expression is for, inside of predicates too",
    "checklist": "an answer counts when its number is above 0",
    "digest": "MD5, SHA-1, SHA-256, SHA-384, SHA-512; base64 or hex",
    "depend": "the first argument; the others only say what it depends on",
    "extract-signed": "the message behind an Ed25519 signature, or empty",
    "duration": "seconds in the form, where the program counts them; else empty",
    "device-info": "empty where the program says nothing of the laptop",
    "index": "of the row that the question, or the given node, stands in",
    "rank-index": "999 where there is no rank",
    "rank-value": "999 where there is no rank",
    "item-at": "from 0",
    "item-index": "from 0; -1 where it is not there",
    "empty": "whether a question is without an answer",
    "cht:difference-in-days": "of the days, whatever the hour",
    "add-date": "years, months, days, hours, minutes; a month's end stays in its month",
    "parse-timestamp-to-date": "from milliseconds since 1970",
}


def origin_of(name: str) -> str:
    """One of ORIGINS; empty for a name that the catalogue has forgotten."""
    return _ORIGIN.get(name, "")
