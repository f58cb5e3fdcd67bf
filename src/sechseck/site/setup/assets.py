# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Third-party files of the pages: fetched by lock file, only what is used is kept."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from sechseck.site.setup import folders
from sechseck.site.setup.client import run_client
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.node import borrowed_npm, machine_npm
from sechseck.site.setup.packages import Installer, find_installer
from sechseck.site.setup.progress import report
from sechseck.site.setup.stamps import digest, is_fresh

LOCK = folders.CHECKOUT / "package-lock.json"
MODULES = folders.CHECKOUT / "node_modules"
KERN = MODULES / "@kern-ux" / "native"
MAPLIBRE = MODULES / "maplibre-gl"
MAP_FILES = ("maplibre-gl.mjs", "maplibre-gl-worker.mjs", "maplibre-gl.css")
FACES = ("Regular", "Italic", "Medium", "SemiBold")
NOTICE = (
    "kern.min.css: KERN UX, EUPL-1.2, siehe LICENSE.md\n"
    "FiraSans-*.woff2: The Mozilla Foundation and Telefonica S.A., SIL Open Font License 1.1\n"
    "maplibre/*: MapLibre contributors, BSD-3-Clause, siehe maplibre/LICENSE.txt\n"
)


def is_ready(*, with_tests: bool = False) -> bool:
    """Tell whether the files of the pages, and if asked those of the tests, are there."""
    pages = is_fresh(_vendor() / "kern" / "stamp", _wanted_pages())
    return pages and (not with_tests or is_fresh(MODULES / "sechseck.stamp", digest([LOCK])))


def ensure_assets(*, with_tests: bool = False, installer: Installer | None = None) -> None:
    """Fetch what is missing and put the files of the pages where they are served from."""
    if is_ready(with_tests=with_tests):
        return
    throwaway = folders.make_folder(folders.data_folder()) / "node"
    npm = machine_npm() or borrowed_npm(throwaway, installer or find_installer())
    report("Hole die Gestaltung der Seiten (KERN UX) …")
    _install(npm, with_tests=with_tests)
    _keep_pages()
    shutil.rmtree(throwaway, ignore_errors=True)
    report("Gestaltung ist da.")


def _install(npm: list[str], *, with_tests: bool) -> None:
    """Run npm by the lock file, without any script of a package."""
    omit = [] if with_tests else ["--omit=dev"]
    search = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *omit]
    command += ["--prefix", str(folders.CHECKOUT)]
    run_client(command, "Gestaltung", PATH=search, npm_config_update_notifier="false")
    if with_tests:
        (MODULES / "sechseck.stamp").write_text(digest([LOCK]))


def _keep_pages() -> None:
    """Copy what the pages use, complete or not at all."""
    new, target = _vendor() / "kern.new", _vendor() / "kern"
    shutil.rmtree(new, ignore_errors=True)
    folders.make_folder(new / "maplibre")
    try:
        _keep_map(new / "maplibre")
        shutil.copy(KERN / "dist" / "kern.min.css", new)
        shutil.copy(KERN / "LICENSE.md", new)
        for face in FACES:
            shutil.copy(KERN / "dist" / "fonts" / "fira-sans" / f"FiraSans-{face}.woff2", new)
    except FileNotFoundError as error:
        raise SetupFailed(f"Gestaltung: Es fehlt {error.filename}.") from error
    (new / "NOTICE.txt").write_text(NOTICE)
    (new / "stamp").write_text(_wanted_pages())
    shutil.rmtree(target, ignore_errors=True)
    new.rename(target)


def _keep_map(new: Path) -> None:
    """Copy the map: the program, its worker of the same origin, its style."""
    for name in MAP_FILES:
        shutil.copy(MAPLIBRE / "dist" / name, new)
    shutil.copy(MAPLIBRE / "LICENSE.txt", new)


def _wanted_pages() -> str:
    return digest([LOCK, Path(__file__)])


def _vendor() -> Path:
    return folders.assets_folder() / "vendor"
