# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""General German word lists that tell what a statement does; nothing here belongs to a region."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

# Verbs of acting: what an administration or a party does. Separable verbs also by their base.
ACT_VERBS = word_set(
    """
    stärken fördern ausbauen schaffen errichten einrichten einführen umsetzen entwickeln
    weiterentwickeln verbessern erweitern erhöhen investieren bauen sanieren modernisieren
    unterstützen gestalten prüfen erstellen erarbeiten anbieten bereitstellen absichern
    sicherstellen ausstatten evaluieren anpassen integrieren berücksichtigen überprüfen
    verzahnen vernetzen verknüpfen koordinieren reduzieren abbauen aufbauen pflanzen
    installieren umrüsten digitalisieren vereinfachen beschleunigen bündeln initiieren
    starten fortführen fortsetzen verstetigen finanzieren beauftragen einsetzen einbinden
    begleiten schulen sensibilisieren informieren ansiedeln erschließen ausweisen einstellen
    öffnen umwandeln umgestalten entsiegeln begrünen aktivieren erproben testen
    veröffentlichen gründen verlängern verdichten vergeben abschaffen bezuschussen
    bereithalten eröffnen erneuern ersetzen freihalten aufstellen anlegen aufwerten
    ausrichten ausweiten auflegen beantragen beraten beschaffen durchführen einkaufen
    entlasten ergänzen ermöglichen etablieren festlegen gewähren herstellen intensivieren
    kaufen konzipieren markieren nachrüsten neubauen nutzen optimieren organisieren planen
    realisieren schließen sichern stellen setzen richten führen binden bieten legen rüsten
    weisen verpflichten verankern verhindern vorantreiben vermeiden verteilen
    wiederherstellen zahlen zusammenführen übernehmen überarbeiten umbauen beseitigen
    verkürzen erleichtern qualifizieren sorgen treiben senken verdoppeln schützen bewerben
    bereinigen beteiligen einbeziehen erfassen ausarbeiten vorlegen anschaffen aufnehmen
    verringern steigern mobilisieren anordnen sperren erlassen ausschreiben erwerben pachten
    bepflanzen renaturieren entwerfen ausloben helfen beenden voranbringen unterbreiten
    abbestellen anwenden begrenzen aufstocken umwidmen einfordern einrichten einführen
    erhalten beibehalten freigeben kontrollieren durchsetzen streichen kürzen anpacken
    aufheben abbauen entwickeln erforschen pilotieren zusammenlegen bekämpfen fortschreiben
    anstoßen nachbessern auslagern ausgeben prämieren belohnen verkaufen versorgen
    bekanntmachen ausbilden zusammenbringen ausgleichen nachpflanzen
    """,
)
# Verbs of stance: "wir stehen für …" says what shall hold, not what is done.
STANCE_VERBS = word_set(
    """
    stehen bekennen anstreben streben fordern erwarten glauben sehen verstehen wünschen
    hoffen brauchen benötigen kämpfen eintreten treten ablehnen lehnen begrüßen wissen
    anerkennen bleiben verfolgen befürworten fühlen teilen begreifen halten
    """,
)
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
STATE_WORDS = word_set(
    """
    klimaneutral klimaneutralität klimaneutrale lebenswert barrierefrei bezahlbar gerecht
    sicher gleichberechtigt selbstbestimmt niemand allen jeder jede jedes verfügbar
    """,
)
PROBLEM_WORDS = word_set(
    """
    fehlen mangel fachkräftemangel problem herausforderung skeptisch warnen verschlechtern
    sinken steigen wachsen abnehmen zunehmen zurückgehen rückgang zunahme belegen zeigen
    bestätigen ergeben verursachen betragen liegen leiden betroffen gefährdet belasten
    bereits derzeit aktuell inzwischen mittlerweile zunehmend leider seit durchschnitt
    durchschnittlich anteil überdurchschnittlich defizit sanierungsstau engpass studie
    umfrage erscheinen scheinen bisher bislang heute vergangen letzt vorjahr weisen
    aufweisen verzeichnen stammen krise deutlich verunsicherung schwachstelle
    """,
)
PROCESS_WORDS = word_set(
    """
    prozess verfahren arbeitsweise vorgehen vorgehensweise entwurf aktionsplan
    fortschreibung workshop workshopreihe treffen arbeitskreis monitoring controlling
    berichterstattung abstimmung koordination steuerung evaluation evaluierung
    arbeitsschritt beschlussfassung methodik beteiligungsprozess planungsprozess
    transformationsprozess strategieprozess bericht handlungsempfehlung maßnahmenplan
    projektorganisation zwischenbericht fortschrittsbericht jahresbericht turnus
    geschäftsordnung federführung zuständigkeit handlungsfeld maßnahmensteckbrief
    umsetzungsbericht sachstandsbericht priorisierung auswertung arbeitsphase projektphase
    """,
)
PROCESS_VERBS = word_set(
    """
    tagen berichten koordinieren abstimmen fortschreiben priorisieren evaluieren vorlegen
    entscheiden empfehlen anhören antworten melden sammeln beraten bewerten
    zusammentreten zusammenkommen fokussieren gliedern moderieren dokumentieren auswerten
    aktualisieren beschließen wählen diskutieren erörtern heranziehen einfließen vorstellen
    überprüfen entstehen
    """,
)
RHYTHM_WORDS = word_set(
    """
    regelmäßig jährlich vierteljährlich halbjährlich monatlich wöchentlich quartalsweise
    zunächst anschließend schrittweise fortlaufend turnusmäßig mindestens zweimal einmal
    dreimal schritt phase
    """,
)
EVENT_WORDS = word_set(
    """
    veranstaltung veranstaltungsreihe auftakt auftaktveranstaltung jahresauftakt konferenz
    bildungskonferenz fachtag fachtagung kongress messe eröffnung einweihung
    grundsteinlegung spatenstich sitzung bürgerversammlung informationsveranstaltung
    dialogveranstaltung festakt aktionstag tagung stattfinden start beginn
    termin premiere jubiläum feier fest infoabend bürgerdialog gipfel auftaktworkshop
    einwohnerversammlung jahresauftaktveranstaltung einladen laden eröffnen einweihen
    verabschieden ausrufen unterzeichnen begrüßen
    """,
)
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
ACT_NOUNS = word_set(
    """
    ausbau aufbau bau neubau umbau rückbau einrichtung einführung errichtung sanierung
    erstellung umsetzung förderung schaffung erweiterung optimierung installation umrüstung
    prüfung erarbeitung entwicklung weiterentwicklung durchführung bereitstellung ausweisung
    beschaffung umgestaltung modernisierung anschaffung aufstellung umstellung anpassung
    fortführung verlängerung gründung etablierung initiierung unterstützung anlage pflanzung
    begrünung entsiegelung digitalisierung verdichtung beratung schulung qualifizierung
    bündelung vernetzung vergabe aktivierung ausweitung konzeption ausstattung einstellung
    ernennung öffnung erneuerung nachrüstung erprobung durchsetzung integration aufstockung
    reaktivierung renaturierung aufwertung bewerbung kampagne pilotprojekt modellprojekt
    programm förderprogramm ausarbeitung taktverdichtung elektrifizierung markierung
    überarbeitung veröffentlichung einbindung dachgeschossausbau
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
VAGUE_WORDS = word_set(
    """
    prüfen anstreben streben möglichst gegebenenfalls ggf perspektivisch eventuell erwägen
    bemühen mittelfristig langfristig idealerweise grundsätzlich hinwirken angestrebt
    geprüft könnte könnten sollte sollten wünschenswert soweit sofern
    """,
)

# Verbs that name what comes out, not what is done.
REACH_VERBS = word_set(
    """
    erreichen erhalten gewährleisten bewahren gelingen ermöglichen garantieren haben bleiben
    leben beimessen zukommen gehören profitieren entstehen wachsen sinken steigen
    """,
)
# Verbs that tell how things are: nobody acts.
STATE_VERBS = word_set(
    """
    leben wohnen kosten zählen existieren gelten verfügen umfassen betragen heizen pendeln
    wachsen altern entsprechen ausmachen reichen dauern beginnen kommen gehen wissen kennen
    arbeiten besitzen fahren stehen liegen bestehen hängen erleben empfinden halten finden
    befördern erreichen verbrauchen verursachen sterben ziehen bilden befinden prägen
    """,
)
# Verbs by which a text tells what a body is there for.
MISSION_VERBS = word_set(
    """
    vertreten vermitteln verbinden vernetzen sitzen angehören bündeln sammeln beraten
    arbeiten begleiten umfassen bestehen koordinieren betreuen
    """,
)
NOW_PHRASES = (
    " heute ", " derzeit ", " aktuell ", " bereits ", " noch nicht", " nicht mehr", " noch kein",
    " schon ", " immer wieder", " vielerorts", " immer mehr", " immer weniger", " bisher",
    " bislang", " zurzeit", " inzwischen", " oft ", " häufig ", " selten ", " kaum ", " zu viele",
    " zu wenig", " noch immer", " lange zeit", " längst ", " gibt es ", "es gibt ", " damals",
)  # fmt: skip
IMPORTANT_PHRASES = (
    "wichtig", "anliegen", "ist aufgabe", "eine aufgabe", "zentrale aufgabe", " pflicht.",
    "es ist zeit", "an der zeit", "einsatz für", "kämpfen für", "treten für", "im zentrum",
    "sinnvoll", "entscheidend", "unsere vision", "oberste", "ein muss", "ein recht auf",
)  # fmt: skip
STANCE_PHRASES = (
    "setzen wir uns für", "wir setzen uns", "wir stellen uns", "setzt sich für", "setzen sich für",
    "machen uns stark", "macht sich stark", "machen uns dafür", "treten wir für", "wir treten",
    "tritt für", "treten für", "sprechen uns für", "sprechen wir uns", "spricht sich",
    "halten wir für", "stehen für", "steht für", "kämpfen für", "sind für ", "werben für",
)  # fmt: skip
AGAINST_PHRASES = (
    "lehnen wir ab", "wir lehnen", "sind gegen", "nein zu", " ablehnen", " keinesfalls",
    "auf keinen fall", "nicht hinnehmen", "darf nicht", "dürfen nicht", "darf kein",
    "stellen uns gegen", "wenden uns gegen",
)  # fmt: skip
FORGO_PHRASES = (
    "verzichten", "schließen wir aus", "wird nicht erhöht", "werden nicht erhöht",
    "wird es mit uns nicht", "wird abgeschafft", "abschaffung",
)  # fmt: skip
PROJECT_WORDS = word_set(
    """
    programm förderprogramm projekt modellprojekt pilotprojekt initiative kampagne fonds
    maßnahme angebot beratungsangebot konzept ticket bus bürgerbus rufbus zentrum
    """,
)

# Verbs by which a text tells what people will get.
PROVISION_VERBS = word_set("erhalten bekommen erfolgen fließen entfallen")
VALUE_WORDS = word_set("stellenwert verdienen mittelpunkt vordergrund priorität bedeuten bleiben")
FOUNDING_VERBS = word_set("gründen zusammenschließen zusammensetzen einberufen konstituieren")

# Who may lead a measure when no office is named.
LEAD_WORDS = word_set(
    """
    verwaltung stadtverwaltung regionsverwaltung kreisverwaltung gemeindeverwaltung
    stadtwerke stadtwerk wirtschaftsförderung stabsstelle dezernat fachbereich amt
    eigenbetrieb magistrat wohnungsbaugesellschaft klinikum volkshochschule
    """,
)
RHYTHM_PHRASES = (
    "alle zwei jahre",
    "alle drei jahre",
    "alle vier jahre",
    "alle fünf jahre",
    "mal im jahr",
    "pro jahr",
    "mal jährlich",
)
CAUSE_PHRASES = (
    ", weil ",
    ", da ",
    "führt zu",
    "führt dazu",
    "wegen ",
    "aufgrund ",
    "dadurch",
    "folglich",
    "ursache",
    "lassen sich",
    "machen deutlich",
    "macht deutlich",
)
ABSTRACT_ENDINGS = (
    "ung",
    "keit",
    "heit",
    "tät",
    "ion",
    "schaft",
    "ität",
    "engagement",
    "vielfalt",
)
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
PEOPLE_WORDS = word_set(
    """
    mensch bürger einwohner jugendliche kind familie senior studierende eltern befragte
    unternehmen bewohner frau mann patient beschäftigte
    """
)
