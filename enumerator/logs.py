"""Logs of ids, counts and durations; never of answers, names or identity numbers.

A line is an event's name and fields from an allow-list. What is not on the list is dropped, whoever wrote it,
so that a log file may be sent to IT without a second thought.
"""

import json
import logging
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

ALLOWED = frozenset(
    {
        # ids
        "interview", "assignment", "batch", "envelope", "device", "person", "form", "version", "code",
        # counts and sizes
        "count", "size", "sequence", "counter", "revision", "seq", "tries", "rows", "status", "schema",
        # durations
        "ms", "seconds",
        # words of ours
        "kind", "state", "outcome", "reason", "realm",
    }
)  # fmt: skip

_PLAIN = re.compile(r"[A-Za-z0-9._:@/+-]{1,80}")
_DIGITS = re.compile(r"\d{9,}")  # an identity number or a phone number is no id of ours
_ROOT = "enumerator"
_MEGABYTE = 1024 * 1024

logging.getLogger(_ROOT).addHandler(
    logging.NullHandler()
)  # before start: no bare codes on standard error


class Log:
    """One room's voice: ``log.info("batch_sealed", batch=id, count=12)``."""

    def __init__(self, room: str) -> None:
        self._logger = logging.getLogger(f"{_ROOT}.{room}")

    def info(self, event: str, **fields: object) -> None:
        self._write(logging.INFO, event, fields)

    def warning(self, event: str, **fields: object) -> None:
        self._write(logging.WARNING, event, fields)

    def error(self, event: str, **fields: object) -> None:
        self._write(logging.ERROR, event, fields)

    def fault(self, event: str, error: BaseException, **fields: object) -> None:
        """A fault of ours: its class and the places in our code it came through, not its words."""
        self._write(logging.ERROR, event, fields, MappingProxyType(_traced(error)))

    def _write(
        self,
        level: int,
        event: str,
        fields: Mapping[str, object],
        trace: Mapping[str, object] = MappingProxyType({}),
    ) -> None:
        if self._logger.isEnabledFor(level):
            self._logger.log(level, event, extra={"pser": {**allowed(fields), **trace}})


def allowed(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields that may stand in a log. A text has to look like an id: short, plain, no long number."""
    return {name: value for name, value in fields.items() if name in ALLOWED and _harmless(value)}


def start(folder: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Write logs into a folder: a file of one megabyte, and the four before it."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = _Files(folder / "enumerator.log")
    logger = logging.getLogger(_ROOT)
    logger.addHandler(handler)
    logger.setLevel(level)
    logger.propagate = False
    return handler


def stop(handler: logging.Handler) -> None:
    logger = logging.getLogger(_ROOT)
    logger.removeHandler(handler)
    logger.propagate = True
    handler.close()


class _Files(logging.Handler):
    """Opens the files when there is a first line for them: until then nothing of what turns them over is needed."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(
                self._path, maxBytes=_MEGABYTE, backupCount=4, encoding="utf-8"
            )
            self._file.setFormatter(_Lines())
        self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


class _Lines(logging.Formatter):
    """One JSON object a line. Records of others in our tree show their name and level, not their words."""

    def format(self, record: logging.LogRecord) -> str:
        fields = getattr(record, "pser", None)
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "room": record.name.removeprefix(f"{_ROOT}."),
        }
        if isinstance(fields, dict):
            line["event"] = record.msg
            line.update(fields)
        return json.dumps(line, ensure_ascii=True)


def _harmless(value: object) -> bool:
    if isinstance(value, bool | float) or value is None:
        return True
    if isinstance(value, int):
        return abs(value) < 10**12  # thirteen digits are an identity number
    return (
        isinstance(value, str)
        and (not value or _PLAIN.fullmatch(value) is not None)
        and _DIGITS.search(re.sub(r"[-./:]", "", value) if not _is_hash(value) else "") is None
    )


def _is_hash(value: str) -> bool:
    return re.fullmatch(r"(uuid:)?[0-9a-f-]{32,64}", value) is not None


def _traced(error: BaseException) -> dict[str, object]:
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(f.filename).stem}:{f.lineno}" for f in frames]
    return {"error": type(error).__name__, "places": places[-12:]}
