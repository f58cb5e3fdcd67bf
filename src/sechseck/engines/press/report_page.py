# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pages on which a progress report is printed, in the language of Typst.

All letters come from the input as data; nothing of them is ever read as markup.
"""

TEMPLATE = """
#let d = json(bytes(sys.inputs.sheet))
#let look = (
  late: rgb("#b3261e"), stale: rgb("#c98a00"), on_time: rgb("#1b6e4f"),
  done: rgb("#4a6572"), not_started: rgb("#9db4d6"), stopped: rgb("#8a8a8a"),
)
#set document(title: d.title, author: "Sechseck")
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, y: 22mm), numbering: "1 / 1")
#set text(font: "Libertinus Serif", size: 10.5pt, lang: "de", hyphenate: false)
#set par(justify: false, leading: 0.65em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: 0.4pt + luma(170)), inset: (x: 3pt, y: 4pt))
#show title: set text(size: 18pt)
#show heading: set text(size: 12pt)
#show heading.where(level: 2): set text(size: 10.5pt)

#title(d.title)
#par(text(size: 12pt, d.kicker))
#for (name, value) in d.facts { par(strong(name + ": ") + value) }
#par(d.summary)
#if d.shares.len() > 0 {
  stack(dir: ltr, ..d.shares.map(one =>
    rect(width: 1% * (one.number * 100 / d.total), height: 6mm, fill: look.at(one.state),
      stroke: none)))
  table(columns: (auto, auto, auto), table.header([], [Status], [Maßnahmen]),
    ..d.shares.map(one => (
      box(width: 4mm, height: 3mm, fill: look.at(one.state)), one.words, str(one.number)
    )).flatten())
}
#heading(level: 1)[Maßnahmen]
#table(columns: (auto, 1fr, auto), table.header([Nr.], [Maßnahme], [Status]),
  ..d.parts.map(one => (one.id, one.title, one.words)).flatten())
#let listed(heads, rows) = if rows.len() > 0 {
  table(columns: (1fr,) + (auto,) * (heads.len() - 1), table.header(..heads), ..rows.flatten())
}
#for one in d.parts {
  heading(level: 1, one.id + " " + one.title)
  par(strong(one.words + ". ") + one.reason)
  for (name, value) in one.facts { par(strong(name + ": ") + value) }
  listed(([Meilenstein], [fällig], [Stand], [erreicht am]), one.milestones)
  listed(([Jahr], [geplant], [ausgegeben]), one.budget)
  listed(([Kennzahl], [am], [Wert], [Einheit]), one.values)
  for (period, words, evidence) in one.updates {
    heading(level: 2, "Bericht " + period)
    for part in words.split("\\n") { if part.trim() != "" { par(part) } }
    if evidence != "" { par(emph(evidence)) }
  }
  for (question, lines) in one.evaluations {
    heading(level: 2, "Auswertung: " + question)
    for words in lines {
      for part in words.split("\\n") { if part.trim() != "" { par(part) } }
    }
  }
}
"""
