# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What loads without any settings; imported while the database is still starting.

The pages need all of it anyway. What only some pages need, those load when they are asked.
"""

import django.contrib.postgres.search
import django.core.handlers.wsgi
import django.db.backends.postgresql.base
import django.db.models
import django.forms
import django.template.defaultfilters
import django.views.generic  # noqa: F401
import markdown_it  # noqa: F401
import procrastinate  # noqa: F401
import psycopg_pool  # noqa: F401

import sechseck.engines.redline
import sechseck.engines.statistics.numbers
import sechseck.engines.status
import sechseck.engines.verifiability  # noqa: F401
