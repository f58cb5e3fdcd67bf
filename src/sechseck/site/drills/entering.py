# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The way in: every refusal takes as long, guessing ends, a session never keeps its key."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from urllib.parse import quote

from django.core.cache import cache
from django.db import connection
from django.test import Client

from sechseck.kernel.actions.administration import change_role
from sechseck.kernel.models import User
from sechseck.site.drills.result import Result
from sechseck.site.drills.world import PASSWORD, World, build_world

ROUNDS = 9
NOISE = 0.25  # of the median; scrypt alone takes nine tenths of a refusal
PROCESSES = 4
TRIES = 3  # of each process; five in all are allowed
GUESS = """
import django; django.setup()
from django.test import Client
for _ in range({tries}):
    form = {{"login": "{name}", "password": "geraten"}}
    answer = Client(SERVER_NAME="localhost").post("/anmelden/", form)
    print("stimmen nicht" in answer.content.decode())
"""


def run() -> Iterable[Result]:
    """Knock at the door in every way; rows are written for good here, the database is scratch."""
    world = build_world()
    known = world.others["member"]
    yield equal_work(known.username)
    yield lockout(known.username)
    yield new_key(known)
    yield ended_by_role(world, known)


def equal_work(name: str) -> Result:
    """Compare the CPU time of refusals, taking turns."""
    taken: dict[str, list[float]] = {name: [], "gibt-es-nicht": [], "nie@example.org": []}
    for _round in range(ROUNDS):
        for login, seconds in taken.items():
            cache.clear()
            began = time.process_time()
            _knock(login, "falsch")
            seconds.append(time.process_time() - began)
    medians = [statistics.median(seconds[1:]) for seconds in taken.values()]
    spread = (max(medians) - min(medians)) / max(medians)
    cache.clear()
    return Result(
        "Eine Absage kostet gleich viel, ob es den Zugang gibt oder nicht.",
        spread <= NOISE,
        ", ".join(f"{median * 1000:.0f} ms" for median in medians),
    )


def lockout(name: str) -> Result:
    """Guess in several processes at once; together they may guess five times."""
    script = GUESS.format(tries=TRIES, name=name)
    command = [sys.executable, "-c", script]
    environment = {**os.environ, "DATABASE_URL": _address(), "SECHSECK_HOSTS": "localhost"}
    running = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        for _number in range(PROCESSES)
    ]
    heard = "".join(one.communicate()[0] for one in running).split()
    guesses = heard.count("True")
    is_shut = _knock(name, PASSWORD) != 302
    cache.clear()
    return Result(
        "Nach fünf falschen Kennwörtern ist die Tür für alle Prozesse zu, auch für das richtige.",
        len(heard) == PROCESSES * TRIES and 0 < guesses <= 5 and is_shut,
        f"{guesses} von {len(heard)} Versuchen aus {PROCESSES} Prozessen kamen durch",
    )


def _address() -> str:
    """Return the address of the database in use; a test or scratch database has its own name."""
    parts = connection.get_connection_params()
    host, user = quote(str(parts.get("host", "")), safe=""), parts.get("user", "")
    port = f":{parts['port']}" if parts.get("port") else ""
    secret = f":{quote(str(parts['password']), safe='')}" if parts.get("password") else ""
    return f"postgresql://{user}{secret}@{host}{port}/{parts['dbname']}"


def new_key(person: User) -> Result:
    """A session that somebody knew before is not the one after the sign-in."""
    client = Client(SERVER_NAME="localhost")
    client.get("/anmelden/")
    session = client.session
    session["known"] = True
    session.save()
    client.cookies["sessionid"] = before = session.session_key or ""
    status = client.post("/anmelden/", {"login": person.username, "password": PASSWORD})
    after = client.cookies["sessionid"].value
    old = Client(SERVER_NAME="localhost")
    old.cookies["sessionid"] = before
    is_out = old.get("/konto/").status_code == 302
    return Result(
        "Beim Anmelden bekommt die Sitzung einen neuen Schlüssel, der alte öffnet nichts.",
        status.status_code == 302 and bool(before) and before != after and is_out,
        f"{'neu' if before != after else 'gleich'}",
    )


def ended_by_role(world: World, person: User) -> Result:
    """A session ends when somebody's role changes."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(person)
    was_in = client.get("/konto/").status_code == 200
    change_role(person, role="resident", known=person.role, by=world.people["admin"])
    is_out = client.get("/konto/").status_code == 302
    return Result(
        "Mit der Rolle enden alle Sitzungen.", was_in and is_out, "beendet" if is_out else "offen"
    )


def _knock(login: str, password: str) -> int:
    client = Client(SERVER_NAME="localhost")
    return client.post("/anmelden/", {"login": login, "password": password}).status_code
