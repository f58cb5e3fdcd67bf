# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""From bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from sechseck.engines.readers.reading import ReadingRefused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GERMAN = "äöüÄÖÜß"
_SINGLE_BYTE = ("cp1252", "latin_1", "mac_roman")
_SAMPLE_BYTES = 200_000
_UTF8_PAIR = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2[\x80-\xbf]{2}")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_NO_TEXT = (
    "Die Datei enthält keinen lesbaren Text. Bitte eine Textdatei, ein PDF oder eine "
    "Office-Datei wählen."
)
MIXED = "Die Datei mischt zwei Zeichensätze. Alle Zeilen wurden gelesen, bitte die Umlaute prüfen."


def _single_byte(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows text; nothing is lost."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", errors="ignore") or wrong.decode("latin_1"), error.end


codecs.register_error("sechseck-single-byte", _single_byte)


def decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and warnings.

    Parameters
    ----------
    content : the bytes of a text file in UTF-8, UTF-16, Windows-1252, Latin-1 or Mac Roman.

    Returns
    -------
    The text with ``\\n`` line ends and without control characters, and German warnings.

    Raises
    ------
    ReadingRefused : the bytes are no text.
    """
    text, warnings = _decode(content)
    if len(_CONTROL.findall(text)) * 50 > len(text):
        raise ReadingRefused(_NO_TEXT)
    return clean(text), warnings


def clean(text: str) -> str:
    """Return text with ``\\n`` line ends and nothing a database refuses.

    Control characters become blanks; NUL and half surrogates become U+FFFD.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    return _CONTROL.sub(" ", _UNSTORABLE.sub("\ufffd", text))


def _decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), ()
    if wide := _wide(content):
        return content.decode(wide, errors="replace"), ()
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _not_utf8(content)


def _wide(content: bytes) -> str:
    """Name UTF-16 without a mark: in Latin text every second byte is zero."""
    sample = content[:4000]
    if sample.count(0) * 5 < len(sample) * 2:
        return ""
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _not_utf8(content: bytes) -> tuple[str, tuple[str, ...]]:
    if _UTF8_PAIR.search(content):
        return content.decode("utf-8", errors="sechseck-single-byte"), (MIXED,)
    return content.decode(single_byte_encoding(content), errors="replace"), ()


def single_byte_encoding(content: bytes) -> str:
    """Return the encoding in which most letters are German, by statistics if none are.

    >>> single_byte_encoding("Größe".encode("mac_roman"))
    'mac_roman'
    """
    counts = {
        name: sum(content.count(letter.encode(name)) for letter in _GERMAN)
        for name in ("cp1252", "mac_roman")
    }
    if counts["cp1252"] != counts["mac_roman"]:
        name = max(counts, key=counts.__getitem__)
    else:
        best = from_bytes(content[:_SAMPLE_BYTES], cp_isolation=list(_SINGLE_BYTE)).best()
        name = best.encoding if best is not None else "cp1252"
    return "latin_1" if name == "cp1252" and _has_gap(content) else name


def _has_gap(content: bytes) -> bool:
    """Whether a byte occurs that Windows-1252 leaves undefined."""
    return any(byte in content for byte in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d"))
