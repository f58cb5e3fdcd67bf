# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A database of its own for drills, with the example region in it, gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.test.utils import override_settings, setup_test_environment, teardown_test_environment

REGION = "beispiel"


@contextmanager
def scratch() -> Iterator[None]:
    """Put the example region into a fresh database and work there until the end."""
    from sechseck.site.packs import load_region

    before = str(settings.DATABASES["default"]["NAME"])
    setup_test_environment()
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        with override_settings(REGION=REGION):
            load_region(REGION, lambda _step: None)
            yield
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)
        teardown_test_environment()
