"""The keys on one card, by where they count: what is printed, made from the tables that the key help shows."""

from dataclasses import dataclass

from enumerator.ui.interview.wording import key_table as interview_keys
from enumerator.ui.key_help import Rows
from enumerator.ui.key_table import Say, general_keys, home_keys
from enumerator.ui.languages import LANGUAGES, Language, saying
from enumerator.ui.review.review_keys import review_keys


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that count in one place."""

    title: str
    rows: Rows


@dataclass(frozen=True, slots=True)
class Card:
    """The same keys in each of ``languages``, group by group and row by row."""

    title: tuple[str, ...]
    languages: tuple[Language, ...]
    groups: tuple[tuple[KeyGroup, ...], ...]  # by language


def key_card(codes: tuple[str, ...], *, supervises: bool, sends: bool = True) -> Card:
    """The card of a surveyor or of a supervisor, in the languages ``codes``, in that order."""
    languages = tuple(one for code in codes for one in LANGUAGES if one.code == code)
    said = [saying(one) for one in languages]
    return Card(
        tuple(translate("KeyCardPaper", "PSER Enumerator: the keys") for translate in said),
        languages,
        tuple(_groups(one, supervises=supervises, sends=sends) for one in said),
    )


def _groups(translate: Say, *, supervises: bool, sends: bool) -> tuple[KeyGroup, ...]:
    everywhere = general_keys(translate, sends=sends)
    at_home = KeyGroup(translate("KeyCardPaper", "At home"), home_keys(translate))
    asking = KeyGroup(translate("KeyCardPaper", "In an interview"), interview_keys(translate))
    reading = KeyGroup(translate("KeyCardPaper", "In the review"), review_keys(translate))
    own = (reading,) if supervises else (at_home, asking)
    keys = {row[0] for row in everywhere}
    return (
        KeyGroup(translate("KeyCardPaper", "Everywhere"), everywhere),
        *(KeyGroup(one.title, tuple(r for r in one.rows if r[0] not in keys)) for one in own),
    )
