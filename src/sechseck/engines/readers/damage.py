# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the parsing libraries raise on damaged files, and the sentence for it."""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree

from docx.exceptions import PythonDocxError
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import XmlchemyError
from lxml import etree
from openpyxl.utils.exceptions import (
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    ReadOnlyWorkbookException,
    SheetTitleException,
)
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException
from pptx.exc import PythonPptxError

from sechseck.engines.readers.reading import ReadingRefused

# Parsers of foreign formats fail on broken bytes in all these ways; each is a broken file.
BROKEN: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    ElementTree.ParseError,
    etree.LxmlError,
    OpcError,
    PythonDocxError,
    XmlchemyError,
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    PythonPptxError,
    CellCoordinatesException,
    IllegalCharacterError,
    InvalidFileException,
    NamedRangeException,
    ReadOnlyWorkbookException,
    SheetTitleException,
    PSException,
    MalformedPDFException,
    PdfminerException,
)


@contextmanager
def refuse_if_broken(what: str) -> Iterator[None]:
    """Turn what a parser raises on damaged bytes into a refusal that helps."""
    try:
        # What the libraries find odd about a file is nothing a person can act on.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except ReadingRefused:
        raise
    except BROKEN as error:
        raise ReadingRefused(
            f"{what} ist beschädigt und kann nicht gelesen werden. "
            "Bitte die Datei neu speichern und noch einmal hochladen."
        ) from error
    except MemoryError as error:
        raise ReadingRefused(
            f"{what} braucht beim Lesen zu viel Speicher. Bitte die Datei aufteilen."
        ) from error
