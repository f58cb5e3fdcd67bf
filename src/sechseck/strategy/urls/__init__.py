# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of strategy: one file for each of its rooms."""

from __future__ import annotations

from sechseck.strategy.urls import commitments, core, from_text, lists, monitoring, withdrawing

app_name = "strategy"
urlpatterns = [
    *commitments.urlpatterns,
    *core.urlpatterns,
    *from_text.urlpatterns,
    *lists.urlpatterns,
    *monitoring.urlpatterns,
    *withdrawing.urlpatterns,
]
