# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The WSGI application that granian or gunicorn serves."""

from __future__ import annotations

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

from sechseck.site.metering import share_figures

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sechseck.site.settings")
share_figures()
application = get_wsgi_application()


def _warm() -> None:
    """Load the language model and the accounts library: first search and sign-in are quick."""
    from sechseck.engines.german.terms import terms
    from sechseck.people.library import load_all

    terms("Wohnungsbauförderung")
    load_all()


Thread(target=_warm, daemon=True).start()
