# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The application as Django makes it, and what it may load after its first answer."""

from __future__ import annotations

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sechseck.site.settings")
application = get_wsgi_application()


def warm_up() -> None:
    """Load beside the first answers what the first search and the first sign-in need."""
    Thread(target=_warm, daemon=True).start()


def _warm() -> None:
    from sechseck.engines.german.terms import terms
    from sechseck.people.library import load_all

    terms("Wohnungsbauförderung")
    load_all()
