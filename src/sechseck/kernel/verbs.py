# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the verbs of the trace say on a page."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

UNKNOWN = _("Etwas wurde geändert")
VERBS = {
    "account-created": _("Zugang angelegt"),
    "account-switched-off": _("Zugang abgeschaltet"),
    "account-switched-on": _("Zugang angeschaltet"),
    "admin-appointed": _("Verwaltung bestimmt"),
    "anchor-cosmetic": _("Fundstelle in neuer Fassung: nur Form"),
    "anchor-editorial": _("Fundstelle in neuer Fassung: redaktionell"),
    "anchor-gone": _("In der neuen Fassung entfallen"),
    "anchor-substantive": _("Fundstelle in neuer Fassung: inhaltlich"),
    "appeal-decided": _("Über eine Beschwerde entschieden"),
    "appeal-received": _("Beschwerde eingegangen"),
    "comment-added": _("Kommentar geschrieben"),
    "comment-edited": _("Kommentar geändert"),
    "comment-withdrawn": _("Kommentar zurückgezogen"),
    "document-added": _("Dokument aufgenommen"),
    "document-described": _("Angaben zum Dokument geändert"),
    "document-erased": _("Text des Dokuments gelöscht"),
    "document-published": _("Dokument veröffentlicht"),
    "erasure-asked": _("Löschung beantragt"),
    "erasure-declined": _("Löschung abgelehnt"),
    "erasure-done": _("Löschung bestätigt"),
    "feedback-sent": _("Rückmeldung gesendet"),
    "figure-changed": _("Amtliche Zahl geändert"),
    "file-uploaded": _("Datei hochgeladen"),
    "job-cancelled": _("Auftrag abgebrochen"),
    "job-retried": _("Auftrag wiederholt"),
    "let-go": _("Aufbewahrung beendet"),
    "link-issued": _("Link für ein Kennwort ausgegeben"),
    "membership-ended": _("Mitgliedschaft beendet"),
    "membership-entered": _("Mitgliedschaft eingetragen"),
    "notice-decided": _("Über eine Meldung entschieden"),
    "notice-received": _("Meldung eingegangen"),
    "original-restored": _("Verlorene Datei wiederhergestellt"),
    "pack-loaded": _("Regionspaket geladen"),
    "publication-declined": _("Veröffentlichung abgelehnt"),
    "publication-proposed": _("Veröffentlichung vorgeschlagen"),
    "role-changed": _("Rolle geändert"),
    "sessions-ended": _("Sitzungen beendet"),
    "statement-changed": _("Aussage geändert"),
    "statement-dropped": _("Aussage zurückgenommen"),
    "suggestions-refreshed": _("Vorschläge neu berechnet"),
    "token-issued": _("Schlüssel für ein Programm ausgegeben"),
    "token-revoked": _("Schlüssel eines Programms gesperrt"),
    "upload-refused": _("Datei nicht lesbar"),
    "upload-withdrawn": _("Hochgeladenes zurückgezogen"),
    "version-added": _("Fassung aufgenommen"),
    "version-read": _("Fassung gelesen"),
}
