# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Press: pages become PDF."""

from sechseck.engines.press.printed import PaperRefused, printed

__all__ = ["PaperRefused", "printed"]
