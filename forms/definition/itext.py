"""The translations of a form, read: every language, every form of a text, with the answers inserted in it."""

from lxml import etree

from forms.definition.expressions import Expressions
from forms.definition.texts import Texts, Words
from forms.definition.xml import XFORMS


def read_texts(model: etree._Element, expressions: Expressions) -> Texts:
    """The itext of a model; the language marked as the default comes first, else the first written."""
    entries: dict[str, dict[str, Words]] = {}
    others: dict[str, dict[tuple[str, str], Words]] = {}
    first = ""
    for translation in model.iter(f"{{{XFORMS}}}translation"):
        language = translation.get("lang") or ""
        if translation.get("default") is not None and not first:
            first = language
        plain = entries.setdefault(language, {})
        other = others.setdefault(language, {})
        for text in translation:
            name = text.get("id") or ""
            for value in text:
                words: Words = expressions.words(value, name) if len(value) else (value.text or "",)
                form = value.get("form")
                if form in (None, "long") and name not in plain:
                    plain[name] = words
                elif form:
                    other[name, form] = words
    languages = sorted(entries, key=lambda language: language != first) if first else list(entries)
    return Texts(tuple(languages), entries, others)
