# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Prepare a machine with nothing but the standard library: packages, assets, folders."""
