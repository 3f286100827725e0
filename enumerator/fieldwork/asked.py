"""What the supervisor asked at the questions of an interview that came back, as far as it is not dealt with yet."""

from collections.abc import Sequence
from typing import Protocol

from forms.said import Deed, Said, Turn, replay


class Remark(Protocol):
    """A comment on a question."""

    @property
    def asked(self) -> bool:
        """Whether the supervisor made it when she returned the interview last."""
        ...


def still_asked(remarks: Sequence[tuple[str, Remark]], deeds: Sequence[Deed]) -> tuple[str, ...]:
    """Keys of questions, in the order in which they were commented on.

    Dealt with is one whose answer is another than when the interview came back, whose check was confirmed since, or at
    which the enumerator has written a comment of her own since. ``remarks`` come with their keys, both oldest first.
    """
    waiting: dict[str, None] = {}
    for key, remark in remarks:
        if key and remark.asked:
            waiting[key] = None
        else:
            waiting.pop(key, None)
    if not waiting:
        return ()
    back = max((at for at, deed in enumerate(deeds) if deed.turn is Turn.GROUND), default=-1)
    then, now = (
        replay(fact for deed in some for fact in deed.facts) for some in (deeds[: back + 1], deeds)
    )
    return tuple(key for key in waiting if _of(key, then) == _of(key, now))


def _of(key: str, said: Said) -> tuple[object, ...]:
    reasons = sorted((at[1], why) for at, why in said.confirmed.items() if at[0] == key)
    return said.answers.get(key), reasons
