# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from sechseck.site.setup import folders, regions
from sechseck.site.setup.failures import SetupFailed
from sechseck.site.setup.fingerprint import region_fingerprint


@pytest.fixture
def packs(tmp_path, monkeypatch):
    for slug in ("hannover", "beispiel"):
        (tmp_path / slug).mkdir()
        (tmp_path / slug / "region.toml").write_text(f'[region]\nslug = "{slug}"\n')
    monkeypatch.setattr(regions, "REGIONS", tmp_path)
    monkeypatch.setattr(folders, "REGIONS", tmp_path)
    monkeypatch.delenv("SECHSECK_REGION", raising=False)
    return tmp_path


def test_without_a_wish_it_is_the_usual_region(packs):
    assert regions.chosen_region() == "hannover"


def test_the_environment_chooses_and_a_wish_overrules_it(packs, monkeypatch):
    monkeypatch.setenv("SECHSECK_REGION", "beispiel")

    assert regions.chosen_region() == "beispiel"
    assert regions.chosen_region("hannover") == "hannover"


def test_an_unknown_region_is_answered_with_those_that_exist(packs):
    with pytest.raises(SetupFailed, match="beispiel, hannover"):
        regions.chosen_region("atlantis")


def test_a_changed_pack_changes_the_fingerprint_of_its_region_alone(packs):
    before = {slug: region_fingerprint(slug) for slug in ("hannover", "beispiel")}

    (packs / "beispiel" / "themes.csv").write_text("slug\n")

    assert region_fingerprint("beispiel") != before["beispiel"]
    assert region_fingerprint("hannover") == before["hannover"]


def test_results_of_our_own_making_do_not_change_the_fingerprint(packs):
    before = region_fingerprint("hannover")

    (packs / "hannover" / "words.mo").write_bytes(b"")
    (packs / "hannover" / "__pycache__").mkdir()
    (packs / "hannover" / "__pycache__" / "x.pyc").write_bytes(b"")

    assert region_fingerprint("hannover") == before
