# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences of our own in the manner of other cities' programmes, plans and concepts."""

from __future__ import annotations

import pytest

from sechseck.engines.labels.source_document import SourceDocument
from sechseck.engines.labels.tests.material import labeller, passage

KINDS = """
finding | Der Verkehrssektor verursacht ein Drittel der Emissionen.
finding | Seit 2012 ist die Zahl der Sozialwohnungen um ein Fünftel gesunken.
finding | In vielen Praxen gehen die Ärztinnen und Ärzte bald in den Ruhestand.
finding | Die Busse sind im Berufsverkehr oft überfüllt.
finding | Der Klimawandel ist längst in unserer Stadt angekommen.
finding | Der Fachkräftemangel bremst viele Handwerksbetriebe.
finding | Gute Schulen sind die Grundlage für Chancengleichheit.
finding | Wir haben in den letzten Jahren acht Schulen saniert.
finding | Im Bestand liegt das größte Potenzial für Einsparungen.
finding | Knapp die Hälfte der Haushalte heizt mit Erdgas.
finding | Unsere Stadt wächst, und mit ihr wachsen die Aufgaben.
finding | Die vergangenen Jahre haben gezeigt, wie verletzlich unsere Versorgung ist.
finding | Viele Familien finden keine Wohnung, die sie sich leisten können.
finding | Die Haushaltslage lässt kaum Spielraum für neue Ausgaben.
finding | Wir haben den Schuldenstand seit 2014 um 40 Millionen Euro verringert.
finding | Das Fahrrad ist bei kurzen Wegen das schnellste Verkehrsmittel.
finding | Dafür fehlt bislang ein schlüssiges Konzept.
finding | Etwa 4.200 Menschen pendeln täglich in die Kreisstadt.
finding | Ohne die vielen Ehrenamtlichen wären unsere Vereine nicht denkbar.
finding | Kultur macht unsere Stadt lebendig und stiftet Zusammenhalt.
finding | Die Sanierungsquote liegt unter einem Prozent.
finding | Jedes dritte Kind in der Nordstadt wächst in Armut auf.
finding | Der Ausbau der Windkraft kam in den letzten Jahren nur langsam voran.
finding | Hitze belastet vor allem ältere und kranke Menschen.
finding | Nach Angaben des Landes wurden 2023 im Kreis 310 Wohnungen fertiggestellt.
goal | Unser Ziel ist eine Stadt der kurzen Wege.
goal | Alle Kinder sollen unabhängig von ihrer Herkunft die gleichen Chancen haben.
goal | Der Anteil des Radverkehrs soll bis 2030 auf 30 Prozent steigen.
goal | Wohnen muss auch für Menschen mit kleinem Einkommen bezahlbar bleiben.
goal | Wir bekennen uns zum Pariser Klimaabkommen.
goal | Niemand soll länger als zwanzig Minuten bis zur nächsten Hausarztpraxis brauchen.
goal | Wir wollen eine Verwaltung, die für die Menschen da ist.
goal | Eine gute Gesundheitsversorgung darf nicht vom Wohnort abhängen.
goal | Es braucht mehr Tempo beim Ausbau der erneuerbaren Energien.
goal | Bis 2040 ist die Stadt klimaneutral.
goal | Wir stehen für eine offene und solidarische Stadtgesellschaft.
goal | Die Innenstadt soll ein Ort sein, an dem sich alle gern aufhalten.
goal | Die Treibhausgasemissionen sind gegenüber 1990 um 95 Prozent zu senken.
goal | Die Privatisierung von Krankenhäusern lehnen wir ab.
goal | Mehr bezahlbare Wohnungen für Studierende
goal | Wir wollen, dass alle Menschen in unserer Stadt gut und sicher leben können.
goal | Unsere Stadt soll bis zum Jahr 2035 klimaneutral werden.
goal | Kinder brauchen gute Schulen, in denen sie gern lernen.
goal | Uns ist wichtig, dass ältere Menschen in ihrem Viertel bleiben können.
goal | Wir treten für eine vielfältige Kulturlandschaft ein.
goal | Die medizinische Versorgung auf dem Land muss gesichert bleiben.
goal | Kultur darf kein Luxus sein.
goal | Wir setzen auf den Zusammenhalt der Generationen.
goal | Soziale Gerechtigkeit ist für uns der Maßstab allen Handelns.
goal | Die Stadt trägt Verantwortung dafür, dass niemand auf der Straße leben muss.
goal | Wir möchten eine Stadt, in der man ohne eigenes Auto gut vorankommt.
goal | Es muss selbstverständlich werden, dass Frauen und Männer gleich viel verdienen.
goal | Mobilität ist ein Grundrecht und muss für alle bezahlbar sein.
goal | Wir halten an der Idee der wohnortnahen Grundschule fest.
goal | Eine lebendige Innenstadt mit vielfältigem Einzelhandel ist unser Ziel.
goal | Bis 2030 halbieren wir den Ausstoß von Treibhausgasen.
goal | Der Energieverbrauch der städtischen Liegenschaften soll um ein Viertel sinken.
goal | Eine Privatisierung der Stadtwerke kommt für uns nicht infrage.
goal | Öffentlicher Raum gehört allen.
goal | Mehr Grün und weniger Beton in der Stadt
goal | Dabei steht der Mensch im Mittelpunkt.
goal | Angestrebt wird ein Anteil von 25 Prozent Radverkehr.
goal | Wichtig ist uns ein respektvoller Umgang mit den Beschäftigten.
goal | Wir müssen den Flächenfraß stoppen.
goal | Integration gelingt nur, wenn alle mitmachen dürfen.
measure | Wir werden den Takt der Straßenbahn in den Abendstunden verdichten.
measure | Die Koalition wird ein Sofortprogramm für sichere Schulwege auflegen.
measure | Wir richten in jedem Stadtbezirk ein Familienzentrum ein.
measure | Bis 2032 entstehen 1.200 geförderte Wohnungen auf städtischem Grund.
measure | Für alle Neubauten wird eine Solarpflicht eingeführt.
measure | Das Freibad wird energetisch saniert und erhält eine Wärmepumpe.
measure | Die kommunale Wärmeplanung wird bis Ende 2027 abgeschlossen.
measure | Ein Leerstandsmanagement wird aufgebaut.
measure | Aufbau eines Wärmenetzes im Bahnhofsviertel
measure | Einführung eines kostenlosen Schülertickets
measure | Gehwege absenken und Querungshilfen bauen
measure | Kitaplätze schaffen und Öffnungszeiten ausweiten
measure | Wir stellen zehn zusätzliche Schulsozialarbeiterinnen ein.
measure | Die Verwaltung soll ein Konzept für die Nachnutzung der Kaserne erstellen.
measure | Der Stadtrat soll eine Satzung gegen Zweckentfremdung beschließen.
measure | Die Hebesätze der Gewerbesteuer erhöhen wir in dieser Wahlperiode nicht.
measure | Wir setzen einen Nachtbeauftragten ein.
measure | Dazu gründen wir eine städtische Entwicklungsgesellschaft.
measure | Den Ausbau der Ladesäulen treiben wir voran.
measure | Wir fordern die Wiedereröffnung des Jugendzentrums am Hafen.
measure | Auf städtischen Dächern sind Photovoltaikanlagen zu errichten.
measure | Außerdem wollen wir Trinkbrunnen auf allen großen Plätzen aufstellen.
measure | Kostenlose Parkplätze in der Altstadt fallen weg.
measure | Künftig gilt auf allen Hauptstraßen nachts Tempo 30.
measure | Deshalb wollen wir, dass die Stadt ein Förderprogramm für Balkonkraftwerke auflegt.
measure | Wir GRÜNE setzen uns dafür ein, Stellplätze in Grünflächen umzuwandeln.
measure | Um Familien zu entlasten, schaffen wir die Gebühren für die Krippe schrittweise ab.
measure | Mit den Nachbargemeinden prüfen wir eine Verlängerung der Stadtbahn.
measure | Dazu gehört der Bau einer zweiten Feuerwache im Norden der Stadt.
measure | Das Sozialticket bleibt erhalten und wird auf Auszubildende ausgeweitet.
measure | Für Vereine stellen wir jährlich 150.000 Euro zusätzlich bereit.
measure | Leerstehende Ladenlokale werden vorübergehend an Gründerinnen und Künstler vergeben.
measure | Mit einem Baulückenkataster machen wir ungenutzte Grundstücke sichtbar.
measure | Wir fordern, dass die Stadt bei der Vergabe von Aufträgen auf Tariftreue achtet.
measure | Die Piraten fordern die Einführung eines kommunalen Transparenzportals.
measure | Eine Stabsstelle für Bürgerbeteiligung soll im Rathaus eingerichtet werden.
measure | Deswegen muss die Verwaltung endlich mehr Personal für die Bauaufsicht einstellen.
measure | Alle städtischen Gebäude werden bis 2035 auf Fernwärme oder Wärmepumpen umgestellt.
measure | Wir unterstützen die Gründung einer Energiegenossenschaft.
measure | Die FDP will die Gewerbesteuer in zwei Schritten senken.
measure | Ausbau der U3-Betreuung auf 45 Prozent bis 2028
measure | Pfandringe an allen Mülleimern der Innenstadt anbringen
measure | ein Leitsystem für sehbehinderte Menschen am Hauptbahnhof
measure | Ratssitzungen sollen künftig live im Internet übertragen werden.
measure | Hausgemeinschaften erhalten bis zu 5.000 Euro für begrünte Fassaden.
measure | Beim Verkauf städtischer Flächen geben wir dem Erbbaurecht den Vorzug.
measure | Wir lassen kein Schwimmbad schließen und sanieren das Hallenbad am Ring.
measure | Geplant ist ein Radschnellweg zwischen dem Campus und dem Hauptbahnhof.
measure | Vorgesehen sind 60 neue Ladepunkte in den Wohnquartieren.
measure | Hierfür beantragt die Stadt Fördermittel des Bundes.
measure | Die Stadtwerke investieren bis 2030 rund 90 Millionen Euro in das Stromnetz.
measure | In allen Grundschulen wird ein warmes Mittagessen angeboten.
measure | Einmal im Jahr bekommen alle Erstwahlberechtigten Post von der Oberbürgermeisterin.
measure | Auf den Neubau der Umgehungsstraße wird verzichtet.
actor | Dem Klimabeirat gehören Vertreterinnen der Kammern und der Hochschule an.
actor | Die Lenkungsgruppe besteht aus fünf Dezernaten und den Stadtwerken.
actor | Den Vorsitz hat die Oberbürgermeisterin.
actor | Mitglieder des Beirats sind die Handwerkskammer, die Hochschule und der Stadtsportbund.
actor | Im Begleitkreis arbeiten Vertretungen der Schulen, der Eltern und der Jugendhilfe mit.
actor | Verantwortlich für die Umsetzung ist das Umweltamt.
actor | Projektpartner: Stadtwerke, Verkehrsverbund, Hochschule
process | Der Koalitionsausschuss tagt mindestens einmal im Monat.
process | Die Fortschritte werden jährlich in einem Bericht veröffentlicht.
process | Änderungen werden vor der Abstimmung zwischen den Partnern beraten.
process | Nach der Hälfte der Wahlperiode wird das Programm gemeinsam überprüft.
process | Der Klimarat trifft sich viermal im Jahr und berät die Verwaltung.
process | Über den Stand der Umsetzung informiert die Verwaltung den Rat jedes Jahr im Herbst.
process | Das Konzept wurde gemeinsam mit 300 Einwohnern in drei Werkstätten erarbeitet.
process | Zunächst werden die Daten erhoben, danach folgt die Auswertung.
process | Strittige Fragen klären die Partner im Koalitionsausschuss.
process | Nach zwei Jahren wird die Wirkung der Maßnahmen bewertet.
process | Die Handlungsfelder wurden in einem breiten Beteiligungsverfahren abgestimmt.
event | Die Auftaktkonferenz mit 180 Gästen fand am 14. September 2024 statt.
event | Am 6. Mai 2026 lädt die Stadt zur zweiten Klimawerkstatt ein.
event | Am 21. Juni 2025 wurde der neue Stadtpark feierlich eröffnet.
event | Die zweite Bürgerwerkstatt findet am 3. November 2026 in der Stadthalle statt.
event | Im März 2024 beschloss der Rat das Konzept einstimmig.
other | Wo stehen wir heute?
other | Gesund leben in jedem Alter
other | Zusammen stark!
other | Liebe Mitbürgerinnen und Mitbürger,
other | Wohnen und Bauen
other | Was uns antreibt
other | Ihre Stimme zählt!
other | Für eine Stadt, die zusammenhält
other | Kapitel 3: Gesund aufwachsen
"""
THEMES = """
mobilitaet | Wir werden den Takt der Straßenbahn in den Abendstunden verdichten.
mobilitaet bildung | Die Koalition wird ein Sofortprogramm für sichere Schulwege auflegen.
wohnen | Bis 2032 entstehen 1.200 geförderte Wohnungen auf städtischem Grund.
klimaneutralitaet | Für alle Neubauten wird eine Solarpflicht eingeführt.
klimaneutralitaet | Das Freibad wird energetisch saniert und erhält eine Wärmepumpe.
klimaneutralitaet | Die kommunale Wärmeplanung wird bis Ende 2027 abgeschlossen.
klimaneutralitaet | Aufbau eines Wärmenetzes im Bahnhofsviertel
mobilitaet | Einführung eines kostenlosen Schülertickets
mobilitaet | Gehwege absenken und Querungshilfen bauen
bildung | Kitaplätze schaffen und Öffnungszeiten ausweiten
bildung | Wir stellen zehn zusätzliche Schulsozialarbeiterinnen ein.
wohnen | Der Stadtrat soll eine Satzung gegen Zweckentfremdung beschließen.
wirtschaft_arbeit | Die Hebesätze der Gewerbesteuer erhöhen wir in dieser Wahlperiode nicht.
mobilitaet | Den Ausbau der Ladesäulen treiben wir voran.
klimaneutralitaet | Auf städtischen Dächern sind Photovoltaikanlagen zu errichten.
mobilitaet | Kostenlose Parkplätze in der Altstadt fallen weg.
mobilitaet | Künftig gilt auf allen Hauptstraßen nachts Tempo 30.
mobilitaet | Unser Ziel ist eine Stadt der kurzen Wege.
mobilitaet | Der Anteil des Radverkehrs soll bis 2030 auf 30 Prozent steigen.
wohnen | Wohnen muss auch für Menschen mit kleinem Einkommen bezahlbar bleiben.
klimaneutralitaet | Wir bekennen uns zum Pariser Klimaabkommen.
gesundheit | Niemand soll länger als zwanzig Minuten bis zur nächsten Hausarztpraxis brauchen.
gesundheit | Eine gute Gesundheitsversorgung darf nicht vom Wohnort abhängen.
klimaneutralitaet | Es braucht mehr Tempo beim Ausbau der erneuerbaren Energien.
klimaneutralitaet | Bis 2040 ist die Stadt klimaneutral.
klimaneutralitaet | Die Treibhausgasemissionen sind gegenüber 1990 um 95 Prozent zu senken.
gesundheit | Die Privatisierung von Krankenhäusern lehnen wir ab.
wohnen bildung | Mehr bezahlbare Wohnungen für Studierende
mobilitaet klimaneutralitaet | Der Verkehrssektor verursacht ein Drittel der Emissionen.
wohnen | Seit 2012 ist die Zahl der Sozialwohnungen um ein Fünftel gesunken.
gesundheit | In vielen Praxen gehen die Ärztinnen und Ärzte bald in den Ruhestand.
mobilitaet | Die Busse sind im Berufsverkehr oft überfüllt.
klimaneutralitaet | Der Klimawandel ist längst in unserer Stadt angekommen.
wirtschaft_arbeit | Der Fachkräftemangel bremst viele Handwerksbetriebe.
bildung | Gute Schulen sind die Grundlage für Chancengleichheit.
bildung | Wir haben in den letzten Jahren acht Schulen saniert.
klimaneutralitaet | Knapp die Hälfte der Haushalte heizt mit Erdgas.
klimaneutralitaet | Am 6. Mai 2026 lädt die Stadt zur zweiten Klimawerkstatt ein.
gesundheit | Gesund leben in jedem Alter
"""


def rows(table: str) -> list[tuple[str, str]]:
    pairs = (line.split(" | ") for line in table.strip().splitlines())
    return [(label, text) for label, text in pairs]


@pytest.mark.parametrize("author_kind", ["", "party"])
def test_the_kind_is_seen_in_nine_of_ten_plain_sentences(author_kind: str) -> None:
    document = SourceDocument("d", author_kind=author_kind)

    told = [
        (kind, labeller().label(passage(text), document=document)) for kind, text in rows(KINDS)
    ]

    assert sum(kind == label.kind.value for kind, label in told) >= 0.88 * len(told)
    assert sum(kind in dict(label.kind_top2) for kind, label in told) >= 0.96 * len(told)


def test_the_themes_of_plain_sentences_are_seen() -> None:
    document = SourceDocument("d")

    told = [(label, labeller().label(passage(t), document=document)) for label, t in rows(THEMES)]

    right = [set(label.split()) == {hit.theme for hit in found.themes} for label, found in told]
    assert sum(right) >= 0.9 * len(told)
