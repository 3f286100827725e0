"""Words with a little form: headings, bold, colours and lists, as ODK form styling has them.

The rules are those of the ODK documentation, "Form styling" (https://docs.getodk.org/form-styling/): some Markdown,
and a few HTML tags. Both are read here and become values; nothing of them is handed on as it was written. Only the
words of a form are read so. An answer that is inserted in them is a hole while they are read, so that its asterisks
and brackets are asterisks and brackets; it may not become a tag, nor take part in one.
"""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from forms.definition.tags import BREAKING, HEADINGS, KNOWN, PLAIN, Look, look_of


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that looks one way."""

    text: str
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a text, or a blank one; a list item begins with its bullet or number."""

    spans: tuple[Span, ...] = ()
    heading: int = 0  # 1 (largest) to 6; 0 = none
    centred: bool = False

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


Styled: TypeAlias = tuple[Paragraph, ...]
HOLE: Final = (
    "\x02"  # where an answer is inserted; no XML text can hold this character (XML 1.0 section 2.2)
)
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_SIGNS: Final = re.compile(r"[*_#<&\[\\~]|^[ \t]*[-+][ \t]", re.MULTILINE)
_TOKEN: Final = re.compile(
    r"""\\(?P<escaped>[!-/:-@\[-`{-~])
    | &(?P<entity>\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});
    | <(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,11})(?P<attributes>\s[^<>\x02]{0,400})?\s*/?>
    | \[(?P<linked>[^\[\]\n]{1,400})\]\([ ]*(?P<address>[^\s()<>]{1,800})[ ]*\)
    | (?P<run>\*+|_+|~~)
    | (?P<line>\n)""",
    re.VERBOSE,
)
_HEADING: Final = re.compile(r"[ \t]*(#{1,6})[ \t]+(?=\S)")
_BULLET: Final = re.compile(r"[ \t]*[-+*][ \t]+(?=\S)")
_BLANK: Final = re.compile(r"[ \t]*(?:\n|$)")
_MOST_MARKS: Final = 3  # a longer run of stars or underscores is a line to write on
_DEEPEST: Final = 40


@dataclass(frozen=True, slots=True)
class Template:
    """A text of the form, read once: what stands around the inserted answers. ``styled`` is empty where it is plain."""

    pieces: tuple[str, ...]  # the plain words between the holes, one more than there are holes
    styled: Styled

    def plain(self, inserted: Sequence[str] = ()) -> str:
        """The text without its looks, for outlines, lists of problems and screen readers."""
        if len(self.pieces) == 1:
            return self.pieces[0]
        return "".join(_woven(self.pieces, inserted))

    def filled(self, inserted: Sequence[str] = ()) -> Styled:
        """The text with its looks."""
        if len(self.pieces) == 1:
            return self.styled
        left = iter(inserted)

        def fill(span: Span) -> Span:
            pieces = span.text.split(HOLE)
            words = [next(left, "") for _ in pieces[1:]]
            return replace(span, text="".join(_woven(pieces, words))) if words else span

        return tuple(replace(p, spans=tuple(map(fill, p.spans))) for p in self.styled)


def _woven(pieces: Sequence[str], inserted: Sequence[str]) -> Iterator[str]:
    for at, piece in enumerate(pieces):
        yield piece
        if at < len(pieces) - 1 and at < len(inserted):
            yield inserted[at]


def template_of(words: Sequence[object]) -> Template:
    """Read the words of a form; what is no ``str`` among them is where an answer goes."""
    text = "".join(_CONTROLS.sub("", w) if isinstance(w, str) else HOLE for w in words)
    if not _SIGNS.search(text):
        return Template(tuple(text.strip().split(HOLE)), ())
    paragraphs = _Writing(text).paragraphs()
    plain = "\n".join(paragraph.text for paragraph in paragraphs)
    shows = any(
        p.heading or p.centred or any(span.look != PLAIN for span in p.spans) for p in paragraphs
    )
    return Template(tuple(plain.split(HOLE)), paragraphs if shows else ())


def styled(text: str) -> Styled:
    """``text``, words of a form without insertions, as paragraphs; never empty unless the text is."""
    read = template_of((text,))
    if read.styled or not read.pieces[0]:
        return read.styled
    return tuple(Paragraph((Span(line),) if line else ()) for line in read.pieces[0].split("\n"))


def plain_text(paragraphs: Iterable[Paragraph]) -> str:
    """The letters of ``paragraphs``, line by line."""
    return "\n".join(paragraph.text for paragraph in paragraphs)


@dataclass(slots=True)
class _Run:
    """Stars or underscores: what of them opens and closes emphasis, the rest is shown."""

    sign: str
    left: int
    place: int
    opens: list[int] = field(default_factory=list)
    closes: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Tag:
    name: str
    end: bool
    attributes: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A line begins: as a heading, or as an item of a list."""

    heading: int = 0
    bullet: bool = False


_Piece: TypeAlias = str | _Run | _Tag | _Line


class _Writing:
    """One text under reading."""

    def __init__(self, text: str) -> None:
        self._pieces: list[_Piece] = []
        self._open: dict[str, list[_Run]] = {"*": [], "_": [], "~": []}
        self._several = "\n" in text.strip()
        self._sheet = _Sheet()
        self._read(text, 0, len(text), lines=True)

    def paragraphs(self) -> Styled:
        for piece in self._pieces:
            self._sheet.take(piece)
        return self._sheet.paragraphs()

    # ------------------------------------------------------------ from characters to pieces

    def _read(self, text: str, at: int, end: int, *, lines: bool) -> None:
        if lines:
            at = self._begin_line(text, at)
        while at < end:
            found = _TOKEN.search(text, at, end)
            if found is None:
                break
            self._pieces.append(text[at : found.start()])
            at = found.end()
            kind = found.lastgroup
            if found["tag"] and found["tag"].lower() in KNOWN:
                self._pieces.append(
                    _Tag(found["tag"].lower(), found["end"] == "/", found["attributes"] or "")
                )
            elif kind == "line" and lines:
                at = self._begin_line(text, at)
            elif kind == "escaped":
                self._pieces.append(found["escaped"])
            elif kind == "entity":
                self._pieces.append(_CONTROLS.sub("", html.unescape(found[0])))
            elif kind == "address":
                self._link(text, found)
            elif kind == "run":
                self._run(text, found)
            else:
                self._pieces.append(found[0])
        self._pieces.append(text[at:end])

    def _begin_line(self, text: str, at: int) -> int:
        heading = _HEADING.match(text, at)
        bullet = _BULLET.match(text, at) if self._several else None
        if heading or bullet or _BLANK.match(text, at):
            for waiting in self._open.values():
                waiting.clear()  # emphasis ends with its paragraph
        self._pieces.append(_Line(len(heading[1]) if heading else 0, bullet is not None))
        begun = heading or bullet
        return begun.end() if begun else at

    def _link(self, text: str, found: re.Match[str]) -> None:
        """The words of a link and its address, to be read: nobody can follow it from here."""
        self._pieces.append(_Tag("a", end=False, attributes=""))
        self._read(text, found.start("linked"), found.end("linked"), lines=False)
        self._pieces.append(_Tag("a", end=True, attributes=""))
        if found["address"] != found["linked"]:
            self._pieces.append(f" ({found['address']})")

    def _run(self, text: str, found: re.Match[str]) -> None:
        signs = found[0]
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        opens, closes = _flanks(signs[0], before, after)
        if signs == "**":  # ODK's clients take blanks within: ** so **
            begun = any(one.left > 1 for one in self._open["*"])
            opens, closes = opens or not begun, closes or begun
        if len(signs) > _MOST_MARKS or not (opens or closes):
            self._pieces.append(signs)
            return
        run = _Run(signs[0], len(signs), len(self._pieces))
        self._pieces.append(run)
        waiting = self._open[run.sign]
        while closes and run.left and waiting:
            opener = waiting[-1]
            used = 2 if opener.left > 1 and run.left > 1 else 1
            opener.opens.append(used)
            run.closes.append(used)
            opener.left -= used
            run.left -= used
            for others in self._open.values():
                while others and others[-1].place > opener.place:
                    others.pop()  # what was begun within and not ended is no emphasis
            if not opener.left:
                waiting.pop()
        if opens and run.left:
            waiting.append(run)


def _flanks(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a run may open and may close emphasis (CommonMark 0.31 section 6.2, left- and right-flanking)."""
    inner, outer = _letter(after), _letter(before)
    spaced_after, spaced_before = not after or after.isspace(), not before or before.isspace()
    left = not spaced_after and (inner or spaced_before or not outer)
    right = not spaced_before and (outer or spaced_after or not inner)
    if sign == "_":
        return left and not outer, right and not inner
    return left, right


def _letter(character: str) -> bool:
    return character == HOLE or character.isalnum()


class _Sheet:
    """The paragraphs as they are written down, and how the text looks at this point."""

    def __init__(self) -> None:
        self._done: list[Paragraph] = []
        self._spans: list[Span] = []
        self._heading = 0
        self._broken = True  # nothing stands on this line, because a tag began it
        self._bold = self._italic = self._struck = 0
        self._tags: list[tuple[str, Look]] = []
        self._lists: list[int] = []  # of those that are open: the next number, or 0

    def take(self, piece: _Piece) -> None:
        match piece:
            case str():
                self._say(piece)
            case _Run():
                self._close(piece)
                self._say(piece.sign * piece.left)
                self._mark(piece, piece.opens, 1)
            case _Tag():
                self._tag(piece)
            case _Line():
                if self._spans or not self._broken:
                    self._break()
                self._broken = False
                self._heading = piece.heading
                if piece.bullet:
                    self._say("• ")

    def paragraphs(self) -> Styled:
        self._break()
        return tuple(_tidy(self._done))

    def _close(self, run: _Run) -> None:
        self._mark(run, run.closes, -1)

    def _mark(self, run: _Run, uses: Iterable[int], by: int) -> None:
        for used in uses:
            if run.sign == "~":
                self._struck += by
            elif used == 2:
                self._bold += by
            else:
                self._italic += by

    def _say(self, text: str) -> None:
        if not text:
            return
        look = self._look()
        if self._spans and self._spans[-1].look == look:
            self._spans[-1] = Span(self._spans[-1].text + text, look)
        else:
            self._spans.append(Span(text, look))

    def _look(self) -> Look:
        look = Look(bold=self._bold > 0, italic=self._italic > 0, struck=self._struck > 0)
        for _, added in self._tags:
            look = look.over(added)
        return look

    def _tag(self, tag: _Tag) -> None:
        name = tag.name
        if name in BREAKING and (self._spans or name == "br"):
            self._break()
            self._broken = True
        if name in ("ol", "ul"):
            if tag.end:
                del self._lists[-1:]
            elif len(self._lists) < _DEEPEST:
                self._lists.append(1 if name == "ol" else 0)
        elif name == "li" and not tag.end:
            number = self._lists[-1] if self._lists else 0
            if number:
                self._lists[-1] += 1
            self._say(f"{number}. " if number else "• ")
        if name in HEADINGS:
            self._heading = 0 if tag.end else HEADINGS[name]
        if tag.end:
            places = [at for at, (open_, _) in enumerate(self._tags) if open_ == name]
            if places:
                del self._tags[places[-1]]
        elif len(self._tags) < _DEEPEST and (look := look_of(name, tag.attributes)) is not None:
            self._tags.append((name, look))

    def _break(self) -> None:
        centred = any(look.centred for _, look in self._tags) or any(
            span.look.centred for span in self._spans
        )
        spans = tuple(Span(s.text, replace(s.look, centred=False)) for s in self._spans)
        self._done.append(Paragraph(spans, self._heading if spans else 0, centred))
        self._spans = []


def _tidy(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Without blank lines at either end, and never two of them together; without blanks at the ends of lines."""
    blank = False
    begun = False
    for paragraph in paragraphs:
        spans = _trimmed(paragraph.spans)
        if not spans:
            blank = True
            continue
        if blank and begun:
            yield Paragraph()
        blank, begun = False, True
        yield replace(paragraph, spans=spans)


def _trimmed(spans: Sequence[Span]) -> tuple[Span, ...]:
    kept = list(spans)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip())
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return tuple(kept)
