# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import gettext
import os

from sechseck.site.commands.catalogues import compile_catalogues

CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Lücke"
msgstr "gap"

#, fuzzy
msgid "Faden"
msgstr "thread?"
"""


def test_a_catalogue_is_compiled_once_and_again_after_a_change(tmp_path):
    po = tmp_path / "locale" / "en" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    po.write_text(CATALOGUE)
    steps = []

    assert compile_catalogues(steps.append, tmp_path) == 1
    assert compile_catalogues(steps.append, tmp_path) == 0
    os.utime(po, (2**31, 2**31))
    assert compile_catalogues(steps.append, tmp_path) == 1
    assert len(steps) == 2


def test_what_is_translated_is_found_and_what_is_doubtful_stays_german(tmp_path):
    po = tmp_path / "locale" / "en" / "LC_MESSAGES" / "django.po"
    po.parent.mkdir(parents=True)
    po.write_text(CATALOGUE)

    compile_catalogues(lambda step: None, tmp_path)

    words = gettext.translation("django", tmp_path / "locale", ["en"])
    assert words.gettext("Lücke") == "gap"
    assert words.gettext("Faden") == "Faden"
