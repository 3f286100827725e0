"""``python -m tests.bench.guessing``: what one guess at a passphrase costs whoever has slots file and key ring.

A guess is Argon2id with the cost that slots are made with, then one AES-GCM; the first is all of it. Measured on one
core, the best of several, because an attacker's machine is quiet.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from enumerator.auth.slots import KEY_BYTES, Cost
from tests.bench.measuring import Effort, Machine, Row

ROUNDS = 15
YEAR = 365.25 * 86_400
LETTERS = 62  # small and capital letters, digits
LIKELY = 10**6  # passphrases that people choose first
WORDS = 7_776  # of a dice list: 12.9 bits each


def seconds_for_one(rounds: int = ROUNDS) -> float:
    """Seconds of one core."""
    cost, best = Cost(), float("inf")
    for number in range(rounds):
        begun = perf_counter()
        Argon2id(
            salt=bytes(16),
            length=KEY_BYTES,
            iterations=cost.passes,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        ).derive(b"guess %d" % number)
        best = min(best, perf_counter() - begun)
    return best


def years(possible: int, seconds: float, *, cores: int = 1) -> float:
    """Until half of them were tried."""
    return possible / 2 * seconds / cores / YEAR


def rows(_: Path, effort: Effort, machine: Machine) -> Sequence[Row]:
    """One guess; what it has to cost at least nobody has set, so it is told."""
    with machine.around() as slow:
        seconds = seconds_for_one(effort.of(ROUNDS, 2))
    quiet = seconds / slow[0]
    likely = years(LIKELY, quiet) * YEAR / 86_400
    return [
        Row(
            "one guess at a passphrase, with the slots file and the key ring in hand",
            f"{seconds * 1000:.0f} ms of one core, {Cost().memory_kib // 1024} MiB",
            f"a second; {quiet * 1000:.0f} ms on a quiet machine",
            quiet,
            1.0,
            told=True,
            goal="none",
            because=f"on a quiet machine {86_400 / quiet:,.0f} guesses a day and core: a passphrase among the million "
            f"likeliest falls in {likely:.1f} days, 8 random letters and digits in "
            f"{years(LETTERS**8, quiet):,.0f} years (half of all tried).",
        )
    ]


def main() -> int:
    seconds = seconds_for_one()
    print(f"{seconds * 1000:.0f} ms and {Cost().memory_kib // 1024} MiB for a guess")
    print(f"{86_400 / seconds:,.0f} guesses a day and core")
    for name, possible in (
        ("8 random letters and digits", LETTERS**8),
        ("5 random words", WORDS**5),
        ("one of a million likely passphrases", LIKELY),
    ):
        print(f"{name}: {years(possible, seconds):.3g} years on one core")
        print(f"{name}: {years(possible, seconds, cores=10_000):.3g} years on 10,000 cores")
    return 0


if __name__ == "__main__":
    sys.exit(main())
