"""Where the program starts: ``python -m enumerator``, and the frozen ``pser-enumerator``."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from enumerator import __version__

if TYPE_CHECKING:
    import argparse


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window, or one of the commands; the exit status is 0 when all went well."""
    if arguments is None:  # a process of its own, which is nobody else's to read
        from enumerator.app.hardening import harden

        harden()
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["registry"]:  # the registry reads its own options
        from sync.registry.__main__ import main as run_registry

        return run_registry(given[1:])
    if given[:1] == ["form"]:  # for form authors; the compiler works in a process of its own
        from forms.__main__ import main as run_form

        return run_form(given[1:], prog="enumerator form")
    folder, act = _folder_first(given)
    if act[:1] == ["geography"]:
        from enumerator.cli.geography import main as run_geography
        from enumerator.config import Folders

        return run_geography(act[1:], place=Folders(folder) if folder else None)
    if act[:1] in (["enrol"], ["trust"]):
        from enumerator.config import Folders

        if act[0] == "enrol":
            from enumerator.cli.enrol import main as run_enrolment
        else:
            from enumerator.cli.trust import main as run_enrolment
        return run_enrolment(act[1:], place=Folders(folder) if folder else None)
    if act[:1] == ["recovery-key"]:
        from enumerator.cli.recovery_key import main as run_recovery_key

        return run_recovery_key(act[1:])
    if act[:1] in (["recover"], ["rekey"]):
        from enumerator.cli.recover import main as run_recover
        from enumerator.config import Folders

        return run_recover(act, place=Folders(folder) if folder else None)
    if act[:1] == ["salvage"]:
        from enumerator.cli.salvage import main as run_salvage
        from enumerator.config import Folders

        return run_salvage(act[1:], place=Folders(folder) if folder else None)
    if act[:1] == ["doctor"]:
        from enumerator.cli.doctor import main as run_doctor
        from enumerator.config import Folders

        return run_doctor(act[1:], place=Folders(folder) if folder else None)
    if act[:1] in (["backup"], ["verify"], ["restore"]):
        return _of_backups(act, folder)
    if len(given) == 1 and _is_form(given[0]):  # "open with"
        given = ["try", *given]
    if not given:  # the window alone, which waits for no list of commands
        from enumerator.app import run_window

        return run_window()
    parsed = _parser().parse_args(given)
    if parsed.command in ("form", "registry"):
        _parser().error(f"--folder says where a laptop's store lies; {parsed.command} reads none")
    if parsed.command == "try":
        from enumerator.app.trying import run_trial

        return run_trial(parsed.file)
    if parsed.command == "practice":
        return _practice(parsed.folder, delete=parsed.delete)
    if parsed.command == "demo":
        from enumerator.demo.command import run_demo

        return run_demo(headless=parsed.headless or _no_display(), output=parsed.output)
    from enumerator.app import run_window

    return run_window(folder=parsed.folder)


def _of_backups(act: list[str], folder: Path | None) -> int:
    from enumerator.config import Folders

    if act[0] == "backup":
        from enumerator.cli.backup import main as run
    elif act[0] == "verify":
        from enumerator.cli.verify import main as run
    else:
        from enumerator.cli.restore import main as run
    return run(act[1:], place=Folders(folder) if folder else None)


def _folder_first(given: list[str]) -> tuple[Path | None, list[str]]:
    """The folder that stands before a command, and the rest."""
    if given[:1] == ["--folder"] and len(given) > 2:
        return Path(given[1]), given[2:]
    if given and given[0].startswith("--folder="):
        return Path(given[0].partition("=")[2]), given[1:]
    return None, given


def _practice(folder: Path | None, *, delete: bool) -> int:
    if not delete:
        from enumerator.app.practice_window import run_practice

        return run_practice(folder)
    from enumerator.config import Folders, folders
    from enumerator.errors import EnumeratorError
    from enumerator.fieldwork.practice import erase
    from enumerator.wording import message_for

    try:
        erase(Folders(folder) if folder else folders(practice=True))
    except EnumeratorError as error:
        sys.stderr.write(f"{message_for(error)}\n")
        return 1
    return 0


def _is_form(given: str) -> bool:
    from enumerator.app.trying.kinds import is_form

    return is_form(Path(given)) and Path(given).is_file()


def _no_display() -> bool:
    if os.environ.get("HEADLESS", "") not in ("", "0"):
        return True
    if sys.platform == "win32" or sys.platform == "darwin":
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _parser() -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser(
        prog="enumerator", description="Offline, encrypted household interviewing."
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--folder", type=Path, help="where this laptop's store lies")
    commands = parser.add_subparsers(dest="command")
    practice = commands.add_parser("practice", help="practise; nothing of it ever leaves")
    practice.add_argument("--delete", action="store_true", help="delete all that was practised")
    demo = commands.add_parser("demo", help="twelve households from the door to the registry")
    demo.add_argument("--headless", action="store_true", help="without a display")
    demo.add_argument("--output", type=Path, default=Path("demo-output"), help="for screenshots")
    trial = commands.add_parser("try", help="try a form in the interview's window; nothing is kept")
    trial.add_argument("file", type=Path, nargs="?", metavar="FILE", help="an XLSForm or an XForm")
    commands.add_parser("form", help="check, compile or pack a questionnaire", add_help=False)
    commands.add_parser(
        "geography", help="check, sign or import the list of places", add_help=False
    )
    commands.add_parser(
        "recovery-key", help="IT's key to every laptop, in three officers' hands", add_help=False
    )
    commands.add_parser(
        "recover", help="let somebody in again, with IT's recovery key", add_help=False
    )
    commands.add_parser("rekey", help="give the store a new key", add_help=False)
    commands.add_parser("salvage", help="what a damaged store still gives", add_help=False)
    commands.add_parser("doctor", help="whether this installation is sound", add_help=False)
    commands.add_parser(
        "enrol", help="let a laptop or new keys in, by line or stick", add_help=False
    )
    commands.add_parser("trust", help="whom this laptop believes", add_help=False)
    commands.add_parser("backup", help="write all of this laptop to a disk", add_help=False)
    commands.add_parser("verify", help="look whether a backup is sound", add_help=False)
    commands.add_parser("restore", help="bring work back from a card or backup", add_help=False)
    commands.add_parser("registry", help="the reference registry, on loopback", add_help=False)
    return parser


if __name__ == "__main__":
    sys.exit(main())
