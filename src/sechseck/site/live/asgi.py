# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The ASGI application of the live process: ``/live/?zu=job:…&zu=node:…``.

Started as ``granian --interface asgi sechseck.site.live.asgi:application``.
"""

from __future__ import annotations

import asyncio
import os
import resource
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sechseck.site.settings")

import django

django.setup()

from django.db import connection  # noqa: E402
from procrastinate.contrib.django.utils import connector_params  # noqa: E402

from sechseck.site.live.access import origin_is_ours, topics_for  # noqa: E402
from sechseck.site.live.hub import Hub, Watcher  # noqa: E402

PATH = "/live/"
BEAT_SECONDS = 15.0  # a line without meaning, so that nobody in between takes us for dead
LIFE_SECONDS = 120.0  # then the browser comes again and is asked again who it is
ORIGINS = tuple(filter(None, os.environ.get("SECHSECK_LIVE_ORIGINS", "").split(",")))

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

hub = Hub()
asking = ThreadPoolExecutor(4, thread_name_prefix="asking")
running: set[asyncio.Task[None]] = set()


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer the server's own calls and streams."""
    if scope["type"] == "lifespan":
        await _lifespan(receive, send)
    elif scope["type"] == "http":
        await _answer(scope, receive, send)


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # one file per stream
            running.add(asyncio.create_task(hub.listen(connector_params)))
            await send({"type": "lifespan.startup.complete"})
        else:
            for task in running:
                task.cancel()
            await send({"type": "lifespan.shutdown.complete"})
            return


async def _answer(scope: Scope, receive: Receive, send: Send) -> None:
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    origin = headers.get("origin", "")
    if scope["path"] != PATH or scope["method"] != "GET" or not origin_is_ours(origin, ORIGINS):
        await _refuse(send, 404)
        return
    cookies, query = headers.get("cookie", ""), scope["query_string"].decode("latin-1")
    loop = asyncio.get_running_loop()
    topics = await loop.run_in_executor(asking, _allowed, cookies, query)
    if not topics:
        await _refuse(send, 204)  # a browser does not come again after this
        return
    await send({"type": "http.response.start", "status": 200, "headers": _headers(origin)})
    with hub.watching(topics) as watcher:
        gone = asyncio.create_task(_gone(receive))
        try:
            await _stream(watcher, gone, send)
        finally:
            gone.cancel()


def _allowed(cookies: str, query: str) -> list[str]:
    """Ask the database in a thread; its connection goes back at once."""
    try:
        return topics_for(cookies, query)
    finally:
        connection.close()


async def _stream(watcher: Watcher, gone: asyncio.Task[None], send: Send) -> None:
    """Send what changed until the browser leaves or its time is up."""
    loop = asyncio.get_running_loop()
    until = loop.time() + LIFE_SECONDS
    await _say(send, "retry: 1000\n\n")
    while loop.time() < until and not gone.done():
        woken = asyncio.ensure_future(watcher.woken.wait())
        await asyncio.wait(
            {woken, gone}, timeout=BEAT_SECONDS, return_when=asyncio.FIRST_COMPLETED
        )
        woken.cancel()
        changed = watcher.taken()
        lines = "".join(f"event: changed\ndata: {topic}\n\n" for topic in changed)
        if not gone.done():
            await _say(send, lines or ":\n\n")
    if not gone.done():
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _gone(receive: Receive) -> None:
    with suppress(asyncio.CancelledError):
        while (await receive())["type"] != "http.disconnect":
            pass


async def _say(send: Send, words: str) -> None:
    await send({"type": "http.response.body", "body": words.encode(), "more_body": True})


async def _refuse(send: Send, status: int) -> None:
    headers = [(b"content-length", b"0"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


def _headers(origin: str) -> list[tuple[bytes, bytes]]:
    headers = [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),  # a proxy must not collect what should arrive at once
        (b"x-content-type-options", b"nosniff"),
    ]
    if origin:
        headers += [
            (b"access-control-allow-origin", origin.encode("latin-1")),
            (b"access-control-allow-credentials", b"true"),
            (b"vary", b"Origin"),
        ]
    return headers
