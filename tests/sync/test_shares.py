"""The recovery key in three officers' hands: two have it, one has nothing."""

import json
from collections import Counter
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.errors import (
    RecoveryFileDamaged,
    ShareAlone,
    SharePassphraseWrong,
    SharesDiffer,
    ShareTwice,
)
from sync.keys import SealingKey
from sync.keys.shares import (
    OpenedPart,
    RecoveryFile,
    ShareCost,
    join,
    open_part,
    read_recovery_file,
    split,
    whole,
)

CHEAP = ShareCost(memory_kib=8, passes=1)
HOLDERS = {"Director": "one long walk home", "Auditor": "two slow bullock carts", "IT": "tea at 4"}
KEY = SealingKey.generate()


def made(key: SealingKey = KEY) -> list[OpenedPart]:
    files = split(bytearray(key.private), HOLDERS, CHEAP)
    return [open_part(f, p) for f, p in zip(files, HOLDERS.values(), strict=True)]


@pytest.mark.parametrize("two", list(permutations(range(3), 2)))
def test_any_two_officers_have_the_key_in_either_order(two: tuple[int, int]) -> None:
    opened = made()

    assert join([opened[at] for at in two]) == KEY.private


@given(st.binary(min_size=32, max_size=32))
@settings(max_examples=50, deadline=None)
def test_every_key_comes_back_from_every_two(private: bytes) -> None:
    opened = made(SealingKey(private))

    assert all(join(pair) == private for pair in combinations(opened, 2))


def test_what_one_officer_holds_is_as_random_for_one_key_as_for_another() -> None:
    """Each bit of a share is set as often as not, even for a key of zeros: a pad of its own stands over each part."""
    set_bits: Counter[tuple[int, int]] = Counter()
    for _ in range(400):
        for share in made(SealingKey(bytes(32))):
            bits = "".join(f"{byte:08b}" for byte in share.parts)
            set_bits.update((share.file.officer, at) for at, bit in enumerate(bits) if bit == "1")

    assert len(set_bits) == 3 * 512
    assert 120 < min(set_bits.values()) <= max(set_bits.values()) < 280


def test_a_share_holds_no_bytes_of_the_key() -> None:
    for share in made():
        assert share.parts[:32] != KEY.private
        assert share.parts[32:] != KEY.private
        assert share.parts[:32] != share.parts[32:]
        assert KEY.private.hex() not in share.file.to_bytes().decode()


def test_one_share_alone_is_none() -> None:
    with pytest.raises(ShareAlone):
        join(made()[:1])


def test_the_same_share_twice_is_one() -> None:
    first = made()[0]

    with pytest.raises(ShareTwice) as said:
        join([first, first])
    assert said.value.officer == "Director"


def test_shares_of_different_keys_are_told_apart() -> None:
    with pytest.raises(SharesDiffer):
        join([made()[0], made(SealingKey.generate())[1]])


def test_a_wrong_passphrase_is_not_damage_and_names_the_officer() -> None:
    share = split(bytearray(KEY.private), HOLDERS, CHEAP)[1]

    with pytest.raises(SharePassphraseWrong) as said:
        open_part(share, "two slow bullock cart")
    assert said.value.officer == "Auditor"


def test_a_passphrase_may_be_typed_on_another_keyboard() -> None:
    file = whole(bytearray(KEY.private), "IT", "کنواں مسجد کے \u0622گے", CHEAP)

    assert open_part(file, "کنواں مسجد کے \u0627\u0653گے").parts == KEY.private


def test_the_whole_key_in_one_file_needs_no_second() -> None:
    file = whole(bytearray(KEY.private), "IT", "a single key for one office", CHEAP)

    assert join([open_part(file, "a single key for one office")]) == KEY.private


def test_a_file_is_read_as_it_was_written() -> None:
    for file in split(bytearray(KEY.private), HOLDERS, CHEAP):
        assert read_recovery_file(file.to_bytes()) == file
        assert file.key == KEY.id


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff\x00", b"[1]", b'{"what": "pser recovery"}'])
def test_another_file_is_not_a_share(data: bytes) -> None:
    with pytest.raises(RecoveryFileDamaged) as said:
        read_recovery_file(data, "notes.txt")
    assert said.value.file == "notes.txt"


def test_every_changed_letter_of_a_share_is_noticed() -> None:
    data = split(bytearray(KEY.private), HOLDERS, CHEAP)[0].to_bytes()

    for at in range(0, len(data), 3):
        changed = bytearray(data)
        changed[at] ^= 1
        try:
            found: RecoveryFile | None = read_recovery_file(bytes(changed))
        except RecoveryFileDamaged:
            found = None
        assert found is None or found == read_recovery_file(data), "only white space may differ"


def test_whoever_mends_the_check_of_a_changed_share_gets_no_other_key() -> None:
    opened = made()
    forged = json.loads(opened[0].file.to_bytes())
    other = SealingKey.generate().public.hex()
    forged = {**forged, "public": other}
    file = RecoveryFile(**forged)

    with pytest.raises(SharePassphraseWrong):
        open_part(read_recovery_file(file.to_bytes()), HOLDERS["Director"])
