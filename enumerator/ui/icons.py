"""Icons: line drawings in the colour of the words beside them."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from resources import FOLDER

# What points somewhere turns round with the reading direction; a tick or a clock does not.
POINTING = frozenset(
    {
        "arrow-back-up",
        "arrow-left",
        "arrow-right",
        "chevron-left",
        "chevron-right",
        "send",
        "list",
        "logout",
    }
)


def pixmap(name: str, colour: str, size: int = 20) -> QPixmap:
    """The icon ``name`` (a file of resources/icons) in ``colour``, sharp on any screen."""
    application = QGuiApplication.instance()
    mirrored = name in POINTING and (
        isinstance(application, QGuiApplication)
        and application.layoutDirection() == Qt.LayoutDirection.RightToLeft
    )
    return _drawn(name, colour, size, mirrored)


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """The same for buttons."""
    return QIcon(pixmap(name, colour, size))


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, size: int, mirrored: bool) -> QPixmap:
    source = (FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    drawn = QPixmap(size * 2, size * 2)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        renderer.render(painter)
    if mirrored:
        drawn = drawn.transformed(QTransform().scale(-1, 1))
    drawn.setDevicePixelRatio(2)
    return drawn
