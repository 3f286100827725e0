"""What goes into the frozen program, and what stays out; ``build.spec`` asks here.

PyInstaller finds the code by its imports. It does not find the files that the program opens, and it takes along
every plugin that Qt has.
"""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

NAME = "pser-enumerator"

DATA_FOLDERS = ("resources", "enumerator/store/migrations")
NOT_DATA = frozenset({".py", ".pyc", ".xlsx", ".ts"})  # code, and what data are made from

HIDDEN_IMPORTS = (
    "resources",  # found by name when a file in it is opened
    # uvicorn chooses these by name
    "uvicorn.loops.asyncio",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.lifespan.on",
    "uvicorn.lifespan.off",
    "PySide6.QtTest",  # the demo types as a person does
    "tzdata",
)

WITH_DEVICES = find_spec("PySide6.QtMultimedia") is not None
"""Whether the extra ``devices`` is installed where the program is frozen: then camera, sound and position go along."""

EXCLUDED_MODULES = (
    *(() if WITH_DEVICES else ("PySide6.QtNetwork",)),  # QtMultimedia is linked with it
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    # tools, and what only they need
    "PyInstaller",
    "_pytest",
    "grimp",
    "hypothesis",
    "importlinter",
    "lxml.objectify",
    "mypy",
    "pip",
    "pydantic.mypy",
    "pygments",
    "pytest",
    "readline",
    "rich",
    "ruff",
    "setuptools",
    "tkinter",
    "uvicorn.workers",
)

KEPT_PLUGINS = {
    "platforms": frozenset({"qxcb", "qoffscreen", "qwindows"}),
    "platforminputcontexts": frozenset(  # how Urdu is typed under X11
        {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}
    ),
    "platformthemes": frozenset({"qxdgdesktopportal"}),  # not qgtk3, which brings all of GTK
    "imageformats": frozenset({"qgif", "qjpeg", "qsvg", "qwebp"}),  # pictures in a form
    "iconengines": frozenset({"qsvgicon"}),
    "printsupport": frozenset({"cupsprintersupport"}),  # on Windows it is in the library itself
}
"""Of Qt's plugins, by folder; every other folder stays out whole."""

DEVICE_PLUGINS = {
    "multimedia": frozenset({"ffmpegmediaplugin", "windowsmediaplugin"}),
    "position": frozenset({"qtposition_geoclue2", "qtposition_nmea", "qtposition_winrt"}),
}
"""What cameras, microphones and the system's position need; there only where PySide6-Addons is installed."""

COMPILER_DATA = ("pyxform", ["**/iana_subtags/*.txt"])
"""What the form compiler (docs/adr/0006) opens beside its code; not the Java program that lies there too."""

UNWANTED_LIBRARIES = ("opengl32sw", "d3dcompiler", "qt6qml", "qt6quick", "qt6pdf", "qt6webengine")


def data_files(root: Path) -> list[tuple[Path, str]]:
    """Each file that the program opens beside its code, with the folder it lies in when frozen."""
    return [
        (path, path.parent.relative_to(root).as_posix())
        for folder in DATA_FOLDERS
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and path.suffix not in NOT_DATA and not path.name.startswith(".")
    ]


def is_wanted(destination: str) -> bool:
    """Whether a library, plugin or data file of others goes along, by the place it would have."""
    place = PurePosixPath(destination.replace("\\", "/"))
    if "PySide6" in place.parts:
        if "plugins" in place.parts:
            kept = KEPT_PLUGINS | DEVICE_PLUGINS
            return _plugin(place) in kept.get(place.parent.name, frozenset())
        if {"qml", "translations"} & set(place.parts):
            return False  # the words of the window are our own
    return not any(word in place.name.lower() for word in UNWANTED_LIBRARIES)


def _plugin(place: PurePosixPath) -> str:
    name = place.name.partition(".")[0]
    return name.removeprefix("lib") if place.suffix == ".so" else name


def has_console(platform: str) -> bool:
    """On Windows no black window opens behind ours; what the demo tells is then read by redirecting it."""
    return platform != "win32"


def needed_libraries(
    libraries: Iterable[str], roots: Iterable[str], needs: Callable[[str], Iterable[str]]
) -> frozenset[str]:
    """The file names among ``libraries`` that something which stays is linked with, however far away.

    A plugin that was left out no longer keeps its libraries: without qgtk3 nothing asks for GTK.
    """
    known = frozenset(libraries)
    found: set[str] = set()
    ahead = list(roots)
    while ahead:
        for name in needs(ahead.pop()):
            if name in known and name not in found:
                found.add(name)
                ahead.append(name)
    return frozenset(found)
