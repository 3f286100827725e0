"""What stands in the way of a review, and of what leaves the laptop."""

from enumerator.errors.base import EnumeratorError


class OwnInterview(EnumeratorError):
    """Nobody decides on an interview of their own."""

    code = "own_interview"

    def __init__(self, interview: str) -> None:
        super().__init__(f"interview {interview} was made by the person who would decide")
        self.interview = interview


class FormMissing(EnumeratorError):
    """No form pack at hand: none at all, or not the one an interview began with."""

    code = "form_missing"

    def __init__(self, pack: str) -> None:
        super().__init__(f"form pack {pack or 'of any kind'} is not on this laptop")
        self.pack = pack


class RegistryNotSet(EnumeratorError):
    """The settings do not say where the registry is, or whom to trust as it."""

    code = "registry_not_set"

    def __init__(self) -> None:
        super().__init__("the settings name no registry")


class CommentNeeded(EnumeratorError):
    """An interview is not returned without saying why."""

    code = "comment_needed"

    def __init__(self, interview: str) -> None:
        super().__init__(f"returning interview {interview} needs a comment")
        self.interview = interview


class ReadingDiffers(EnumeratorError):
    """What was sealed and what the store shows are not the same bytes."""

    code = "reading_differs"

    def __init__(self, interview: str) -> None:
        super().__init__(f"interview {interview}: sealed and stored submission differ")
        self.interview = interview
