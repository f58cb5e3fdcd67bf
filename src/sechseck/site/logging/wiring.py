# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of the logs: plain lines in a terminal, JSON where a program collects them."""

from __future__ import annotations

from typing import Any


def logging_settings(kind: str) -> dict[str, Any]:
    """Return Django's LOGGING for ``json`` (each request, one line) or ``plain``."""
    shape = "JsonLine" if kind == "json" else "PlainLine"
    requests = "INFO" if kind == "json" else "ERROR"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": f"sechseck.site.logging.lines.{shape}"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "ERROR"},  # every refusal has its own line below
            "sechseck.requests": {"level": requests},
        },
    }
