# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck digest: send the mails that are due, for a timer; once or ten times is the same."""

from __future__ import annotations

import argparse

import django

from sechseck.site.launcher.instance import instance


def main(arguments: list[str]) -> int:
    """Send what is due and say how many mails left."""
    parser = argparse.ArgumentParser(prog="sechseck digest")
    parser.add_argument("--region", help="Name eines Ordners unter regions/")
    options = parser.parse_args(arguments)
    with instance(options.region):
        django.setup()
        from django.utils.timezone import now

        from sechseck.kernel.post.tasks import send_all  # only after Django knows its models
        from sechseck.strategy.timers import begin_day

        begin_day(now())
        print(f"{send_all(now())} E-Mails gesendet.")
    return 0
