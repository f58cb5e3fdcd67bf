# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hands on the keyboard: walk to something with Tab alone, and use it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

FARTHEST = 250  # steps; more would be a page nobody walks through
HERE = "(one) => one === document.activeElement"


def walk_to(page: Page, target: Locator) -> None:
    """Press Tab until the element has the focus."""
    for _step in range(FARTHEST):
        if target.first.evaluate(HERE):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {target}")


def press(page: Page, target: Locator) -> None:
    """Walk to a link or a button and press Enter."""
    walk_to(page, target)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, target: Locator, words: str) -> None:
    """Walk to a field and type."""
    walk_to(page, target)
    page.keyboard.type(words)


def choose(page: Page, group: Locator, value: str) -> None:
    """Walk to a group of radio buttons and go to a choice with the arrows.

    A group is one stop: the chosen button, or its first.
    """
    chosen = group.locator("input[type=radio]:checked")
    walk_to(page, chosen if chosen.count() else group.locator("input[type=radio]"))
    if not chosen.count():
        page.keyboard.press("Space")
    for _step in range(group.locator("input[type=radio]").count()):
        if group.locator(f"input[value='{value}']").is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"the arrows never come to {value}")
