# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from sechseck.site.live.hub import Hub


def test_only_who_watches_a_thing_hears_of_it() -> None:
    hub = Hub()

    with hub.watching(["job:1", "node:2"]) as one, hub.watching(["node:2"]) as other:
        hub.publish("job:1")
        hub.publish("job:3")

        assert (one.taken(), other.taken()) == (["job:1"], [])


def test_many_changes_of_one_thing_are_told_once() -> None:
    hub = Hub()

    with hub.watching(["job:1"]) as one:
        for _ in range(100):
            hub.publish("job:1")

        assert one.taken() == ["job:1"]
        assert not one.woken.is_set()


def test_who_has_left_hears_nothing_and_leaves_nothing_behind() -> None:
    hub = Hub()
    with hub.watching(["job:1"]) as one:
        pass

    hub.publish("job:1")

    assert one.taken() == []
    assert not hub._watchers


def test_after_a_silence_everybody_looks() -> None:
    hub = Hub()

    with hub.watching(["job:1"]) as one, hub.watching(["node:2"]) as other:
        hub.publish_all()

        assert (one.taken(), other.taken()) == (["job:1"], ["node:2"])
