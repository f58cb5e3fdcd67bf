# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from sechseck.site.setup import assets
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.node import machine_npm


@pytest.fixture
def kern(tmp_path, monkeypatch):
    """A design system as npm would have put it there."""
    fonts = tmp_path / "kern" / "dist" / "fonts" / "fira-sans"
    fonts.mkdir(parents=True)
    (tmp_path / "kern" / "dist" / "kern.min.css").write_text("body{}")
    (tmp_path / "kern" / "LICENSE.md").write_text("EUPL")
    for face in assets.FACES:
        (fonts / f"FiraSans-{face}.woff2").write_bytes(face.encode())
    (tmp_path / "map" / "dist").mkdir(parents=True)
    (tmp_path / "map" / "LICENSE.txt").write_text("BSD")
    for name in assets.MAP_FILES:
        (tmp_path / "map" / "dist" / name).write_text(name)
    monkeypatch.setattr(assets, "KERN", tmp_path / "kern")
    monkeypatch.setattr(assets, "MAPLIBRE", tmp_path / "map")
    monkeypatch.setenv("SECHSECK_ASSETS", str(tmp_path / "assets"))
    return tmp_path


def test_only_what_the_pages_use_is_kept(kern):
    assert not assets.is_ready()

    assets._keep_pages()

    kept = {path.name for path in (kern / "assets" / "vendor" / "kern").iterdir()}
    assert assets.is_ready()
    assert kept == {"LICENSE.md", "NOTICE.txt", "kern.min.css", "maplibre", "stamp"} | {
        f"FiraSans-{face}.woff2" for face in assets.FACES
    }
    there = {path.name for path in (kern / "assets" / "vendor" / "kern" / "maplibre").iterdir()}
    assert there == {"LICENSE.txt", *assets.MAP_FILES}


def test_an_incomplete_design_system_changes_nothing(kern):
    assets._keep_pages()
    (kern / "kern" / "dist" / "kern.min.css").unlink()

    with pytest.raises(SetupFailed, match=r"kern\.min\.css"):
        assets._keep_pages()

    assert (kern / "assets" / "vendor" / "kern" / "kern.min.css").exists()


def test_a_machine_without_node_has_no_npm(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert machine_npm() is None
