"""The end of the first run: is this laptop ready for the field, without any network?"""

from enumerator.ui.parts import put
from enumerator.ui.settings_ready import ReadyPage
from enumerator.ui.theme import role


class FirstReadyPage(ReadyPage):
    """The checks begin by themselves; one may begin to work whatever they find, and check again in the settings."""

    def begin(self) -> None:
        """Check everything, once the page stands."""
        role(self._back, "primary")
        role(self._all, "")
        self.setFocusProxy(self._back)
        self._back.setFocus()
        self.check_all()

    def say_words(self) -> None:
        super().say_words()
        put(self._heading, self.tr("The laptop is set up. Is it ready?"), self.appearance)
        put(
            self._sub,
            self.tr(
                "From now on it works without a network. What is to be mended can wait; the settings check again."
            ),
            self.appearance,
        )

    def _say_foot(self) -> None:
        super()._say_foot()
        if not self.running:
            self._back.say(self.tr("Begin work"), "Esc")
