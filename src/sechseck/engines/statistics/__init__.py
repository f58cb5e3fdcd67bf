# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What official statistics write into cells: numbers and signs, periods, keys and names."""
