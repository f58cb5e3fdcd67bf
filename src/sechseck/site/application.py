# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The application as Django makes it, and what it may load after its first answer."""

from __future__ import annotations

import os
from threading import Timer

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sechseck.site.settings")
application = get_wsgi_application()
FIRST_ANSWER_SECONDS = 2.0  # until then nothing is loaded beside it: threads take turns


def warm_up() -> None:
    """Load after the first answer what the first search and the first sign-in need."""
    later = Timer(FIRST_ANSWER_SECONDS, _warm)
    later.daemon = True
    later.start()


def _warm() -> None:
    from sechseck.engines.german.terms import terms
    from sechseck.people.library import load_all

    terms("Wohnungsbauförderung")
    load_all()
