# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A pack that drops a statement on which something stands."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from sechseck.evidence.actions.findings import write_finding
from sechseck.kernel.actions.accounts import enlist_program
from sechseck.kernel.models import User
from sechseck.site.loading.dropped import tell_dropped
from sechseck.strategy.actions.commitment_publishing import publish_commitments
from sechseck.strategy.actions.commitments import propose_commitments
from sechseck.strategy.models import Commitment
from sechseck.thread.actions.own_words import drop_own_words, load_own_words
from sechseck.thread.models import Statement
from sechseck.thread.tests.small_region import document, small_region

ROW: dict[str, Any] = {
    "id": "programm:1.1",
    "document": "programm",
    "line_start": 1,
    "line_end": 1,
    "text": "Wir bauen bis 2027 drei neue Wohnungen am Hafen.",
    "kind": "measure",
    "commits": "commitment",
    "themes": (),
    "foundation": (),
}


@pytest.mark.django_db
def test_what_stands_on_a_dropped_statement_stays_and_is_told(anna: User, client: Client) -> None:
    small_region(anna)
    told: list[str] = []
    target, by = document("programm", anna), enlist_program("regionspaket")
    load_own_words([ROW, {**ROW, "id": "programm:2.1", "text": "Wir pflanzen Bäume."}], by=by)
    promise = Statement.objects.get(ref="programm:1.1")
    otto = User.objects.create_user("otto", role=User.Role.OFFICE)
    (made,) = propose_commitments(target, [promise.pk], by=anna)
    publish_commitments([made.pk], by=otto)
    write_finding({"text": "Es fehlen Wohnungen.", "themes": []}, statement=promise, by=anna)

    tell_dropped(drop_own_words(set(), by=by), told.append)

    assert told == [
        "„programm:1.1“ steht nicht mehr im Paket. Darauf steht eine Zusage und ein Befund; "
        "das bleibt, und seine Seite sagt, dass die Aussage entfallen ist."
    ]
    kept = Commitment.objects.get()
    assert kept.quote == ROW["text"]
    assert "steht dieses Versprechen nicht mehr" in client.get(kept.path).content.decode()
