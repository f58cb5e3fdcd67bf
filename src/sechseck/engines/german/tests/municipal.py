# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words of municipal German: compounds with their parts, and words that stay whole.

Noun and noun, stem and noun, adjective and noun part; nominalised prefix verbs, derivations
and words grown together stay whole.
"""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

COMPOUNDS = word_set(
    """
    Handlungs+feld Zukunfts+region Innovations+fähigkeit Jahres+auftakt Arbeits+plätze
    Entwicklungs+potenziale Frauen+häuser Mehr+generationen+häuser Gesundheits+angebote
    Wohnungs+bau+gesellschaften Übergangs+wohn+plätze Gewalt+formen Partnerschafts+gewalt
    Hilfe+systeme Krisen+situationen Schutz+konzepte Fach+kräfte Chancen+gleichheit
    Sozial+staat Hol+schuld Bring+schuld Ressourcen+schonung Durchsetzungs+kraft
    Lebens+phasen Sozial+leistungen Anlauf+stellen Konsum+zwang Ehren+amt Menschen+recht
    Stabs+stelle Ausgleichs+funktion Teil+räume Strahl+kraft Groß+stadt+region
    Wirtschafts+raum Arbeits+kreis Fach+ämter Landes+dienst+stellen Zukunfts+konzept
    Konflikt+lösungs+strategien Interessens+gruppen Fach+ausschüsse Gesamt+strategie
    Gesamt+ziel Zivil+gesellschaft Preis+krise Haushalts+netto+einkommen Stress+test
    Schlüssel+rolle Gemein+wohl Flächen+nutzungs+plan Bebauungs+plan Kinder+tages+stätte
    Klima+schutz+konzept Rad+verkehr Ganztags+schule Arbeits+markt Öffentlichkeits+arbeit
    Bürger+beteiligung Haushalts+plan Stadt+rat Gemeinde+rat Kreis+tag Bürger+meister Rat+haus
    Feuer+wehr Spiel+platz Grund+schule Berufs+schule Jugend+amt Bau+amt Gesundheits+amt
    Wohnungs+markt Miet+spiegel Sozial+wohnung Gewerbe+gebiet Gewerbe+steuer Grund+steuer
    Hebe+satz Wirtschafts+förderung Stadt+entwicklung Regional+planung Raum+ordnung
    Landschafts+plan Natur+schutz Arten+vielfalt Hoch+wasser+schutz Hitze+aktions+plan
    Wärme+planung Fern+wärme Wind+energie Solar+anlage Lade+säule Elektro+mobilität
    Nah+verkehr Straßen+bahn Halte+stelle Rad+weg Rad+schnell+weg Verkehrs+wende
    Klima+neutralität Treib+haus+gas Emissions+handel Abfall+wirtschaft Trink+wasser
    Kranken+haus Pflege+heim Alten+pflege Not+aufnahme Rettungs+dienst Sucht+beratung
    Schuldner+beratung Familien+zentrum Kinder+armut Alters+armut Senioren+beirat
    Jugend+parlament Behinderten+beauftragte Gleichstellungs+beauftragte Integrations+beirat
    Sprach+kurs Flüchtlings+unterkunft Frauen+quote Gewalt+schutz Opfer+schutz
    Quartiers+management Nachbarschafts+hilfe Vereins+förderung Sport+stätte Schwimm+bad
    Kultur+förderung Denkmal+schutz Tourismus+konzept Digital+strategie Glas+faser+ausbau
    Verwaltungs+modernisierung Personal+entwicklung Fach+kräfte+mangel Ausbildungs+platz
    Weiterbildungs+angebot Lebens+verhältnisse Landes+haupt+stadt Umland+gemeinde Land+kreis
    Zweck+verband Förder+mittel Förder+richtlinie Eigen+betrieb Beteiligungs+verfahren
    Plan+feststellungs+verfahren Umwelt+verträglichkeits+prüfung Ziel+vereinbarung
    Handlungs+empfehlungen Maßnahmen+katalog Ziel+gruppe Leit+bild Grundsatz+beschluss
    Rats+beschluss Koalitions+vertrag Einwohner+zahl Bevölkerungs+entwicklung
    Steuer+einnahmen Schul+entwicklungs+planung Kita+platz Krippen+plätze Betreuungs+plätze
    Schul+sozial+arbeit Jugend+zentren Lehr+kräfte Grün+flächen Dach+begrünung
    Flächen+versiegelung Wohn+fläche Obdachlosen+hilfe Zwangs+räumung Miet+preis+bremse
    Vorkaufs+recht Einwohner+befragung Bürger+begehren Kreis+umlage Finanz+ausgleich
    Zuwendungs+bescheid Verwendungs+nachweis Mitglieder+befragung Hoch+schul+bildung
    Täterinnen+arbeit Jugend+hilfe+ausschuss
    """
)
WHOLE_WORDS = word_set(
    """
    Teilhabe Gleichstellung Beteiligung Versorgung Entwicklung Angebote Unterstützung Maßnahme
    Nachhaltigkeit Öffentlichkeit Zusammenarbeit Verwaltung Gemeinde Gemeinschaft Wirtschaft
    Gesellschaft Verantwortung Bildung Ausbildung Weiterbildung Fortbildung Betreuung Beratung
    Erziehung Integration Inklusion Digitalisierung Sanierung Förderung Finanzierung Planung
    Umsetzung Evaluation Kooperation Vernetzung Stärkung Verbesserung Erreichbarkeit
    Barrierefreiheit Selbstständigkeit Nachbarschaft Landschaft Eigentum Wachstum Wettbewerb
    Haushalt Standort Infrastruktur Perspektive Resilienz Transformation Partizipation
    Engagement Ehrenamtliche Einwohner Bewohner Akteure Akteurinnen Teilnehmende Fraktion
    Ausschuss Beirat Gremium Dezernat Kommune Region Quartier Bereitstellung Sicherstellung
    Instandhaltung Wiederverwendung Zusammenhalt Gleichberechtigung Wertschätzung
    Berücksichtigung Vereinbarkeit Wirksamkeit Gerechtigkeit Vielfalt Diskriminierung
    Verordnung Satzung Vorhaben Vorsorge Ausgaben Einnahmen Zuständigkeit Zukunft
    Herausforderung Anerkennung Empfehlung Unterkunft Mitglied Mitarbeiter Verkehr Wohnungen
    Handlung Bürgerschaft Wissenschaft Partnerschaft Mitbestimmung Freiheit Gesundheit
    Niedersachsen Braunschweig Hildesheim Wolfsburg Kapazitäten Interessen Organisation
    Generationen Institutionen Situation Kompetenzen Interdisziplinarität Überzeugung
    Notwendigkeit Veranstaltung Unternehmen Genossenschaft Freistellung Begrünung Entsiegelung
    Nachverdichtung Beleuchtung Zuwanderung Operator Freiwilligkeit Begegnung Abwertung
    """
)
