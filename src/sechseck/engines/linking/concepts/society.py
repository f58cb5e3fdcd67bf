# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that mean the same: living together, taking part, equality, safety."""

ROWS = """
Zusammenhalt: zusammenhalt miteinander zusammenleben gemeinsinn gemeinschaft solidar unsolidar
  demokrat gemeinwesen
Spaltung: spalt gespalten polaris fliehkraft ausgrenz radikal extrem rechtsruck populis hass
  hetze abwertung
Demokratie: demokrat wahl wähl wählen grundrecht rechtsstaat parlament verfassung freiheit
Stimmung und Sorgen: skept angst sorge verunsicher unsicherheit abstieg verlust pessimis krise
  stress frust enttäusch belastung
Zuversicht: zuversicht hoffnung optimis vertrau ermutig mut mutig aufbruch glauben
Vertrauen in Politik: vertrauen demokratievertrauen politikverdross glaubwürdig transparen
  nachvollzieh offenheit rechenschaft
Beteiligung: beteilig partizip mitwirk mitbestimm mitsprache mitgestalt mitnehm einbezieh
  einbeziehung einbind einbring einfließen bürgerrat bürgerhaushalt bürgerdialog bürgerforum
  befragung konsultation anhörung mitred mitentscheid jugendrat planungszelle losverfahren
  bürgerentscheid petition werkstattverfahren
Teilhabe: teilhab teilnehm zugang zugäng inklusi integrier partizip barriere niedrigschwell
  chancengleich
Dialog: dialog gespräch austausch austauschen diskussion diskut debatte forum workshop
  werkstatt veranstaltung konferenz treffen arbeitskreis runde
Konsens und Konflikt: konsens kompromiss konflikt einigung einigen geeinigt streit
  interessensgrupp interessengrupp interessenausgleich mediation moder ausgleich kontrovers
  widerspruch konkurr konkurrenz akzeptanz
Akzeptanz: akzept zustimm rückhalt mittragen verständnis unterstützung
Bevölkerung: einwohner bürger bewohner bevölkerung mensch anwohner stadtgesellschaft
  öffentlichkeit
Zivilgesellschaft: zivilgesellschaft verein verband ehrenamt freiwillig engagement engagier
  bürgerschaftlich initiative stiftung selbsthilfe nachbarschaftshilfe
Ehrenamt: ehrenamt ehrenamtlich freiwillig engagement engagier bürgerschaftlich
  bürgerengagement freiwilligenagentur vereinsleben vereinsvorstand ehrenamtskarte
  freiwilligendienst
Gerechtigkeit: gerecht gerechtigkeit ungerecht fair fairness gleichwertig gleichheit ungleich
  gemeinwohl chancengleich chancengerecht benachteilig verteilung sozialverträglich
Gleichwertige Lebensverhältnisse: gleichwertig lebensverhältnis vergleichbar daseinsvorsorge
  grundversorgung disparit strukturschwach teilraum ausgleichsfunktion
Daseinsvorsorge: daseinsvorsorge grundversorgung versorgung nahversorgung infrastruktur
  erreichbar erreichbarkeit wohnortnah alltag
Gemeinwohl: gemeinwohl gemeinnützig gewinn allgemeinheit gemeingut wohlfahrt kollektiv nutzen
Armut und Reichtum: armut arm reich reichtum einkommen haushaltsnettoeinkommen bedürftig
  kinderarmut altersarmut armutsgefährd wohlstand überschuld schuldner preis preiskrise
  kaufkraft sozialticket mittagessen leistbar existenz niedriglohn
Soziale Sicherung: sozialstaat sozialleistung wohlfahrt wohlfahrtsverband sozialhilfe
  grundsicherung bürgergeld wohngeld transferleistung sozialpolitik absicherung holschuld
  bringschuld sozialversicherung
Gleichstellung: gleichstell gleichberechtig geschlecht frau gender frauenförder feminis paritä
  gleichbehandl entgeltgleich lohnlücke elternzeit vereinbarkeit
Schutz vor Gewalt: gewalt frauenhaus schutzkonzept gewaltschutz opfer täter missbrauch
  partnerschaftsgewalt schutzwohnung istanbul-konvention stalking belästig zufluchtsort
  kindeswohl gewaltfrei schutzraum opferschutz femizid
Vielfalt: vielfalt vielfältig divers diversit heterogen bunt toleranz weltoffen identität queer
  lsbt
Diskriminierung: diskriminier antidiskriminier rassis antisemit benachteilig ausgrenz abwertung
  vorurteil menschenfeind
Migration und Integration: migration migrant zuwander einwander geflüchtet flüchtling flucht
  integration integrier asyl migrationsgeschichte sprachkurs ausländer interkulturell
  willkommen herkunft mehrsprachig anerkennung dolmetsch deutschkurs integrationsrat unterkunft
Barrierefreiheit: barriere inklusi behinder beeinträchtig handicap teilhabeplan rollstuhl
Alter: senior älter älte alter altern alt demograf demograph generation hochbetagt altenhilfe
  rente ruhestand altersgerecht
Demografischer Wandel: demograf demograph bevölkerungsentwicklung bevölkerungsrückgang geburten
  überalter alterung schrumpf wachstum einwohnerzahl
Kinder und Familie: kind familie eltern alleinerzieh kita krippe kinderbetreu familienzentrum
  kindeswohl kinderschutz kleinkind kinderarmut elterngeld familienzeit spielplatz
Jugend: jugend jugendlich jung heranwachsend jugendhilfe jugendzentrum jugendarbeit jugendtreff
  schüler azubi jugendrat jugendparlament streetwork jugendkultur
Einsamkeit: einsam einsamkeit allein isolation isolier kontakt alleinstehend begegnung
  besuchsdienst telefonkette besuchspat einsamkeits
Begegnung: begegn treffpunkt treff nachbarschaft nachbar bürgerhaus quartierstreff
  mehrgenerationenhaus kulturzentrum dorfgemeinschaft gemeinschaftsfläche bibliothek park café
  aufenthaltsqualität verzehrzwang dorfladen dorfgemeinschaftshaus bürgertreff
  nachbarschaftstreff
Quartier: quartier stadtteil nachbarschaft ortsteil wohngebiet sozialraum viertel ortskern dorf
  kiez
Unterstützung und Beratung: berat hilfe unterstütz begleit betreu anlaufstelle lotse
  fallmanagement beratungsstelle sozialarbeit hilfesystem sozialdienst
Prävention: präven vorbeug vorsorg frühzeitig früh frühe aufklär präventionskette vermeid
Sicherheit: sicherheit sicher polizei kriminal ordnung ordnungsdienst brandschutz feuerwehr
  rettungsdienst schutz gefahr angstraum beleuchtung streetwork ordnungsamt kriminalprävention
Katastrophenschutz: katastroph bevölkerungsschutz krise krisenvorsorge zivilschutz notfall
  hochwasser starkregen resilien sirene rückhalt warnung blackout
Lebensqualität: lebensqualität lebenswert wohlbefinden attraktiv zufriedenheit lebensbedingung
  wohlfühl
Ethik und Werte: ethik ethisch wert respekt empathie würde menschenwürde achtung menschenrecht
  verantwortung haltung moral
Wohnungslosigkeit: obdachlos wohnungslos unterbringung notunterkunft übergangswohn notschlaf
"""
