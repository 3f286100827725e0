"""What can be set on the settings page, as one value."""

from dataclasses import dataclass

from enumerator.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Chosen:
    """The settings of a person and her laptop as they are chosen. The defaults are the usual ones."""

    language: str = "en"
    theme: str = Theme.DAY.value
    percent: int = 100
    idle_minutes: int = 5
    review_letters: bool = True  # letters alone are keys in the review
    printer: str = ""
    compact_urdu: bool = False  # Urdu in Naskh: lower lines, more on a page
