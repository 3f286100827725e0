"""The style sheet, made from the tokens for one theme, text size and reading direction.

Widgets say what they are by the property ``role`` (theme.role):
  QLabel       heading, subheading, question, muted, small, number, code, key, error, warning, ok, info
  QPushButton  primary, danger, quiet, hand, tab (with property on="true" for the open one); none = ordinary
  QFrame       bar, foot, card, panel, error, warning, ok, info, toast
  QLineEdit    property ltr="true": numbers and codes, always from the left; urdu="true": tall enough for Nastaliq;
               tall="true": as high as such a line beside it; level="true": as high as a button beside it
  any field    property state="err" or "warn"
  label, line  property script="urdu": its words are Urdu just now (theme.show_script)
Side rules are generated per direction because Qt does not mirror them.
"""

from enumerator.ui.fonts import LATIN
from enumerator.ui.tokens import Look, contrast


def style_sheet(look: Look) -> str:
    """The whole program's style sheet for ``look``."""
    return "\n".join((_labels(look), _frames(look), _buttons(look), _entries(look), _views(look)))


def _labels(look: Look) -> str:
    t, px = look.tokens, look.px
    padding = f"{px(5)}px {px(5)}px 0 {px(5)}px" if look.nastaliq else "0"
    return f"""
QLabel{{background:transparent;color:{t.text};padding:{padding}}}
{_urdu_in_english(look)}
QLabel[role="heading"]{{font-size:{px(24)}px;font-weight:600}}
QLabel[role="subheading"]{{font-size:{px(19 if look.rtl else 18)}px;font-weight:600}}
QLabel[role="question"]{{font-size:{px(19 if look.rtl else 18)}px;font-weight:600}}
QLabel[role="muted"]{{color:{t.muted};font-size:{px(16 if look.rtl else 15)}px}}
QLabel[role="small"]{{color:{t.muted};font-size:{px(16 if look.rtl else 13)}px}}
QLabel[role="number"]{{font-family:"{LATIN}";font-size:{px(32)}px;font-weight:600;color:{t.primary};padding:0}}
QLabel[role="code"]{{font-family:"{LATIN}";font-size:{px(13)}px;color:{t.muted};padding:0}}
QLabel[role="count"]{{font-family:"{LATIN}";font-size:{px(14)}px;font-weight:600;color:{t.text};padding:0}}
QLabel[role="key"]{{font-family:"{LATIN}";font-size:{px(12)}px;color:{t.muted};padding:0}}
QLabel[role="fact"]{{font-weight:600;font-size:{px(16 if look.rtl else 15)}px}}
QLabel[role="household"]{{font-family:"{LATIN}";font-weight:600;padding:0}}
QLabel[role="error"]{{color:{t.err}}} QLabel[role="warning"]{{color:{t.warn}}}
QLabel[role="ok"]{{color:{t.ok}}} QLabel[role="info"]{{color:{t.info}}}
QToolTip{{color:{t.text};background:{t.surface};border:1px solid {t.border}}}
"""


def _urdu_in_english(look: Look) -> str:
    """Urdu words in an English window: room for ink above and beside the letters, lines of its own height."""
    if look.rtl:
        return ""
    px = look.px
    room = "2px 2px 0 2px" if look.compact else f"{px(9)}px {px(7)}px 0 {px(7)}px"
    return f"""
QLabel[script="urdu"]{{padding:{room}}}
QLineEdit[script="urdu"]{{font-family:"{look.urdu}","{LATIN}"}}
"""


def _frames(look: Look) -> str:
    t = look.tokens
    return f"""
QWidget[role="page"]{{background:{t.bg}}}
QFrame[role="bar"]{{background:{t.surface};border:0;border-bottom:1px solid {t.hair}}}
QFrame[role="foot"]{{background:{t.surface};border:0;border-top:1px solid {t.hair}}}
QFrame[role="foot-failed"]{{background:{t.err_bg};border:0;border-top:3px solid {t.err}}}
QFrame[role="side"]{{background:{t.surface};border:0;border-{"left" if look.rtl else "right"}:1px solid {t.hair}}}
QFrame[role="card"]{{background:{t.surface};border:1px solid {t.hair};border-radius:8px}}
QFrame[role="panel"]{{background:{t.surface};border:2px solid {t.primary};border-radius:8px}}
QFrame[role="panel"][inset="true"]{{margin:0 20px 6px 20px}}
.QFrame[role="error"]{{background:{t.err_bg};border:1px solid {t.err};border-radius:6px}}
.QFrame[role="warning"]{{background:{t.warn_bg};border:1px solid {t.warn};border-radius:6px}}
.QFrame[role="ok"]{{background:{t.ok_bg};border:1px solid {t.ok};border-radius:6px}}
.QFrame[role="info"]{{background:{t.info_bg};border:1px solid {t.info};border-radius:6px}}
QFrame[role="toast"]{{background:{t.text};border:0;border-radius:6px}}
QFrame[role="toast"] QLabel{{color:{t.surface}}}
QScrollArea{{border:0;background:transparent}}
QScrollBar:vertical{{width:12px;background:transparent;border:0}}
QScrollBar:horizontal{{height:12px;background:transparent;border:0}}
QScrollBar::handle{{background:{t.border};border-radius:4px;margin:2px;min-height:32px;min-width:32px}}
QScrollBar::add-line,QScrollBar::sub-line{{height:0;width:0}}
QProgressBar{{background:{t.surface2};border:0;border-radius:3px;max-height:6px;min-height:6px}}
QProgressBar::chunk{{background:{t.primary};border-radius:3px}}
"""


def _buttons(look: Look) -> str:
    t, px = look.tokens, look.px
    height = look.control - 6
    small = px(16 if look.rtl else 14)
    return f"""
QPushButton{{background:{t.surface};color:{t.text};border:1px solid {t.border};border-radius:5px;
  padding:2px 14px;min-height:{height}px}}
QPushButton:hover{{background:{t.surface2}}}
QPushButton:focus{{border:3px solid {t.ring};padding:0 12px}}
QPushButton:disabled{{color:{t.disabled};border-color:{t.hair};background:{t.surface2}}}
QPushButton[role="primary"]{{background:{t.primary};color:{t.on_primary};border-color:{t.primary};font-weight:600}}
QPushButton[role="primary"]:hover{{background:{t.primary_hover}}}
QPushButton[role="primary"]:focus{{{_focus_of_primary(look)}}}
QPushButton[role="primary"]:disabled{{background:{t.surface2};color:{t.disabled};border:1px solid {t.hair}}}
QPushButton[role="danger"]{{color:{t.err};border-color:{t.err}}}
QPushButton[role="danger"]:focus{{border-color:{t.ring}}}
QPushButton[role="danger"]:disabled{{color:{t.disabled};border-color:{t.hair}}}
QPushButton[role="chip-error"],QPushButton[role="chip-warning"],QPushButton[role="chip-info"]{{padding:0 12px;
  min-height:{px(42 if look.nastaliq else 34 if look.rtl else 32)}px}}
QPushButton[role="chip-error"]{{color:{t.err};background:{t.err_bg};border:1px solid {t.err}}}
QPushButton[role="chip-warning"]{{color:{t.warn};background:{t.warn_bg};border:1px solid {t.warn}}}
QPushButton[role="chip-info"]{{color:{t.info};background:{t.info_bg};border:1px solid {t.info};font-weight:600}}
QPushButton[role="quiet"]{{border:1px solid transparent;background:transparent;color:{t.muted};
  padding:0 8px;min-height:{px(40 if look.nastaliq else 32 if look.rtl else 28)}px;font-size:{small}px}}
QPushButton[role="quiet"]:hover{{color:{t.primary}}}
QPushButton[role="quiet"]:focus{{border:3px solid {t.ring};padding:0 6px}}
QPushButton[role="hand"]{{border:0;background:{t.primary_soft};color:{t.primary};padding:0 6px;
  min-height:{px(24)}px;font-family:"{LATIN}","{look.urdu}";font-size:{px(14)}px}}
QPushButton[role="tab"]{{border:0;border-radius:0;background:transparent;padding:2px 14px;color:{t.muted}}}
QPushButton[role="tab"]:focus{{border:3px solid {t.ring};padding:0 11px}}
QPushButton[role="tab"][on="true"]{{color:{t.primary};font-weight:600;border-bottom:3px solid {t.primary}}}
QRadioButton,QCheckBox{{background:{t.surface};color:{t.text};border:1px solid {t.border};border-radius:5px;
  padding:2px 10px;min-height:{height}px;spacing:8px}}
QRadioButton:hover,QCheckBox:hover{{background:{t.surface2}}}
QRadioButton:checked,QCheckBox:checked{{background:{t.primary_soft};border:2px solid {t.primary};padding:1px 9px}}
QRadioButton:focus,QCheckBox:focus{{border:3px solid {t.ring};padding:0 8px}}
QRadioButton:disabled,QCheckBox:disabled{{color:{t.disabled};border-color:{t.hair}}}
QRadioButton::indicator,QCheckBox::indicator,QListView::indicator{{width:14px;height:14px;border:2px solid {t.border};
  background:{t.surface}}}
QRadioButton::indicator{{border-radius:9px}} QCheckBox::indicator,QListView::indicator{{border-radius:3px}}
QRadioButton::indicator:checked{{border-color:{t.primary};background:qradialgradient(cx:0.5,cy:0.5,radius:0.5,
  fx:0.5,fy:0.5,stop:0 {t.primary},stop:0.55 {t.primary},stop:0.65 {t.surface},stop:1 {t.surface})}}
QCheckBox::indicator:checked,QListView::indicator:checked{{border-color:{t.primary};background:{t.primary}}}
QRadioButton::indicator:disabled,QCheckBox::indicator:disabled{{border-color:{t.hair}}}
QRadioButton[role="plain"],QCheckBox[role="plain"]{{border-color:transparent;background:transparent}}
QRadioButton[role="plain"]:focus,QCheckBox[role="plain"]:focus{{border:3px solid {t.ring}}}
"""


def _focus_of_primary(look: Look) -> str:
    """A ring that is told from the button; where its colour is as light as the button's, the button gives way."""
    t = look.tokens
    if contrast(t.focus, t.primary) >= 3:  # WCAG 2.2, 1.4.11
        return f"border:3px solid {t.focus}"
    return f"background:{t.primary_soft};color:{t.primary};border:3px solid {t.ring}"


def _entries(look: Look) -> str:
    t, px = look.tokens, look.px
    # A Latin line edit is too low for Nastaliq (half of the ink is lost): what may hold Urdu is always as high as that.
    usual, tall = look.control - 6, look.writing - 6
    return f"""
QLineEdit,QPlainTextEdit{{background:{t.surface};color:{t.text};border:1px solid {t.border};border-radius:5px;
  padding:2px 10px;selection-background-color:{t.primary};selection-color:{t.on_primary};
  placeholder-text-color:{t.muted}}}
QLineEdit{{min-height:{usual}px}}
QLineEdit[urdu="true"]{{min-height:{tall}px}}
QLineEdit[ltr="true"]{{font-family:"{LATIN}";font-size:{px(17)}px;min-height:{px(42) - 6}px}}
QLineEdit[tall="true"]{{min-height:{tall}px}}
QLineEdit[level="true"]{{min-height:{usual}px}}
QPlainTextEdit{{font-family:"{LATIN}","{look.urdu}"}}
QLineEdit[state="err"],QPlainTextEdit[state="err"]{{border:2px solid {t.err};padding:1px 9px}}
QLineEdit[state="warn"],QPlainTextEdit[state="warn"]{{border:2px solid {t.warn};padding:1px 9px}}
QLineEdit:focus,QPlainTextEdit:focus{{border:3px solid {t.ring};padding:0 8px}}
QLineEdit:read-only{{background:{t.surface2};color:{t.text};border-color:{t.hair}}}
QLineEdit[role="cell"]{{border-radius:0;min-height:0;padding:0 6px}}
"""


def _views(look: Look) -> str:
    t, px = look.tokens, look.px
    header = px(46 if look.nastaliq else 38 if look.rtl else 34)
    return f"""
QListView,QTableView{{background:{t.surface};color:{t.text};border:2px solid {t.hair};border-radius:3px;outline:0;
  gridline-color:{t.hair};alternate-background-color:{t.bg};selection-background-color:{t.sel};
  selection-color:{t.on_sel}}}
QListView:focus,QTableView:focus{{border-color:{t.ring}}}
QListView[role="outline"]{{border:2px solid {t.surface};border-radius:0}}
QListView[role="outline"]:focus{{border-color:{t.ring}}}
QTableView{{font-size:{px(17 if look.rtl else 15)}px}}
QTableView::item{{padding:0 6px}}
QListView::item{{padding:{px(3 if look.nastaliq else 5)}px 6px}}
QTableView::item:selected,QListView::item:selected{{background:{t.sel};color:{t.on_sel}}}
QHeaderView{{background:{t.surface2};border:0}}
QHeaderView::section{{background:{t.surface2};color:{t.text};border:0;border-bottom:1px solid {t.border};
  padding:2px 8px;min-height:{header}px;font-weight:600;font-size:{px(16 if look.rtl else 14)}px}}
QTableCornerButton::section{{background:{t.surface2};border:0}}
"""
