# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Messages between the processes of the sandbox: a length, then as many bytes."""

from __future__ import annotations

import io
import pickle
import socket
import struct
from enum import Enum
from typing import Any

from sechseck.engines.readers.limits import Limits
from sechseck.engines.readers.reading import Block, BlockKind, Reading, ReadingRefused
from sechseck.engines.readers.sheet_rows import Sheet
from sechseck.engines.redline.block import Block as MotionBlock
from sechseck.engines.redline.block import BlockType, Run
from sechseck.engines.redline.motion import Motion

LARGEST_FRAME = 1 << 29
_LENGTH = struct.Struct("!Q")
_CHUNK_BYTES = 1 << 20
_ALLOWED = {
    (each.__module__, each.__qualname__): each
    for each in (
        Block, BlockKind, Limits, Reading, ReadingRefused,
        BlockType, Motion, MotionBlock, Run, Sheet,
    )
}  # fmt: skip
# A frame is a stranger's bytes to the unpickler too; its manual names no complete list.
_UNREADABLE = (
    ArithmeticError, AttributeError, EOFError, ImportError, LookupError, MemoryError,
    RecursionError, TypeError, ValueError, pickle.UnpicklingError,
)  # fmt: skip


class Broken(ConnectionError):
    """The other side ended before a whole frame had come."""


class _Pickler(pickle.Pickler):
    """Names members of enumerations by value: before Python 3.11.4 they would need getattr."""

    def reducer_override(self, obj: Any) -> Any:
        """Return how to make the member again, or leave the object to pickle."""
        return (type(obj), (obj.value,)) if isinstance(obj, Enum) else NotImplemented


class _Unpickler(pickle.Unpickler):
    """Makes readings and nothing else: the sender has read a stranger's file."""

    def find_class(self, module: str, name: str) -> Any:
        """Return an allowed class or raise."""
        try:
            return _ALLOWED[module, name]
        except KeyError as error:
            raise pickle.UnpicklingError(f"not allowed: {module}.{name}") from error


def send(connection: socket.socket, message: object) -> None:
    """Send one message."""
    body = io.BytesIO()
    _Pickler(body, protocol=5).dump(message)
    connection.sendall(_LENGTH.pack(body.tell()))
    connection.sendall(body.getbuffer())


def receive(connection: socket.socket, largest: int = LARGEST_FRAME) -> Any:
    """Return one message.

    Raises
    ------
    Broken : the other side is gone, sent too much or sent what is not allowed.
    """
    (length,) = _LENGTH.unpack(_receive_bytes(connection, _LENGTH.size))
    if length > largest:
        raise Broken(f"frame of {length} bytes")
    try:
        return _Unpickler(io.BytesIO(_receive_bytes(connection, length))).load()
    except _UNREADABLE as error:
        raise Broken("unreadable frame") from error


def _receive_bytes(connection: socket.socket, length: int) -> bytearray:
    received = bytearray()
    while len(received) < length:
        chunk = connection.recv(min(_CHUNK_BYTES, length - len(received)))
        if not chunk:
            raise Broken("connection closed")
        received += chunk
    return received
