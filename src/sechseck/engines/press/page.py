# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page on which a sheet is printed, in the language of Typst.

All letters come from the input as data; nothing of them is ever read as markup.
"""

TEMPLATE = """
#let d = json(bytes(sys.inputs.sheet))
#let width = 160mm
#let step = 6mm
#set document(title: d.title, author: d.author)
#set page(paper: "a4", margin: (left: 30mm, right: 20mm, y: 22mm), numbering: "1 / 1")
#set text(font: "Libertinus Serif", size: 11pt, lang: "de", hyphenate: false)
#set par(justify: false, linebreaks: "simple", leading: 0.72em, spacing: 1.1em)
#set list(indent: 0mm, body-indent: 2mm, marker: box(width: step - 2mm, sym.bullet))
#set enum(indent: 0mm, body-indent: 1mm,
  numbering: n => box(width: step - 1mm, align(right, str(n) + ".")))
#show quote.where(block: true): one => pad(left: step, one.body)
#show title: set text(size: 17pt)
#show heading: set text(size: 12pt)

#let look(one) = {
  let shown = text(one.t.replace("\\n", " "))
  for mark in one.m {
    if mark == "strong" { shown = strong(shown) }
    if mark == "em" { shown = emph(shown) }
    if mark == "u" { shown = underline(shown) }
    if mark == "s" { shown = strike(shown) }
    if mark == "sub" { shown = sub(shown) }
    if mark == "sup" { shown = super(shown) }
  }
  shown
}
#let piece(one) = {
  let shown = one.runs.map(look).join()
  if one.s == "kept" { return shown }
  let (colour, line) = if one.s == "new" {
    (rgb("#0b5d1e"), underline.with(stroke: 0.8pt, offset: 2pt))
  } else {
    (rgb("#9c1c1c"), strike.with(stroke: 0.8pt))
  }
  let word(letters) = text(size: 0.75em, fill: colour, letters)
  word("[" + d.names.at(one.s) + ": ") + text(fill: colour, line(shown)) + word("]")
}
#let printed(row, deep) = {
  let shown = row.parts.map(piece).join()
  if row.n != none {
    box(width: 0pt, height: 0.5em, place(bottom + left, dx: -16mm - step * deep,
      box(width: 11mm, align(right, text(size: 8pt, weight: "regular", style: "normal",
        str(row.n))))))
  }
  if row.wide {
    context {
      let room = width - step * deep
      let wide = measure(shown).width
      if wide > room { text(size: 1em * (room / wide) * 0.99, shown) } else { shown }
    }
  } else { shown }
}
#let lines(rows, deep) = rows.map(row => printed(row, deep)).join(linebreak())
#let listed(one, deep) = {
  let body(item) = {
    lines(item.rows, deep)
    for inner in item.lists { listed(inner, deep + 1) }
  }
  if one.kind == "ul" {
    list(..one.items.map(item => list.item(body(item))))
  } else {
    enum(..one.items.map(item => enum.item(
      ..if item.value != none { (item.value,) }, body(item))))
  }
}

#title(d.title)
#if d.kicker != "" { par(text(size: 12pt, d.kicker)) }
#for (name, value) in d.facts { par(strong(name + ": ") + value) }
#for one in d.wordings { par(emph(one)) }
#v(4mm)
#for one in d.body {
  if one.kind == "h" { heading(level: one.depth, lines(one.rows, 0)) }
  else if one.kind == "p" {
    if one.level > 0 {
      quote(block: true, pad(left: step * (one.level - 1), lines(one.rows, one.level)))
    } else { par(lines(one.rows, 0)) }
  }
  else { listed(one, 1) }
}
#for (name, parts) in d.after {
  heading(level: 1, name)
  for one in parts { par(one) }
}
"""
