"""What the review pages need of the program."""

from collections.abc import Sequence
from typing import Protocol

from enumerator.review.beside import Beside
from enumerator.review.queue import QueueItem, QueueState
from enumerator.review.reading import Reading


class Desk(Protocol):
    """The queue, one interview to read, remarks, and the two decisions (review.desk.ReviewDesk).

    Whatever writes has committed, and a decision is signed, when it returns.
    """

    def items(self, state: QueueState) -> Sequence[QueueItem]: ...

    def read(self, interview_id: str, language: str = "en") -> Reading: ...

    def beside(self, reading: Reading, language: str = "en") -> Beside | None:
        """What was read beside its revision before; None where there is none."""
        ...

    def file(self, interview_id: str, name: str) -> bytes | None: ...

    def comment(self, interview_id: str, key: str, text: str) -> object:
        """A remark on one question, by its stable key."""
        ...

    def approve(self, interview_id: str) -> object:
        """Raises OwnInterview, NotInThisState, ReadingDiffers, StoreError."""
        ...

    def return_(self, interview_id: str, comment: str) -> object:
        """Raises CommentNeeded, and as ``approve``."""
        ...
