"""Answers that the expressions of a form suggest: the numbers, words and patterns that they compare with."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from forms.errors import XPathSyntaxError
from forms.prompts import Kind, Prompt
from forms.synthetic.chance import Chance
from forms.synthetic.patterns import matching
from forms.xpath.parser import parse
from forms.xpath.syntax import Call, Chain, Expr, Filter, Literal, Negation, Number, Path

_AGO: Final = (
    0, 1, 2, 7, 14, 30, 60, 100, 200, 300, 400, 550, 730, 1000, 1500, 2500, 4000, 5500, 7000, 9000, 12_000,
    16_000, 22_000, 29_000, -1, -7, -30, -100, -200, -400,
)  # fmt: skip
_SCALES: Final = (0.001, 0.01, 0.0001, 0.1, 1.0)  # degrees
_LENGTHS: Final = 60
_MOST: Final = 60
_HOUR: Final = "T10:00:00.000+05:00"


@dataclass(slots=True)
class Hints:
    """What stands literally in some expressions."""

    numbers: dict[float, None] = field(default_factory=dict)
    texts: dict[str, None] = field(default_factory=dict)
    patterns: dict[str, None] = field(default_factory=dict)
    measured: bool = False  # lengths of texts are compared

    def read(self, expression: str) -> "Hints":
        """Take in one more expression; what is no XPath says nothing."""
        with suppress(XPathSyntaxError):
            self._take(parse(expression))
        return self

    def _take(self, tree: Expr) -> None:
        waiting: list[Expr] = [tree]
        while waiting:
            part = waiting.pop()
            match part:
                case Literal():
                    self.texts[part.text] = None
                case Number():
                    self.numbers[part.value] = None
                case Negation(operand=Number() as number):
                    self.numbers[-number.value] = None
                case Negation():
                    waiting.append(part.operand)
                case Call():
                    self._call(part)
                    waiting.extend(reversed(part.arguments))
                case Chain():
                    waiting.extend(reversed(part.operands))
                case Filter():
                    waiting.extend((*reversed(part.predicates), part.base))
                case Path():
                    waiting.extend(p for step in part.steps for p in step.predicates)
                    if part.base is not None:
                        waiting.append(part.base)
                case _:
                    pass

    def _call(self, call: Call) -> None:
        match call.name, call.arguments:
            case "regex", (_, Literal(text=pattern)):
                self.patterns[pattern] = None
            case (("string-length" | "regex" | "substr" | "substring" | "count-selected"), _):
                self.measured = True
            case _:
                pass


@dataclass(frozen=True, slots=True)
class Guessing:
    """Makes answers of hints."""

    chance: Chance
    today: date

    def answers(
        self, prompt: Prompt, hints: Hints, others: Sequence[str], bounds: tuple[str, str, str]
    ) -> Iterator[str]:
        """Answers to ``prompt``, the likeliest first. ``others``: values that it may be compared with."""
        seen: set[str] = set()
        for value in self._answers(prompt, hints, others, bounds):
            if value and value not in seen:
                seen.add(value)
                yield value
                if len(seen) >= _MOST:
                    break
        if not prompt.required:
            yield ""

    def _answers(
        self, prompt: Prompt, hints: Hints, others: Sequence[str], bounds: tuple[str, str, str]
    ) -> Iterator[str]:
        match prompt.kind:
            case Kind.SELECT_ONE | Kind.SELECT_MANY | Kind.RANK:
                yield from self._choices(prompt, hints, others)
            case Kind.INTEGER:
                yield from (f"{n:.0f}" for n in self._numbers(hints, others))
                yield from (t for t in self._texts(hints, others) if t.lstrip("-").isdecimal())
            case Kind.DECIMAL:
                yield from (
                    f"{n:.6f}".rstrip("0").rstrip(".") for n in self._numbers(hints, others)
                )
            case Kind.RANGE:
                yield from self._within(bounds, hints)
            case Kind.DATE:
                yield from (day.isoformat() for day in self._days(hints, others))
            case Kind.TIME:
                yield from (text for text in (*hints.texts, *others) if ":" in text)
                yield from (f"{hour:02d}:30:00.000+05:00" for hour in (10, 8, 14, 18, 6, 22, 2))
            case Kind.DATETIME:
                yield from (f"{day.isoformat()}{_HOUR}" for day in self._days(hints, others))
            case Kind.ACKNOWLEDGE:
                yield "OK"
            case Kind.GEOPOINT | Kind.GEOTRACE | Kind.GEOSHAPE:
                yield from self._places(prompt.kind)
            case Kind.IMAGE | Kind.AUDIO | Kind.VIDEO | Kind.FILE:
                yield f"{prompt.name}.bin"
            case _:
                yield from self._texts(hints, others)

    def _choices(self, prompt: Prompt, hints: Hints, others: Sequence[str]) -> Iterator[str]:
        values = [choice.value for choice in prompt.choices]
        named = [value for value in values if value in hints.texts or value in others]
        rest = [value for value in values if value not in named]
        if prompt.kind is not Kind.RANK:
            yield from named
        if prompt.kind is Kind.SELECT_ONE:
            yield from rest
            return
        if prompt.kind is Kind.RANK:
            yield from (" ".join(values), " ".join(reversed(values)))
            for start in range(1, len(values)):
                yield " ".join((*values[start:], *values[:start]))
            return
        yield " ".join(rest[:1])
        for number in hints.numbers:
            if 0 < number <= len(values):
                yield " ".join(values[: int(number)])
                yield " ".join(rest[: int(number)])
        yield " ".join(named)
        yield " ".join(rest)
        yield " ".join(values)
        yield from rest

    def _numbers(self, hints: Hints, others: Sequence[str]) -> Iterator[float]:
        known = dict.fromkeys((*hints.numbers, *_numbers_in((*hints.texts, *others))))
        near = sorted(known)
        yield from known
        for number in known:
            yield from (number + 1, number - 1)
        yield from ((low + high) / 2 for low, high in pairwise(near))
        if hints.measured:
            lengths = [int(n) for n in hints.numbers if 1 <= n <= 10]
            yield from (float(f"1{self.chance.digits(n - 1) if n > 1 else ''}") for n in lengths)
        yield from (0, 1, 2, 3, 5, 10, 20, 35, 50, 100, 1000)
        for number in known:
            yield from (number * 2, number / 2, number + 0.5, number + 10, number - 10)

    def _within(self, bounds: tuple[str, str, str], hints: Hints) -> Iterator[str]:
        try:
            first, last = float(bounds[0]), float(bounds[1])
            step = abs(float(bounds[2] or 1)) or 1.0
        except ValueError:
            first, last, step = 0.0, 100.0, 1.0
        low, high = min(first, last), max(first, last)
        steps = int(min((high - low) / step, 400))
        wanted = [n for n in hints.numbers if low <= n <= high]
        drawn = [low + step * self.chance.whole(0, steps) for _ in range(5)]
        for number in (*drawn, *wanted, low, high, *(low + step * n for n in range(steps + 1))):
            yield f"{number:.6f}".rstrip("0").rstrip(".")

    def _days(self, hints: Hints, others: Sequence[str]) -> Iterator[date]:
        for text in (*others, *hints.texts):
            day = _day(text[:10])
            if day is not None:
                yield from (day, day + timedelta(1), day - timedelta(1))
        for number in hints.numbers:
            if 0 < number <= 150:
                for unit in (365.25, 30.5, 7, 1):
                    for way in (-1, 1):
                        yield self.today + timedelta(days=int(way * (number * unit + 3)))
            elif 1900 <= number <= 2100:
                yield date(int(number), 6, 15)
        yield from (self.today - timedelta(days=days) for days in _AGO)

    def _places(self, kind: Kind) -> Iterator[str]:
        for scale in _SCALES:
            x, y = self.chance.whole(0, 99) / 1000, self.chance.whole(0, 99) / 1000
            corners = ((0, 0), (0, scale), (scale, scale), (scale, 0))
            points = [f"{31.4 + x + i:.7f} {73.1 + y + j:.7f} 180.0 4.0" for i, j in corners]
            match kind:
                case Kind.GEOPOINT:
                    yield points[0]
                case Kind.GEOTRACE:
                    yield "; ".join(points)
                case _:
                    yield "; ".join([*points, points[0]])

    def _texts(self, hints: Hints, others: Sequence[str]) -> Iterator[str]:
        for pattern in hints.patterns:
            for _ in range(4):
                made = matching(pattern, self.chance)
                if made is not None:
                    yield made
        yield from others
        yield from hints.texts
        lengths = [int(n) for n in hints.numbers if 1 <= n <= _LENGTHS]
        if hints.measured:
            for length in lengths:
                for long in (length, length - 1, length + 1):
                    yield self.chance.digits(long) if long > 0 else ""
                    yield "abcdefghijklmnopqrstuvwxyz"[: long % 26] * (1 + long // 26)
        yield from (f"{n:g}" for n in hints.numbers)
        for text in (*others[:8], *list(hints.texts)[:8]):
            yield from (text[:1], text.upper(), text.lower())
        yield from ("a", "Green corner", "12", "03001234567", "1234567890123", "green@example.com")


def _numbers_in(texts: Iterable[str]) -> Iterator[float]:
    for text in texts:
        try:
            number = float(text)
        except ValueError:
            continue
        if abs(number) < 1e12:
            yield number


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
