"""The supervisor's room for households without interview."""

from collections.abc import Callable
from datetime import datetime

from enumerator.app.sitting import Sitting
from enumerator.config import POLICY_ZONE
from enumerator.ui.doors_view import DoorsView
from enumerator.ui.drafts import Drafts
from enumerator.ui.theme import Appearance


def doors_room(
    sitting: Sitting, appearance: Appearance, clock: Callable[[], datetime], drafts: Drafts
) -> DoorsView:
    """Refusals and closings of everybody who works on this laptop."""
    return DoorsView(
        sitting.refusals,
        sitting.closings,
        appearance,
        clock=clock,
        zone=POLICY_ZONE,
        drafts=drafts,
    )
