# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees the figures, and what they never hold."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client

from sechseck.kernel.models import User
from sechseck.site.setup.folders import CHECKOUT

pytestmark = pytest.mark.django_db
COUNTING = """
import sys
from sechseck.kernel.metering import METER
for _ in range(int(sys.argv[1])):
    METER.answered("theme", "GET", 200, 0.01)
"""


def told(client: Client, **words: str) -> str:
    answer = client.get("/metrik", **words)
    assert answer.status_code == 200
    return answer.content.decode()


def test_requests_are_counted_by_view_and_never_by_address(client: Client, anna: User) -> None:
    client.force_login(anna)
    client.get("/suche/?q=Frau+Geheim")
    client.get("/gibt-es-nicht/erika-geheim/")
    client.generic("ERIKA", "/suche/")

    figures = told(client)

    assert 'method="GET",status="200",view="home:search"}' in figures
    assert 'view="none"' in figures
    assert 'method="other"' in figures
    for word in ("eheim", "anna", "ERIKA", "erika"):
        assert word not in figures


def test_jobs_that_wait_are_told(client: Client, anna: User) -> None:
    from sechseck.kernel.models import Job

    Job.objects.create(kind="read-upload", owner=anna)

    figures = told(client)

    assert 'sechseck_jobs{state="waiting"} 1.0' in figures
    assert "sechseck_database_up 1.0" in figures


@pytest.mark.parametrize(
    "near", [{"REMOTE_ADDR": "203.0.113.9"}, {"HTTP_X_FORWARDED_FOR": "127.0.0.1"}]
)
def test_strangers_find_nothing(client: Client, near: dict[str, str]) -> None:
    assert client.get("/metrik", **near).status_code == 404


def test_a_token_opens_from_afar_and_is_needed_then(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECHSECK_METRICS_TOKEN", "offen")
    far = {"REMOTE_ADDR": "203.0.113.9"}

    assert client.get("/metrik").status_code == 404
    assert client.get("/metrik", HTTP_AUTHORIZATION="Bearer falsch").status_code == 404
    assert client.get("/metrik", HTTP_AUTHORIZATION="Bearer offen", **far).status_code == 200


def test_processes_that_answer_together_count_together(tmp_path: Path) -> None:
    settings = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    settings["PYTHONPATH"] = str(CHECKOUT / "src")
    summing = (
        "import django; django.setup()\n"
        "from sechseck.kernel.metering import METER\n"
        "print(METER.registry().get_sample_value('sechseck_requests_total',"
        "{'view': 'theme', 'method': 'GET', 'status': '200'}))"
    )
    counting = "import django; django.setup()\n" + COUNTING

    for count in ("3", "4"):
        subprocess.run([sys.executable, "-c", counting, count], env=settings, check=True)
    answer = subprocess.run(
        [sys.executable, "-c", summing], env=settings, check=True, capture_output=True, text=True
    )

    assert answer.stdout.strip() == "7.0"
