# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The pages on which the measures of a plan are printed, in the language of Typst.

All letters come from the input as data; nothing of them is ever read as markup.
"""

TEMPLATE = """
#let d = json(bytes(sys.inputs.sheet))
#let look = (
  late: rgb("#b3261e"), stale: rgb("#c98a00"), on_time: rgb("#1b6e4f"),
  done: rgb("#4a6572"), not_started: rgb("#9db4d6"), stopped: rgb("#8a8a8a"),
)
#set document(title: d.title, author: "Sechseck")
#set page(paper: "a4", flipped: true, margin: (x: 18mm, y: 18mm), numbering: "1 / 1")
#set text(font: "Libertinus Serif", size: 9.5pt, lang: "de", hyphenate: false)
#set par(justify: false, leading: 0.6em, spacing: 0.9em)
#set table(stroke: (x, y) => (bottom: 0.4pt + luma(170)), inset: (x: 3pt, y: 4pt))
#show title: set text(size: 18pt)
#show heading: set text(size: 12pt)

#title(d.title)
#par(text(size: 11pt, d.kicker))
#for (name, value) in d.facts { par(strong(name + ": ") + value) }
#if d.shares.len() > 0 {
  heading(level: 1, d.heads.state)
  stack(dir: ltr, ..d.shares.map(one =>
    rect(width: 1% * (one.number * 100 / d.total), height: 6mm, fill: look.at(one.state),
      stroke: none)))
  table(columns: (auto, auto, auto), table.header(..d.heads.shares),
    ..d.shares.map(one => (
      box(width: 4mm, height: 3mm, fill: look.at(one.state)), one.words, str(one.number)
    )).flatten())
}
#if d.money.len() > 0 {
  heading(level: 1, d.heads.money)
  table(columns: (auto, 1fr, auto, auto), align: (left, left, right, right),
    table.header(..d.heads.years),
    ..d.money.map(one => (
      one.year,
      stack(spacing: 1mm,
        rect(width: 1% * one.planned_share, height: 2.5mm, fill: rgb("#1b4f8f"), stroke: none),
        rect(width: 1% * one.spent_share, height: 2.5mm, fill: rgb("#c98a00"), stroke: none)),
      one.planned, one.spent
    )).flatten())
}
#heading(level: 1, d.heads.measures)
#table(columns: (auto, 2fr, 1fr, auto, auto, 3fr), table.header(..d.heads.columns),
  ..d.rows.map(one => (
    one.id, one.title, one.unit, one.time, one.status, one.reason
  )).flatten())
"""
