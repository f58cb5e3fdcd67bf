# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of strategy."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "strategy"
urlpatterns: list[URLPattern] = []
