"""A child that answers with files, takes them away and puts others in their place; it is killed in the middle."""

import sys
from pathlib import Path

from enumerator.fieldwork.media.taking import Taken
from enumerator.store.interviews import InterviewStore
from tests.support.stores import answered, reopened

QUESTIONS = 4


def write_files(folder: Path) -> None:
    interviews = InterviewStore(reopened(folder))
    number = 0
    while True:
        number += 1
        key = f"/data/photo{number % QUESTIONS}"
        name = f"photo-{number}.jpg"
        place = ("/data", key)
        if number % 3:
            taken = Taken(name, "image/jpeg", bytes([number % 256]) * 60_000)
            interviews.apply("i1", (answered(key, name),), place, files=(taken,))
        else:
            interviews.apply("i1", (answered(key, ""),), place)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    write_files(Path(sys.argv[1]))
