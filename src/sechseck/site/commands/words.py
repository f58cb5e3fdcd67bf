# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck words: collects all German words of pages and code for the translators.

Neither the system's gettext nor a date is used: a run without new words changes no file.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from sechseck.site.commands.arguments import Arguments
from sechseck.site.setup.fingerprint import IDLE, SOURCE

LOCALES = ("en", "de_Simple")
KEYWORDS = {
    "phrase": None,  # of the engine
    "Cue": (2,),
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
HEADER = """\
msgid ""
msgstr ""
"Language: {locale}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def main(arguments: list[str]) -> int:
    """Bring both catalogues up to date; print for each what is new, gone and still missing."""
    Arguments(prog="sechseck words").parse_args(arguments)
    words = collect(SOURCE)
    for locale in LOCALES:
        path = catalogue_path(locale)
        before = read_catalogue(path)
        after = merge(words, before)
        write_catalogue(after, path)
        gone = sum(1 for old in before if old.id and after.get(old.id, old.context) is None)
        missing = sum(1 for word in after if word.id and not is_translated(word))
        print(f"{locale:10} {len(after)} Wörter, {gone} entfallen, {missing} ohne Übersetzung")
    return 0


def catalogue_path(locale: str, source: Path = SOURCE) -> Path:
    """Return where the catalogue of a language lies."""
    return source / "locale" / locale / "LC_MESSAGES" / "django.po"


def collect(source: Path) -> Catalog:
    """Return every German word or sentence below a folder that pages can show."""
    found = Catalog(charset="utf-8")
    for path in _files(source):
        text = path.read_text(encoding="utf-8")
        code = text if path.suffix == ".py" else _as_code(text)
        place = str(path.relative_to(source))
        options = {"encoding": "utf-8"}
        for _line, message, comments, context in extract(
            "python", BytesIO(code.encode()), KEYWORDS, ("Translators:",), options
        ):
            found.add(message, None, [(place, 0)], auto_comments=comments, context=context)
    return found


def merge(words: Catalog, old: Catalog) -> Catalog:
    """Give the collected words the translations that exist; drop what no page shows any more."""
    merged = Catalog(charset="utf-8")
    for word in words:
        if not word.id:
            continue
        known = old.get(word.id, word.context)
        merged.add(
            word.id,
            known.string if known and known.pluralizable == word.pluralizable else None,
            word.locations,
            known.flags & {"fuzzy"} if known else (),
            word.auto_comments,
            known.user_comments if known else (),
            context=word.context,
        )
    return merged


def read_catalogue(path: Path) -> Catalog:
    """Return a catalogue, empty if there is none yet."""
    if not path.exists():
        return Catalog(charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, charset="utf-8")


def write_catalogue(catalogue: Catalog, path: Path) -> None:
    """Write a catalogue whose header holds no date."""
    content = BytesIO()
    write_po(content, catalogue, width=99, omit_header=True, include_lineno=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    header = HEADER.format(locale=path.parents[1].name)
    path.write_text(header + content.getvalue().decode(), encoding="utf-8")


def is_translated(word: Message) -> bool:
    """Return whether no form of a translation is empty or only a guess."""
    forms = [word.string] if isinstance(word.string, str) else word.string or [""]
    return all(forms) and not word.fuzzy


def _files(source: Path) -> Iterator[Path]:
    """Yield code and templates in a fixed order, without tests."""
    for path in sorted([*source.rglob("*.py"), *source.rglob("templates/**/*.*")]):
        if not IDLE.intersection(path.relative_to(source).parts):
            yield path


def _as_code(template: str) -> str:
    """Return a template as calls of gettext; indents would only confuse the reader of code."""
    return "\n".join(line.lstrip() for line in templatize(template).splitlines())
