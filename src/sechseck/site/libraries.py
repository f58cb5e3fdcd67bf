# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Libraries that load without any settings; imported while the database is still starting."""

import django.contrib.postgres.search
import django.core.handlers.wsgi
import django.db.backends.postgresql.base
import django.db.models
import django.forms
import django.template.defaultfilters
import django.views.generic  # noqa: F401
import markdown_it  # noqa: F401
