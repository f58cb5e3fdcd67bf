# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words that mean the same: how a region is steered: bodies, plans, cooperation, money, effect."""

ROWS = """
Zusammenarbeit: zusammen miteinander zusammenarbeit kooper netzwerk vernetz partner
  partnerschaft gemeinsam zusammenwirk zusammenspiel bündnis allianz koordin koordinier verzahn
  verknüpf verbund schulterschluss interkommunal schnittstelle austausch abstimm abgestimmt
Netzwerk: netz netzwerk vernetz bündnis allianz verbund plattform arbeitsgemeinschaft partner
  kooper cluster
Interkommunale Zusammenarbeit: interkommunal nachbarkommune umland landkreis angrenz
  metropolregion stadtregion zweckverband regionsgrenze wirtschaftsraum
Akteure: akteur beteiligte partner stakeholder multiplikator sprecher institution organisation
  verband
Gremien: gremium gremien beirat lenkungskreis steuerungsgruppe ausschuss fachausschuss
  kommission rat arbeitsgruppe steuerungskreis kuratorium lenkungsgruppe zukunftsrat
  steuerkreis
Rat und Politik: stadtrat gemeinderat kreistag regionsversammlung fraktion fraktionsvorsitz
  abgeordnet politik politisch ratsbeschluss mandat mdl mdb mdep parlament beschluss
  beschließen
Verwaltung: verwaltung behörde amt ämter fachamt dezernat dezernent fachbereich stabsstelle
  rathaus landesdienststelle dienststelle verwaltungsspitze verwaltungsmodern ressort referat
Kommunen: kommune kommunal gemeinde gemeindlich stadt städtisch bürgermeister landkreis lokal
  ort örtlich mitgliedskommune ortsebene
Regionale Ebene: region regional regionsgebiet regionsebene großraum großstadtregion umland
Land, Bund, Europa: bund bundes land landes niedersachsen europa europä eu ministerium
  bundesregierung landesregierung bundesebene landesebene europaebene mdl mdb mdep gesetzgeb
Strategie: strategi gesamtstrategie konzept gesamtkonzept leitbild fahrplan roadmap programm
  rahmen handlungskonzept masterplan zielbild zukunftskonzept vision
Pläne und Maßnahmen: aktionsplan maßnahme maßnahmenplan handlungsempfehlung umsetzung umsetz
  umgesetzt projekt handlungsfeld maßnahmenpaket handlungsprogramm arbeitsprogramm
Zukunft: zukunft zukünftig zukunftsfähig zukunftsentwurf zukunftsbild zukunftsperspektive
  perspektive vision morgen langfristig chance entwurf entwürfe zukunftsstrategie zukunftsplan
Transformation: transform wandel veränder umbruch umbau strukturwandel wende modernisier
  erneuer gestalt umgestalt gestaltung weiterentwickl
Herausforderungen: herausforder problem krise schwachstelle schwierigkeit defizit engpass
  handlungsbedarf gegenwartsaufgabe zukunftsaufgabe aufgabe druck mangel
Ziele: ziel zielsetzung zielvorstellung zielbild teilziel leitziel gesamtziel anspruch
  schwerpunkt fokus fokussier priorit zuspitz schwerpunktsetz grundsatz
Verantwortung: verantwort verantwortlich zuständig federführ pflicht verpflicht commitment
  selbstverpflicht aufgabe verbindlich
Verbindlichkeit: verbindlich commitment verpflicht zusage versprech vereinbar garant garantier
  gewährleist sicherstell partizipationsversprechen selbstverpflicht zielvereinbarung
Versprechen: versprech partizipationsversprechen wohlfahrtsversprechen zusage garant garantier
  anspruch recht rechtsanspruch
Koordination: koordin steuer steuerung steuerungsstelle lenk management federführ leitstelle
  moder bündel gebündelt
Anlaufstellen: anlaufstelle sozialzentrum bürgerbüro servicestelle ansprechpartner zentrum
  beratungsstelle lotse kontaktstelle
Finanzen: finanz geld haushalt budget euro mittel kosten investition investier einnahme ausgabe
  steuer umlage schulden kredit haushaltskonsolid fonds rücklage förderbescheid steuereinnahme
  kreisumlage
Förderung: förder förderprogramm fördermittel zuschuss zuwendung unterstütz subvention
  eu-mittel stipendium drittmittel bezuschuss fonds fördertopf förderbescheid
Investition: investi bauprogramm infrastruktur ausbau ausstatt kapazität
Wirkung und Kontrolle: wirksam wirkung evaluat evaluier monitor indikator kennzahl kontroll
  überprüf überprüfung bericht berichterstatt messen messbar erfolg bilanz fortschritt
  controlling zielwert ampel zwischenstand jahresbericht
Daten und Befunde: umfrage befragung studie statistik erhebung daten analyse bericht monitoring
  zahlen bestandsaufnahme
Bedarf: bedarf bedürfnis nachfrage bedarfsgerecht bedarfsplan anforderung wunsch wünsche
  vorstellung erwartung
Qualität und Fachlichkeit: qualität standard fachlich qualifiziert professionell weiterentwickl
  kompetenz erfahrung kenntnis wissen
Stärkung und Ausbau: stärk ausbau ausbauen erweiter weiterentwickl vertief intensivier
  verstetig fortführ verbesser fortentwickl
Recht: recht gesetz rechtlich verordnung satzung richtlinie anspruch rechtsanspruch
Internationales: international europä global weltweit partnerstadt städtepartner fairtrade
  entwicklungszusammenarbeit
Kommunale Unternehmen: stadtwerk eigenbetrieb beteiligungsgesellschaft wohnungsbaugesellschaft
  wohnungsgesellschaft sparkasse genossenschaft versorger verkehrsgesellschaft wasserverband
  entsorger
Beschaffung: beschaff vergabe ausschreib einkauf auftrag
Vorbild Verwaltung: vorbild vorbildfunktion dienstfahrzeug verwaltungsgebäude fuhrpark
"""
