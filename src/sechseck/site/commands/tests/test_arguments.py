# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands tell their mistakes and their help in German."""

from __future__ import annotations

import pytest

from sechseck.site.commands.arguments import Arguments


def parser() -> Arguments:
    made = Arguments(prog="sechseck probe")
    made.add_argument("file", metavar="DATEI")
    made.add_argument("--port", type=int, help="Anschluss")
    made.add_argument("--what", choices=["a", "b"])
    made.add_argument("--json", action="store_true")
    return made


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Es fehlt: DATEI."),
        (["x", "--port", "abc"], "--port braucht eine ganze Zahl, nicht „abc“."),
        (["x", "--port"], "--port braucht einen Wert."),
        (["x", "--what", "c"], "--what: „c“ gibt es nicht. Möglich ist: a, b."),
        (["x", "--weit"], "Das kennt dieser Befehl nicht: --weit."),
        (["x", "--json=1"], "--json nimmt keinen Wert."),
    ],
)
def test_a_mistake_is_told_in_german(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parser().parse_args(arguments)

    told = capsys.readouterr().err
    assert end.value.code == 2
    assert sentence in told
    assert "Aufruf: sechseck probe" in told


def test_the_help_is_german() -> None:
    shown = parser().format_help()

    assert "Optionen:" in shown
    assert "diese Hilfe zeigen" in shown
    assert "usage" not in shown
    assert "show this" not in shown
