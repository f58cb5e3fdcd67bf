# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Units, image and compose file say what the standard wants; their commands exist."""

from __future__ import annotations

import configparser
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from sechseck.site.setup.folders import CHECKOUT
from sechseck.site.setup.overview import COMMANDS

DEPLOY = CHECKOUT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())
SERVICES = [unit for unit in UNITS if unit.suffix == ".service"]
LONG_RUNNING = ("web", "worker", "live")
HARDENING = {
    "NoNewPrivileges": "yes",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "PrivateDevices": "yes",
    "RestrictSUIDSGID": "yes",
    "LockPersonality": "yes",
    "CapabilityBoundingSet": "",
    "UMask": "0077",
}
PROGRAM = "/opt/sechseck/.venv/bin/python"
ALL_INSTRUCTIONS = {
    "FROM", "RUN", "COPY", "WORKDIR", "ENV", "VOLUME", "USER", "EXPOSE", "HEALTHCHECK", "CMD"
}  # fmt: skip


def name(path: Path) -> str:
    return path.name


def read_unit(path: Path) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(interpolation=None, strict=False, delimiters=("=",))
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(path.read_text())
    return unit


def instructions(path: Path) -> list[tuple[str, str]]:
    text = re.sub(r"\\\n\s*", " ", path.read_text())
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split()[0], line.split(maxsplit=1)[1]) for line in lines]


@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_systemd_finds_nothing_wrong_with_a_unit(unit: Path, tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is missing")
    for other in UNITS:  # units name each other; their program is installed elsewhere
        (tmp_path / other.name).write_text(other.read_text().replace(PROGRAM, "/bin/true"))
    target = tmp_path / unit.name
    answer = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", target.name],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "SYSTEMD_UNIT_PATH": f"{tmp_path}:"},
        check=False,
    )

    said = [line for line in answer.stderr.splitlines() if "sechseck" in line]
    assert (answer.returncode, said) == (0, [])


@pytest.mark.parametrize("unit", SERVICES, ids=name)
def test_a_service_can_do_little_to_the_machine(unit: Path) -> None:
    service = read_unit(unit)["Service"]

    assert {key: service.get(key) for key in HARDENING} == HARDENING
    assert service["User"] == "sechseck"
    assert service["EnvironmentFile"] == "/etc/sechseck/%i.env"


@pytest.mark.parametrize("kind", LONG_RUNNING)
def test_what_shall_always_run_is_started_again(kind: str) -> None:
    service = read_unit(DEPLOY / "systemd" / f"sechseck-{kind}@.service")["Service"]

    assert service["Restart"] == "always"
    assert "MemoryMax" in service


def test_every_timer_has_its_service_and_the_target_wants_it() -> None:
    wanted = read_unit(DEPLOY / "systemd" / "sechseck@.target")["Unit"]["Wants"].split()
    timers = [unit for unit in UNITS if unit.suffix == ".timer"]

    assert timers
    for timer in timers:
        assert timer.with_suffix(".service") in UNITS
        assert timer.name.replace("@", "@%i") in wanted


def test_every_command_named_in_deploy_exists() -> None:
    text = "".join(path.read_text() for path in [*UNITS, DEPLOY / "compose.yml"])
    text = re.sub(r'", "|",\n\s*"', " ", text)
    named = set(re.findall(r"-m sechseck\.site (\w+)", text))

    assert {"prepare", "work", "backup", "check"} <= named <= set(COMMANDS)


def test_the_image_runs_as_an_ordinary_user_and_names_no_registry() -> None:
    steps = instructions(DEPLOY / "Containerfile")
    images = [words.split()[0] for step, words in steps if step == "FROM"]
    last = {step: words for step, words in steps}

    assert {step for step, _words in steps} <= ALL_INSTRUCTIONS
    assert all(re.fullmatch(r"[a-z0-9-]+:[a-z0-9.-]+", image) for image in images)
    assert not any(image.endswith(":latest") for image in images)
    assert last["USER"].split(":")[0] not in ("0", "root")
    assert steps.index(("USER", last["USER"])) < steps.index(("CMD", last["CMD"]))
    assert json.loads(last["CMD"])[0] == PROGRAM
    assert "HEALTHCHECK" in last


def test_each_image_says_when_its_tag_was_checked() -> None:
    for path in (DEPLOY / "Containerfile", DEPLOY / "compose.yml"):
        lines = path.read_text().splitlines()
        for number, line in enumerate(lines):
            if line.startswith("FROM") or re.search(r"image: (?!sechseck)", line):
                assert "tag checked on" in "".join(lines[number - 1 : number + 1])


def test_compose_services_hold_no_rights_and_no_secrets() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yml").read_text())
    services = compose["services"]

    assert set(services) == {"database", "prepare", "web", "worker", "live"}
    for service in services.values():
        assert "environment" not in service
        assert service["env_file"] == ["sechseck.env"]
        assert "no-new-privileges:true" in service["security_opt"]
        assert re.fullmatch(r"[a-z0-9-]+:[a-z0-9.-]+", service["image"])
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))
    for kind in ("prepare", "web", "worker", "live"):
        assert services[kind]["read_only"] is True
        assert services[kind]["cap_drop"] == ["ALL"]


def test_the_example_of_settings_names_only_variables_that_are_read() -> None:
    named = re.findall(
        r"^#?(SECHSECK_\w+)=", (DEPLOY / "sechseck.env.example").read_text(), flags=re.M
    )
    readers = [*(CHECKOUT / "src").rglob("*.py"), *UNITS]
    text = "".join(path.read_text() for path in readers)

    assert [one for one in named if one not in text] == []
