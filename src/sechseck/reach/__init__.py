# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The 15-minute region: what is how near, for whom, and what would change it."""
