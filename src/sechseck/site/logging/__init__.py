# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Log lines that name views, not addresses: `lines` writes them, `settings` wires them."""
