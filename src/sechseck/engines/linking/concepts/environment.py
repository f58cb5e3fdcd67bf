# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that mean the same: climate, energy, nature, moving about, building, land."""

ROWS = """
Klimaschutz: klima treibhaus emission kohlendioxid dekarbonis energiewende erderwärm thg
  klimaneutral klimaziel co₂ treibhausgasneutral
Klimaanpassung: klimaanpass klimafolg klimawandel hitze dürre trocken starkregen überflut
  hochwasser verschatt begrün schwammstadt kühlung resilien extremwetter versickerung rückhalt
  kühl trinkbrunnen hitzeaktionsplan wasserknapp
Energie: energie strom wärme solar photovolt wind windkraft geotherm biogas wasserstoff
  fernwärme kraftwerk speicher erneuerbar regenerativ stromnetz wärmepumpe ökostrom stadtwerk
  energetisch heiz frier wärmenetz abwärme blockheiz energiearmut kilowattstunde erdgas heizöl
  stromverbrauch
Energiewende: energiewende erneuerbar regenerativ solar photovolt windenergie windkraft
  wärmewende wärmeplanung kohleausstieg wärmenetz abwärme bürgerenergie mieterstrom
Energieeffizienz: energieeffizienz effizient energieverbrauch dämm sanier energiespar einspar
  energetisch energieberatung
Ressourcen und Kreislauf: ressource kreislauf recycl abfall müll wiederverwend reparatur repair
  verwertung rohstoff suffizienz circular mehrweg unverpackt deponie
Umwelt und Natur: umwelt natur ökolog biodivers artenvielfalt artenschutz biotop arten
  landschaft naturschutz ökosystem wald moor insekt gewässer freiraum naherholung grünfläche
  renaturier naturnah wiese hecke streuobst bienen auen ufer
Stadtgrün: grünfläche grün begrün baum park dachbegrün fassadenbegrün freifläche grünzug
  entsiegel kleingarten
Wasser: wasser gewässer fluss abwasser trinkwasser grundwasser regenwasser hochwasser
  starkregen kläranlage renaturier bach ufer brunnen aue hochwasserschutz nitrat
Luft und Lärm: luft feinstaub stickoxid lärm schadstoff luftreinhalt immission
Landwirtschaft und Ernährung: landwirt ernähr lebensmittel bauer agrar bio wochenmarkt
  direktvermarkt schulverpflegung kantine
Nachhaltigkeit: nachhaltig sdg zukunftsfähig enkel ökolog ressource generationengerecht
  langfristig dauerhaft klimagerecht
Flächenverbrauch: fläche flächenverbrauch flächenspar flächenentwicklung innenentwicklung
  versiegel nachverdicht brachfläche bauland konversion flächennutz siedlungsentwicklung
  raumordn boden entsiegel baugebiet bebau siedlungsfläche flächenneutral
Stadt- und Regionalplanung: stadtentwicklung regionalplan raumordnung bauleitplan bebauungsplan
  flächennutzungsplan siedlung städtebau raumplan planer planung regionalentwicklung
  regionsentwicklung leitbild innenstadt
Innenstadt: innenstadt zentrum ortsmitte city fußgängerzone leerstand einzelhandel handel
  geschäft
Ländlicher Raum: ländlich dorf land umland gemeinde kleinstadt dorfentwicklung
Mobilität: mobil verkehr öpnv nahverkehr bus bahn rad fahrrad fußverkehr fußgänger auto pkw
  straße carsharing sharing stadtbahn straßenbahn takt linie fahrgast pendler rufbus
  anrufsammeltaxi haltestelle zug fahrplan führerschein
Öffentlicher Nahverkehr: öpnv nahverkehr bus bahn straßenbahn stadtbahn s-bahn haltestelle takt
  linie fahrplan tarif ticket fahrgast rufbus sprinti schiene anrufsammeltaxi zug haltepunkt
  bahnhof fahrplanwechsel monatsticket
Radverkehr: rad radweg radverkehr fahrrad radschnellweg lastenrad abstellanlage radfahr
  bikesharing radabstell fahrradstraße
Autoverkehr: auto pkw straße parken parkplatz parkraum tempo kraftfahrzeug kfz
  individualverkehr ladesäule ladeinfrastruktur elektromobil e-mobil elektroauto
Verkehrswende: verkehrswende mobilitätswende umweltverbund verkehrsvermeid multimodal
  intermodal antriebswende
Kurze Wege: erreichbar erreichbarkeit wohnortnah nahversorgung fußläufig alltag täglich
  hausarztpraxis dorfladen supermarkt
Wohnen: wohn wohnraum wohnung mieter miete vermiet eigentum wohnungsbau wohnungsmarkt wohnheim
  wohngeld wohnform wohnprojekt baugenossenschaft mieterverein zweckentfremd haushalt leerstand
Bezahlbares Wohnen: bezahlbar wohnraumförder sozialwohn belegrecht mietpreis mietspiegel
  sozialbind wohngeld geförder mietwohn erschwing preisgünstig angebotsmiete wohnungsnot
  kappungsgrenze mieterschutz
Bauen und Sanieren: bau neubau umbau sanier modernisier bestand gebäude aufstock hochbau
  holzbau baukultur liegenschaft denkmalschutz
Öffentliche Räume: platz freiraum aufenthaltsqualität räume leerstand raum sportstätte
  spielplatz
"""
