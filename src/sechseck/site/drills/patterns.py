# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every regular expression of ours, and texts that are made to keep it busy."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from re import _constants as op
from re import _parser as parser
from types import ModuleType
from typing import Any

import sechseck

LENGTH = 8_000  # characters of a text that is made to be slow
PLAIN = ("a", " ", "1", ".", "-", "a ", "1.", "(a", "äß", "\n", "a\n ", "1,5 Mio. ", "x@y.")
ENDINGS = ("", "!", "\n\x01")


def own_patterns() -> dict[str, re.Pattern[str]]:
    """Return all compiled patterns of our modules, each by the first place it is found at."""
    found: dict[tuple[str, int], tuple[str, re.Pattern[str]]] = {}
    for one in pkgutil.walk_packages(sechseck.__path__, "sechseck."):
        if ".tests" in one.name or ".migrations" in one.name or one.name.endswith("__main__"):
            continue
        module = importlib.import_module(one.name)
        for name, pattern in [*_kept_in(module), *_written_in(module)]:
            key = (pattern.pattern, pattern.flags)
            found.setdefault(key, (f"{one.name}.{name}", pattern))
    places: dict[str, re.Pattern[str]] = {}
    for place, pattern in found.values():
        number = sum(key.split("#")[0] == place for key in places)
        places[f"{place}#{number}" if number else place] = pattern
    return places


def _kept_in(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, value in sorted(vars(module).items()):
        yield from ((name, pattern) for pattern in _patterns_in(value))


def _written_in(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield patterns that stand as text where they are used: ``re.search("…", text)``."""
    for node in ast.walk(ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        first = node.args[0]
        of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
        if of_re and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield f"line {node.lineno}", re.compile(first.value)


def _patterns_in(value: Any, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Yield patterns in a value, also in tables of them and in fields of our own objects."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 4:
        for part in _parts(value):
            yield from _patterns_in(part, depth + 1)


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, Mapping):
        return [*value.keys(), *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return value
    slots = getattr(type(value), "__dataclass_fields__", None)
    if slots and type(value).__module__.startswith("sechseck."):
        return [getattr(value, name, None) for name in slots]
    return ()


def attacks_on(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield long texts: plain ones, and each repeated part of the pattern many times over."""
    pumps = {*PLAIN, *_pumps(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))}
    for pump in sorted(pumps):
        for ending in ENDINGS:
            yield (pump * (LENGTH // len(pump) + 1))[:LENGTH] + ending


def _pumps(parsed: Any) -> Iterator[str]:
    """Yield a text for each part that may repeat, and for what stands before it with it."""
    before = ""
    for code, argument in parsed:
        if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            body = _sample(argument[2])
            if argument[1] > 1 and body:
                yield body
                yield before + body if before else body
        for inner in _inner(code, argument):
            yield from _pumps(inner)
        before = (before + _sample([(code, argument)]))[-20:]


def _inner(code: Any, argument: Any) -> list[Any]:
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return [argument[2]]
    if code is op.SUBPATTERN:
        return [argument[3]]
    if code is op.BRANCH:
        return list(argument[1])
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [argument[1]]
    return [argument] if code is op.ATOMIC_GROUP else []


_CLASS_SAMPLE = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_NOT_DIGIT: "a",
    op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_NOT_WORD: " ",
}


def _sample(parsed: Any) -> str:
    """Return one text that a part matches, as far as a simple look can tell."""
    return "".join(_sample_of(code, argument) for code, argument in parsed)[:60]


def _sample_of(code: Any, argument: Any) -> str:
    if code is op.LITERAL:
        return chr(argument)
    if code in (op.ANY, op.NOT_LITERAL):
        return "a"
    if code is op.IN:
        return _sample_in(argument)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _sample(argument[2]) * int(max(1, min(argument[0], 3)))
    if code is op.BRANCH:
        return _sample(argument[1][0])
    inner = _inner(code, argument) if code in (op.SUBPATTERN, op.ATOMIC_GROUP) else []
    return _sample(inner[0]) if inner else ""


def _sample_in(choices: Any) -> str:
    code, argument = choices[0]
    if code is op.LITERAL:
        return chr(argument)
    if code is op.RANGE:
        return chr(argument[0])
    if code is op.CATEGORY:
        return _CLASS_SAMPLE.get(argument, "a")
    return "~"
