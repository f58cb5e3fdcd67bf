# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import json
import re

import pytest

from sechseck.site.setup import folders

PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE | re.IGNORECASE)
KINDS = ("base", "cluster", "dev", "bench", "node", "uv")


def text_of(kind):
    return (folders.REQUIREMENTS / f"{kind}.txt").read_text()


def pins_of(kind):
    return dict(PIN.findall(text_of(kind)))


@pytest.mark.parametrize(
    ("smaller", "larger"), [("base", "cluster"), ("cluster", "dev"), ("dev", "bench")]
)
def test_a_larger_environment_holds_the_same_packages_and_more(smaller, larger):
    assert pins_of(smaller).items() < pins_of(larger).items()


@pytest.mark.parametrize("kind", KINDS)
def test_every_package_is_locked_with_checksums(kind):
    entries = re.split(r"\n(?=[A-Za-z0-9])", text_of(kind))
    unlocked = [entry for entry in entries if PIN.match(entry) and "--hash=sha256:" not in entry]

    assert pins_of(kind)
    assert unlocked == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_lock_file_names_a_registry(kind):
    assert "://" not in text_of(kind)
    assert "index-url" not in text_of(kind)


def test_the_lock_of_the_pages_has_checksums_and_names_no_registry():
    lock = json.loads((folders.CHECKOUT / "package-lock.json").read_text())
    fetched = {name: entry for name, entry in lock["packages"].items() if name}

    assert fetched
    assert all(entry["integrity"].startswith("sha512-") for entry in fetched.values())
    assert not any("resolved" in entry for entry in fetched.values())
