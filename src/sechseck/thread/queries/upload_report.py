# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The report of one upload: what was found, what was not, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sechseck.engines.readers.quarantine import Reason
from sechseck.kernel.gap_kinds import Viewer, gap_kind
from sechseck.kernel.models import Trace
from sechseck.thread.models import Anchor, Statement, Upload, Version
from sechseck.thread.queries.seen import visible_statement

REASONS = {
    Reason.LOST_SIGNS: gettext_lazy("Zeichen sind nicht lesbar"),
    Reason.FORMULA_ERROR: gettext_lazy("Eine Formel hat kein Ergebnis"),
    Reason.NO_TEXT: gettext_lazy("In der Spalte mit dem Text steht nichts"),
    Reason.TOO_LONG: gettext_lazy("Zu lang für einen Absatz, die Zeilenenden fehlen"),
}
SHOWN = 50  # changed statements, rows set aside: all of them stand in the table to fetch


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many statements of one kind."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Severity:
    """What the new version did to some statements."""

    name: str
    label: str
    count: int
    rows: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """A gap whose count changed, or a contradiction that came or went."""

    title: str
    url: str
    before: int
    after: int

    @property
    def difference(self) -> str:
        """Return the difference with its sign."""
        return f"{self.after - self.before:+d}".replace("-", "−")


def report_of(upload: Upload, viewer: Viewer) -> dict[str, Any]:
    """Return what the page of a read upload tells."""
    if upload.version_id is None:
        return {}
    version = Version.objects.defer("text", "blocks").get(pk=upload.version_id)
    return {
        "version": version,
        "kinds": _kinds(version, viewer),
        "warnings": version.warnings,
        "severities": _severities(version, viewer),
        "changes": _changes(upload),
        "set_aside": aside_rows(upload)[:SHOWN],
        "set_aside_count": len(upload.set_aside),
    }


def aside_rows(upload: Upload) -> list[dict[str, Any]]:
    """Return what was set aside, with the reason in words."""
    return [
        {"line": line, "page": page, "reason": str(REASONS[Reason(reason)]), "text": text}
        for line, page, reason, text in upload.set_aside
    ]


def _kinds(version: Version, viewer: Viewer) -> list[KindCount]:
    rows = Statement.objects.filter(visible_statement(viewer), anchor__version=version)
    counts = dict(rows.order_by().values_list("kind").annotate(Count("pk")))
    return [
        KindCount(kind.value, str(kind.label), counts[kind.value])
        for kind in Statement.Kind
        if counts.get(kind.value)
    ]


def _severities(version: Version, viewer: Viewer) -> list[Severity]:
    if version.number == 1:
        return []
    seen = Statement.objects.filter(visible_statement(viewer), document=version.document_id)
    moved = seen.filter(anchor__version=version).exclude(anchor__severity="")
    gone = seen.filter(node__in=_gone(version))
    columns = ("ref", "text", "anchor__severity")
    found: dict[str, list[dict[str, str]]] = {name: [] for name in Anchor.Severity.values}
    for ref, text, severity in moved.order_by("line_start", "ref").values_list(*columns):
        found[severity].append({"url": f"/aussage/{ref}/", "text": text})
    for ref, text in gone.order_by("line_start", "ref").values_list("ref", "text"):
        found["gone"].append({"url": f"/aussage/{ref}/", "text": text})
    return [
        Severity(one.value, str(one.label), len(rows), [] if one == "cosmetic" else rows[:SHOWN])
        for one in Anchor.Severity
        if (rows := found[one.value])
    ]


def _gone(version: Version) -> Any:
    rows = Trace.objects.filter(verb="anchor-gone", details__version=version.number)
    return rows.filter(node__statement__document=version.document_id).values("node")


def _changes(upload: Upload) -> dict[str, Any]:
    """Compare what the owner saw before with what stands after the weaving."""
    if upload.before is None or upload.after is None:
        return {"is_pending": True}
    before, after = upload.before["contradictions"], upload.after["contradictions"]
    gaps = [
        Change(str(kind.title), f"/luecken/{code}/", upload.before["gaps"].get(code, 0), count)
        for code, count in upload.after["gaps"].items()
        if (kind := gap_kind(code)) and upload.before["gaps"].get(code, 0) != count
    ]
    return {
        "is_pending": False,
        "opened": [Change(text, url, 0, 1) for url, text in after.items() if url not in before],
        "closed": [Change(text, "", 1, 0) for url, text in before.items() if url not in after],
        "gaps": sorted(gaps, key=lambda one: (one.before - one.after, one.title)),
    }


def reading_state(upload: Upload) -> str:
    """Say in one sentence where the file stands."""
    return {
        Upload.State.WAITING: _("Die Datei liegt sicher hier und wird gelesen."),
        Upload.State.COLUMNS: _("Die Tabelle ist lesbar. Sagen Sie noch, wo der Text steht."),
        Upload.State.HELD: _(
            "Das Dokument ist öffentlich. Eine zweite Person muss die neue Fassung freigeben."
        ),
        Upload.State.READ: _("Die Datei ist gelesen."),
        Upload.State.KNOWN: _("Genau diese Datei ist schon da. Es wurde nichts geändert."),
        Upload.State.REFUSED: _("Die Datei konnte nicht gelesen werden. Sie ist nicht verloren."),
        Upload.State.WITHDRAWN: _("Die Datei ist zurückgezogen und gelöscht."),
    }[Upload.State(upload.state)]
