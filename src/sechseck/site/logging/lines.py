# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a log line says: no address with its arguments, no question, no name, no text of people.

Programs of others put addresses and values into their messages; of those only the template is
kept. An exception is told by its type and its places in the code: its message may quote a row.
"""

from __future__ import annotations

import logging
import traceback
from datetime import UTC, datetime
from types import TracebackType

from pythonjsonlogger.json import JsonFormatter

from sechseck.kernel.observing import current_request

SAFE = ("sechseck", "granian", "_granian", "procrastinate", "py")  # log no words of people
OWN_FIELDS = ("view", "method", "status", "ms")
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def said(record: logging.LogRecord) -> str:
    """Return the message without what a person may have brought into it."""
    root = record.name.partition(".")[0]
    if root in SAFE:
        return record.getMessage()
    status = getattr(record, "status_code", None)
    if status is not None:  # Django's own line about an answer holds the whole address
        return f"answered {status}"
    return str(record.msg) if record.args else f"{record.module}.{record.funcName}"


def places(error: ExcInfo | None) -> str:
    """Return the types of an exception and its causes, each with its places in the code."""
    lines: list[str] = []
    seen: set[int] = set()
    one = error[1] if error else None
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        frames = traceback.extract_tb(one.__traceback__)
        where = " < ".join(f"{_short(f.filename)}:{f.lineno} {f.name}" for f in reversed(frames))
        lines.append(f"{type(one).__module__}.{type(one).__qualname__} at {where or '-'}")
        one = one.__cause__ or one.__context__
    return "\n".join(lines)


def _short(path: str) -> str:
    """Return a path from the package on; folders of a machine say nothing."""
    for root in ("/src/", "/site-packages/"):
        if root in path:
            return path.rpartition(root)[2]
    return path.rpartition("/")[2]


class JsonLine(JsonFormatter):
    """One JSON object per line."""

    def __init__(self) -> None:
        super().__init__(json_ensure_ascii=False)

    def process_log_record(self, log_data: dict[str, object]) -> dict[str, object]:
        """Keep our own fields only: others attach requests and users to their records."""
        known = ("at", "level", "logger", "message", "request_id", *OWN_FIELDS, "error")
        return {name: log_data[name] for name in known if log_data.get(name) not in (None, "")}

    def add_fields(
        self,
        log_data: dict[str, object],
        record: logging.LogRecord,
        message_dict: dict[str, object],
    ) -> None:
        """Gather what the line says."""
        request = current_request()
        moment = datetime.fromtimestamp(record.created, UTC)
        log_data |= {name: getattr(record, name, None) for name in OWN_FIELDS}
        log_data |= {
            "at": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": said(record),
            "request_id": request.number if request else None,
            "error": places(record.exc_info) if record.exc_info else None,
        }
        if request and not log_data["view"]:
            log_data["view"] = request.view


class PlainLine(logging.Formatter):
    """The same for a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, with an exception's places below it."""
        request = current_request()
        own = [getattr(record, name, None) for name in OWN_FIELDS]
        if own[0] is None and request:
            own[0] = request.view
        words = [record.levelname, record.name, said(record)]
        words += [str(word) for word in own if word is not None]
        line = " ".join(words)
        return f"{line}\n{places(record.exc_info)}" if record.exc_info else line
