# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The WSGI application that granian or gunicorn serves."""

from __future__ import annotations

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sechseck.site.settings")
application = get_wsgi_application()


def _warm() -> None:
    """Load the language model behind the first page, so that the first search is quick."""
    from sechseck.engines.german.terms import terms

    terms("Wohnungsbauförderung")


Thread(target=_warm, daemon=True).start()
