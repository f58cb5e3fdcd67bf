# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Press: pages become PDF, maps become PNG."""

from sechseck.engines.press.printed import PaperRefused, drawn, printed

__all__ = ["PaperRefused", "drawn", "printed"]
