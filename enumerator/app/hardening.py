"""What the operating system may not do with our memory: write it into a crash file, or let a neighbour read it.

Called before anything else, because whatever comes later may hold an answer or a key. Everything is tried and nothing
insisted on: a system that knows no such thing still gets a program that works. docs/guide-it.md says what remains.
"""

import sys
from contextlib import suppress
from types import TracebackType

_PR_SET_DUMPABLE = 4  # <linux/prctl.h>
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x0001, 0x0002  # <errhandlingapi.h>
_WER_NO_HEAP, _WER_DISABLE_SNAPSHOT = 0x0001, 0x0080  # <werapi.h>, of WerSetFlags


def harden() -> None:
    """Close this process to crash files and to other processes of the same account, and mute its last words."""
    import threading

    sys.excepthook = _say_where
    threading.excepthook = lambda it: _say_where(it.exc_type, it.exc_value, it.exc_traceback)
    sys.unraisablehook = lambda it: _say_where(it.exc_type, it.exc_value, it.exc_traceback)
    if sys.platform == "linux":
        _harden_linux()
    elif sys.platform == "win32":
        _harden_windows()


def _harden_linux() -> None:
    """No core file (setrlimit(2)); no core to a handler, no ptrace and no /proc/…/mem (PR_SET_DUMPABLE in prctl(2)).

    A program that is started from here gets the second one anew; the first it inherits.
    """
    import ctypes
    import resource

    with suppress(OSError, ValueError):  # the next one forbids the core as well
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _harden_windows() -> None:
    """No box that waits with our memory in it, and no heap in a report of Windows Error Reporting.

    Written after Microsoft's documentation of SetErrorMode, WerSetFlags and WerAddExcludedApplication; no Windows
    machine has run it yet. What is excluded is our own executable: run from source it would be everybody's python.exe.
    """
    import ctypes
    from pathlib import Path

    windll = getattr(ctypes, "windll", None)
    if windll is None:
        return
    windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    windll.kernel32.WerSetFlags(_WER_NO_HEAP | _WER_DISABLE_SNAPSHOT)
    if getattr(sys, "frozen", False):
        windll.wer.WerAddExcludedApplication(Path(sys.executable).name, False)


def _say_where(
    kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None
) -> None:
    """A fault that nobody handled: its class and the places in the code. Its words may be somebody's answer.

    What a window writes to its stderr lies in a file of the desktop (~/.xsession-errors, the journal).
    """
    if issubclass(kind, KeyboardInterrupt) or sys.stderr is None:
        return
    lines = []
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {code.co_filename}:{trace.tb_lineno} in {code.co_name}\n")
        trace = trace.tb_next
    sys.stderr.write("".join(lines) + f"{kind.__name__} (its words are not shown)\n")
