# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Drills: the application is attacked, broken and restored, and must come out whole."""
