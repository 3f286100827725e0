"""What a made-up respondent says to a question of any form."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Protocol

from forms.prompts import Kind, Prompt
from forms.synthetic.chance import Chance

WORDS = (
    "Chak", "green", "brick", "canal", "morning", "wheat", "blue", "corner", "near", "old", "market", "tree",
)  # fmt: skip
NUMBERS = (
    0, 1, 2, 3, 4, 5, 7, 10, 12, 18, 25, 30, 40, 60, 75, 98, 99, 100, 150, 500, 1000, 2500, 10_000, 50_000, 2_000_000,
)  # fmt: skip
TRIES = 12
SELECTS = (Kind.SELECT_ONE, Kind.SELECT_MANY, Kind.RANK)
MEDIA = {Kind.IMAGE: "jpg", Kind.AUDIO: "m4a", Kind.VIDEO: "mp4", Kind.FILE: "bin"}


class Respondent(Protocol):
    """Whoever is asked. ``row`` is the 0-based row of the roster a question stands in, -1 outside."""

    chance: Chance
    today: date

    def rows(self, ref: str) -> int:
        """How many rows the repeat at ``ref`` gets."""

    def says(self, prompt: Prompt, row: int) -> Iterator[str]:
        """Answers, the likeliest first; "" leaves the question open."""

    def reason(self, prompt: Prompt) -> str:
        """Why an unusual answer is right."""


class AnyRespondent:
    """Answers every form by trying: knows what kind of answer is wanted, and nothing else."""

    def __init__(
        self, chance: Chance, today: date, *, most_rows: int = 2, answers: float = 0.8
    ) -> None:
        self.chance = chance
        self.today = today
        self._most_rows = most_rows
        self._answers = answers  # how often an optional question is answered

    def rows(self, ref: str) -> int:  # noqa: ARG002
        return self.chance.whole(1, self._most_rows)

    def reason(self, prompt: Prompt) -> str:  # noqa: ARG002
        return self.chance.pick(
            ("Asked twice, it is so.", "Seen on the document.", "دوبارہ پوچھا، درست ہے۔")
        )

    def says(self, prompt: Prompt, row: int) -> Iterator[str]:  # noqa: ARG002
        if not prompt.required and not self.chance.happens(self._answers):
            yield ""
        elif prompt.kind in MEDIA:
            yield f"{prompt.name}.{MEDIA[prompt.kind]}" if prompt.required else ""
        elif prompt.kind in SELECTS:
            yield from self._choices(prompt)
        else:
            yield from self._values(prompt.kind)

    def _choices(self, prompt: Prompt) -> Iterator[str]:
        values = [choice.value for choice in prompt.choices]
        if not values:
            return
        for _ in range(TRIES):
            if prompt.kind is Kind.RANK:
                yield " ".join(sorted(values, key=lambda _: self.chance.whole(0, 999)))
            elif prompt.kind is Kind.SELECT_MANY:
                wanted = self.chance.whole(1, min(3, len(values)))
                chosen = {self.chance.pick(values) for _ in range(wanted)}
                yield " ".join(value for value in values if value in chosen)
            else:
                yield self.chance.pick(values)
        yield from values

    def _values(self, kind: Kind) -> Iterator[str]:
        for attempt in range(TRIES):
            match kind:
                case Kind.INTEGER | Kind.RANGE:
                    yield str(self.chance.pick(NUMBERS))
                case Kind.DECIMAL:
                    yield f"{self.chance.pick(NUMBERS)}.{self.chance.whole(0, 9)}"
                case Kind.DATE:
                    yield self._day(attempt).isoformat()
                case Kind.TIME:
                    yield f"{self.chance.whole(7, 19):02d}:{self.chance.whole(0, 59):02d}:00.000+05:00"
                case Kind.DATETIME:
                    yield f"{self._day(attempt).isoformat()}T10:{self.chance.whole(0, 59):02d}:00.000+05:00"
                case Kind.ACKNOWLEDGE:
                    yield "OK"
                case Kind.GEOPOINT:
                    yield self._point()
                case Kind.GEOTRACE:
                    yield "; ".join(self._point() for _ in range(3))
                case Kind.GEOSHAPE:
                    points = [self._point() for _ in range(3)]
                    yield "; ".join([*points, points[0]])
                case _:
                    yield self._text(attempt)
        if kind in (Kind.INTEGER, Kind.RANGE, Kind.DECIMAL):
            yield from map(str, NUMBERS)
            yield from map(str, range(1900, self.today.year + 2, 7))

    def _day(self, attempt: int) -> date:
        """Mostly in the past; now and then in the future, which a few questions want."""
        days = self.chance.whole(-40, -1) if attempt % 4 == 3 else self.chance.whole(0, 9000)
        return self.today - timedelta(days=days)

    def _point(self) -> str:
        return f"31.{self.chance.digits(6)} 73.{self.chance.digits(6)} 180.0 {self.chance.whole(3, 30)}.0"

    def _text(self, attempt: int) -> str:
        """Words first; then the shapes that constraints usually want."""
        shapes = (
            f"{self.chance.pick(WORDS)} {self.chance.pick(WORDS)}",
            f"{self.chance.pick(WORDS)} {self.chance.whole(1, 400)}",
            self.chance.pick(WORDS).capitalize(),
            f"03{self.chance.whole(0, 4)}{self.chance.digits(8)}",
            f"3{self.chance.digits(12)}",
            self.chance.digits(4),
            f"{self.chance.pick(WORDS).lower()}@example.com",
            f"PB-{self.chance.digits(6)}",
            self.chance.digits(9),
            self.chance.digits(14),
            str(self.chance.whole(1, 400)),
            "A",
        )
        return shapes[attempt % len(shapes)]
