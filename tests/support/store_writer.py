"""A child that writes answers and says so after each has been kept; it is killed in the middle."""

import sys
from pathlib import Path

from enumerator.store.interviews import InterviewStore
from tests.support.stores import answered, reopened


def write_answers(folder: Path) -> None:
    interviews = InterviewStore(reopened(folder))
    number = 0
    while True:
        number += 1
        facts = (
            answered(f"/data/q{number % 40}", str(number)),
            answered("/data/last", str(number)),
        )
        interviews.apply("i1", facts, ("/data", f"/data/q{number % 40}"))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write_answers(Path(sys.argv[1]))
