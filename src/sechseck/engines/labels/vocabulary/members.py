# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words for those who belong to a body or lead a measure."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

MEMBER_WORDS = word_set(
    """
    mitglied sprecher vertreter vertretung bürgermeister oberbürgermeister dezernent
    vorsitzender vorsitzende fraktionsvorsitzende fraktionsvorsitzender geschäftsführer
    geschäftsführung beauftragter beauftragte leiter leitung mdl mdb mdep fraktion
    amtsleiter amtsleitung stadtrat landrat ratsmitglied sachverständige experte expertin
    partner kooperationspartner beirat lenkungskreis lenkungsgruppe lenkungsausschuss
    steuerungskreis steuerungsgruppe projektgruppe projektbeirat projektteam akteur träger
    verband verbände kammer delegierte delegierter ansprechpartner ansprechperson
    projektpartner gast landesbeauftragte wohlfahrtsverband gewerkschaft kirche
    """,
)
MEMBER_PHRASES = (
    "besteht aus", "bestehen aus", "setzt sich aus", "setzt sich zusammen", "setzen sich zusammen",
    "gehören an", "gehört an", "gehören dem", "gehören der", "zusammengeschlossen",
    "vertreten durch", "nehmen teil", "mitglieder sind", "mitglied sind", "beteiligt sind",
    "beteiligt sich", "arbeiten im netzwerk", "dem gremium", "zuständig ist", "verantwortlich ist",
    "liegt beim", "liegt bei der", "federführend", "sind vertreten", " vertreten.", "sitzen im",
    "projektleitung", "leitung liegt", "wissenschaftlicher beirat", "wird geleitet",
    "werden vertreten", "sitz und stimme", "den vorsitz", "dies betrifft", "partner sind",
    "kooperationspartner", "träger ist", "träger sind", "abgeordnete", "sprecher ist",
    "ansprechpartner ist", "gehört zum", "gehören zum", "gehört organisatorisch",
    "unter dem vorsitz",
    "akteure sind", "zählen zu den", "wurde gegründet", "angesiedelt",
)  # fmt: skip
# Verbs by which a text tells what a body is there for.
MISSION_VERBS = word_set(
    """
    vertreten vermitteln verbinden vernetzen sitzen angehören bündeln sammeln beraten
    arbeiten begleiten umfassen bestehen koordinieren betreuen
    """,
)
FOUNDING_VERBS = word_set("gründen zusammenschließen zusammensetzen einberufen konstituieren")
# Who may lead a measure when no office is named.
LEAD_WORDS = word_set(
    """
    verwaltung stadtverwaltung regionsverwaltung kreisverwaltung gemeindeverwaltung
    stadtwerke stadtwerk wirtschaftsförderung stabsstelle dezernat fachbereich amt
    eigenbetrieb magistrat wohnungsbaugesellschaft klinikum volkshochschule
    """,
)
