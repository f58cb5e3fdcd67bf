# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Small Office files for tests and the fuzz bench, written by the libraries."""

from __future__ import annotations

import datetime
import io
from typing import Any

import docx
import openpyxl
import pptx

MOMENT = datetime.datetime(2025, 3, 4, 12, 0)  # noqa: DTZ001 — Office properties carry no zone


def _bytes(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_docx() -> bytes:
    """Return a Word file with titles, a list and a table."""
    document = docx.Document()
    document.core_properties.title = "Aktionsplan"
    document.core_properties.created = document.core_properties.modified = MOMENT
    document.add_heading("Aktionsplan Muster", 0)
    document.add_heading("Wohnen", 1)
    document.add_paragraph("Wir bauen bis 2030 in der Region 300 Wohnungen.")
    document.add_paragraph("Fläche sichern", style="List Bullet")
    document.add_paragraph("Geld bereitstellen", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for place, text in enumerate(("Maßnahme", "Amt", "Radweg bauen", "FB 66")):
        table.cell(place // 2, place % 2).text = text
    document.add_paragraph("Das ist der letzte Absatz.")
    return _bytes(document)


def make_pptx() -> bytes:
    """Return a slide with a title, a list, a table, a group and notes."""
    deck = pptx.Presentation()
    deck.core_properties.title = "Vortrag"
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Unsere Ziele"
    slide.placeholders[1].text = "Mehr Wohnungen\nBessere Luft"
    box = slide.shapes.add_textbox(100, 5_000_000, 3_000_000, 300_000)
    box.text_frame.text = "Quelle: Eigene Zählung (2024)"
    group = slide.shapes.add_group_shape()
    group.shapes.add_textbox(0, 6_000_000, 900, 900).text_frame.text = "Im Verbund steht dies."
    rows = slide.shapes.add_table(2, 2, 0, 4_000_000, 900_000, 900_000).table
    for place, text in enumerate(("Jahr", "Zahl der Wohnungen", "2024", "100")):
        rows.cell(place // 2, place % 2).text = text
    slide.notes_slide.notes_text_frame.text = "Langsam sprechen"
    return _bytes(deck)


def make_xlsx() -> bytes:
    """Return a workbook with a head row, a share, a date and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Maßnahmen"
    sheet.append(["Liste 2026"])
    sheet.append(["Nr.", "Maßnahme", "Amt", "Anteil", "Beginn"])
    sheet.append([1, "Radweg bauen", "FB 66", 0.5, datetime.date(2026, 5, 4)])
    sheet["D3"].number_format = "0%"
    sheet.append([2, "@Rufbus", "+FB 12", 4.8, None])
    sheet["B4"].data_type = "s"
    book.create_sheet("Geheim").sheet_state = "hidden"
    book["Geheim"].append(["nicht lesen"])
    return _bytes(book)


def make_formulas() -> bytes:
    """Return a workbook whose formula has no stored result."""
    book = openpyxl.Workbook()
    book.active.append(["Name", "Summe"])
    book.active.append(["Haus", "=1+1"])
    return _bytes(book)
