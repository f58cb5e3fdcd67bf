# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a list of measures would do: new, changed, unchanged, or refused and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils.timezone import localdate

from sechseck.engines.measures_list import BadCell, Told
from sechseck.kernel.models import User
from sechseck.kernel.permissions import may
from sechseck.strategy.labels import label_of
from sechseck.strategy.models import BudgetPosition, Goal, Measure, Milestone
from sechseck.strategy.queries.lists_known import Known
from sechseck.strategy.queries.locked import shown

State = Measure.State
LABELS = {str(State(value).label).lower(): value for value in State.values}
NEEDS_RESOLUTION = (
    "„{}“ lässt sich mit einer Liste nicht setzen: Dafür braucht es einen Beschluss oder einen "
    "eigenen Schritt. Lassen Sie die Zelle leer."
)


class Change(NamedTuple):
    """One field that would read otherwise."""

    label: str
    before: str
    after: str


@dataclass(slots=True)
class Effect:
    """What one row does; nothing of it is done yet."""

    number: int
    identifier: str
    title: str
    measure: Measure | None
    fields: dict[str, Any] = field(default_factory=dict)
    money: dict[tuple[int, str, str], Decimal] = field(default_factory=dict)
    steps: list[tuple[str, date, date | None]] = field(default_factory=list)
    reached: list[tuple[Milestone, date]] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    is_proposed: bool = False
    changes: list[Change] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Return new, changed or unchanged."""
        if self.measure is None:
            return "new"
        return "changed" if self.changes else "unchanged"


def effects_of(
    good: Iterable[tuple[int, Told]], known: Known, by: User
) -> tuple[list[Effect], dict[int, list[str]]]:
    """Return what each row would do, and why rows are refused; no statement of its own."""
    effects: list[Effect] = []
    refused: dict[int, list[str]] = {}
    for number, told in good:
        found = known.measures.get(told.identifier)
        effect = Effect(number, told.identifier, "", found)
        reasons = _weigh(effect, told, known)
        if not reasons and effect.measure is not None and effect.changes:
            reasons = _forbidden(effect.measure, by)
        if reasons:
            refused[number] = reasons
        else:
            effects.append(effect)
    return effects, refused


def _forbidden(measure: Measure, by: User) -> list[str]:
    if measure.state == State.MERGED:
        return ["Diese Maßnahme ist mit einer anderen zusammengelegt."]
    if not may(by, "strategy.edit_measure", measure):
        return ["Diese Maßnahme bearbeitet eine andere Stelle."]
    return []


def _weigh(effect: Effect, told: Told, known: Known) -> list[str]:
    reasons: list[str] = []
    for part in (_weigh_fields, _weigh_goals, _weigh_state, _weigh_steps):
        try:
            part(effect, told, known)
        except BadCell as error:
            reasons.append(str(error))
    _weigh_money(effect, told)
    effect.title = str(told.fields.get("title") or getattr(effect.measure, "title", ""))
    if not effect.title:
        reasons.append("Der Titel fehlt.")
    return reasons or _impossible(effect)


def _impossible(effect: Effect) -> list[str]:
    """Return what does not go together with what is known already."""

    def then(name: str) -> Any:
        return effect.fields.get(name, getattr(effect.measure, name, None))

    if then("starts") and then("ends") and then("ends") < then("starts"):
        return ["Mit dem, was schon eingetragen ist, läge das Ende vor dem Beginn."]
    if then("ends") and then("is_continuous"):
        return ["Was dauerhaft läuft, hat kein Ende."]
    return []


def _weigh_fields(effect: Effect, told: Told, known: Known) -> None:
    wanted = {name: value for name, value in told.fields.items() if name not in ("goals", "state")}
    if "unit" in wanted:
        wanted["unit"] = known.unit(wanted["unit"])
    if "theme" in wanted:
        wanted["theme"] = known.theme(wanted["theme"])
    if "areas" in wanted:
        wanted["areas"] = [known.area(name) for name in wanted["areas"]]
    for name, value in wanted.items():
        before = _stored(effect.measure, name)
        if name == "areas":
            value = sorted({*before, *value}, key=lambda one: one.sort_key)
        if _plain(before) != _plain(value):
            effect.fields[name] = value
            effect.changes.append(Change(label_of(name), shown(before), shown(value)))


def _stored(measure: Measure | None, name: str) -> Any:
    if name == "areas":
        return sorted(measure.areas.all(), key=lambda one: one.sort_key) if measure else []
    if measure is None:
        return False if name == "is_continuous" else None
    return getattr(measure, name)


def _plain(value: Any) -> Any:
    """Return words without what a spreadsheet does to their lines."""
    if isinstance(value, str):
        return "\n".join(line.rstrip() for line in value.strip().splitlines())
    return value


def _weigh_goals(effect: Effect, told: Told, known: Known) -> None:
    served = {one.goal_id for one in effect.measure.goals.all()} if effect.measure else set()
    named = {one.pk: one for one in map(known.goal, told.fields.get("goals", ()))}
    effect.goals = [one for pk, one in named.items() if pk not in served]
    if effect.goals:
        effect.changes.append(Change("Ziele", "", f"+ {shown(effect.goals)}"))


def _weigh_state(effect: Effect, told: Told, _known: Known) -> None:
    word = told.fields.get("state", "")
    if not word:
        return
    wanted = LABELS.get(word.lower(), word)
    if wanted not in State.values:
        raise BadCell(f"Den Stand „{word[:40]}“ kennen wir nicht.")
    now = effect.measure.state if effect.measure else State.IDEA
    if wanted == now:
        return
    if (now, wanted) != (State.IDEA, State.PROPOSED):
        raise BadCell(NEEDS_RESOLUTION.format(State(wanted).label))
    effect.is_proposed = True
    effect.changes.append(Change("Stand", str(State(now).label), str(State(wanted).label)))


def _weigh_steps(effect: Effect, told: Told, _known: Known) -> None:
    rows = effect.measure.milestones.all() if effect.measure else ()
    there = {(one.title, one.due): one for one in rows}
    for step in dict.fromkeys(told.milestones):
        if step.done_on is not None and step.done_on > localdate():
            raise BadCell(f"Der Meilenstein „{step.title}“ ist in der Zukunft erreicht.")
        found = there.get((step.title, step.due))
        words = f"{step.due:%d.%m.%Y} {step.title}"
        if found is None:
            effect.steps.append((step.title, step.due, step.done_on))
            effect.changes.append(Change("Meilenstein", "", words))
        elif step.done_on is not None and found.done_on != step.done_on:
            effect.reached.append((found, step.done_on))
            after = f"erreicht am {step.done_on:%d.%m.%Y}"
            effect.changes.append(Change(f"Meilenstein {words}", shown(found.done_on), after))


def _weigh_money(effect: Effect, told: Told) -> None:
    rows = effect.measure.budget.all() if effect.measure else ()
    there = {(one.year, one.kind, one.source): one.amount for one in rows}
    for place, amount in told.money.items():
        before = there.get(place)
        if before != amount:
            effect.money[place] = amount
            effect.changes.append(Change(money_label(*place), _euros(before), _euros(amount)))


def money_label(year: int, kind: str, source: str) -> str:
    """Return how a column of money is called."""
    first = "Geplant" if kind == BudgetPosition.Kind.PLAN else "Ausgegeben"
    return f"{first} {year} {MONEY_SOURCES[source]}"


MONEY_SOURCES = {"own": "eigene Mittel", "grant": "Förderung", "third": "Dritte"}


def _euros(amount: Decimal | None) -> str:
    if amount is None:
        return ""
    return f"{amount:,.2f}".replace(",", "x").replace(".", ",").replace("x", ".") + " €"
