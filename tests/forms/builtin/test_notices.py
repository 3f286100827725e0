"""The notices that people keep say the same as the one that is read to them."""

import re
from importlib import resources

import pytest

from forms.packs import read_pack

NOTICES = resources.files("resources") / "notices"
PACK = resources.files("resources") / "forms" / "pser_household.pack"


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_version_is_the_one_that_is_kept_with_the_answers(language: str) -> None:
    notice = (NOTICES / f"privacy_{language}.md").read_text(encoding="utf-8")
    [version] = re.findall(r"^\S+ (\d{10})$", notice, re.MULTILINE)

    assert f"calculate=\"'{version}'\"".encode() in read_pack(PACK.read_bytes()).xform


@pytest.mark.parametrize("name", ["privacy_en.md", "privacy_ur.md", "slip_en.md", "slip_ur.md"])
def test_each_tells_the_helpline_and_leaves_the_contact_to_whoever_sets_the_program_up(
    name: str,
) -> None:
    notice = (NOTICES / name).read_text(encoding="utf-8")

    assert "0800-02345" in notice
    assert "{contact}" in notice
    assert "@" not in notice
