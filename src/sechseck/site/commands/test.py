# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""./sechseck test [pytest arguments]: style, layers, licences, then types beside all tests."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from tempfile import TemporaryFile

from sechseck.site.commands.catalogues import compile_catalogues
from sechseck.site.launcher.serving import ready_database, serving
from sechseck.site.processes.children import child, run_child
from sechseck.site.processes.signals import stoppable
from sechseck.site.setup.folders import CHECKOUT, PYTHON, assets_folder, data_folder
from sechseck.site.setup.progress import report

BIN = PYTHON.parent
CHECKS = {
    "Stil": [str(BIN / "ruff"), "check"],
    "Satz": [str(BIN / "ruff"), "format", "--check", "-q"],
    "Schichten": [str(BIN / "lint-imports")],
    "Migrationen": [str(PYTHON), "-m", "django", "makemigrations", "--check", "--dry-run"],
    "Lizenzen": [str(BIN / "reuse"), "lint", "--lines"],
}
TYPES = [str(BIN / "mypy")]  # takes long on one core, so the tests run meanwhile


def main(arguments: list[str]) -> int:
    """Run the checks (unless pytest arguments narrow the run) and pytest; 0 if all is well."""
    os.chdir(CHECKOUT)
    failed: list[str] = []
    with stoppable(), serving(fast=True) as cluster:
        _set_environment(ready_database(cluster, "sechseck"))
        compile_catalogues(report)
        if arguments:
            return _run_tests(arguments)
        failed += _run_checks()
        with TemporaryFile("w+", encoding="utf-8") as told, child(TYPES, stdout=told) as types:
            code = _run_tests([])
            if types.wait():
                told.seek(0)
                print(f"--- Typen\n{told.read()}".rstrip(), flush=True)
                failed.append("Typen")
    if failed:
        print(f"Nicht bestanden: {', '.join(failed)}; die Meldungen stehen oben.", file=sys.stderr)
    return code or int(bool(failed))


def _set_environment(url: str) -> None:
    os.environ |= {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "sechseck.site.settings",
        "SECHSECK_DATA": str(data_folder()),
        "SECHSECK_ASSETS": str(assets_folder()),
        "SECHSECK_SECRET_KEY": "only-for-tests",
    }
    os.environ.setdefault("SECHSECK_POOL", "0")  # a pool would hold databases that tests drop


def _run_checks() -> list[str]:
    """Run every check, print a table and return the names of those that failed."""
    results = []
    for name, command in CHECKS.items():
        if name == "Lizenzen" and not (CHECKOUT / ".git").exists():
            continue  # without git nothing says which files are not ours
        began = time.monotonic()
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
        results.append((name, answer, time.monotonic() - began))
    failed = [(name, answer) for name, answer, _ in results if answer.returncode != 0]
    for name, answer in failed:
        print(f"--- {name}\n{answer.stdout}{answer.stderr}".rstrip(), flush=True)
    print("\nPrüfung          Ergebnis        Sekunden")
    for name, answer, seconds in results:
        verdict = "in Ordnung" if answer.returncode == 0 else "FEHLER"
        print(f"{name:16} {verdict:15} {seconds:8.1f}".replace(".", ","), flush=True)
    print(flush=True)
    return [name for name, _ in failed]


def _run_tests(arguments: list[str]) -> int:
    """Run pytest on both cores, each with a new copy of the template (tests/template_database)."""
    databases = ["--reuse-db", "--create-db"]  # the copies stay for a look at what a test left
    workers = ["-n", "2", "--dist", "loadgroup", "--no-loadscope-reorder"]  # tests/sharing_out
    return run_child([str(PYTHON), "-m", "pytest", *workers, *databases, *arguments])
