"""The table of threats names tests and sections of guides that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TABLE = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")
ROWS = [line for line in TABLE.splitlines() if line.startswith("| **")]
TESTS = sorted(set(re.findall(r"`(tests/[\w/]+\.py(?:::\w+)?)`", TABLE)))
LINKS = sorted(set(re.findall(r"\(([\w./-]+\.md)(?:#([\w-]+))?\)", TABLE)))


def headings(document: Path) -> set[str]:
    """The anchors that a page on GitHub has for its headings."""
    titles = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("node", TESTS)
def test_each_test_that_is_named_exists(node: str) -> None:
    path, _, name = node.partition("::")

    wanted = rf"^def {name}\(" if name else r"^def test_"
    assert re.search(wanted, (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(("document", "section"), LINKS)
def test_each_section_that_is_named_exists(document: str, section: str) -> None:
    assert (ROOT / "docs" / document).exists()
    assert not section or section in headings(ROOT / "docs" / document)


def test_each_threat_has_a_control_and_a_test() -> None:
    assert len(ROWS) >= 19
    for row in ROWS:
        _, threat, control, shown, remains, _ = row.split(" | ".strip())
        assert control.strip(), threat
        assert "`tests/" in shown, threat
        assert remains is not None
