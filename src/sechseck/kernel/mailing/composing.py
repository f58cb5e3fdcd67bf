# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a mail, made when it leaves; none where nothing may be told any more."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from sechseck.kernel.frame import region
from sechseck.kernel.mailing.links import Wish, absolute, unsubscribe_path
from sechseck.kernel.models import Decision, Mail, User
from sechseck.kernel.queries.messages import ShownMessage, messages_of, shown_messages
from sechseck.kernel.queries.moderation import appeal_ends

Words = dict[str, Any]


def address_of(person: User | None) -> str:
    """Return the confirmed address of somebody who may still sign in."""
    if person is None or not person.is_active:
        return ""
    rows = EmailAddress.objects.filter(user=person, verified=True).order_by("-primary", "pk")
    return str(rows.values_list("email", flat=True).first() or "")


def composed(mail: Mail) -> EmailMultiAlternatives | None:
    """Return the mail with its words, in German."""
    with override("de"):
        return _digest(mail) if mail.kind == "digest" else _letter(mail)


def _digest(mail: Mail) -> EmailMultiAlternatives | None:
    person, address = mail.person, address_of(mail.person)
    if person is None or not address:
        return None
    shown = shown_messages(list(messages_of(person).filter(mail=mail)))
    if not shown:
        return None
    kinds = tuple(sorted({one.kind for one in shown}))
    leave = absolute(unsubscribe_path(Wish(person.pk, kinds)))
    words = {"rows": [_row(one, person) for one in shown], "leave": leave}
    count = len(shown)
    title = ngettext("%d Nachricht", "%d Nachrichten", count) % count
    headers = {
        "List-Unsubscribe": f"<{leave}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    return _written("digest", title, words, address, headers)


def _row(one: ShownMessage, person: User) -> Words:
    wish = Wish(person.pk, follow=one.follow)
    leave = absolute(unsubscribe_path(wish)) if one.follow else ""
    return {"shown": one, "url": absolute(one.url), "leave": leave}


def _letter(mail: Mail) -> EmailMultiAlternatives | None:
    """Write what the law wants; who has no account opens it by the number of the notice."""
    appeal = mail.appeal
    decision = appeal.decision if appeal else mail.decision
    notice = mail.notice or (decision.notice if decision else None)
    if notice is None:
        return None
    address = address_of(mail.person) if mail.person else notice.address
    if not address:
        return None
    page = f"/entscheidung/{decision.pk}/" if decision else ""
    if not page or mail.person is None:
        page = f"/meldung/{notice.reference}/"
    words: Words = {
        "notice": notice,
        "decision": decision,
        "appeal": appeal,
        "url": absolute(page),
    }
    words |= {"may_appeal": _may_appeal(decision), "is_author": mail.kind.endswith("-author")}
    if decision:
        words["appeal_ends"] = appeal_ends(decision)
    kind, _dash, _side = mail.kind.partition("-")
    titles = {
        "notice": _("Ihre Meldung ist angekommen"),
        "decision": _("Entscheidung der Moderation"),
        "appeal": _("Entscheidung über die Beschwerde"),
    }
    return _written(kind, titles[kind], words, address, {})


def _may_appeal(decision: Decision | None) -> bool:
    return (
        decision is not None and decision.overturned_at is None and now() <= appeal_ends(decision)
    )


def _written(
    name: str, title: str, words: Words, address: str, headers: dict[str, str]
) -> EmailMultiAlternatives:
    region_name = region(settings.REGION)["region"]["name"]
    words = words | {"title": title, "region": region_name, "settings_url": absolute(SETTINGS)}
    mail = EmailMultiAlternatives(
        f"Sechseck {region_name}: {title}",
        render_to_string(f"kernel/mail/{name}.txt", words).strip() + "\n",
        settings.DEFAULT_FROM_EMAIL,
        [address],
        headers={"Auto-Submitted": "auto-generated", **headers},
    )
    mail.attach_alternative(render_to_string(f"kernel/mail/{name}.html", words), "text/html")
    return mail


SETTINGS = "/konto/benachrichtigungen/"
