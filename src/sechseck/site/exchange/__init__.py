# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The thread as files for other programs: JSON-LD, and CSV tables in a zip."""
