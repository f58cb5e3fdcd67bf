# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses under which two people take back what is public."""

from __future__ import annotations

from django.urls import URLPattern, path

from sechseck.strategy.views import withdrawing

urlpatterns: list[URLPattern] = [
    path("zurueckziehen/", withdrawing.withdrawals, name="withdrawals"),
    path("zurueckziehen/<int:node>/", withdrawing.withdraw, name="withdraw"),
]
