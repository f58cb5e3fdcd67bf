# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import json

import numpy as np
import pytest

from sechseck.engines.reach import NetworkError, Places, nearest, prepare, profiles
from sechseck.engines.reach.synthetic import street_grid
from sechseck.reach.storage import checksum, load, store


@pytest.fixture(scope="module")
def network():
    return street_grid(3, 12)


def test_a_stored_network_comes_back_with_its_hierarchy(network, tmp_path):
    told = store(network, tmp_path / "a.reach")
    again = load(tmp_path / "a.reach")
    assert checksum(again.arrays()) == told["sha256"] == checksum(network.arrays())
    assert "hierarchy" in again.kept
    places = Places.of(("kind",), [0], network.lon[:1], network.lat[:1])
    found = [nearest(prepare(one, profiles()["adult"]), places) for one in (network, again)]
    assert np.array_equal(found[0].deciseconds, found[1].deciseconds)


def test_storing_again_replaces_what_was_there_and_leaves_nothing_behind(network, tmp_path):
    store(street_grid(4, 12), tmp_path / "a.reach")
    told = store(network, tmp_path / "a.reach")
    assert load(tmp_path / "a.reach").meta["sha256"] == told["sha256"]
    assert [path.name for path in tmp_path.iterdir()] == ["a.reach"]


def test_a_folder_that_is_no_network_is_not_replaced(network, tmp_path):
    (tmp_path / "a.reach").mkdir()
    (tmp_path / "a.reach" / "letter.txt").write_text("Liebe Anna")
    with pytest.raises(NetworkError, match="gibt es schon, und es ist kein Netz"):
        store(network, tmp_path / "a.reach")
    assert [path.name for path in tmp_path.iterdir()] == ["a.reach"]
    assert (tmp_path / "a.reach" / "letter.txt").exists()


def broken(folder, how):
    meta = folder / "meta.json"
    told = json.loads(meta.read_text())
    if how == "cut":
        content = (folder / "lon.npy").read_bytes()
        (folder / "lon.npy").write_bytes(content[: len(content) // 2])
    elif how == "gone":
        (folder / "tail.npy").unlink()
    elif how == "objects":
        np.save(folder / "lon.npy", np.array([{}], object), allow_pickle=True)
    elif how == "outside":
        told["arrays"]["../../secret"] = ["int32", 1]
    elif how == "future":
        told["format"] = 99
    meta.write_text("{" if how == "text" else json.dumps(told))


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("cut", "beschädigt"),
        ("gone", "kein Netz"),
        ("objects", "beschädigt"),
        ("outside", "beschädigt"),
        ("future", "anderes Format"),
        ("text", "beschädigt"),
    ],
)
def test_a_broken_folder_is_refused_with_a_reason(network, tmp_path, how, said):
    store(network, tmp_path / "a.reach")
    broken(tmp_path / "a.reach", how)
    with pytest.raises(NetworkError, match=said):
        load(tmp_path / "a.reach")


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(NetworkError, match=r"„none.reach“ ist kein Netz"):
        load(tmp_path / "none.reach")
