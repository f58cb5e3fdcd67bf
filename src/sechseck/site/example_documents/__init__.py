# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the PDF, Word, PowerPoint and Excel files of the example region from plain text.

The files are invented documents in the formats that offices really use. They are built
from ``regions/beispiel/sources`` and come out byte for byte the same on every machine:
fixed dates, fixed order, nothing compressed.
"""
