# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""House rules checked by machine; a failure names the files that break the rule."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from statistics import median

from django.urls import URLPattern, URLResolver, get_resolver

SOURCE = Path(__file__).parents[2]
PAGES = sorted(SOURCE.rglob("templates/**/*.html"))
PROGRAMS = sorted(
    path for path in SOURCE.rglob("*.py") if {"migrations", "tests"}.isdisjoint(path.parts)
)
LONGEST_MODULE = 400  # lines that are not blank
LONGEST_FUNCTION = 60
MEDIAN_MODULE = 66  # lines that are not blank; the goal is 60
WRITES = {
    "save",
    "create",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
    "delete",
    "update",
    "raw",
}
OUTSIDE = {"engines", "site"}  # they know no tables, or are commands and drills
FORBIDDEN_NAMES = {"utils", "helpers", "helper", "manager", "managers", "data", "info", "common"}


def place(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def written(path: Path) -> int:
    """Count the lines that are not blank."""
    return sum(bool(line.strip()) for line in path.read_text().splitlines())


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


def functions(path: Path) -> list[ast.FunctionDef]:
    return [one for one in ast.walk(parsed(path)) if isinstance(one, ast.FunctionDef)]


def breaking(paths: Iterable[Path], faults: Callable[[Path], object]) -> dict[str, object]:
    """Return what is wrong, by file; a test for each file costs more than reading all of them."""
    return {place(path): found for path in paths if (found := faults(path))}


def decorators(function: ast.FunctionDef) -> set[str]:
    return {ast.unparse(decorator) for decorator in function.decorator_list}


def is_reading(path: Path) -> bool:
    return not is_action(path) and path.relative_to(SOURCE).parts[0] not in OUTSIDE


def is_action(path: Path) -> bool:
    parts = path.relative_to(SOURCE).parts
    return "actions.py" in parts or "actions" in parts


def too_long(path: Path) -> dict[str, int]:
    spans = {one.name: (one.end_lineno or 0) - one.lineno for one in functions(path)}
    long = {one: span for one, span in spans.items() if span >= LONGEST_FUNCTION}
    return long | ({"module": written(path)} if written(path) > LONGEST_MODULE else {})


def test_a_module_fits_in_the_head() -> None:
    assert len(PROGRAMS) > 1_000
    assert breaking(PROGRAMS, too_long) == {}


def test_the_median_module_is_short() -> None:
    lengths = [written(path) for path in PROGRAMS if path.name != "__init__.py"]

    assert median(lengths) <= MEDIAN_MODULE


def unsaid(path: Path) -> str:
    if path.stem in FORBIDDEN_NAMES:
        return "says nothing by its name"
    is_silent = path.name != "__init__.py" and not ast.get_docstring(parsed(path))
    return "docstring is missing" if is_silent else ""


def test_a_module_says_what_it_is_for() -> None:
    assert breaking(PROGRAMS, unsaid) == {}


def writings(path: Path) -> list[str]:
    return [
        f"line {n.lineno}: {ast.unparse(n.func)}()"
        for n in ast.walk(parsed(path))
        if isinstance(n, ast.Call)
        and isinstance(n.func, ast.Attribute)
        and n.func.attr in WRITES
        and re.search(r"objects|_default_manager|person", ast.unparse(n.func))
    ]


def test_only_actions_write() -> None:
    assert breaking(filter(is_reading, PROGRAMS), writings) == {}


def anonymous_or_loose(path: Path) -> list[str]:
    if not re.search(r"\.(save|create|bulk_create|delete|update)\(", path.read_text()):
        return []
    public = [one for one in functions(path) if one.col_offset == 0 and one.name[0] != "_"]
    anonymous = [one.name for one in public if "by" not in {a.arg for a in one.args.kwonlyargs}]
    loose = [one.name for one in public if "transaction.atomic" not in decorators(one)]
    return anonymous + loose


def test_every_action_is_atomic_and_knows_who_acts() -> None:
    assert breaking(filter(is_action, PROGRAMS), anonymous_or_loose) == {}


def inline(path: Path) -> list[str]:
    html = re.sub(
        r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", "", path.read_text(), flags=re.S
    )
    return re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|hx-on|\bjs:", html)


def test_templates_need_no_unsafe_inline() -> None:
    assert breaking(PAGES, inline) == {}


def patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry)
        else:
            yield entry


def test_every_view_declares_its_permission() -> None:
    silent = [
        str(pattern.pattern)
        for pattern in patterns(get_resolver())
        if not hasattr(pattern.callback, "permission")
    ]

    assert not silent


def test_no_file_names_a_registry_or_a_path_of_a_machine() -> None:
    words = ["pyp" + "i.org", "python" + "hosted", "registry.npm" + "js", "/wo" + "rk/"]
    files = [p for p in SOURCE.parents[1].glob("*") if p.is_file()] + PROGRAMS + PAGES
    files += list((SOURCE.parents[1] / "requirements").glob("*.txt"))
    found = [
        f"{path.name}: {word}"
        for path in files
        for word in words
        if word in path.read_text(encoding="utf-8", errors="replace")
    ]

    assert not found
