# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Mail of a machine without a mail server: files that only its operator reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.mail.backends.filebased import EmailBackend


class Letterbox(EmailBackend):
    """Keep each letter as a file in a folder closed to others; links in it open accounts."""

    def __init__(self, *given: Any, **words: Any) -> None:
        Path(settings.EMAIL_FILE_PATH).mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(*given, **words)
