"""A fault of the world: what somebody can act on, with a stable code and its fields."""

from typing import ClassVar


class EnumeratorError(Exception):
    """A fault of the world that somebody can do something about. Never holds answers, names or keys."""

    code: ClassVar[str] = "unexpected"

    @property
    def fields(self) -> dict[str, str | int]:
        """What the wording may name: the public attributes, as text or numbers."""
        return {
            name: value if isinstance(value, int) else str(value)
            for name, value in vars(self).items()
            if not name.startswith("_")
        }
