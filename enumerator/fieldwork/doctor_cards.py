"""Cards and sticks as the doctor sees them: there or away, ours or not, whole, up to date, with room left.

Nothing is written on a medium, and nothing of it is opened: a file is held against its own hash or signature, and the
whole against what the store knows to lie there.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from enumerator.errors import StoreError
from enumerator.fieldwork.conditions import MEGABYTE, NO_ROOM
from enumerator.fieldwork.doctor import Examined
from enumerator.fieldwork.mirror_content import (
    ENVELOPE,
    FILE,
    HOUSEHOLD,
    PACK,
    SEALED,
    Copyist,
    MirrorContent,
)
from enumerator.fieldwork.mirror_folder import MIRRORS, Index, MirrorFolder
from enumerator.fieldwork.readiness import Outcome, Verdict, judged
from enumerator.store.connection import Store
from enumerator.store.mirrors import Medium, MirrorStore, OnMedium
from forms.packs import PackInvalid, read_pack
from sync.errors import SyncError
from sync.keys import TrustList
from sync.sealing import read_envelope
from sync.sealing.copies import check_copy, read_copy

_ROOM = MEGABYTE  # beside what waits: the index has to fit too
_KINDS = (ENVELOPE, SEALED, HOUSEHOLD, FILE, PACK)
Progress = Callable[[str, int, int], None]


class Card(StrEnum):
    """How a configured medium stands to this laptop."""

    NONE = "none"  # none is configured
    AWAY = "away"
    FAILING = "failing"  # it is there, and cannot be read
    THERE = "there"  # seen from outside alone: nobody has signed in
    BLANK = "blank"  # nothing of this laptop lies on it
    STRANGE = "strange"  # the list of files is not this laptop's
    PUT_BACK = "put_back"  # the list is an older one of this laptop's
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class CardSeen:
    """One medium. ``seen``: when the program was at it last. ``need``, ``free``: bytes, that wait and that are left."""

    card: Card
    place: str = ""
    seen: datetime | None = None
    now: datetime | None = None
    files: int = 0  # whole ones of this laptop
    envelopes: int = 0  # of these
    of: int = 0  # envelopes that the store has
    waiting: int = 0  # files that should lie there and do not
    missing: int = 0  # of these, that lay there before
    changed: int = 0  # not as they were written
    free: int = 0
    need: int = 0
    writable: bool = True


@judged.register
def _(fact: CardSeen) -> Outcome:
    if fact.card is Card.NONE:
        return Outcome(Examined.CARD, "card_none", Verdict.CARE)
    values = {
        "place": fact.place,
        "files": str(fact.files),
        "envelopes": str(fact.envelopes),
        "of": str(fact.of),
        "waiting": str(fact.waiting),
        "count": str(fact.changed or fact.missing),
        "megabytes": str(fact.free // MEGABYTE),
    }
    if fact.seen is not None and fact.now is not None:
        values["days"] = str(max(0, (fact.now - fact.seen).days))
    code, verdict = _told(fact)
    return Outcome(Examined.CARD, code, verdict, values)


def _told(fact: CardSeen) -> tuple[str, Verdict]:
    """What matters most of a medium that is configured."""
    away = "card_away" if fact.seen is not None else "card_never"
    told = (
        (fact.card is Card.AWAY, away, Verdict.CARE),
        (fact.card is Card.FAILING, "card_failing", Verdict.BAD),
        (bool(fact.changed), "card_changed", Verdict.BAD),
        (fact.card is Card.STRANGE, "card_strange", Verdict.BAD),
        (not fact.writable, "card_read_only", Verdict.BAD),
        (fact.free < fact.need + _ROOM, "card_full", Verdict.BAD),
        (fact.card is Card.PUT_BACK, "card_put_back", Verdict.CARE),
        (fact.card is Card.BLANK, "card_blank", Verdict.CARE),
        (bool(fact.missing), "card_missing", Verdict.CARE),
        (bool(fact.waiting), "card_behind", Verdict.CARE),
        (fact.free < NO_ROOM, "card_low", Verdict.CARE),
        (fact.card is Card.THERE, "card_there", Verdict.GOOD),
    )
    return next(((code, how) for so, code, how in told if so), ("card_good", Verdict.GOOD))


def look_at_media(media: Sequence[Path]) -> Iterator[Outcome]:
    """What can be told of each without the store: that it is there, takes files, and has room."""
    if not media:
        yield judged(CardSeen(Card.NONE))
    for path in dict.fromkeys(media):
        yield judged(_from_outside(path, path))


def look_into_media(
    store: Store,
    media: Sequence[Path],
    copyist: Copyist,
    trust: TrustList,
    *,
    now: datetime,
    progress: Progress,
) -> Iterator[Outcome]:
    """Each medium against the store; one of which the store can tell nothing is left out."""
    for path in dict.fromkeys(media):
        try:
            yield judged(_Look(store, path, copyist, trust, now=now, progress=progress).seen())
        except StoreError:
            continue


def _from_outside(path: Path, folder: Path) -> CardSeen:
    """``folder``: where this laptop writes, as far as it is known."""
    seen = CardSeen(Card.THERE, str(path))
    try:
        if not path.is_dir():
            return replace(seen, card=Card.AWAY)
        free = shutil.disk_usage(path).free
    except OSError:
        return replace(seen, card=Card.FAILING)
    there = next((one for one in (folder, path / MIRRORS) if one.is_dir()), path)
    return replace(seen, free=free, writable=os.access(there, os.W_OK | os.X_OK))


class _Look:
    """One look at one medium."""

    def __init__(
        self,
        store: Store,
        path: Path,
        copyist: Copyist,
        trust: TrustList,
        *,
        now: datetime,
        progress: Progress,
    ) -> None:
        self._path, self._copyist, self._trust, self._now = path, copyist, trust, now
        self._progress = progress
        self._home = store.path.parent
        self._mirrors = MirrorStore(store)
        self._wanted = MirrorContent(store, copyist).wanted()
        self._folder = MirrorFolder(path / MIRRORS / copyist.folder)

    def seen(self) -> CardSeen:
        known = self._mirrors.at(str(self._path))
        outside = _from_outside(self._path, self._folder.path)
        fact = replace(
            outside,
            seen=known.seen_at if known else None,
            now=self._now,
            of=self._count(self._wanted),
            waiting=len(self._wanted),
        )
        if outside.card is not Card.THERE:
            return fact
        try:
            return self._inside(fact, known)
        except OSError:
            return replace(fact, card=Card.FAILING)

    def _inside(self, fact: CardSeen, known: Medium | None) -> CardSeen:
        lying, index = self._folder.files(), self._folder.index()
        if not lying and index is None:
            lost = known is not None and known.apart
            card = Card.AWAY if lost and self._on_our_disk() else Card.BLANK
            return replace(fact, card=card, need=self._need(self._wanted.keys()))
        ours = index is not None and index.made_by(self._copyist.device)
        medium = (self._mirrors.one(index.content.medium) if index and ours else None) or known
        expected = self._mirrors.files(medium.id) if medium else {}
        whole, changed = self._sorted(lying, index if ours else None)
        missing = [n for n, f in expected.items() if f.hash and n not in lying]
        absent = self._wanted.keys() - whole
        return replace(
            fact,
            card=self._stands(index, medium, ours=ours, expected=expected),
            seen=medium.seen_at if medium else None,
            files=len(whole),
            envelopes=self._count(whole & self._wanted.keys()),
            waiting=len(absent),
            missing=len(missing),
            changed=len(changed),
            need=self._need(absent),
        )

    def _stands(
        self,
        index: Index | None,
        medium: Medium | None,
        *,
        ours: bool,
        expected: dict[str, OnMedium],
    ) -> Card:
        if index is not None and not ours:
            return Card.STRANGE
        if index is None:  # files alone: cut off before the first list, or it was taken away
            return Card.STRANGE if any(file.hash for file in expected.values()) else Card.OURS
        return Card.OURS if medium and medium.index_hash == index.hash else Card.PUT_BACK

    def _sorted(self, lying: dict[str, int], index: Index | None) -> tuple[set[str], set[str]]:
        """Names of the files that are whole, and of those that are not; names that are not ours are left out."""
        named = index.content.files if index is not None else {}
        ours = sorted(name for name in lying if name.startswith(_KINDS))
        whole: set[str] = set()
        for number, name in enumerate(ours, 1):
            self._progress(Examined.CARD, number, len(ours))
            data = self._folder.read(name)
            listed = name not in named or named[name].hash == hashlib.sha256(data).hexdigest()
            if listed and self._holds(name, data):
                whole.add(name)
        return whole, set(ours) - whole

    def _holds(self, name: str, data: bytes) -> bool:
        """Whether the bytes are those that the name promises, or that this laptop signed under it."""
        kind, rest = name[:2], name[2:]
        try:
            if kind == ENVELOPE:
                return read_envelope(data).hash == rest
            if kind == PACK:
                return read_pack(data).hash == rest
            if kind == SEALED:
                return hashlib.sha256(data).hexdigest() == rest
            copy = read_copy(data)
            check_copy(copy, self._trust)
        except (SyncError, PackInvalid):
            return False
        return copy.name == name and copy.device.subject == self._copyist.device.subject

    def _need(self, names: Iterable[str]) -> int:
        return sum(self._wanted[name].size for name in names)

    @staticmethod
    def _count(names: Iterable[str]) -> int:
        return sum(1 for name in names if name.startswith(ENVELOPE))

    def _on_our_disk(self) -> bool:
        return self._path.stat().st_dev == self._home.stat().st_dev
