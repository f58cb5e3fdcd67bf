# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One file that holds a region: database, uploads, and a manifest that proves both."""
