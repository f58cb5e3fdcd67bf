# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The WSGI application for a server of the operator's choice; ours is `sechseck.site.pages`."""

from __future__ import annotations

import os

from sechseck.site.metering import share_figures

share_figures(os.getppid())  # a server's processes know each other by their parent
from sechseck.site.application import application, warm_up  # noqa: E402

warm_up()
__all__ = ["application"]
