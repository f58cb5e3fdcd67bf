# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small text files for tests and the fuzz bench."""

from __future__ import annotations

TEXT = """LAGE DER REGION

Ein Überblick

01.02.2025 | Anna Muster, Landrätin

- **Wohnen** wird teurer.
- Wege werden länger,
  vor allem am Abend.

\tGesamt\tStadt
Froh\t54\t48

Quelle: Eigene Erhebung (2024)
\fDie Region baut bis 2030 neue Radwege. Telefon: 0511 12345
""".encode()
MOTION = """| Veranstaltung: | Regionstag 2026 |
|---|---|
| Antragsteller*in: | Vorstand (dort beschlossen am: 05.02.2026) |
| Status: | Eingereicht |
C12: Kurze Wege für alle
Text
Wir wollen, dass alle Menschen in der Region die Dinge des Alltags zu Fuß oder
mit dem Rad erreichen.
Begründung
Viele Läden haben geschlossen.
Kommentare
Das finde ich falsch.
""".encode()
MARKDOWN = """---
title: Leitbild
---
# Leitbild

Ein Absatz über
zwei Zeilen mit **Betonung** und [Verweis](https://region.example).

- Punkt eins
  1. Punkt im Punkt

| Ziel | Jahr |
|---|---|
| Wohnen | 2030 |

> Zitat

```
Code
```
""".encode()
CSV = 'Nr.;Ziel;Jahr\n1;"Mehr; Wohnungen";2030\n2;=1+1;\n3;Größe;"5,5 %"\n'.encode("cp1252")
HTML = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Wohnen</title>
<script>var boese = 1;</script><style>p {color: red}</style></head><body>
<nav><a href="/">Start</a></nav><main><h1>Wohnen</h1><p onclick="x()">Wir bauen <b>300</b>
Wohnungen bis 2030, weil viele Menschen suchen.</p><ul><li>Fläche<ul><li>Kanal</li></ul></li></ul>
<table><tr><th>Jahr</th><th>Zahl</th></tr><tr><td>2024</td><td>100 &amp; mehr</td></tr></table>
</main><footer>Impressum</footer></body></html>""".encode()
