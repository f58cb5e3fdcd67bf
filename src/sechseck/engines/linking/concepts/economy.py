# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that mean the same: work, business, learning, health, culture, digital life."""

ROWS = """
Wirtschaft: wirtschaft unternehm betrieb gewerbe industrie firma konjunktur handwerk
  mittelstand branche ökonom konzern dienstleist nachfolge gründerzentrum selbständig
  selbstständig laden auftrag gewinn
Standort: standort standortattraktiv wettbewerb wettbewerbsfähig ansiedl gewerbegebiet
  gewerbefläche wirtschaftsraum wirtschaftsstandort attraktiv strahlkraft wirtschaftsförder
Innovation: innovati gründ gründung start-up startup technolog forschung transfer erfind
  kreativ reallabor pilot experiment
Arbeit: arbeit beschäftig arbeitsplatz arbeitsmarkt job stelle erwerb tarif lohn arbeitnehm
  arbeitgeber gewerkschaft arbeitslos arbeitsagentur jobcenter
Fachkräfte: fachkraft fachkräftemangel personal personalmangel pflegekraft nachwuchs ausbild
  qualifizier anwerb arbeitskraft erwerbsmigration stellenbesetz
Ausbildung und Qualifizierung: ausbild weiterbild fortbild qualifizier schul schulen schulung
  berufsschule berufsorient lehrling azubi umschul lebenslang beruf ausbildungsplatz lehrstelle
  praktikum schulabschluss lehre
Wissenschaft: wissenschaft forsch hochschul universit erkenntnis interdisziplinär
  transdisziplinär studie evidenz fachhochschule institut wissenstransfer
Interdisziplinarität: fachgrenz fachricht fächerübergreif interdisziplin fachübergreif
  ressortübergreif querschnitt ämterübergreif transdisziplin ganzheitlich integriert
  sektorübergreif bereichsübergreif
Bildung: bildung schul schule kita lernen lehr lehren pädagog unterricht ganztag hochschul
  volkshochschule erwachsenenbildung bildungsgerecht bildungschance lernhaus grundschule
  ganztagsschule schulabschluss mensa schulhof bücherei alphabet
Frühe Bildung: kita krippe kindergarten frühkind frühförder tagespflege betreuungsplatz
  kinderbetreu erzieher
Gesundheit: gesund krank medizin arzt ärzt pflege klinik krankenhaus therap patient hausarzt
  psych sucht gesundheitsversorgung gesundheitsamt praxis hausarztpraxis gesundheitszentrum
  apotheke hebamme geburt notaufnahme impf
Pflege: pflege pflegebedürft altenpflege pflegekraft angehörig tagespflege pflegeheim betreuung
  hospiz kurzzeitpflege dauerpflege gemeindeschwester demenz sozialstation
Psychische Gesundheit: psych psychosozial sucht krise trauma seelisch depression
Sport und Bewegung: sport bewegung schwimm sportstätte verein turnhalle spielplatz freizeit
Kultur: kultur kunst museum theater musik kulturell kreativ bibliothek freizeit denkmal
  festival kulturschaff kulturangebot musikschule kino soziokultur heimatpflege bücherei chor
Tourismus: touris gast gäste naherholung reise hotel ausflug
Digitalisierung: digital online internet breitband glasfaser software daten plattform smart app
  onlinezugang mobilfunk funkloch wlan tablet endgerät bandbreite
Digitale Verwaltung: onlinezugang verwaltungsdigital bürgerservice onlinedienst digital
  formular ozg bürgerbüro bürgernah bürokrat serviceportal
Bürokratieabbau: bürokrat vereinfach entbürokrat beschleunig genehmig verfahren unbürokrat
  hürde formular
Medien und Information: inform öffentlichkeitsarbeit kommunikation medien presse kampagne
  aufklär website sichtbar newsletter
"""
