"""A window on a real display that copies something, and says what lies on the clipboard after it was cleared.

``python -m tests.support.copying_window WHO``: ``ours`` by a lock, ``later`` after a while, or another ``PROGRAM``'s.
"""

import subprocess
import sys

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from enumerator.app.copied import Copied

OTHER = (
    "from PySide6.QtWidgets import QApplication\n"
    "a = QApplication([]); a.clipboard().setText('a letter'); print('up', flush=True); a.exec()"
)


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(who: str) -> None:
    application = QApplication([])
    clipboard = application.clipboard()
    copied = Copied(clipboard, kept_ms=50)
    if who == "program":
        with subprocess.Popen([sys.executable, "-c", OTHER], stdout=subprocess.PIPE) as other:
            assert other.stdout is not None
            other.stdout.readline()
            wait(200)
            copied.clear()
            wait(200)
            sys.stdout.write(clipboard.text())
            other.kill()
        return
    clipboard.setText("35202-1234567-1")
    clipboard.setText("35202-1234567-1", clipboard.Mode.Selection)
    if who == "ours":
        copied.clear()
    else:
        wait(200)
    sys.stdout.write(clipboard.text() + clipboard.text(clipboard.Mode.Selection))


if __name__ == "__main__":
    main(sys.argv[1])
