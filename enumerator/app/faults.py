"""Our own faults: logged without what people said, told to the person at the keyboard, never the end of the program."""

import sys
from collections.abc import Callable
from types import TracebackType

from enumerator.logs import Log

_log = Log("fault")


def tell_of_faults(tell: Callable[[BaseException], None]) -> None:
    """From now on whatever nobody handled is logged (type and places, no values) and told."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.fault("unhandled", error)
        tell(error)

    sys.excepthook = hook
