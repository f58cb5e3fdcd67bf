# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Prints PDF in a process of its own: ``press.printing.print_safely``."""
