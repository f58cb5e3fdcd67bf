# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What every context needs: people who sign in, nodes of the thread, sources, the audit trace."""

from __future__ import annotations

from sechseck.kernel.accounts.models import User
from sechseck.kernel.nodes.models import Node, Word
from sechseck.kernel.sources.models import Source
from sechseck.kernel.trace.models import Feedback, Trace

__all__ = ["Feedback", "Node", "Source", "Trace", "User", "Word"]
