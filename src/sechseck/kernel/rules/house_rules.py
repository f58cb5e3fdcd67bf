# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The house rules: what may not be written here. Notices and decisions name them by number."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

HOUSE_RULES = (
    (_("Zur Sache"), _("Schreiben Sie zu dem, was auf der Seite steht.")),
    (_("Respekt"), _("Greifen Sie Meinungen an, nie Menschen.")),
    (_("Keine Hetze"), _("Niemand wird wegen Herkunft, Geschlecht, Glauben … abgewertet.")),
    (_("Keine Privatsachen"), _("Nennen Sie keine Namen, Anschriften, Nummern anderer.")),
    (_("Fremde Texte"), _("Zitieren Sie kurz und nennen Sie die Quelle.")),
    (_("Keine Werbung"), _("Werbung und immer gleiche Texte werden entfernt.")),
    (_("Sie selbst"), _("Geben Sie sich nicht als jemand anderes oder als Amt aus.")),
)


def rule_choices() -> list[tuple[str, str]]:
    """Return the rules as a form offers them."""
    return [(f"{n}. {title}", f"{n}. {title}") for n, (title, _text) in enumerate(HOUSE_RULES, 1)]
