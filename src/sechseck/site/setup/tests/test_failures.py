# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
import sys

import pytest

from sechseck.site.setup.client import run_client
from sechseck.site.setup.failures import SetupFailed, explain

SAID = [
    ("Temporary failure in name resolution", "nicht erreichbar"),
    ("npm error code ENOTFOUND", "nicht erreichbar"),
    ("WARNING: Retrying (Retry(total=4, connect=None", "nicht erreichbar"),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE", "Prüfsumme"),
    ("npm error code EINTEGRITY", "Prüfsumme"),
    ("OSError: [Errno 28] No space left on device", "kein Platz"),
    ("something new", "something new"),
]


@pytest.mark.parametrize(("output", "sentence"), SAID)
def test_what_a_package_client_says_becomes_a_german_sentence(output, sentence):
    assert sentence in str(explain("Pakete", output))


def test_a_client_that_fails_raises_with_its_reason():
    script = "print('Could not connect to the server'); raise SystemExit(1)"

    with pytest.raises(SetupFailed, match="Netz"):
        run_client([sys.executable, "-c", script], "Pakete")


def test_a_client_that_is_missing_is_named():
    with pytest.raises(SetupFailed, match="no-such-client"):
        run_client(["no-such-client"], "Pakete")


def test_the_output_of_a_client_is_returned():
    assert run_client([sys.executable, "-c", "print('gut')"], "Pakete") == "gut\n"
