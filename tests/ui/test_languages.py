"""Which languages can be chosen, and which of them goes with a form's."""

import logging

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from enumerator.ui.languages import (
    ENGLISH,
    LANGUAGES,
    PUNJABI,
    URDU,
    Language,
    Languages,
    of_form,
    offered,
    translation_of,
)
from enumerator.ui.palette_offers import language_offers
from enumerator.ui.theme import Appearance
from tools.translations import DRAFT_MARK


@pytest.mark.parametrize(
    ("form", "window"),
    [("Urdu (ur)", URDU), ("ur_PK", URDU), ("اردو", URDU), ("English (en)", ENGLISH), ("default", ENGLISH),
     ("Punjabi (pnb)", PUNJABI), ("Sindhi (sd)", ENGLISH)],
)  # fmt: skip
def test_a_forms_language_brings_that_of_the_window(form: str, window: Language) -> None:
    assert of_form(form) is window


def test_a_draft_is_offered_only_where_it_is_allowed(
    qapp: QApplication, appearance: Appearance
) -> None:
    usual = Languages(qapp, appearance)
    trying = Languages(qapp, appearance, offers=offered(["pa"]))

    assert usual.offers == (ENGLISH, URDU)
    assert trying.offers == LANGUAGES
    assert [one.id for one in language_offers(usual)] == ["language:en", "language:ur"]
    usual.use("pa")
    assert usual.current is ENGLISH
    usual.use_that_of("Punjabi (pnb)")
    assert usual.current is ENGLISH


def test_the_language_key_goes_round_what_is_offered(
    qapp: QApplication, appearance: Appearance
) -> None:
    languages = Languages(qapp, appearance, offers=offered(["pa"]))
    seen = []
    for _ in LANGUAGES:
        languages.next()
        seen.append(languages.current.code)

    assert seen == ["ur", "pa", "en"]


def test_what_a_draft_lacks_is_english_and_marked_and_the_log_says_so_once(
    qapp: QApplication, appearance: Appearance, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    languages = Languages(qapp, appearance, offers=offered(["pa"]))
    try:
        languages.use("pa")
        assert appearance.rtl
        assert QCoreApplication.translate("WorklistView", "Find") == "تلاش"
        lacking = QCoreApplication.translate("Keys", "day, night, high contrast")
        assert lacking.endswith(DRAFT_MARK)
        assert "day, night, high contrast" in lacking
        languages.use("en")
        languages.use("pa")
    finally:
        languages.use("en")

    assert [one.getMessage() for one in caplog.records].count("language_is_a_draft") == 1


def test_every_language_but_english_has_its_catalogue(qapp: QApplication) -> None:
    assert [one.code for one in LANGUAGES if translation_of(one) is None] == ["en"]
