# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
from sechseck.site import shared
from sechseck.site.setup.folders import CHECKOUT


def test_the_shared_folder_lies_beside_the_checkout_or_nowhere():
    found = shared.folder()

    assert found is None or found == CHECKOUT.parent / "shared"
