# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Closed lists of the compound splitter, kept by hand."""

from __future__ import annotations

from sechseck.engines.german.wordlist import word_set

# Grown together: their parts no longer say what the word means, or they are nominalised verbs.
WHOLE = word_set(
    """
    angebot antrag anteil anwohner aufgabe ausgabe auftrag ausschuss beitrag bereich betrag
    dasein einwohner einkommen ehrgeiz gegenwart gegenstand gleichstellung grundlage haushalt
    heimat hochzeit infrastruktur jahrhundert jahrzehnt landwirt maßnahme maßgabe maßstab
    mitglied mittwoch nachbar nachteil vorteil vorsorge vorhaben zustand stillstand
    rücksicht rückgang rücklage schwerpunkt stadium standort standpunkt teilhabe teilnahme
    teilnehmer urlaub verstand vollzug wahrnehmung wettbewerb widerstand wohlstand
    zusammenhalt zusammenhang zukunft herkunft ankunft auskunft unterkunft abstand aufwand
    bestand gestalt anstalt unterhalt aufenthalt inhalt vorbild ausland inland
    stellungnahme inanspruchnahme kenntnisnahme rechenschaft leidenschaft botschaft
    schauspiel beispiel gutachten stichwort großteil nachfrage umfrage urteil vorurteil
    rahmen vertrag vortrag leitung werkstatt februar august handwerk netzwerk bergwerk
    handlung wohnung spielraum holland deutschland niederlande england russland
    verantwortung vermögen selbstverständnis gleichgewicht gleichnis frühling
    grundsatz richtlinie barrierefreiheit wertschätzung leerstand kreislauf rundfunk breitband
    ganztag montage demontage plantage etage kombination frustration generation administration
    konzentration operation zugriff angriff begriff eingriff uniform plattform applaus maskerade
    rapport neurose vorhandensein automobil kontakt kontrolle kontrast verbrauch verbraucher
    verbleib schriftsteller weihnachten fernsehen versehen rohrleitung neugier ehrenamtliche
    sonntag montag dienstag donnerstag freitag samstag urwahl umland abwasser vorkauf ursprung
    wohlfahrt thematisch gewährleistung notwendigkeit vollstreckung vollendung guthaben gutachter
    missbrauch selbständigkeit selbstständigkeit
    erfolg erlebnis ereignis ergebnis bündnis gelegenheit frühstück bleistift mittelpunkt
    """
)
# Never a part of their own, wherever they stand.
NEVER_PARTS = word_set(
    """
    schaft heit keit ung tum haft lich isch ion tion ität ismus nis ling los bar sam weise
    aber alle also ander auch eben eine einer etwa habe hier noch oder sehr sein sich sind über
    unter wider wieder wegen zwischen gegen durch ohne nicht mein dein kein inter
    ein aus auf weiter rück nieder hinter vorder fort wett verb vers ents kont ferns schrifts weih
    bare baren barem gene rationen ration miss eins ringer endung ente etagen hochschul
    ende and enge erst ache anne eden rate urne note kant leck reue
    """
)
# Three-letter stems that do make compounds.
SHORT_NOUNS = word_set(
    """
    tag bau ort gut amt rat weg art tat hof not fuß zug gas see ehe rad tor tür gen job bus ski
    eis bad ruf tal kur typ ohr mut uni box zoo hut tee web erz bär kuh wal ost süd öko
    bio uhr akt abc app aue moor maß tod lok
    """
)
# First parts that are no nouns of their own, and bound forms.
BOUND_FIRST = word_set(
    """
    metropol öko bio solar netto brutto selbst gesamt einzel sonder haupt neben kommunal
    regional sozial zivil ganztags vollzeit teilzeit kurzzeit langzeit mindest höchst elektro
    geo sport ost west nord süd bundes landes kreis förder steuer wohn lehr lern spiel pflege
    kinder jugend senioren frauen männer mädchen jungen eltern familien ehren ordnungs
    jugendlichen erwachsenen kranken alten berufs hilfs schutz grund spitzen daten medien
    hoch fern nah groß klein alt neu grün frei bau geh rad lese warte lade halte melde
    rettungs feuer nachhaltigkeits barriere mehrweg einweg ressourcen emissions inklusions
    integrations migrations partizipations transformations digital energie wärme nahwärme
    sach freiwilligen gehörlosen blinden minderjährigen alleinerziehenden pflegebedürftigen
    erd mitfahr ober hol bring heb hebe erb beschäftigten behinderten angestellten
    obdachlosen arbeitslosen dünge wohnungslosen geflüchteten studierenden gefangenen
    versicherten angehörigen sachverständigen
    mikro makro agrar forst tarif innen außen
    """
)
# Verb particles that look like adjectives: with a nominalised verb the word is whole.
PARTICLES = word_set(
    "gleich weiter fest bereit fertig klar still sicher bekannt wahr offen richtig los statt"
)
# Adjectives that are particles only in front of some verbs: "Freistellung", but "Freizeit".
WEAK_PARTICLES = word_set("hoch frei voll fern tief groß klein krank kurz blank bloß schön")
PARTICLE_VERBS = (
    *("stellung", "setzung", "legung", "haltung", "führung", "gebung", "machung", "schreibung"),
    *("nehmung", "ziehung", "lassung", "werdung", "sprechung", "gabe", "nahme"),
)
# Nouns that the model does not know as stems.
MORE_NOUNS = word_set(
    """
    kita hort quartier teilhabe inklusion resilienz klima mobilität nachhaltigkeit ehrenamt
    förderung beteiligung barriere senior treff café shop tram photovoltaik radweg monitoring
    evaluation emission beirat dezernat fachbereich ressource akteur pflege sanierung mieter
    bedarf prozess ausschuss stützpunkt leitbild handel datum thema firma anlauf übergang
    potenzial potential einsatz leerstand versiegelung hitze starkregen wärme speicher
    haftpflicht carsharing bikesharing homeoffice coworking spielplatz konzept
    denkmal begehren richtlinie
    """
)
# Nouns made of participles and infinitives that close compounds.
CLOSERS = word_set(
    """
    beauftragte angehörige beschäftigte angestellte vorsitzende abgeordnete studierende
    jugendliche erwachsene geflüchtete betroffene berechtigte reisende leistende erziehende
    begehren wohnen lernen fahren parken essen wesen verfahren vertrauen versprechen denken leben
    """
)
# Changed stems of three letters: "Ämter", "Räte", "Züge".
SHORT_VARIANTS = word_set("säl ämt rät züg höf bäd räd güt tür föh")
