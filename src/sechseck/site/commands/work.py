# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""`./sechseck work`: a worker of its own, on this machine or another one."""

from __future__ import annotations

import argparse
import os
from contextlib import ExitStack

import django

from sechseck.site.launcher.instance import instance
from sechseck.site.processes.signals import stoppable

BEHIND_THE_PAGES = 5  # on one machine, people who wait for a page come first


def main(arguments: list[str]) -> int:
    """Work through the jobs of a region until somebody stops it."""
    parser = argparse.ArgumentParser(prog="sechseck work")
    parser.add_argument("--region", help="Name eines Ordners unter regions/")
    parser.add_argument("--concurrency", type=int, default=2, help="Aufträge zugleich")
    options = parser.parse_args(arguments)
    os.nice(BEHIND_THE_PAGES)
    with stoppable(), ExitStack() as surroundings:
        surroundings.enter_context(instance(options.region))
        django.setup()
        from sechseck.site.worker import work  # only after Django knows its models

        work(max(1, options.concurrency), tidy=surroundings.close)
    return 0
