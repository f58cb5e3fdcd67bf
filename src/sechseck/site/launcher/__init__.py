# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Our own PostgreSQL: found, started, shared by all processes of a checkout, stopped by the last.

Use `serving` around a program that needs the database, or `database_url` to keep it until the
process ends.
"""

from sechseck.site.launcher.serving import database_url, serving

__all__ = ["database_url", "serving"]
