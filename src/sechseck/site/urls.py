# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""All addresses of the application."""

from __future__ import annotations

from sechseck.site.addresses import room

urlpatterns = [  # tried in this order: what is asked most stands first
    room("sechseck.site.api.urls"),
    room("sechseck.home.urls"),
    room("sechseck.thread.urls"),
    room("sechseck.strategy.urls"),
    room("sechseck.reach.urls"),
    room("sechseck.drafting.urls"),
    room("sechseck.evidence.urls"),
    room("sechseck.people.urls"),
    room("sechseck.kernel.urls"),
]
handler400 = "sechseck.kernel.views.errors.bad_request"
handler403 = "sechseck.kernel.views.errors.forbidden"
handler404 = "sechseck.kernel.views.errors.not_found"
handler429 = "sechseck.kernel.views.errors.too_many"  # the accounts library asks for it
handler500 = "sechseck.kernel.views.errors.server_error"
