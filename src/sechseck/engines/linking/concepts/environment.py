# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that mean the same: climate, energy, nature, moving about, building, land."""

ROWS = """
Klimaschutz: klima treibhaus emission kohlendioxid dekarbonis energiewende erderwärm thg
Klimaanpassung: klimaanpass klimafolg klimawandel hitze dürre trocken starkregen überflut
  hochwasser verschatt begrün schwammstadt kühlung resilien extremwetter versickerung
Energie: energie strom wärme solar photovolt wind windkraft geotherm biogas wasserstoff
  fernwärme kraftwerk speicher erneuerbar regenerativ stromnetz wärmepumpe ökostrom stadtwerk
  energetisch
Energiewende: energiewende erneuerbar regenerativ solar photovolt windenergie windkraft
  wärmewende wärmeplanung kohleausstieg
Energieeffizienz: energieeffizienz effizient energieverbrauch dämm sanier energiespar einspar
  energetisch energieberatung
Ressourcen und Kreislauf: ressource kreislauf recycl abfall müll wiederverwend reparatur repair
  verwertung rohstoff suffizienz circular mehrweg unverpackt deponie
Umwelt und Natur: umwelt natur ökolog biodivers artenvielfalt artenschutz biotop arten
  landschaft naturschutz ökosystem wald moor insekt gewässer freiraum naherholung grünfläche
Stadtgrün: grünfläche grün begrün baum park dachbegrün fassadenbegrün freifläche grünzug
  entsiegel kleingarten
Wasser: wasser gewässer fluss abwasser trinkwasser grundwasser regenwasser hochwasser
  starkregen kläranlage renaturier
Luft und Lärm: luft feinstaub stickoxid lärm schadstoff luftreinhalt immission
Landwirtschaft und Ernährung: landwirt ernähr lebensmittel bauer agrar bio wochenmarkt
  direktvermarkt schulverpflegung kantine
Nachhaltigkeit: nachhaltig sdg zukunftsfähig enkel ökolog ressource generationengerecht
  langfristig dauerhaft klimagerecht
Flächenverbrauch: fläche flächenverbrauch flächenspar flächenentwicklung innenentwicklung
  versiegel nachverdicht brachfläche bauland konversion flächennutz siedlungsentwicklung
  raumordn
Stadt- und Regionalplanung: stadtentwicklung regionalplan raumordnung bauleitplan bebauungsplan
  flächennutzungsplan siedlung städtebau raumplan planer planung regionalentwicklung
  regionsentwicklung leitbild innenstadt
Innenstadt: innenstadt zentrum ortsmitte city fußgängerzone leerstand einzelhandel handel
  geschäft
Ländlicher Raum: ländlich dorf land umland gemeinde kleinstadt dorfentwicklung
Mobilität: mobil verkehr öpnv nahverkehr bus bahn rad fahrrad fußverkehr fußgänger auto pkw
  straße carsharing sharing stadtbahn straßenbahn takt linie fahrgast pendler
Öffentlicher Nahverkehr: öpnv nahverkehr bus bahn straßenbahn stadtbahn s-bahn haltestelle takt
  linie fahrplan tarif ticket fahrgast rufbus sprinti schiene
Radverkehr: rad radweg radverkehr fahrrad radschnellweg lastenrad abstellanlage radfahr
  bikesharing
Autoverkehr: auto pkw straße parken parkplatz parkraum tempo kraftfahrzeug kfz
  individualverkehr ladesäule ladeinfrastruktur elektromobil e-mobil elektroauto
Verkehrswende: verkehrswende mobilitätswende umweltverbund verkehrsvermeid multimodal
  intermodal antriebswende
Kurze Wege: erreichbar erreichbarkeit wohnortnah nahversorgung fußläufig alltag täglich
Wohnen: wohn wohnraum wohnung mieter miete vermiet eigentum wohnungsbau wohnungsmarkt wohnheim
  wohngeld
Bezahlbares Wohnen: bezahlbar wohnraumförder sozialwohn belegrecht mietpreis mietspiegel
  sozialbind wohngeld geförder mietwohn erschwing preisgünstig
Bauen und Sanieren: bau neubau umbau sanier modernisier bestand gebäude aufstock hochbau
  holzbau baukultur liegenschaft denkmalschutz
Öffentliche Räume: platz freiraum aufenthaltsqualität räume leerstand raum sportstätte
  spielplatz
"""
