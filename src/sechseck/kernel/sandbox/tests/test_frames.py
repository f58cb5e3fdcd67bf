# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import socket
import struct

import pytest

from sechseck.engines.readers.read import read
from sechseck.kernel.sandbox import frames


@pytest.fixture
def pair() -> tuple[socket.socket, socket.socket]:
    return socket.socketpair()


def close(pair: tuple[socket.socket, socket.socket]) -> None:
    for each in pair:
        each.close()


def test_readings_pass(pair: tuple[socket.socket, socket.socket]) -> None:
    reading = read("a.txt", b"Ein Satz steht hier.")

    frames.send(pair[0], reading)

    assert frames.receive(pair[1]) == reading
    close(pair)


def test_other_classes_do_not_pass(pair: tuple[socket.socket, socket.socket]) -> None:
    frames.send(pair[0], socket.AF_INET)

    with pytest.raises(frames.Broken):
        frames.receive(pair[1])
    close(pair)


def test_calls_in_a_pickle_are_not_made(pair: tuple[socket.socket, socket.socket]) -> None:
    body = b"cos\nsystem\n(S'true'\ntR."
    pair[0].sendall(struct.pack("!Q", len(body)) + body)

    with pytest.raises(frames.Broken):
        frames.receive(pair[1])
    close(pair)


@pytest.mark.parametrize("body", [b"", b"\x80\x05.", b"h\x07.", b"\x80\x63.", b"t.", b"\xff"])
def test_what_is_no_pickle_is_a_broken_frame(
    pair: tuple[socket.socket, socket.socket], body: bytes
) -> None:
    pair[0].sendall(struct.pack("!Q", len(body)) + body)

    with pytest.raises(frames.Broken):
        frames.receive(pair[1])
    close(pair)


def test_frames_that_claim_too_much_are_refused(pair: tuple[socket.socket, socket.socket]) -> None:
    pair[0].sendall(struct.pack("!Q", 1 << 40))

    with pytest.raises(frames.Broken):
        frames.receive(pair[1])
    close(pair)
