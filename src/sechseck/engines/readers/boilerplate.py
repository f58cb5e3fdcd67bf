# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that belong to the page around a text, not to the text."""

from __future__ import annotations

import re

_LINE = re.compile(
    r"""(?ix) \A (?:
    (?: zurück\ )? (?: nach | zum ) \ (?: oben | seitenanfang ) \W* $
    | (?: zum | direkt\ zum | springe\ zum | weiter\ zum ) \ (?: haupt )?
      (?: inhalt | menü | navigation | suche ) \w* \W* $
    | beginne\ damit,\ deinen\ suchbegriff
    | (?: suchbegriff | suche ) \ (?: eingeben | starten | öffnen | schließen ) \W* $
    | drücke?\ (?: enter | esc ) \b
    | (?: menü | navigation | suche ) (?: \ (?: öffnen | schließen | anzeigen ) )? $
    | (?: diese | unsere ) \ (?: web )? (?: seite | site | website )
      \ (?: verwendet | nutzt | benutzt ) \b .* cookies
    | wir \ (?: verwenden | nutzen | setzen ) \b .* cookies
    | cookie [- ]? (?: einstellungen | hinweis | richtlinie ) \w* \W* $
    | (?: alle \ )? cookies \ (?: akzeptieren | ablehnen | zulassen ) \W* $
    | (?: alle\ )? (?: akzeptieren | ablehnen ) $
    | (?: impressum | datenschutz (?: erklärung )? | barrierefreiheit | kontakt | sitemap
      | login | anmelden ) (?: \s* [|·•] [\w ]+ ){1,12} $
    | (?: impressum | datenschutzerklärung | sitemap | login | anmelden ) $
    | (?: seite | artikel | beitrag ) \ (?: drucken | teilen | empfehlen | vorlesen ) \W* $
    | (?: drucken | teilen | vorlesen | weiterlesen | mehr\ erfahren | mehr\ lesen ) \W* $
    | (?: foto | fotos | bild | bildquelle | bildnachweis ) \s* : .{1,100} $
    | © .{0,120} $ | copyright \b .{0,120} $
    | das \ offizielle \ portal \b .{0,100} $
    | sie \ (?: sind | befinden \ sich ) \ hier \s* :
    | javascript \b .{0,40} \b (?: aktivieren | deaktiviert )
    | (?: newsletter \ (?: abonnieren | bestellen ) | jetzt \ anmelden ) \W* $
    | [\W_]{2,} $
    | [-–|\ ]* (?: seite | s\. | page | folie ) \ \d{1,4}
      (?: \ ? (?: von | / | of ) \ ? \d{1,4} )? [-–|\ ]* $
    | [-–] \ ? \d{1,4} \ ? [-–] $
    )
    """
)


def is_boilerplate(line: str) -> bool:
    """Whether a line is navigation, a search hint, a cookie notice or a photo credit.

    >>> is_boilerplate("Zurück nach oben"), is_boilerplate("Wir schaffen Wohnraum.")
    (True, False)
    """
    return len(line) < 400 and _LINE.match(line) is not None
