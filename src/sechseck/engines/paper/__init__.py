# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Paper: a text, or a text with its changes, as a file to print or to edit.

A ``Sheet`` is what is written; ``docx_of``, ``odt_of`` and ``pdf_of`` return the bytes of a file.
Equal sheets give equal bytes. Every word that is not the text's own comes with the sheet, in the
language of its reader.
"""

from sechseck.engines.paper.archive import printable
from sechseck.engines.paper.docx import docx_of
from sechseck.engines.paper.odt import odt_of
from sechseck.engines.paper.pdf import pdf_of, told
from sechseck.engines.paper.sheet import Sheet, Words

__all__ = ["Sheet", "Words", "docx_of", "odt_of", "pdf_of", "printable", "told"]
