"""What people read: the form's words in their language, with looks and without; inserted answers stay as they are."""

from collections.abc import Sequence

from forms.definition.markup import Styled, Template, template_of
from forms.definition.model import Itemset
from forms.definition.texts import MEDIA_FORMS, Text, TextForm, Words
from forms.engine.evaluating import Evaluating
from forms.engine.inserted import in_words, is_path
from forms.prompts import Media
from forms.xpath.compiler import Compiled
from forms.xpath.nodes import Node

FSI = "\u2068"
PDI = "\u2069"
_MOST = 20_000  # texts that are kept read; a form has fewer, a large list may have more

Said = tuple[str, Styled]
"""A text as it is read out, and, where it has looks of its own, as it is shown."""
_NOTHING: Said = ("", ())


class Wording:
    """Each text is read once; what is inserted in it is isolated, so that scripts do not mix.

    (Unicode Standard Annex 9, explicit directional isolates.)
    """

    def __init__(self, env: Evaluating) -> None:
        self._env = env
        self._texts = env.form.texts
        self._templates: dict[Words, Template] = {}
        self._lasting: dict[Text, Said] = {}  # texts without insertions, in one language
        self._language = ""
        self._with_forms = frozenset(
            (name, form) for forms in self._texts.other_forms.values() for name, form in forms
        )
        self._with_media = frozenset(
            name for name, form in self._with_forms if form in tuple(MEDIA_FORMS)
        )

    @property
    def has_media(self) -> bool:
        """Whether any text of the form has a picture or a sound."""
        return bool(self._with_media)

    def said(self, text: Text | None, node: Node) -> str:
        """A text without its looks, for lists, problems and screen readers."""
        return self.shown(text, node)[0]

    def shown(self, text: Text | None, node: Node) -> Said:
        """A text as the window shows it."""
        if text is None:
            return _NOTHING
        if self._env.language is not self._language:
            self._language = self._env.language
            self._lasting.clear()
        found = self._lasting.get(text)
        return self._said(text, node) if found is None else found

    def _said(self, text: Text, node: Node) -> Said:
        name = self._name(text, node)
        if name:
            words = self._texts.shown(name, self._env.language) or ()
            said = self._filled(words, node)
            return said if text.named is not None else self._kept(text, words, said)
        if text.computed is not None:
            return self._answer(self._env.string(text.computed, node))
        return self._kept(text, text.words, self._filled(text.words, node))

    def _kept(self, text: Text, words: Words, said: Said) -> Said:
        if all(isinstance(word, str) for word in words):
            self._lasting[text] = said
        return said

    def short(self, text: Text | None, node: Node) -> str:
        """The short form of a text, where there is little room; else the text."""
        return self.form(text, TextForm.SHORT, node)[0] or self.said(text, node)

    def form(self, text: Text | None, form: TextForm, node: Node) -> Said:
        """Another form of a text; nothing where it has none."""
        if text is None or not self._with_forms:
            return _NOTHING
        return self._form(self._name(text, node), form, node)

    def media(self, text: Text | None, node: Node) -> Media | None:
        """The pictures and sounds that belong to a text."""
        if text is None or not self._with_media:
            return None
        return self._media(self._name(text, node), node)

    def choice(
        self, itemset: Itemset, item: Node, given: str | None = None
    ) -> tuple[str, Styled, str, Media | None]:
        """The name of a choice (``given`` where it is known), its looks, its short name and its media."""
        if itemset.entry is not None:
            name = self._env.string(itemset.entry, item)
            words = self._texts.shown(name, self._env.language)
            label, styled = _NOTHING if words is None else self._filled(words, item)
            short = self._form(name, TextForm.SHORT, item)[0]
            return label, styled, short, self._media(name, item)
        label = self._env.string(itemset.label or itemset.value, item) if given is None else given
        if not itemset.written:
            return label, (), "", None  # what somebody answered is shown letter by letter
        label, styled = self._filled((label,), item)
        return label, styled, "", None

    def _name(self, text: Text, node: Node) -> str:
        """The name of a text's entry, or nothing."""
        return self._env.string(text.named, node) if text.named is not None else text.entry

    def _form(self, name: str, form: TextForm, node: Node) -> Said:
        if (name, form) not in self._with_forms:
            return _NOTHING
        words = self._texts.form(name, form, self._env.language)
        return _NOTHING if words is None else self._filled(words, node)

    def _media(self, name: str, node: Node) -> Media | None:
        if name not in self._with_media:
            return None
        names = (self._file(name, form, node) for form in MEDIA_FORMS)
        media = Media(*names)
        return media or None

    def _file(self, name: str, form: TextForm, node: Node) -> str:
        """``jr://images/farm.png`` is the pack's ``farm.png``."""
        words = self._texts.form(name, form, self._env.language)
        return "" if words is None else self._env.spoken(words, node).strip().rpartition("/")[2]

    def _filled(self, words: Words, node: Node) -> Said:
        template = self._templates.get(words)
        if template is None:
            if len(self._templates) >= _MOST:
                self._templates.clear()
            template = self._templates[words] = template_of(words)
        if len(template.pieces) == 1:
            return template.pieces[0], template.styled
        inserted = self._inserted(words, node)
        return template.plain(inserted).strip(), template.filled(inserted)

    def _inserted(self, words: Words, node: Node) -> Sequence[str]:
        found = []
        for word in words:
            if not isinstance(word, str):
                value = self._value(word, node)
                found.append(f"{FSI}{value}{PDI}" if value else "")
        return found

    def _value(self, word: Compiled, node: Node) -> str:
        if not is_path(word):
            return self._env.string(word, node)
        found = self._env.nodes(word, node)
        return in_words(found[0]) if found else ""

    def _answer(self, text: str) -> Said:
        """A text that is an answer: nothing in it means anything."""
        return text.strip(), ()
