"""What the palette offers on every page: the rooms, the settings of the window, and the keys that always work."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from enumerator.ui.bidi import ltr
from enumerator.ui.key_help import Rows
from enumerator.ui.key_table import Say
from enumerator.ui.languages import LANGUAGES, Languages, saying
from enumerator.ui.palette import Offer, Sort
from enumerator.ui.theme import TEXT_SIZES, Appearance, Theme

translate: Say = QCoreApplication.translate


def act_offer(
    id: str, say: Callable[[Say], str], act: Callable[[], object], keys: str = ""
) -> Offer:
    """Something that is done; it is found by its words in every finished language."""
    also = tuple(say(saying(one)) for one in LANGUAGES if not one.draft)
    return Offer(f"act:{id}", Sort.ACT, _begun(say(translate)), act, also, keys=keys)


def table_offers(
    table: Callable[[Say], Rows], acts: Mapping[str, Callable[[], object]]
) -> Iterator[Offer]:
    """The rows of a table of keys for which there is an act, in the order of the table."""
    for at, (keys, _words) in enumerate(table(translate)):
        if keys in acts:
            yield act_offer(keys, partial(_row_words, table, at), acts[keys], keys)


def _row_words(table: Callable[[Say], Rows], at: int, say: Say) -> str:
    return table(say)[at][1]


def look_offers(appearance: Appearance) -> Iterator[Offer]:
    """The colours and the sizes of the letters, each by itself."""
    themes = {
        Theme.DAY: translate("Palette", "Colours: day"),
        Theme.NIGHT: translate("Palette", "Colours: night"),
        Theme.CONTRAST: translate("Palette", "Colours: high contrast"),
    }

    def put_theme(theme: Theme) -> None:
        look = appearance.look
        appearance.set_look(replace(look, theme=theme))

    def put_size(percent: int) -> None:
        look = appearance.look
        appearance.set_look(replace(look, percent=percent))

    def put_letters(*, compact: bool) -> None:
        appearance.set_look(replace(appearance.look, compact=compact))

    for theme, words in themes.items():
        yield Offer(
            f"theme:{theme}", Sort.SETTING, words, partial(put_theme, theme),
            also=(f"Colours theme {theme.value}", "رنگ"), keys="Ctrl+Shift+C",
        )  # fmt: skip
    for percent in TEXT_SIZES:
        words = translate("Palette", "Text size {percent}").format(percent=ltr(f"{percent} %"))
        yield Offer(
            f"size:{percent}", Sort.SETTING, words, partial(put_size, percent),
            also=(f"Text size {percent}", "حروف کا سائز"), keys="Ctrl+= · Ctrl+-",
        )  # fmt: skip
    for compact, words in (
        (False, translate("Palette", "Urdu letters: Nastaliq, usual")),
        (True, translate("Palette", "Urdu letters: Naskh, compact")),
    ):
        yield Offer(
            f"urdu:{'naskh' if compact else 'nastaliq'}", Sort.SETTING, words,
            partial(put_letters, compact=compact),
            also=(
                "Urdu letters font Naskh compact" if compact else "Urdu letters font Nastaliq usual",
                "اردو حروف خط نسخ" if compact else "اردو حروف خط نستعلیق",
            ),
        )  # fmt: skip


def language_offers(languages: Languages) -> Iterator[Offer]:
    for language in languages.offers:
        yield language_offer(
            language.code, language.own_name, partial(languages.use, language.code)
        )


def language_offer(code: str, own_name: str, act: Callable[[], object]) -> Offer:
    words = translate("Palette", "Language: {language}").format(language=own_name)
    also = next((one.names for one in LANGUAGES if one.own_name == own_name), ())
    return Offer(f"language:{code}", Sort.SETTING, words, act, also=also, keys="Ctrl+L")


def room_offers(names: Mapping[str, str], open_room: Callable[[str], object]) -> Iterator[Offer]:
    """The rooms that are open to this person; ``names`` are as the bar says them."""
    for at, (room, name) in enumerate(names.items(), 1):
        yield Offer(
            f"room:{room}",
            Sort.PAGE,
            name,
            partial(open_room, room),
            also=(room,),
            keys=f"Alt+{at}",
        )


def always_offers(
    sync: Callable[[], object] | None,
    lock: Callable[[], object],
    letters: Callable[[], object],
    hide: Callable[[], object],
) -> Sequence[Offer]:
    """``sync`` is None where nothing is sent, as in practice."""
    words = _begun(translate("Keys", "sync now"))
    sends = (
        ()
        if sync is None
        else (Offer("act:sync", Sort.ACT, words, sync, ("sync now send", "ترسیل"), keys="F9"),)
    )
    return (
        *sends,
        Offer(
            "act:lock", Sort.ACT, _begun(translate("Keys", "lock at once")), lock,
            ("lock at once", "فوراً تالا لگائیں"), keys="F12",
        ),
        Offer(
            "act:hide", Sort.ACT, _begun(translate("Keys", "hide the window; again: go on")), hide,
            ("hide window curtain privacy", "چھپائیں پردہ"), keys="Shift+F12",
        ),
        Offer(
            "act:letters", Sort.ACT, _begun(translate("Keys", "Urdu letters on Latin keys: on or off")), letters,
            ("Urdu letters typing keyboard", "اردو حروف کی بورڈ"), keys="Ctrl+Space",
        ),
    )  # fmt: skip


def keys_offer(show: Callable[[], object]) -> Offer:
    return act_offer("keys", lambda translate: translate("Palette", "All keys"), show, "F1")


def settings_offer(open_settings: Callable[[], object]) -> Offer:
    words = translate("Palette", "Settings")
    also = ("settings letters lock printer report about", "ترتیبات")
    return Offer("act:settings", Sort.SETTING, words, open_settings, also, keys="Ctrl+,")


def _begun(words: str) -> str:
    """Words of the key card as a line of their own begins."""
    return words[:1].upper() + words[1:]
