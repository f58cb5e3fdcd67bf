# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A text or an amendment that is erased leaves a tombstone and no word."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.db import DatabaseError, connection, models, transaction
from django.test import Client

from sechseck.drafting.actions.amendments import write_amendment
from sechseck.drafting.actions.merging import Wish, decide_places, finish_merge
from sechseck.drafting.actions.ranges import comment_lines
from sechseck.drafting.actions.steps import step_text
from sechseck.drafting.actions.texts import write_text
from sechseck.drafting.models import (
    Amendment,
    HunkDecision,
    ProposedProcedure,
    RangeAnchor,
    Text,
    TextVersion,
)
from sechseck.drafting.queries.amendments import mergeable
from sechseck.drafting.queries.as_document import lines_of
from sechseck.drafting.queries.places import places
from sechseck.drafting.tests.written import TOLD, blocks, stepped, taken
from sechseck.engines.redline import Version
from sechseck.kernel.actions.erasure import ask_to_be_erased, confirm_erasure, propose_erasure
from sechseck.kernel.erasers import counted
from sechseck.kernel.errors import Conflict
from sechseck.kernel.models import Comment, Erasure, Node, User, Word
from sechseck.kernel.queries.audit import faults
from sechseck.kernel.queries.personal import held_about

AT = datetime(2026, 2, 1, tzinfo=UTC)
CANARY = "Quetzalkoatlus"
WORDS = (
    f"Wir bauen 300 neue Wohnungen am {CANARY}hafen.",
    f"Der Bus zum {CANARY} fährt jede Stunde.",
    f"Am {CANARY} ist das bis 2030 fertig.",
)


@pytest.fixture
def berta(db: None) -> User:
    return User.objects.create_user("berta", role=User.Role.ADMIN)


@pytest.fixture
def text(
    region: None, anna: User, otto: User, ben: User, settings: LazySettings, tmp_path: Path
) -> Text:
    """A text with the canary wherever drafting keeps words: amended, merged, commented."""
    settings.MEDIA_ROOT = tmp_path / "uploads"
    told = dict.fromkeys(("title", "prefix", "proposers", "event", "chapter", "reason"), CANARY)
    made = write_text({**TOLD, **told}, Version(tuple(blocks(*WORDS))), by=anna)
    made = Text.objects.get(pk=taken(taken(made, "submit", anna), "screen", otto).pk)
    comment_lines(made.versions.get(), first=1, last=1, text="Wann denn?", by=ben)
    amend(made, ben, anna, WORDS[0], f"Kein Bus, lieber {CANARY}.", WORDS[2])
    amend(made, ben, anna, *WORDS[:2], f"Am {CANARY}ufer schon 2029.")
    merge(made, anna)
    return Text.objects.get(pk=made.pk)


def amend(text: Text, by: User, second: User, *words: str) -> None:
    told: dict[str, Any] = dict.fromkeys(("reason", "proposers", "delta_target"), CANARY)
    told |= {"title": f"Der {CANARY}"}
    told |= {"kind": "change", "delta_eur": Decimal(5), "delta_date": date(2027, 1, 1)}
    draft = write_amendment(text, blocks(*words), told=told, by=by)
    shown = stepped(stepped(draft, "submit", by), "screen", second)
    Amendment.objects.filter(pk=shown.pk).update(
        lost=[{"wanted": CANARY}], decision=CANARY, caution=CANARY, late_reason=CANARY
    )
    ProposedProcedure.objects.create(
        amendment=shown, recommendation="modified", hunks=shown.hunks, note=CANARY,
        answer_hunks=shown.hunks, answer="agreed", answer_note=CANARY,
        answered_by=by, proposed_by=second,
    )  # fmt: skip


def merge(text: Text, by: User) -> None:
    rows = mergeable(text.amendments.filter(status="screened"))
    first = places({one.label: one.changes for one in rows})[0]
    wish = {first.name: Wish("replace", words=f"Bahn zum {CANARY}.")}
    decide_places(text, wish, version=0, by=by)
    finish_merge(text, reason=f"Wegen {CANARY}.", version=1, by=by)
    Amendment.objects.filter(text=text).update(lost=[{"wanted": CANARY}])
    Text.objects.filter(pk=text.pk).update(caution=CANARY)


def erase(node: Node, proposer: User, second: User, words: str = "erase") -> Erasure:
    asked = propose_erasure(node=node, ground="licence", words=words, by=proposer)
    seen = sum(number for _title, number in counted(node))
    return confirm_erasure(asked, at=AT, seen=seen, by=second)


def columns_of(tables: str) -> list[tuple[type[models.Model], str]]:
    kinds = (models.CharField, models.TextField, models.JSONField)
    return [
        (model, field.attname)
        for model in apps.get_app_config(tables).get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, kinds) and not field.choices
    ]


def holding(canary: str) -> set[str]:
    """Return the columns of drafting in which a word stands."""
    return {
        f"{model.__name__}.{name}"
        for model, name in columns_of("drafting")
        if model._default_manager.filter(**{f"{name}__icontains": canary}).exists()
    }


def everywhere(canary: str) -> list[str]:
    """Return the tables of the whole database in which a word stands."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(
                f'SELECT count(*) FROM "{table}" AS t WHERE t::text ILIKE %s', [f"%{canary}%"]
            )
            found += [table] if cursor.fetchone()[0] else []
    return found


WITHOUT_CANARY = {"TextVersion.sha256", "TextVersion.line_rule", "HunkDecision.place",
                  "HunkDecision.taken", "RangeAnchor.block", "TextVersion.title_from",
                  "Amendment.seen_before", "Amendment.code", "Text.seen_before"}  # fmt: skip


@pytest.mark.django_db
def test_the_canary_stands_in_every_column_that_holds_words(text: Text) -> None:
    columns = {f"{model.__name__}.{name}" for model, name in columns_of("drafting")}

    assert holding(CANARY) == columns - WITHOUT_CANARY


@pytest.mark.django_db
@pytest.mark.parametrize("of_document", [True, False])
def test_no_canary_is_left_in_any_table(
    text: Text, of_document: bool, anna: User, berta: User
) -> None:
    assert text.document is not None

    erase(text.document.node if of_document else text.node, berta, anna)

    assert everywhere(CANARY) == []
    assert not Word.objects.filter(term__icontains=CANARY).exists()
    assert faults({}) == []
    assert set(Erasure.objects.values_list("state", flat=True)) == {"done"}


@pytest.mark.django_db
def test_the_tombstone_keeps_numbers_lines_and_who(
    text: Text, anna: User, berta: User, client: Client
) -> None:
    before = [len(one.words.blocks) for one in text.versions.all()]

    erase(text.node, berta, anna)

    text = Text.objects.get(pk=text.pk)
    assert [len(one.words.blocks) for one in TextVersion.objects.all()] == before
    assert lines_of(text.versions.get(number=1))[0].text.strip("·") == ""
    assert list(text.amendments.values_list("number", flat=True)) == [1, 2]
    assert text.motion.proposed_by == anna
    pages = [text.path, f"{text.path}fassung/2/", f"{text.path}vergleich/1/2/", "/texte/",
             *(one.path for one in text.amendments.all())]  # fmt: skip
    for page in pages:
        assert client.get(page).status_code == 200, page


@pytest.mark.django_db
def test_a_comment_that_stays_loses_the_quote_only(text: Text, anna: User, berta: User) -> None:
    erase(text.node, berta, anna, words="keep")

    assert Comment.objects.get().text == "> ·\n\nWann denn?"
    assert set(RangeAnchor.objects.get().exact) == {"·"}
    assert holding(CANARY) == set()


@pytest.mark.django_db
def test_an_erased_amendment_takes_its_own_words_only(
    text: Text, anna: User, berta: User, client: Client
) -> None:
    one = text.amendments.get(number=2)

    erase(one.node, berta, anna)

    one.refresh_from_db()
    assert (one.hunks, one.lost, one.reason, one.delta_eur) == ([], [], "", None)
    assert (one.status, one.procedure.note, one.earlier.get().hunks) == ("withdrawn", "", [])
    assert client.get(one.path).status_code == 200
    assert CANARY in text.amendments.get(number=1).reason
    assert CANARY in str(text.versions.get(number=2).content)
    assert faults({}) == []


@pytest.mark.django_db
def test_an_erased_amendment_takes_what_is_decided_at_its_place(
    text: Text, anna: User, ben: User, berta: User
) -> None:
    now = [block.text for block in text.versions.get(number=2).words.blocks]
    amend(text, ben, anna, f"Kein {CANARY}.", *now[1:])
    rows = mergeable(text.amendments.filter(status="screened"))
    at = places({one.label: one.changes for one in rows})
    wishes = {one.name: Wish("replace", words="anders") for one in at}
    decide_places(text, wishes, version=0, by=anna)

    erase(text.amendments.get(number=3).node, berta, anna)

    left = HunkDecision.objects.filter(merge__result=None)
    assert (len(at), left.count()) == (2, 1)
    assert left.get().words == "anders"


@pytest.mark.django_db
def test_nobody_works_on_an_erased_text(text: Text, anna: User, berta: User) -> None:
    erase(text.node, berta, anna)
    text.refresh_from_db()

    with pytest.raises(Conflict, match="gelöscht"):
        step_text(text, "revise", reason="noch einmal", version=text.version, by=anna)


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["reason = ''", "content = '{\"blocks\": []}'", "number = 9"])
@pytest.mark.parametrize("state", ["asked", "confirmed"])
def test_the_database_lets_nothing_but_dots_in(
    text: Text, change: str, state: str, anna: User, berta: User
) -> None:
    asked = propose_erasure(node=text.node, ground="law", words="erase", by=berta)
    if state == "confirmed":
        Erasure.objects.filter(pk=asked.pk).update(state="confirmed", decided_by=anna)

    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE drafting_textversion SET {change}")


@pytest.mark.django_db
def test_an_erased_person_is_named_among_no_proposers(
    text: Text, anna: User, ben: User, berta: User
) -> None:
    ben.first_name, ben.last_name = "Benedikta", "Quastenflosser"
    ben.save()
    text.motion.proposers = "Ortsverein, Benedikta Quastenflosser, Benedikta Meier"
    text.motion.save()
    assert text.document is not None
    text.document.author = text.motion.proposers
    text.document.save()
    text.amendments.filter(number=1).update(proposers="Quastenflosser und Meier")
    named = next(rows for name, _title, rows in held_about(ben) if name == "proposer_names")
    assert len(named) == 3

    confirm_erasure(ask_to_be_erased(by=ben), at=AT, by=berta)

    assert everywhere("Quastenflosser") == []
    found = Text.objects.get(pk=text.pk)
    assert found.document is not None
    left = "Ortsverein, ·, Benedikta Meier"
    assert (found.motion.proposers, found.document.author) == (left, left)
    assert found.amendments.get(number=1).proposers == "· und Meier"
    assert faults({}) == []
