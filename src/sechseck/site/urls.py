# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All addresses of the application."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [  # tried in this order: what is asked most stands first
    path("", include("sechseck.site.api.urls")),
    path("", include("sechseck.home.urls")),
    path("", include("sechseck.thread.urls")),
    path("", include("sechseck.strategy.urls")),
    path("", include("sechseck.reach.urls")),
    path("", include("sechseck.drafting.urls")),
    path("", include("sechseck.evidence.urls")),
    path("", include("sechseck.people.urls")),
    path("", include("sechseck.kernel.urls")),
]
handler400 = "sechseck.kernel.views.errors.bad_request"
handler403 = "sechseck.kernel.views.errors.forbidden"
handler404 = "sechseck.kernel.views.errors.not_found"
handler429 = "sechseck.kernel.views.errors.too_many"  # the accounts library asks for it
handler500 = "sechseck.kernel.views.errors.server_error"
