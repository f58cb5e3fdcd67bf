# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses without an object: pages for all, and forms that need nothing else."""

from __future__ import annotations

from uuid import uuid4

from django.utils.timezone import localdate

from sechseck.kernel.models import Message, Notice, Preference, Subject, User
from sechseck.kernel.rules.kinds import kinds
from sechseck.site.drills.asked import Asked, specimen
from sechseck.site.drills.world import PASSWORD, World

PLAIN = [
    "mein-bereich/",
    "suche/",
    "kommunen/",
    "beteiligte/",
    "themen/",
    "texte/",
    "strategie/",
    "ziele/",
    "aktionsplaene/",
    "freigeben/",
    "beschluesse/",
    "zusagen/",
    "zusagen-strittig/",
    "dokumente/",
    "aussagen/",
    "aussagen.csv",
    "widersprueche/",
    "widersprueche.csv",
    "impulse/",
    "luecken/",
    "luecken.csv",
    "luecken/kommunen-themen.csv",
    "veroeffentlichen/",
    "pruefen/statistik/",
    "pruefen/zweite/",
    "verdaechtig/",
    "aufgaben/",
    "lexikon/",
    "barrierefreiheit/",
    "datenschutz/",
    "impressum/",
    "quellen/",
    "rueckmeldung/danke/",
    "auftraege/",
    "hausregeln/",
    "moderation/",
    "moderation.csv",
    "moderation/warteschlange/",
    "live/",
    "protokoll/",
    "protokoll.json",
    "robots.txt",
    "favicon.ico",
    ".well-known/security.txt",
    "gesund",
    "bereit",
    "api/",
    "konto/",
    "konto/meine-daten/",
    "konto/meine-daten.zip",
    "konto/zugangsschluessel/",
    "verwaltung/zugaenge/",
    "verwaltung/mitgliedschaften/",
    "anmelden/ruht/",
    "anmelden/passkey/",
    "registrieren/post/",
    "anmelden/vergessen/post/",
    "anmelden/neu/fertig/",
    "anmelden/oidc/abgebrochen/",
    "anmelden/oidc/gescheitert/",
    "anmelden/oidc/zugang/",
    "anmelden/zweiter-faktor/",
    "abmelden/",
    "konto/passwort/setzen/",
    "konto/bestaetigen/code/",
    "konto/bestaetigen/passkey/",
    "konto/zweiter-faktor/",
    "konto/zweiter-faktor/app/",
    "konto/zweiter-faktor/app/abschalten/",
    "konto/zweiter-faktor/codes/",
    "konto/zweiter-faktor/codes/neu/",
    "konto/passkeys/",
    "konto/passkeys/neu/",
    "konto/verbindungen/",
]


def _nothing(_world: World, _role: str) -> Asked:
    return Asked()


for _route in ("", *PLAIN):
    specimen(_route)(_nothing)


@specimen("metrik", "near", "far")
def metrics(_world: World, _role: str, case: str) -> Asked:
    """Read figures on the machine itself, or through a web server in front."""
    return Asked(headers={"X-Forwarded-For": "192.0.2.7"} if case == "far" else {})


@specimen("anmelden/")
def sign_in(world: World, role: str) -> Asked:
    """Sign in with a password that is wrong."""
    return Asked(form={"login": world.stranger(role).username, "password": "falsch geraten"})


@specimen("registrieren/")
def register(_world: World, _role: str) -> Asked:
    """Register an address."""
    return Asked(form={"email": f"{uuid4().hex}@example.org", "password1": PASSWORD})


@specimen("anmelden/vergessen/")
def forgotten(world: World, role: str) -> Asked:
    """Ask for a link."""
    return Asked(form={"email": world.stranger(role).email})


@specimen("konto/passwort/")
def password(world: World, role: str) -> Asked:
    """Change one's password, which is the same for all until then."""
    if person := world.asking(role):
        same = world.others["resident"].password
        User.objects.filter(pk=person.pk).update(password=same)
    words = {name: f"{PASSWORD} und im Moor" for name in ("password1", "password2")}
    return Asked(form={"oldpassword": PASSWORD, **words})


@specimen("konto/bestaetigen/")
def again(_world: World, _role: str) -> Asked:
    """Confirm oneself with a wrong password."""
    return Asked(form={"password": "falsch"})


@specimen("konto/adresse/")
def address(_world: World, _role: str) -> Asked:
    """Add an address."""
    return Asked(form={"action_add": "1", "email": f"{uuid4().hex}@example.org"})


@specimen("konto/sitzungen/")
def sessions(_world: World, _role: str) -> Asked:
    """End all other sessions."""
    return Asked(form={"session": ""})


@specimen("konto/zugangsschluessel/neu/")
def new_token(_world: World, _role: str) -> Asked:
    """Issue a token."""
    return Asked(form={"name": "Programm", "scopes": ["read"], "days": "30"})


@specimen("konto/meine-daten/loeschen/")
def forget_me(_world: World, _role: str) -> Asked:
    """Ask to be forgotten."""
    return Asked()


@specimen("nachrichten/")
def inbox(world: World, role: str) -> Asked:
    """Mark everything as read."""
    if person := world.asking(role):
        subject, _new = Subject.objects.get_or_create(path="/dokumente/")
        fixed = {"subject": subject, "kind": "comment", "key": uuid4().hex}
        Message.objects.create(person=person, **fixed)
    return Asked(form={"nachricht": ""})


@specimen("konto/benachrichtigungen/")
def paces(world: World, role: str) -> Asked:
    """Choose to hear of everything at once."""
    Preference.objects.filter(owner=world.asking(role)).delete()
    return Asked(form={one.name: "once" for one in kinds().values() if one.who != "party"})


@specimen("rueckmeldung/")
def feedback(_world: World, _role: str) -> Asked:
    """Send a hint."""
    return Asked(form={"topic": "other", "text": "Gut so.", "key": str(uuid4())})


@specimen("sprache/")
def language(_world: World, _role: str) -> Asked:
    """Choose a language."""
    return Asked(form={"language": "en", "next": "/"})


@specimen("melden/")
def report(_world: World, _role: str) -> Asked:
    """Report a page."""
    why = f"Unhöflich. {uuid4()}"  # the same told twice is the same notice
    told = {"place": "/dokumente/", "category": Notice.Category.RULES, "explanation": why}
    return Asked(form={**told, "good_faith": "on", "name": "Kim", "address": "kim@example.org"})


@specimen("aufgaben/neu/")
def new_task(world: World, _role: str) -> Asked:
    """Give the unit's editor something to do."""
    owner = world.people["unit"].username
    return Asked(form={"title": "Anrufen", "owner": owner, "due": localdate().isoformat()})


@specimen("verwaltung/zugaenge/neu/")
def new_account(_world: World, _role: str) -> Asked:
    """Make an account."""
    return Asked(form={"name": f"neu-{uuid4().hex[:8]}", "role": "member"})


@specimen("verwaltung/mitgliedschaften/neu/")
def new_membership(world: World, _role: str) -> Asked:
    """Enter somebody into a committee."""
    words = {"user": world.others["member"].pk, "committee": world.committee.pk}
    return Asked(form={**words, "office": "member", "since": localdate().isoformat()})


@specimen("verwaltung/loeschungen/")
def propose_erasure(world: World, _role: str) -> Asked:
    """Propose to forget somebody."""
    return Asked(form={"person": world.others["resident"].username, "ground": "wish"})
