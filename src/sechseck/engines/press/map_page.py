# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""A map with its legend and origin as one picture, in the language of Typst.

All letters come from the input as data; nothing of them is ever read as markup.
"""

TEMPLATE = """
#let d = json(bytes(sys.inputs.sheet))
#set page(width: 640pt, height: auto, margin: 16pt, fill: white)
#set text(font: "Libertinus Serif", size: 13pt, lang: "de", hyphenate: false)
#set par(leading: 0.5em, spacing: 0.8em)

#par(text(size: 17pt, weight: "bold", d.title))
#image(bytes(d.map), format: "svg", width: 100%)
#grid(columns: (1fr, 1fr), row-gutter: 6pt, column-gutter: 12pt,
  ..d.legend.map(one => grid(columns: (16pt, 1fr), column-gutter: 6pt, align: horizon,
    rect(width: 14pt, height: 11pt, fill: rgb(one.colour), stroke: none), one.words)))
#par(text(size: 9pt, fill: luma(60), d.origin))
"""
