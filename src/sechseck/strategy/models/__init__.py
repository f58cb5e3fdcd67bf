# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strategies, plans, goals, measures, monitoring, commitments."""

from __future__ import annotations

from sechseck.strategy.models.agreement import FoundationCheck, SignOff
from sechseck.strategy.models.batches import AlsoSaid, BulkChange
from sechseck.strategy.models.budget import BudgetPosition
from sechseck.strategy.models.commitments import Commitment, CommitmentUpdate
from sechseck.strategy.models.goals import Goal, GoalIndicator, TargetPoint
from sechseck.strategy.models.horizon import Horizon
from sechseck.strategy.models.measure_parts import (
    MeasureDependency,
    MeasureGoal,
    MeasureIndicator,
    Milestone,
)
from sechseck.strategy.models.measures import Measure
from sechseck.strategy.models.monitoring import (
    Evaluation,
    ProgressReport,
    ProgressUpdate,
    Status,
    StatusOverride,
)
from sechseck.strategy.models.plans import ActionPlan
from sechseck.strategy.models.publishing import TwoPeople
from sechseck.strategy.models.strategies import FutureVision, Strategy, StrategyEdition
from sechseck.strategy.models.today import MeasureStatus, StatusTouch
from sechseck.strategy.models.withdrawals import Withdrawal
from sechseck.strategy.models.work import ColumnMeaning, MeasuresList, SavedDraft

__all__ = [
    "ActionPlan",
    "AlsoSaid",
    "BudgetPosition",
    "BulkChange",
    "ColumnMeaning",
    "Commitment",
    "CommitmentUpdate",
    "Evaluation",
    "FoundationCheck",
    "FutureVision",
    "Goal",
    "GoalIndicator",
    "Horizon",
    "Measure",
    "MeasureDependency",
    "MeasureGoal",
    "MeasureIndicator",
    "MeasureStatus",
    "MeasuresList",
    "Milestone",
    "ProgressReport",
    "ProgressUpdate",
    "SavedDraft",
    "SignOff",
    "Status",
    "StatusOverride",
    "StatusTouch",
    "Strategy",
    "StrategyEdition",
    "TargetPoint",
    "TwoPeople",
    "Withdrawal",
]
