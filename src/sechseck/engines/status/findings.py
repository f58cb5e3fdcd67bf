# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The rules one by one: each says in a sentence what it found, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sechseck.engines.status.facts import Measure, Milestone, Stage, State
from sechseck.engines.status.indicators import IndicatorView, problem_words
from sechseck.engines.status.rules import Rules
from sechseck.engines.status.wording import day_words, days_words


@dataclass(frozen=True, slots=True)
class Found:
    """The state that a rule gives, the rule's name, and its sentence."""

    state: State
    rule: str
    reason: str


def ended(measure: Measure, day: date) -> Found | None:
    """Stopped, merged or done."""
    if measure.stage == Stage.MERGED:
        words = f"Zusammengelegt mit „{measure.merged_into}“."
        return Found(State.STOPPED, "merged", words)
    if measure.stage == Stage.STOPPED:
        words = f"Gestoppt: {measure.stop_reason}" if measure.stop_reason else "Gestoppt."
        return Found(State.STOPPED, "stopped", words)
    if measure.stage == Stage.DONE and measure.done_on is not None and measure.done_on <= day:
        words = f"Abgeschlossen am {day_words(measure.done_on)}."
        return Found(State.DONE, "done", words)
    return None


def ahead(measure: Measure, day: date) -> Found | None:
    """Nothing was to be done yet, or it is an idea that nobody decided."""
    if has_begun(measure, day):
        return None
    if measure.stage == Stage.IDEA:
        return Found(
            State.NOT_STARTED, "idea", "Eine Idee, über die noch niemand beschlossen hat."
        )
    if measure.start is None:
        return Found(State.NOT_STARTED, "no-start", "Noch nicht begonnen; ein Beginn fehlt.")
    if measure.start > day:
        words = f"Beginnt am {day_words(measure.start)}."
        return Found(State.NOT_STARTED, "before-start", words)
    return None


def has_begun(measure: Measure, day: date) -> bool:
    """Whether somebody began: it runs, it was done, or a milestone is reached."""
    if measure.stage in (Stage.RUNNING, Stage.DONE):
        return measure.start is None or measure.start <= day
    return any(one.done_on is not None and one.done_on <= day for one in measure.milestones)


def missed_start(measure: Measure, day: date) -> Found | None:
    """The day to begin has passed."""
    if measure.start is None or measure.start > day or has_begun(measure, day):
        return None
    what = "beschlossen" if measure.stage == Stage.PROPOSED else "begonnen"
    words = (
        f"Der Beginn war für den {day_words(measure.start)} geplant; {what} ist sie noch nicht."
    )
    return Found(State.LATE, "late-start", words)


def missed_milestone(measure: Measure, day: date) -> Found | None:
    """A milestone is due and not reached; the oldest one is named."""
    missed = [
        one
        for one in measure.milestones
        if one.due < day and not one.dropped and not _is_reached(one, day)
    ]
    if not missed:
        return None
    first = min(missed, key=lambda one: (one.due, one.title))
    others = len(missed) - 1
    more = " Ein weiterer fehlt auch." if others == 1 else f" {others} weitere fehlen auch."
    since = days_words((day - first.due).days)
    words = f"Der Meilenstein „{first.title}“ war am {day_words(first.due)} fällig ({since} her)."
    return Found(State.LATE, "milestone", words + (more if others else ""))


def _is_reached(milestone: Milestone, day: date) -> bool:
    return milestone.done_on is not None and milestone.done_on <= day and not milestone.dropped


def missed_end(measure: Measure, day: date) -> Found | None:
    """The last day has passed."""
    if measure.end is None or measure.end >= day:
        return None
    words = f"Sie sollte am {day_words(measure.end)} enden und ist nicht abgeschlossen."
    return Found(State.LATE, "late-end", words)


def behind_path(views: Sequence[IndicatorView]) -> Found | None:
    """An indicator is silent or behind its path; the first by its title is named."""
    bad = [view for view in views if view.rule]
    if not bad:
        return None
    first = min(bad, key=lambda view: view.indicator.title)
    more = f" {len(bad) - 1} weitere Kennzahlen auch." if len(bad) > 2 else ""
    more = " Eine weitere Kennzahl auch." if len(bad) == 2 else more
    return Found(State.LATE, first.rule, problem_words(first) + more)


def said_late(measure: Measure, day: date) -> Found | None:
    """The unit itself says so in its newest report; a better claim changes nothing."""
    known = [one for one in measure.updates if one.day <= day]
    last = max(known, key=lambda one: one.day, default=None)
    if last is None or last.claimed != State.LATE:
        return None
    words = f"Die zuständige Stelle meldet am {day_words(last.day)} selbst eine Verspätung."
    return Found(State.LATE, "claimed-late", words)


def silent(measure: Measure, last: date | None, day: date, rules: Rules) -> Found | None:
    """Nobody reported anything for too long; the clock runs from the start at the earliest."""
    since = max((one for one in (last, measure.start) if one is not None), default=None)
    if since is not None and (day - since).days <= rules.stale_days:
        return None
    if last is None:
        return Found(State.STALE, "never-reported", "Es gibt noch keinen Bericht.")
    words = (
        f"Das Letzte, was wir wissen, ist vom {day_words(last)} "
        f"({days_words((day - last).days)} her; die Grenze sind {rules.stale_days} Tage)."
    )
    return Found(State.STALE, "silent", words)


def on_its_way(
    measure: Measure, views: Sequence[IndicatorView], last: date | None, day: date
) -> Found:
    """Nothing speaks against it; say what speaks for it."""
    due = [one for one in measure.milestones if one.due <= day and _is_reached(one, day)]
    told = [view for view in views if view.fraction is not None]
    parts = []
    if due:
        parts.append(_reached(len(due)))
    if told:
        parts.append("eine Kennzahl liegt auf dem Weg" if len(told) == 1 else
                     f"{len(told)} Kennzahlen liegen auf dem Weg")  # fmt: skip
    if last is not None:
        parts.append(f"zuletzt gemeldet am {day_words(last)}")
    words = "; ".join(parts) or f"sie läuft seit dem {day_words(measure.start or day)}"
    return Found(State.ON_TIME, "on-time", f"{words[0].upper()}{words[1:]}.")


def _reached(count: int) -> str:
    if count == 1:
        return "der fällige Meilenstein ist erreicht"
    return f"alle {count} fälligen Meilensteine sind erreicht"
