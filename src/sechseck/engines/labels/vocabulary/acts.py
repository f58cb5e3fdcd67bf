# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Verbs and nouns of acting: what an administration or a party does."""

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
    beschließen regeln definieren einberufen bevorzugen wegfallen ausrollen entgegenwirken
    verstärken anheben wiedereröffnen vereinheitlichen überführen umstellen herrichten abreißen
    beleuchten überdachen verpachten anmieten unterbinden verbieten untersagen deckeln befreien
    entschädigen auszeichnen bestellen verbreitern absenken beschildern kennzeichnen
    ertüchtigen instandsetzen rekommunalisieren zurückkaufen aufforsten einschränken
    novellieren befähigen ausdehnen entfristen bevorraten verlagern entfernen zurückbauen
    ausreichen hinzuziehen lockern straffen vorhalten nachbesetzen unterstellen einräumen
    zurückgeben überplanen bebauen bewirtschaften
    anbringen aufhängen ausschildern einzäunen abbiegen aussetzen auslegen ausliefern
    austauschen einbauen einspeisen einsparen eindämmen einladen umziehen umsiedeln umleiten
    umstrukturieren vorschreiben vormerken vergrößern verkleinern verschenken versteigern
    verschärfen vorziehen zuweisen zurücknehmen zusammenschließen mitfinanzieren bereisen
    bespielen bestuhlen bewilligen dämmen drucken einkreisen entschlacken entrümpeln ersteigern
    freischalten herausgeben hochfahren instandhalten isolieren kündigen lackieren mieten
    neuordnen ordnen reinigen reparieren säubern schalten sammeln teilen unterrichten verlegen
    vermieten vermitteln vorbereiten wiederbeleben zertifizieren übertragen
    """,
)
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
    wiedereröffnung eröffnung anhebung abschaffung umwandlung fortsetzung beschränkung verbot
    herstellung instandsetzung aufforstung rekommunalisierung zusammenlegung verlagerung
    novellierung anbindung beleuchtung bepflanzung ertüchtigung absenkung bezuschussung
    finanzierung freigabe verbreiterung befreiung deckelung umnutzung aufhebung erwerb ankauf
    kauf verkauf erlass bestellung neugestaltung wiederherstellung anschluss einsetzung
    ausbildung
    """,
)
# Verbs by which a text tells what people will get.
PROVISION_VERBS = word_set("erhalten bekommen erfolgen fließen entfallen entstehen bereitstehen")
PROJECT_WORDS = word_set(
    """
    programm förderprogramm projekt modellprojekt pilotprojekt initiative kampagne fonds
    maßnahme angebot beratungsangebot konzept ticket bus bürgerbus rufbus zentrum
    """,
)
FORGO_PHRASES = (
    "verzichten", "schließen wir aus", "wird nicht erhöht", "werden nicht erhöht",
    "wird es mit uns nicht", "wird abgeschafft", "abschaffung",
)  # fmt: skip

# Verbs of amounts: with "sollen" or "müssen" they name a state to be reached, not a single act.
AMOUNT_VERBS = word_set(
    """
    senken erhöhen steigern reduzieren verringern halbieren verdoppeln verdreifachen mindern
    vermindern minimieren sinken steigen wachsen begrenzen verkürzen
    """
)
# Participles that tell in the passive how things are: nobody announces anything.
CONDITION_PARTICIPLES = word_set(
    """
    geboren zurückgelegt erzeugt verbraucht getan erwirtschaftet geschätzt gekennzeichnet geprägt
    verursacht ausgestoßen beheizt geheizt belastet gefährdet bedroht unterschätzt genannt
    erwartet erschwert behindert benachteiligt diskriminiert gedeckt verstärkt übersehen
    wahrgenommen empfunden gebraucht benötigt vermisst bewohnt verdrängt
    überschritten eingeatmet produziert geliefert
    """
)
# Adjectives that open a line which names a thing to be made.
NEW_WORDS = word_set("neu zusätzlich weitere kostenfrei kostenlos gratis eigen kommunal städtisch")
