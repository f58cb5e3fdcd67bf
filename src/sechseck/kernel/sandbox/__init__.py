# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads strangers' files in processes of their own: ``sandbox.reading.read_safely``."""
