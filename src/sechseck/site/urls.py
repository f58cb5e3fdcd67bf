# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All addresses of the application."""

from __future__ import annotations

urlpatterns: list[object] = []
