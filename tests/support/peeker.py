"""A neighbour in the same account: tries to read another process, and says how far it came.

``python -m tests.support.peeker PID`` prints ``memory`` and ``attached``, each if it could.
"""

import ctypes
import os
import sys

_PTRACE_ATTACH = 16  # <sys/ptrace.h>


def main(pid: int) -> None:
    reached = []
    try:
        with open(f"/proc/{pid}/mem", "rb"):
            reached.append("memory")
    except OSError:
        pass
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.ptrace(_PTRACE_ATTACH, pid, None, None) == 0:
        os.waitpid(pid, 0)
        reached.append("attached")
    sys.stdout.write(" ".join(reached))


if __name__ == "__main__":
    main(int(sys.argv[1]))
