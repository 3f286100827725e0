"""``python -m tests.bench.guessing``: what one guess at a passphrase costs whoever has the slots file and the key ring.

A guess is Argon2id with the cost that slots are made with, then one AES-GCM; the first is all of it. Measured on one
core, the best of several, because an attacker's machine is quiet.
"""

import sys
from time import perf_counter

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from enumerator.auth.slots import KEY_BYTES, Cost

ROUNDS = 15
YEAR = 365.25 * 86_400
LETTERS = 62  # small and capital letters, digits
WORDS = 7_776  # of a dice list: 12.9 bits each


def seconds_for_one() -> float:
    """Seconds of one core."""
    cost, best = Cost(), float("inf")
    for number in range(ROUNDS):
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


def main() -> int:
    seconds = seconds_for_one()
    print(f"{seconds * 1000:.0f} ms and {Cost().memory_kib // 1024} MiB for a guess")
    print(f"{86_400 / seconds:,.0f} guesses a day and core")
    for name, possible in (
        ("8 random letters and digits", LETTERS**8),
        ("5 random words", WORDS**5),
        ("one of a million likely passphrases", 10**6),
    ):
        print(f"{name}: {years(possible, seconds):.3g} years on one core")
        print(f"{name}: {years(possible, seconds, cores=10_000):.3g} years on 10,000 cores")
    return 0


if __name__ == "__main__":
    sys.exit(main())
