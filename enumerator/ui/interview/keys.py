"""The keys of an interview, one table: what is pressed, what is meant. The key card shows the same table."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_NONE, _CTRL, _SHIFT = _Mod.NoModifier, _Mod.ControlModifier, _Mod.ShiftModifier
_ALT, _CTRL_SHIFT = _Mod.AltModifier, _Mod.ControlModifier | _Mod.ShiftModifier


class Action(Enum):
    """What a person can ask of the interview window by a key."""

    NEXT = auto()
    PREVIOUS = auto()
    NEXT_CARD = auto()
    PREVIOUS_CARD = auto()
    NEXT_SECTION = auto()
    PREVIOUS_SECTION = auto()
    OUTLINE = auto()
    GO_TO_CODE = auto()
    OPEN_ROW = auto()
    NEXT_ROW = auto()
    PREVIOUS_ROW = auto()
    ADD_ROW = auto()
    REMOVE_ROW = auto()
    SAME_AS_ABOVE = auto()
    MOVE_ROW_UP = auto()
    MOVE_ROW_DOWN = auto()
    NEXT_PROBLEM = auto()
    PREVIOUS_PROBLEM = auto()
    COMMENT = auto()
    FLAG = auto()
    GUIDANCE = auto()
    PICTURE = auto()
    DONT_KNOW = auto()
    REFUSED = auto()
    NOT_APPLICABLE = auto()
    CONFIRM = auto()
    UNDO = auto()
    REDO = auto()
    FIRST_UNANSWERED = auto()
    LANGUAGE = auto()
    LARGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    THEME = auto()
    HELP = auto()
    SCROLL_DOWN = auto()
    SCROLL_UP = auto()
    BACK = auto()
    LEAVE = auto()
    SLIP = auto()
    NOTICE = auto()
    WITHDRAW = auto()


_LAST_LATIN = 0xFF  # of the codes of letters; what is no letter begins with Key_Escape

_TABLE: dict[tuple[Qt.Key, Qt.KeyboardModifier], Action] = {
    (_Key.Key_Return, _NONE): Action.NEXT,
    (_Key.Key_Return, _SHIFT): Action.PREVIOUS,
    (_Key.Key_Return, _CTRL): Action.CONFIRM,
    (_Key.Key_Tab, _CTRL): Action.NEXT_CARD,
    (_Key.Key_Backtab, _CTRL_SHIFT): Action.PREVIOUS_CARD,
    (_Key.Key_PageDown, _NONE): Action.NEXT_SECTION,
    (_Key.Key_PageUp, _NONE): Action.PREVIOUS_SECTION,
    (_Key.Key_Down, _CTRL): Action.NEXT_SECTION,
    (_Key.Key_Up, _CTRL): Action.PREVIOUS_SECTION,
    (_Key.Key_F1, _NONE): Action.HELP,
    (_Key.Key_H, _CTRL): Action.HELP,
    (_Key.Key_F2, _NONE): Action.OUTLINE,
    (_Key.Key_B, _CTRL): Action.OUTLINE,
    (_Key.Key_F3, _NONE): Action.GO_TO_CODE,
    (_Key.Key_G, _CTRL): Action.GO_TO_CODE,
    (_Key.Key_F4, _NONE): Action.NEXT_PROBLEM,
    (_Key.Key_E, _CTRL): Action.NEXT_PROBLEM,
    (_Key.Key_F4, _SHIFT): Action.PREVIOUS_PROBLEM,
    (_Key.Key_E, _CTRL_SHIFT): Action.PREVIOUS_PROBLEM,
    (_Key.Key_F5, _NONE): Action.OPEN_ROW,
    (_Key.Key_O, _CTRL): Action.OPEN_ROW,
    (_Key.Key_F6, _NONE): Action.COMMENT,
    (_Key.Key_M, _CTRL): Action.COMMENT,
    (_Key.Key_J, _CTRL): Action.FLAG,
    (_Key.Key_F11, _NONE): Action.GUIDANCE,
    (_Key.Key_U, _CTRL): Action.GUIDANCE,
    (_Key.Key_F11, _SHIFT): Action.PICTURE,
    (_Key.Key_U, _CTRL_SHIFT): Action.PICTURE,
    (_Key.Key_F7, _NONE): Action.DONT_KNOW,
    (_Key.Key_7, _CTRL): Action.DONT_KNOW,
    (_Key.Key_F8, _NONE): Action.REFUSED,
    (_Key.Key_8, _CTRL): Action.REFUSED,
    (_Key.Key_F8, _SHIFT): Action.NOT_APPLICABLE,
    (_Key.Key_9, _CTRL): Action.NOT_APPLICABLE,
    (_Key.Key_Z, _CTRL): Action.UNDO,
    (_Key.Key_Y, _CTRL): Action.REDO,
    (_Key.Key_Z, _CTRL_SHIFT): Action.REDO,
    (_Key.Key_End, _CTRL): Action.FIRST_UNANSWERED,
    (_Key.Key_Insert, _CTRL): Action.ADD_ROW,
    (_Key.Key_I, _CTRL): Action.ADD_ROW,
    (_Key.Key_Delete, _CTRL): Action.REMOVE_ROW,
    (_Key.Key_D, _CTRL): Action.SAME_AS_ABOVE,
    (_Key.Key_Up, _CTRL_SHIFT): Action.MOVE_ROW_UP,
    (_Key.Key_Down, _CTRL_SHIFT): Action.MOVE_ROW_DOWN,
    (_Key.Key_Down, _ALT): Action.NEXT_ROW,
    (_Key.Key_Up, _ALT): Action.PREVIOUS_ROW,
    (_Key.Key_L, _CTRL): Action.LANGUAGE,
    (_Key.Key_Equal, _CTRL): Action.LARGER,
    (_Key.Key_Plus, _CTRL): Action.LARGER,
    (_Key.Key_Plus, _CTRL_SHIFT): Action.LARGER,
    (_Key.Key_Minus, _CTRL): Action.SMALLER,
    (_Key.Key_0, _CTRL): Action.USUAL_SIZE,
    (_Key.Key_C, _CTRL_SHIFT): Action.THEME,
    (_Key.Key_Down, _NONE): Action.SCROLL_DOWN,
    (_Key.Key_Up, _NONE): Action.SCROLL_UP,
    (_Key.Key_Escape, _NONE): Action.BACK,
    (_Key.Key_W, _CTRL): Action.LEAVE,
    (_Key.Key_P, _CTRL): Action.SLIP,
    (_Key.Key_R, _CTRL): Action.NOTICE,
}

CHANGING = frozenset(
    {
        Action.ADD_ROW,
        Action.REMOVE_ROW,
        Action.SAME_AS_ABOVE,
        Action.MOVE_ROW_UP,
        Action.MOVE_ROW_DOWN,
        Action.FLAG,
        Action.DONT_KNOW,
        Action.REFUSED,
        Action.NOT_APPLICABLE,
        Action.UNDO,
        Action.REDO,
    }
)
"""What changes the interview at once: none of it is done while something else is being asked."""


def action_for(event: QKeyEvent) -> Action | None:
    """What ``event`` asks for, or None where it is not a key of the interview."""
    key = Qt.Key(event.key())
    if key == _Key.Key_Enter:
        key = _Key.Key_Return
    if event.modifiers() & _CTRL and _LAST_LATIN < event.key() < _Key.Key_Escape:
        # The layout gives letters of another script; Windows tells the key below them (virtual-key codes A to Z).
        native = event.nativeVirtualKey()
        key = Qt.Key(native) if _Key.Key_A <= native <= _Key.Key_Z else key
    return _TABLE.get((key, event.modifiers() & ~_Mod.KeypadModifier))
