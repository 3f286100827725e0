"""Short labels: what stands in narrow places, such as a column's head or a cell of a roster.

XForms has them (``<value form="short">`` of an itext entry), XLSForm has no column for them. Ours stand in

    pser:short::English (en)    pser:short::Urdu (ur)

on the survey sheet and on the choices sheet, beside labels in the same languages. pyxform knows nothing of these
columns: they are taken out before it reads the workbook, and put into the entries of the labels afterwards.
"""

from collections.abc import Iterator

from lxml import etree

from forms.authoring.sheets import Line, Sheets

SHORT_COLUMN = "pser:short"
_XFORMS = "{http://www.w3.org/2002/xforms}"


def is_short_column(heading: str) -> bool:
    return heading.partition("::")[0].strip() == SHORT_COLUMN


def write_short_labels(document: etree._Element, sheets: Sheets) -> None:
    """Give the labels of ``document`` their short forms. A label without an entry of its own gets none."""
    entries = {
        (str(translation.get("lang")), str(text.get("id"))): text
        for translation in document.iter(f"{_XFORMS}translation")
        for text in translation.iter(f"{_XFORMS}text")
    }
    labels = [(f"{path}:label", line) for path, line in sheets.paths.items()]
    for entry, line in (*labels, *_choices(document, sheets)):
        for heading, words in line.cells.items():
            language = heading.partition("::")[2].strip()
            text = entries.get((language, entry))
            if is_short_column(heading) and text is not None:
                etree.SubElement(text, f"{_XFORMS}value", form="short").text = words.strip()


def _choices(document: etree._Element, sheets: Sheets) -> Iterator[tuple[str, Line]]:
    """The names that pyxform gave to the entries of the choices that have a short label."""
    short = [line for line in sheets.choices if any(is_short_column(h) for h in line.cells)]
    if not short:
        return
    named = {
        (str(instance.get("id")), item.findtext(f"{_XFORMS}name")): item.findtext(
            f"{_XFORMS}itextId"
        )
        for instance in document.iter(f"{_XFORMS}instance")
        for item in instance.iter(f"{_XFORMS}item")
    }
    for line in short:
        entry = named.get((line["list_name"], line.name))
        if entry:
            yield entry, line
