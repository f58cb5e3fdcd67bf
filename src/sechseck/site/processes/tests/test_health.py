# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import socket
import subprocess
import sys

import pytest

from sechseck.site.commands.companions import said_live
from sechseck.site.processes.health import is_free, require_free_port, wait_until_healthy
from sechseck.site.setup.failures import SetupFailed


def test_a_port_in_use_is_named_with_a_way_out():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(SetupFailed, match=rf"Port {port} ist schon belegt.*--port \d+"):
            require_free_port("127.0.0.1", port)


def test_the_port_of_the_way_out_is_free_like_its_neighbour():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with socket.socket() as next_but_one:  # so the next port has no free neighbour
            try:
                next_but_one.bind(("127.0.0.1", port + 2))
            except (OSError, OverflowError):
                pytest.skip("somebody else has that port")
            next_but_one.listen()
            with pytest.raises(SetupFailed) as refused:
                require_free_port("127.0.0.1", port)

    offered = int(str(refused.value).rsplit(" ", 1)[1])
    assert offered not in {port, port + 1, port + 2}
    assert is_free("127.0.0.1", offered)
    assert is_free("127.0.0.1", offered + 1)


def test_the_start_says_where_changes_come_from(monkeypatch):
    monkeypatch.setenv("SECHSECK_LIVE_PORT", "8001")
    assert "Port 8001" in said_live()

    monkeypatch.delenv("SECHSECK_LIVE_PORT")
    assert "nach dem Neuladen" in said_live()


def test_a_free_port_is_fine():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    assert require_free_port("127.0.0.1", port) is None


def test_a_port_that_does_not_exist_is_named():
    with pytest.raises(SetupFailed, match="Port 70000 gibt es nicht"):
        require_free_port("127.0.0.1", 70000)


def test_an_address_of_another_machine_is_named():
    with pytest.raises(SetupFailed, match=r"192\.0\.2\.1"):
        require_free_port("192.0.2.1", 8000)


def test_a_server_that_ends_at_once_is_an_error():
    pages = subprocess.Popen([sys.executable, "-c", ""])
    pages.wait()

    with pytest.raises(SetupFailed, match="nicht gestartet"):
        wait_until_healthy("127.0.0.1", 9, pages)
