"""The frozen program: every file that the program opens goes along, and little that it does not need."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from importlib import util
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import PySide6
import pytest
from PyInstaller.depend import bindepend
from PyInstaller.utils import hooks

import enumerator
from tools import bundle

ROOT = Path(enumerator.__file__).resolve().parents[1]
PACKAGES = ("enumerator", "forms", "sync", "resources")
PLATFORMS = ("linux", "win32", "darwin")

A_PRACTICE_LAPTOP_IS_OPENED = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
opened = set()
sys.addaudithook(lambda event, given: opened.add(str(given[0])) if event == "open" else None)
from PySide6.QtWidgets import QApplication
from enumerator.app.program import Program
from enumerator.config import read_settings
from enumerator.demo.practice import prepare
practice = prepare(Path(sys.argv[1]), None)
settings = read_settings(practice.folders.settings)
program = Program(QApplication(sys.argv[:1]), practice.folders, practice.accounts, settings,
                  clock=lambda: datetime.now(UTC))
program.shell.show()
program.shell.close()
print(json.dumps(sorted(opened)))
"""


def shipped() -> set[str]:
    return {f"{folder}/{path.name}" for path, folder in bundle.data_files(ROOT)}


def files_below(*folders: str) -> Iterable[Path]:
    for folder in folders:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(ROOT)


def test_what_lies_among_the_code_and_is_no_code_goes_along() -> None:
    lying = {p.as_posix() for p in files_below(*PACKAGES) if p.suffix not in bundle.NOT_DATA}

    assert lying == shipped()


def test_licences_and_notices_go_along_and_sources_of_data_do_not() -> None:
    found = shipped()

    assert "resources/fonts/OFL-NotoNastaliqUrdu.txt" in found
    assert "resources/fonts/NotoNastaliqUrdu-Regular.ttf" in found  # Qt opens it, nobody hears it
    assert "resources/icons/LICENSE-tabler.txt" in found
    assert "resources/forms/pser_household.pack" in found
    assert "enumerator/store/migrations/0001_first.sql" in found
    assert not [name for name in found if name.endswith((".xlsx", ".ts", ".py"))]


def test_all_files_of_ours_that_a_starting_program_opens_go_along(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", A_PRACTICE_LAPTOP_IS_OPENED, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    opened = [Path(name) for name in json.loads(done.stdout.splitlines()[-1])]
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in opened
        if path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in PACKAGES
        if path.suffix != ".py" and "__pycache__" not in path.parts
    }

    assert {Path(name).suffix for name in ours} >= {".sql", ".svg", ".pack"}
    assert ours <= shipped()


def test_the_compiler_goes_along_with_its_data_and_without_java() -> None:
    package, patterns = bundle.COMPILER_DATA
    found = [
        Path(source).name for source, _ in hooks.collect_data_files(package, includes=patterns)
    ]

    assert not {"forms.authoring", "forms.lint", "pyxform", "openpyxl"} & set(
        bundle.EXCLUDED_MODULES
    )
    assert len(found) == 2
    assert all(name.startswith("iana_subtags") for name in found)


@pytest.mark.parametrize("name", bundle.HIDDEN_IMPORTS)
def test_what_is_imported_by_name_exists(name: str) -> None:
    assert util.find_spec(name) is not None


@pytest.mark.parametrize(
    "destination",
    [
        r"PySide6\plugins\platforms\qwindows.dll",
        r"PySide6\plugins\platforms\qoffscreen.dll",
        r"PySide6\plugins\imageformats\qjpeg.dll",
        r"PySide6\plugins\multimedia\windowsmediaplugin.dll",
        r"PySide6\plugins\position\qtposition_winrt.dll",
        r"zxingcpp\zxingcpp.cp311-win_amd64.pyd",
        r"PySide6\Qt6Core.dll",
        r"PySide6\Qt6Test.dll",
        r"PySide6\QtWidgets.pyd",
        r"sqlcipher3\_sqlite3.cp311-win_amd64.pyd",
        "python311.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "libxcb-cursor.so.0",
        "resources/translations/enumerator_ur.qm",
        "tzdata/zoneinfo/Asia/Karachi",
    ],
)
def test_what_a_laptop_needs_stays(destination: str) -> None:
    assert bundle.is_wanted(destination)


@pytest.mark.parametrize(
    "destination",
    [
        r"PySide6\plugins\platforms\qdirect2d.dll",
        r"PySide6\plugins\tls\qschannelbackend.dll",
        r"PySide6\translations\qtbase_de.qm",
        r"PySide6\qml\QtQuick\qtquick2plugin.dll",
        r"PySide6\opengl32sw.dll",
        r"PySide6\Qt6Quick.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_ar.qm",
        "PySide6/Qt/lib/libQt6Qml.so.6",
    ],
)
def test_what_no_laptop_needs_stays_out(destination: str) -> None:
    assert not bundle.is_wanted(destination)


@pytest.mark.skipif(sys.platform != "linux", reason="reads the names of the Linux wheel")
def test_the_plugins_that_stay_are_plugins_of_this_qt() -> None:
    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    here = {
        (p.parent.name, p.name) for p in plugins.rglob("*.so") if bundle.is_wanted(p.as_posix())
    }
    of_windows = {("platforms", "libqwindows.so")}
    named = {
        (folder, f"lib{name}.so") for folder, names in bundle.KEPT_PLUGINS.items() for name in names
    }

    devices = {(folder, name) for folder, name in here if folder in bundle.DEVICE_PLUGINS}
    assert here - devices == named - of_windows
    assert {folder for folder, _ in devices} == (
        set(bundle.DEVICE_PLUGINS) if bundle.WITH_DEVICES else set()
    )


def test_libraries_that_only_a_dropped_plugin_asked_for_are_not_needed() -> None:
    linked = {
        "libqxcb.so": ["libQt6XcbQpa.so.6", "libc.so.6"],
        "libQt6XcbQpa.so.6": ["libQt6Gui.so.6"],
        "libQt6Gui.so.6": ["libQt6Gui.so.6"],  # a circle does no harm
        "libgtk-3.so.0": ["libpango-1.0.so.0", "libQt6Gui.so.6"],
    }
    libraries = {"libQt6XcbQpa.so.6", "libQt6Gui.so.6", "libgtk-3.so.0", "libpango-1.0.so.0"}

    needed = bundle.needed_libraries(libraries, ["libqxcb.so"], lambda name: linked.get(name, []))

    assert needed == {"libQt6XcbQpa.so.6", "libQt6Gui.so.6"}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_recipe_reads_through_on_every_platform(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PyInstaller's four steps only tell here what they were given: no Windows is at hand."""
    steps: dict[str, Any] = {}
    library, plugin = "PySide6/Qt/lib/libQt6Gui.so.6", "PySide6/Qt/plugins/platforms/libqxcb.so"
    gtk = "libgtk-3.so.0"
    binaries = [(library, library, "BINARY"), (plugin, plugin, "BINARY"), (gtk, gtk, "BINARY")]

    def step(name: str) -> Any:
        def told(*given: Any, **named: Any) -> SimpleNamespace:
            steps[name] = SimpleNamespace(given=given, **named)
            found = [*binaries, ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "", "BINARY")]
            return SimpleNamespace(
                binaries=found, datas=[(gtk, gtk, "SYMLINK")], pure=[], scripts=[]
            )

        return told

    def imports(source: str) -> set[tuple[str, str]]:
        return {(Path(library).name, library)} if source == plugin else set()

    monkeypatch.setattr(bindepend, "get_imports", imports)
    monkeypatch.setattr(hooks, "collect_data_files", lambda name, includes=(): [(name, name)])
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "path", list(sys.path))
    recipe = compile((ROOT / "build.spec").read_text("utf-8"), "build.spec", "exec")
    exec(
        recipe,
        {"SPECPATH": str(ROOT)}
        | {name: step(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT")},
    )

    analysed, made, folder = steps["Analysis"], steps["EXE"], steps["COLLECT"]
    assert {f"{to}/{Path(of).name}" for of, to in analysed.datas} >= shipped()
    assert ("tzdata", "tzdata") in analysed.datas
    assert made.name == folder.name == "pser-enumerator"
    assert made.console is (platform != "win32")
    assert made.strip is folder.strip is (platform != "win32")
    gtk_stays = platform != "linux"  # elsewhere a library may be loaded by name
    assert [name for name, _, _ in folder.given[1]] == [library, plugin, *[gtk] * gtk_stays]
    assert folder.given[2] == [(gtk, gtk, "SYMLINK")] * gtk_stays


def test_the_program_is_its_own_registry(tmp_path: Path) -> None:
    """What the frozen demo starts: ``pser-enumerator registry --folder F``."""
    from sync.registry.practice import make_practice_realm

    realm = make_practice_realm(tmp_path / "registry")
    command = [sys.executable, "-m", "enumerator", "registry", "--folder", str(realm.path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        process.terminate()

    assert said["url"].startswith("https://127.0.0.1:")
    assert Path(said["ca"]) == realm.ca_file
