# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Several processes that share the work of a drill, each with a database and files of its own."""

from __future__ import annotations

import logging
import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.queues import SimpleQueue
from pathlib import Path
from typing import LiteralString, TypeVar
from urllib.parse import urlsplit

import django
import psycopg
from psycopg import sql

from sechseck.kernel.lifeline import end_with_starter

Part = TypeVar("Part")
Place = dict[str, str]
MAIL = "django.core.mail.backends.locmem.EmailBackend"


def set_up() -> None:
    """Set Django up for requests without a server."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sechseck.site.settings")
    django.setup()
    from django.conf import settings
    from django.utils import translation

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    settings.EMAIL_BACKEND = MAIL
    translation.activate("de")
    logging.disable(logging.CRITICAL)  # what is asked here is refused on purpose


def shared_out(work: Callable[[int], Part], parts: int) -> list[Part]:
    """Return what each part of the work gives; as many at once as there are processors.

    Called in a process that works on a copy of the example region; it lets go of its database.
    """
    crew = min(len(os.sched_getaffinity(0)), parts)
    spawned = multiprocessing.get_context("spawn")
    with _places(crew) as places:
        waiting: SimpleQueue[Place] = spawned.SimpleQueue()
        for place in places:
            waiting.put(place)
        with ProcessPoolExecutor(crew, spawned, _begin, (waiting,)) as pool:
            return list(pool.map(work, range(parts)))


def _begin(waiting: SimpleQueue[Place]) -> None:
    end_with_starter()
    os.environ.update(waiting.get())
    set_up()


@contextmanager
def _places(number: int) -> Iterator[list[Place]]:
    """Copy database and files, so that nobody waits for what somebody else locked."""
    from django.db import connection

    url, files = os.environ["DATABASE_URL"], Path(os.environ["SECHSECK_DATA"])
    own = urlsplit(url).path.strip("/")
    copies = {f"{own}_{at}": files.with_name(f"{files.name}-{at}") for at in range(1, number)}
    connection.close()  # nobody may look while it is copied
    with psycopg.connect(_at(url, "postgres"), autocommit=True) as server:
        try:
            for name, folder in copies.items():
                _say(server, "CREATE DATABASE {} TEMPLATE {}", name, own)
                shutil.copytree(files, folder)
            yield [
                {"DATABASE_URL": _at(url, name), "SECHSECK_DATA": str(folder)}
                for name, folder in {own: files, **copies}.items()
            ]
        finally:
            for name, folder in copies.items():
                _say(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
                shutil.rmtree(folder, ignore_errors=True)


def _at(url: str, name: str) -> str:
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def _say(server: psycopg.Connection, words: LiteralString, *names: str) -> None:
    server.execute(sql.SQL(words).format(*map(sql.Identifier, names)))
