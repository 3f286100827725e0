import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from enumerator import logs
from enumerator.logs import Log, allowed


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    handler = logs.start(tmp_path)
    yield tmp_path
    logs.stop(handler)


def lines(folder: Path) -> list[dict[str, object]]:
    text = (folder / "enumerator.log").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_a_line_is_an_event_with_ids_counts_and_durations(folder: Path) -> None:
    Log("outbox").info("batch_sealed", batch="ab" * 32, count=12, ms=34.5)

    (line,) = lines(folder)
    assert (line["room"], line["level"], line["event"]) == ("outbox", "info", "batch_sealed")
    assert (line["batch"], line["count"], line["ms"]) == ("ab" * 32, 12, 34.5)


@pytest.mark.parametrize(
    "value",
    [
        "Adil Hussain",
        "35202-0000000-1",
        "3520200000001",
        3520200000001,
        "0300-0000000",
        "نام",
        ["a", "list"],
        "two\nlines",
        "x" * 100,
    ],
)
def test_what_may_be_an_answer_is_dropped_even_under_an_allowed_name(value: object) -> None:
    assert allowed({"reason": value, "count": 3}) == {"count": 3}


def test_a_field_that_is_not_on_the_list_is_dropped(folder: Path) -> None:
    Log("outbox").warning("odd", name="Adil", answer="7", passphrase="x", seconds=2)

    (line,) = lines(folder)
    assert set(line) == {"at", "level", "room", "event", "seconds"}


def test_a_fault_shows_where_it_was_and_not_what_it_said(folder: Path) -> None:
    canary = "35202-0000000-1"
    try:
        int(canary)
    except ValueError as error:
        Log("window").fault("fault", error, code="unexpected")

    (line,) = lines(folder)
    assert line["error"] == "ValueError"
    assert str(line["places"]).count("test_logs:") == 1
    assert canary not in json.dumps(line)


def test_words_of_other_libraries_in_our_tree_are_not_written(folder: Path) -> None:
    logging.getLogger("enumerator.store").warning("canary %s", "35202-0000000-1")

    (line,) = lines(folder)
    assert set(line) == {"at", "level", "room"}


def test_the_file_does_not_grow_without_end(folder: Path) -> None:
    log = Log("store")
    for number in range(16_000):
        log.info("answered", interview="ab" * 16, seq=number, ms=0.25)

    sizes = [path.stat().st_size for path in folder.iterdir()]
    assert len(sizes) >= 2
    assert max(sizes) <= 1024 * 1024
