"""The demo shows what it says, and would say so if it were otherwise."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.end2end
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Found:
    rows: Mapping[str, str]
    faults: list[str]


@dataclass(frozen=True)
class Story:
    status: int
    complaints: str
    found: Mapping[str, Found]
    pictures: list[str]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Two families and two visits, from the sign-in to the purge, with the registry as a process."""
    home = tmp_path_factory.mktemp("story")
    done = subprocess.run(
        [sys.executable, "-m", "tests.demo.small_story", str(home)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    assert done.stdout, done.stderr
    found = {name: Found(**said) for name, said in json.loads(done.stdout).items()}
    pictures = sorted(path.name.partition("-")[2] for path in (home / "pictures").iterdir())
    return Story(done.returncode, done.stderr, found, pictures)


def test_two_households_walk_from_the_door_to_the_registry(story: Story) -> None:
    assert story.status == 0, story.complaints
    assert story.complaints == ""
    assert story.found["as it is"].faults == []


def test_every_row_of_the_table_is_as_promised(story: Story) -> None:
    rows = story.found["as it is"].rows

    assert rows["interviews"] == "2, 2 members"
    assert rows["visits without interview"] == "2"
    assert rows["returned, corrected"] == "2"
    assert int(rows["answers typed"].split(",")[0]) > 150
    assert 0 < float(rows["seconds per answer"]) < 1
    assert rows["batches"].startswith("1, ")
    assert 500 < int(rows["bytes per household"]) < 4000
    assert int(rows["submission XML per interview"]) > 5000
    assert rows["receipted"] == "4 of 4"
    assert rows["equal byte for byte at the registry"] == "2 of 2"
    assert rows["partial at the registry"] == "0 of 2, 0 checks not met"
    assert rows["purged from the laptop"] == "2"
    leaks = rows["canary hits outside opened tables"]
    assert leaks.startswith("0 in ")
    assert ", 0 in " in leaks
    assert "(0 canaries)" not in leaks


def test_pictures_show_each_step_in_both_languages(story: Story) -> None:
    wanted = {"sign-in.png", "worklist.png", "review.png", "sync-receipts.png", "locked.png"}

    assert wanted <= set(story.pictures)
    assert any(name.startswith("en-") for name in story.pictures)
    assert any(name.startswith("ur-") for name in story.pictures)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ("a byte is another", "differs from what was finalized"),
        ("an interview is gone", "did not arrive"),
        ("an interview is there twice", "an interview was counted twice"),
        ("a household is another", "are not those that were interviewed, each once"),
        ("a visit is gone", "visits at the registry are not those that were made"),
        ("an interview is parked", "1 envelopes were parked"),
        ("a name stands in a log", "1 places hold a name or number in plain text"),
        ("a name stands in a temporary file", "1 places hold a name or number in plain text"),
        ("a name stands at the accept stage", "1 places hold a name or number in plain text"),
    ],
)
def test_the_demo_would_fail_where(story: Story, wrong: str, sentence: str) -> None:
    faults = story.found[wrong].faults

    assert any(sentence in fault for fault in faults), faults


def test_what_was_mended_is_no_fault_any_more(story: Story) -> None:
    assert story.found["mended"].faults == []
