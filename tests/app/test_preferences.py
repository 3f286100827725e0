"""What people set is in force at once, is each person's own, and is there again after the next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from enumerator.app.preferences import Preferences
from enumerator.config import Settings, SettingsFile, read_settings
from enumerator.demo.practice import ENUMERATOR, SUPERVISOR
from enumerator.errors import SettingsInvalid
from enumerator.ui.languages import Languages
from enumerator.ui.settings_model import Chosen
from enumerator.ui.theme import Appearance, Look, Theme
from tests.support.practice import PracticeLaptop


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp)


@pytest.fixture
def languages(qapp: QApplication, appearance: Appearance) -> Iterator[Languages]:
    made = Languages(qapp, appearance)
    yield made
    made.use("en")
    appearance.set_look(Look())


def preferences(path: Path, appearance: Appearance, languages: Languages) -> Preferences:
    return Preferences(SettingsFile(path, read_settings(path)), appearance, languages)


def test_a_look_chosen_by_key_is_there_at_the_next_start(
    tmp_path: Path, qapp: QApplication, appearance: Appearance, languages: Languages
) -> None:
    path = tmp_path / "settings.json"
    first = preferences(path, appearance, languages)
    appearance.next_theme()
    appearance.larger()
    languages.use("ur")
    first.deleteLater()

    other = Appearance(qapp)
    preferences(path, other, Languages(qapp, other))

    assert (other.look.theme, other.look.percent) == (Theme.NIGHT, 115)
    assert other.rtl


def test_each_person_gets_her_own_look_and_the_gate_the_last_one(
    laptop: PracticeLaptop, tmp_path: Path, appearance: Appearance, languages: Languages
) -> None:
    mine = preferences(tmp_path / "settings.json", appearance, languages)
    with laptop.signed_in(ENUMERATOR) as sitting:
        mine.come_in(sitting.unlocked.store, ENUMERATOR.id)
        mine.put(Chosen(theme="contrast", percent=130, review_letters=False, compact_urdu=True))
        mine.go_out()
    assert appearance.look.theme.value == "contrast"
    assert mine.now().review_letters

    with laptop.signed_in(SUPERVISOR) as sitting:
        mine.come_in(sitting.unlocked.store, SUPERVISOR.id)
        assert mine.now().review_letters
        mine.put(Chosen(theme="day"))
        assert not mine.now().compact_urdu
        mine.go_out()
    with laptop.signed_in(ENUMERATOR) as sitting:
        mine.come_in(sitting.unlocked.store, ENUMERATOR.id)

        assert mine.now().theme == "contrast"
        assert mine.now().percent == 130
        assert mine.now().compact_urdu
        assert not mine.now().review_letters
        mine.go_out()


def test_minutes_until_the_lock_hold_at_once_and_stay(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance, languages: Languages
) -> None:
    path = tmp_path / "settings.json"
    mine = preferences(path, appearance, languages)

    with qtbot.waitSignal(mine.idle_changed) as told:
        mine.put(Chosen(idle_minutes=10))

    assert told.args == [10]
    assert read_settings(path).idle_lock_minutes == 10


def test_a_settings_file_that_cannot_be_read_is_not_written_over(
    tmp_path: Path, appearance: Appearance, languages: Languages
) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"keep_days": -4}', encoding="utf-8")
    mine = Preferences(SettingsFile(path, Settings()), appearance, languages)

    appearance.next_theme()
    with pytest.raises(SettingsInvalid):
        mine.put(Chosen(idle_minutes=10))

    assert appearance.look.theme is not Theme.NIGHT
    assert path.read_text(encoding="utf-8") == '{"keep_days": -4}'


def test_what_it_wrote_into_the_file_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    file = SettingsFile(path, Settings())
    file.change(printer="Office")
    path.write_text('{"printer": "Office", "data_contact": "DPO, Lahore"}', encoding="utf-8")

    file.change(theme="night")

    kept = read_settings(path)
    assert (kept.data_contact, kept.theme, kept.printer) == ("DPO, Lahore", "night", "Office")


@pytest.mark.parametrize("minutes", [1, 16])
def test_the_lock_has_a_floor_and_a_ceiling(tmp_path: Path, minutes: int) -> None:
    file = SettingsFile(tmp_path / "settings.json", Settings())

    with pytest.raises(SettingsInvalid):
        file.change(idle_lock_minutes=minutes)

    assert file.now.idle_lock_minutes == 5
    assert not (tmp_path / "settings.json").exists()


def test_what_a_later_version_kept_of_a_look_breaks_nothing(
    laptop: PracticeLaptop, tmp_path: Path, appearance: Appearance, languages: Languages
) -> None:
    from enumerator.store.settings import SettingStore

    mine = preferences(tmp_path / "settings.json", appearance, languages)
    with laptop.signed_in(ENUMERATOR) as sitting:
        store = sitting.unlocked.store
        SettingStore(store).keep(f"view_of_{ENUMERATOR.id}", '{"hologram": true}')

        mine.come_in(store, ENUMERATOR.id)

    assert mine.now().theme == "day"
