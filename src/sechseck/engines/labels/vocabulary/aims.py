# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words for what shall be: goals, needs, wishes, stances, refusals."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

# Verbs of stance: "wir stehen für …" says what shall hold, not what is done.
STANCE_VERBS = word_set(
    """
    stehen bekennen anstreben streben erwarten glauben sehen verstehen wünschen
    hoffen brauchen benötigen kämpfen eintreten treten ablehnen lehnen begrüßen wissen
    anerkennen bleiben verfolgen befürworten fühlen teilen begreifen halten
    betrachten vertrauen akzeptieren respektieren schätzen bejahen unterstreichen orientieren
    """,
)
STANCE_PHRASES = (
    "setzen auf ", "setzen wir auf ", "setzt auf ", "halten fest an",
    "dafür einsetzen", "uns dafür ein", "sorgen wir dafür, dass", "einsatz für", "uns ein für",
    "es geht darum", "uns geht es", "geht es uns", "unser anliegen", "uns am herzen",
    "setzen wir uns für", "wir setzen uns", "wir stellen uns", "setzt sich für", "setzen sich für",
    "machen uns stark", "macht sich stark", "machen uns dafür", "treten wir für", "wir treten",
    "tritt für", "treten für", "sprechen uns für", "sprechen wir uns", "spricht sich",
    "halten wir für", "stehen für", "steht für", "kämpfen für", "sind für ", "werben für",
)  # fmt: skip
GOAL_WORDS = word_set(
    """
    ziel oberziel teilziel gesamtziel zielsetzung leitziel leitbild vision anspruch maßstab
    zukunftsbild zielbild grundsatz leitlinie zielwert zielvorgabe
    """,
)
NEED_WORDS = word_set(
    """
    bedürfen brauchen benötigen notwendig erforderlich nötig unverzichtbar unerlässlich
    zukunftsaufgabe daueraufgabe pflichtaufgabe
    """,
)
# Verbs that name what comes out, not what is done.
REACH_VERBS = word_set(
    """
    erreichen erhalten gewährleisten bewahren gelingen ermöglichen garantieren haben bleiben
    leben beimessen zukommen gehören profitieren entstehen wachsen sinken steigen
    """,
)
STATE_NOUNS = word_set(
    """
    erhöhung verbesserung reduzierung reduktion steigerung senkung sicherung stärkung erhalt
    verringerung minderung vermeidung gewährleistung verbesserung beschleunigung halbierung
    verdopplung gewinnung bindung entlastung verankerung sicherstellung vorrang
    gleichstellung gerechtigkeit teilhabe klimaneutralität beteiligung bewahrung anerkennung
    """,
)
VALUE_WORDS = word_set("stellenwert verdienen mittelpunkt vordergrund priorität bedeuten bleiben")
IMPORTANT_PHRASES = (
    "anliegen", "ist aufgabe", "eine aufgabe", "zentrale aufgabe", " pflicht.",
    "es ist zeit", "an der zeit", "einsatz für", "kämpfen für", "treten für", "im zentrum",
    "unsere vision", "oberste", "ein muss", "ein recht auf",
)  # fmt: skip
AGAINST_PHRASES = (
    "nicht infrage", "nicht in frage", "inakzeptabel", "nicht vereinbar", "nicht zulassen",
    "lehnen wir ab", "wir lehnen", "sind gegen", "nein zu", " ablehnen", " keinesfalls",
    "auf keinen fall", "nicht hinnehmen", "darf nicht", "dürfen nicht", "darf kein",
    "stellen uns gegen", "wenden uns gegen",
)  # fmt: skip
WISH_WORDS = word_set(
    """
    mehr weniger gute guter gutes bessere besserer besseres sichere sicherer starke starker
    starkes kostenfreie kostenloser kostenfreies kostenlose digitale lebendige lebenswerte
    faire gerechte bezahlbare bezahlbarer bezahlbares schnelle schnelles saubere sauberer
    kurze vielfältige
    """
)
WISH_PHRASES = (
    " für alle",
    " in allen ",
    " in jedem ",
    " in jeder ",
    " vor ",
    " statt ",
    " raus ",
)
VAGUE_WORDS = word_set(
    """
    prüfen anstreben streben möglichst gegebenenfalls ggf perspektivisch eventuell erwägen
    bemühen mittelfristig langfristig idealerweise grundsätzlich hinwirken angestrebt
    geprüft könnte könnten sollte sollten wünschenswert soweit sofern
    """,
)

# "Ist zu …" with these tells what will come, not what is to be done.
OUTLOOK_VERBS = word_set(
    "rechnen erwarten beobachten begrüßen befürchten sehen finden erkennen verzeichnen"
)

# Verbs whose object decides: a box is set up, confidence is not; with "müssen" they tell little.
VAGUE_ACTS = word_set(
    """
    schaffen stellen setzen führen legen binden bieten anbieten beteiligen berücksichtigen nutzen
    abbauen einbeziehen einbinden richten treiben ausrichten teilen versorgen integrieren helfen
    vernetzen verzahnen begleiten vorantreiben steigern mobilisieren
    """
)

# Verbs of acting so broad that a wish with them names a state: "dass … verbessert wird".
BROAD_VERBS = word_set(
    """
    verbessern stärken sichern ermöglichen erhalten gestalten schützen fördern entwickeln sorgen
    verringern reduzieren erleichtern vermeiden verhindern beschleunigen nutzen unterstützen
    """
)
SOUGHT_PHRASES = (
    *("angestrebt wird", "wird angestrebt", "werden angestrebt", "angestrebt werden"),
    *("angestrebt ist", "angestrebt sind"),
)
