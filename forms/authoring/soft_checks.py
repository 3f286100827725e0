"""Soft checks as authors write them, with their messages in every language.

A soft check stands in the column ``bind::pser:warn`` as ``expression => message``; several are separated by
``;;``. The expression says what is usual; where it is false the message is shown and can be confirmed with a
reason. For more than one language the messages stand in columns of their own,

    pser:warn_message::English (en)    pser:warn_message::Urdu (ur)

one message per check, again separated by ``;;``. pyxform knows nothing of these columns. They are taken out
before it reads the workbook, and afterwards each message becomes an itext entry, named in the bind instead of
the message itself: ``. <= 20 => /data/sec_c/n_stated:pser:warn-1``. A message may show answers with ``${name}``.
A program that does not know the attribute ignores it; the form stays an ordinary XForm.
"""

from collections.abc import Mapping, Sequence

from lxml import etree

from forms.authoring.sheets import REFERENCE, Line, Sheets
from forms.errors import FormProblem, Place

PSER = "https://pser.example/xforms"
XFORMS = "http://www.w3.org/2002/xforms"
MESSAGE_COLUMN = "pser:warn_message"
RULE_COLUMN = "bind::pser:warn"
ARROW = "=>"
BETWEEN = ";;"


def is_message_column(heading: str) -> bool:
    return heading.partition("::")[0].strip() == MESSAGE_COLUMN


def split_rules(text: str) -> list[tuple[str, str]]:
    """Expression and message of every soft check in a cell; the message may be empty.

    Quotes hide a separator in the expression only: a message is words, and words have apostrophes.
    """
    rules: list[tuple[str, str]] = []
    rest = text
    while rest.strip():
        arrow, end = _find(rest, ARROW), _find(rest, BETWEEN)
        if arrow < end:
            message, _, after = rest[arrow + len(ARROW) :].partition(BETWEEN)
            rules.append((rest[:arrow].strip(), message.strip()))
        else:
            after = rest[end + len(BETWEEN) :]
            rules.append((rest[:end].strip(), ""))
        rest = after
    return [rule for rule in rules if rule[0]]


def _find(text: str, separator: str) -> int:
    """Where ``separator`` first stands outside an XPath string literal; the end of the text if nowhere."""
    quote = ""
    for at, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif text.startswith(separator, at):
            return at
        elif character in "'\"":
            quote = character
    return len(text)


def wrong_messages(sheets: Sheets) -> list[FormProblem]:
    """Rows whose messages do not match their soft checks one to one."""
    problems = []
    for line in sheets.survey:
        rules = split_rules(line[RULE_COLUMN])
        for heading, messages in _messages(line).items():
            if len(messages) != len(rules):
                reason = f"{len(messages)} messages stand here for {len(rules)} soft checks"
                place = Place(sheet=line.sheet, row=line.number, column=heading)
                problems.append(FormProblem("soft_check_messages", place, line.name, reason))
    return problems


def _messages(line: Line) -> dict[str, list[str]]:
    return {
        heading: [part.strip() for part in text.split(BETWEEN)]
        for heading, text in line.cells.items()
        if is_message_column(heading)
    }


def write_messages(document: etree._Element, sheets: Sheets) -> None:
    """Give every soft check of ``document`` its itext entries; the binds name them."""
    binds = {bind.get("nodeset"): bind for bind in document.iter(f"{{{XFORMS}}}bind")}
    translations = {t.get("lang"): t for t in document.iter(f"{{{XFORMS}}}translation")}
    where = {line.name: path for path, line in sheets.paths.items()}
    for path, line in sheets.paths.items():
        bind, messages = binds.get(path), _messages(line)
        if bind is None or not messages:
            continue
        rules = split_rules(bind.get(f"{{{PSER}}}warn") or "")
        named = []
        for number, (expression, _) in enumerate(rules, start=1):
            entry = f"{path}:pser:warn-{number}"
            named.append(f"{expression} {ARROW} {entry}")
            for heading, texts in messages.items():
                language = heading.partition("::")[2].strip() or "default"
                translation = translations.get(language)
                if translation is not None:
                    _add_text(translation, entry, texts[number - 1], where)
        bind.set(f"{{{PSER}}}warn", f" {BETWEEN} ".join(named))


def _add_text(
    translation: etree._Element, entry: str, message: str, where: Mapping[str, str]
) -> None:
    text = etree.SubElement(translation, f"{{{XFORMS}}}text", id=entry)
    value = etree.SubElement(text, f"{{{XFORMS}}}value")
    words = REFERENCE.split(message)  # words, name, words, name, …, words
    value.text = words[0]
    for name, after in _pairs(words[1:]):
        output = etree.SubElement(value, f"{{{XFORMS}}}output", value=where.get(name, name))
        output.tail = after


def _pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(words[::2], words[1::2], strict=True))


def write_row_refs(document: etree._Element, sheets: Sheets) -> None:
    """Let ``bind::pser:row-ref`` name a repeat as authors do; the bind gets its path."""
    where = {line.name: path for path, line in sheets.paths.items()}
    for bind in document.iter(f"{{{XFORMS}}}bind"):
        named = bind.get(f"{{{PSER}}}row-ref")
        if named in where:
            bind.set(f"{{{PSER}}}row-ref", where[named])
