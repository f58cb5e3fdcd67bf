# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""One module per command of the front door, each with main(arguments) -> exit code."""
