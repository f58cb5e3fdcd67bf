# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs beside ours: started with us, ended with us, asked whether they answer."""
