# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which tables the change log watches, and which of their columns it shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.apps import apps
from django.db import models

# Tables of ours that nobody needs a log of, with the reason. All others are watched.
NOT_WATCHED = {
    "kernel_change": "is the log",
    "kernel_seal": "is chained itself",
    "kernel_horizon": "a note of the sealing, of no meaning afterwards",
    "kernel_rowsecret": "the log must not know the secrets that erasure destroys",
    "kernel_receipt": "answers kept for a week",
    "kernel_word": "made from the nodes, repairs typing mistakes",
    "kernel_tokenuse": "counts calls by the minute",
    "kernel_job": "passing work; what it does is logged where it is done",
    "kernel_writing": "numbers of transactions, kept for a week",
    "strategy_measurestatus": "computed from rows that are watched",
    "strategy_statustouch": "says which status to compute anew",
}
# Tables of others that say who may come in.
ALSO_WATCHED = ("account.EmailAddress", "mfa.Authenticator", "socialaccount.SocialAccount")
# Tables of the frame that guests see counted; of the rooms above it, all are (`kernel.kept`).
COUNTED = ("kernel_audience", "kernel_node", "kernel_source", "kernel_word")
# Text that is a word of ours, not of a person or document.
OUR_WORDS = {"kernel_trace": {"verb"}}
# Rows that come and go by the thousand until a person decides: logged from then on.
PASSING = {"thread_statementlink": {"state": "suggested"}}

NUMBERS_AND_DAYS = (
    models.AutoField,
    models.BooleanField,
    models.DateField,
    models.DecimalField,
    models.DurationField,
    models.FloatField,
    models.IntegerField,
    models.TimeField,
)


@dataclass(frozen=True, slots=True)
class Watch:
    """A table with the columns not shown plainly, those not hidden, and its passing rows."""

    table: str
    not_plain: list[str]
    not_hidden: list[str]
    passing: dict[str, str] = field(default_factory=dict)


def is_ours(model: type[models.Model]) -> bool:
    """Say whether a table comes from this program."""
    return model.__module__.startswith("sechseck.")


def counted_tables() -> set[str]:
    """Return the tables whose writing makes old what `kernel.kept` keeps."""
    above = {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if is_ours(model) and model._meta.app_label != "kernel" and model._meta.managed
    }
    return above | set(COUNTED)


def watches() -> list[Watch]:
    """Return what the log must watch."""
    found = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed
        and not model._meta.proxy
        and (is_ours(model) or model._meta.label in ALSO_WATCHED)
        and model._meta.db_table not in NOT_WATCHED
    ]
    return sorted((_watch(model) for model in found), key=lambda one: one.table)


def _watch(model: type[models.Model]) -> Watch:
    table = model._meta.db_table
    plain, hidden, made = [], [], []
    for column in model._meta.local_concrete_fields:
        name = column.column
        if column.generated:
            made.append(name)
        elif _is_plain(column) or name in OUR_WORDS.get(table, ()):
            plain.append(name)
        else:
            hidden.append(name)
    return Watch(table, sorted(hidden + made), sorted(plain + made), dict(PASSING.get(table, {})))


def _is_plain(column: models.Field[object, object]) -> bool:
    """Say whether a column holds a number, a day, an id or one of few words."""
    while isinstance(column, models.ForeignKey):
        column = column.target_field
    return bool(column.choices) or isinstance(column, NUMBERS_AND_DAYS)
