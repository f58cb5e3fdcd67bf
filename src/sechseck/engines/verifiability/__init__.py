# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Verifiability: how well one can check a promise later, from 0 to 3, with reasons.

    grade(text, slots)        # slots as ``labels.fill_slots`` finds them
    grade_text(text)          # finds them itself

Three things make a promise checkable: an act one can see, a number, and a date. Each counts one.
For the full grade somebody must stand for it. A vague word leaves at most one: whoever "prüft"
has kept the word with any outcome.
"""

from sechseck.engines.verifiability.grading import HIGHEST, Verdict, grade, grade_text
from sechseck.engines.verifiability.wording import GRADE_WORDS, REASONS

__all__ = ["GRADE_WORDS", "HIGHEST", "REASONS", "Verdict", "grade", "grade_text"]
