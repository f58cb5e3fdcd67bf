# SPDX-FileCopyrightText: 2026 The Sechseck authors
# SPDX-License-Identifier: EUPL-1.2
"""What if: places come and go in thought; sealed, a trial never changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import numpy as np
import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from sechseck.engines.reach.errors import ReachError
from sechseck.engines.reach.units import NEVER
from sechseck.kernel.errors import Invalid, NotAllowed
from sechseck.kernel.models import User
from sechseck.reach.actions.scenarios import seal_scenario
from sechseck.reach.models import Run, Scenario
from sechseck.reach.queries.shown import Shown
from sechseck.reach.ready import OnFoot, trying
from sechseck.reach.siting import best_sites
from sechseck.reach.steps import Step, first_rows, name_of
from sechseck.reach.tests.made import small_run
from sechseck.reach.trying import Tried, try_out
from sechseck.reach.wording import people

pytestmark = pytest.mark.django_db
PAGE = "/erreichbarkeit/was-waere-wenn/"


def tried(shown: Shown, *steps: Step) -> Tried:
    return try_out(shown.ground.sha256, shown.person, shown.need, shown.land, shown.times, steps)


def address(*steps: Step, **more: Any) -> str:
    words = [("bedarf", "pharmacy"), *(("schritt", one.word) for one in steps), *more.items()]
    return f"?{urlencode(words)}"


def test_a_place_that_comes_shortens_ways_and_leaves_nothing_behind(
    shown: Shown, best: Step
) -> None:
    found = tried(shown, best)

    assert (found.after <= found.before).all()
    assert found.change.newly[0] >= 10
    assert found.change.is_pareto
    again = tried(shown, Step(place=shown.own_places()[0]["number"]), best)
    assert np.array_equal(tried(shown, best).after, found.after)
    assert not np.array_equal(again.after, found.after)


def test_a_place_that_goes_and_comes_again_changes_nothing(shown: Shown) -> None:
    place = shown.own_places()[0]
    gone = tried(shown, Step(place=place["number"]))

    assert gone.change.losers[0] > 0
    back = tried(shown, Step(place=place["number"]), Step(place["lon"], place["lat"]))
    assert np.abs(back.after.astype(int) - back.before).max() <= 20  # five decimals of a degree


@pytest.mark.parametrize("step", [Step(1.0, 1.0), Step(place=999_999)])
def test_what_is_not_there_is_refused(shown: Shown, step: Step) -> None:
    with pytest.raises(ReachError):
        tried(shown, step)


def test_forms_lead_to_an_address_that_holds_the_trial(
    shown: Shown, best: Step, client: Client
) -> None:
    added = client.get(f"{PAGE}{address(wo=best.word[1:])}")
    place = shown.own_places()[0]
    removed = client.get(f"{PAGE}{address(best, weg=place['number'])}")

    assert added.headers["Location"].endswith(urlencode({"schritt": best.word}))
    page = client.get(removed.headers["Location"]).content.decode()
    assert f"{place['name']} fällt weg" in page
    assert "Letzten Schritt zurücknehmen" in page
    assert client.get(f"{PAGE}{address(wo='hier')}").status_code == 422
    assert "keine Straße" in client.get(f"{PAGE}{address(Step(1.0, 1.0))}").content.decode()


def test_steps_are_taken_back_and_again(shown: Shown, best: Step, client: Client) -> None:
    other = Step(place=shown.own_places()[0]["number"])
    first = client.get(f"{PAGE}{address(best, other)}")
    once = client.get(first.context["back"])
    twice = client.get(once.context["back"])

    assert "again" not in first.context
    assert "Wiederholen: " in twice.content.decode()
    assert [one.word for one in once.context["steps"]] == [best.word]
    assert not twice.context["steps"]
    again = client.get(client.get(twice.context["again"]).context["again"])
    assert [one.word for one in again.context["steps"]] == [best.word, other.word]
    assert "again" not in again.context


def test_the_browser_gets_minutes_and_figures(shown: Shown, best: Step, client: Client) -> None:
    told = client.get(f"/erreichbarkeit/was-waere-wenn.json{address(best)}").json()
    far = client.get(f"/erreichbarkeit/was-waere-wenn.json{address(Step(1.0, 1.0))}")

    assert told["after"][""][0] > told["before"][""][0]
    assert told["newly"] == people(tried(shown, best).change.newly[0])
    assert far.status_code == 200  # a place that is dragged over a lake is no fault
    assert "keine Straße" in far.json()["message"]
    assert "minutes" not in far.json()


def test_a_sealed_scenario_never_changes(shown: Shown, best: Step, anna: User) -> None:
    made = seal_scenario(shown.run, "pharmacy", "Neu", tried(shown, best), [best], by=anna)

    assert made.after["change"]["is_pareto"] is True
    for attempt in (
        lambda: Scenario.objects.update(category="grocery"),
        lambda: Scenario.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()


def test_sealing_needs_a_title_a_step_and_the_right(
    shown: Shown, best: Step, anna: User, clara: User
) -> None:
    found = tried(shown, best)
    with pytest.raises(NotAllowed):
        seal_scenario(shown.run, "pharmacy", "Neu", found, [best], by=clara)
    with pytest.raises(Invalid):
        seal_scenario(shown.run, "pharmacy", "  ", found, [best], by=anna)
    with pytest.raises(Invalid):
        seal_scenario(shown.run, "pharmacy", "Neu", found, [], by=anna)


def test_two_scenarios_are_sealed_shared_and_compared(
    shown: Shown, best: Step, anna: User, client: Client
) -> None:
    client.force_login(anna)
    place = Step(place=shown.own_places()[0]["number"])
    for title, step in (("Dazu", best), ("Weg", place)):
        sent = {"title": title, "schritt": step.word, "key": ""}
        done = client.post(f"{PAGE}festhalten/?bedarf=pharmacy", sent)
        assert done.status_code == 302, done.content.decode()
    nameless = client.post(f"{PAGE}festhalten/?bedarf=pharmacy", {"schritt": best.word})
    assert nameless.status_code == 422
    client.logout()
    second, first = Scenario.objects.all()

    page = client.get(first.path).content.decode()
    listed = client.get("/erreichbarkeit/szenarien/").content.decode()
    both = client.get(f"/erreichbarkeit/vergleich/?eins={first.token}&zwei={second.token}")

    assert "Für niemanden wird ein Weg länger." in page
    assert first.path in listed
    assert "B − A" in both.content.decode()
    assert client.get("/erreichbarkeit/szenario/x/").status_code == 404
    assert client.get("/erreichbarkeit/vergleich/?eins=x").status_code == 404


@pytest.mark.parametrize("aim", ["cover", "minutes", "fair"])
def test_the_best_sites_help_and_keep_below_their_bound(shown: Shown, aim: str) -> None:
    found = best_sites(shown.ground.sha256, "adult", "pharmacy", aim, 2)

    assert 1 <= len(found.sites) <= 2
    if aim == "cover":
        after = tried(shown, *(one.step for one in found.sites)).change.newly[0]
        assert after == pytest.approx(sum(one.gain for one in found.sites), rel=0.05)
        assert found.sites[-1].after <= found.bound + 1e-6


def test_who_reckons_carefully_tries_out_as_the_worker_does(run: Run, best: Step) -> None:
    careful = small_run("wheelchair-pessimistic")
    trial = trying(run.ground.sha256, careful.profile, "pharmacy")

    shown = Shown(run.ground, {careful.profile: careful}, careful, "pharmacy")
    assert np.array_equal(trial.after(()), shown.times)
    assert (trial.after([best]) <= shown.times).all()


@pytest.fixture
def riding(shown: Shown) -> Shown:
    """Pharmacies for people who take the bus."""
    run = small_run("transit")
    return Shown(run.ground, {"transit": run}, run, "pharmacy")


def test_by_bus_a_place_that_comes_and_goes_is_reckoned_as_the_worker_does(
    riding: Shown, best: Step
) -> None:
    place = riding.own_places()[0]
    ready_made = trying(riding.ground.sha256, "transit", "pharmacy").after(())

    assert np.array_equal(ready_made, riding.times)
    added, gone = tried(riding, best), tried(riding, Step(place=place["number"]))
    assert (added.after <= added.before).all()
    assert added.change.newly[0] >= 10
    assert (gone.after >= gone.before).all()
    assert gone.change.losers[0] > 0
    every_one = [Step(place=one["number"]) for one in riding.own_places()]
    assert (tried(riding, *every_one).after == NEVER).all()


@pytest.mark.parametrize("step", [Step(1.0, 1.0), Step(place=999_999)])
def test_by_bus_what_is_not_there_is_refused(riding: Shown, step: Step) -> None:
    with pytest.raises(ReachError):
        tried(riding, step)


def test_by_bus_all_pages_answer(riding: Shown, best: Step, client: Client) -> None:
    asked = "bedarf=pharmacy&wer=transit"

    page = client.get(f"{PAGE}{address(best, wer='transit')}").content.decode()
    assert "Apotheke, mit Bus und Bahn" in page
    told = client.get(f"/erreichbarkeit/was-waere-wenn.json{address(best, wer='transit')}").json()
    assert told["newly"] not in ("0", "unter 10")
    listed = client.get(f"/erreichbarkeit/luecken/?{asked}").content.decode()
    assert "Apotheke, mit Bus und Bahn" in listed
    sites = client.get(f"/erreichbarkeit/standort/?{asked}&ziel=cover&orte=1").content.decode()
    assert "Ort 1 ausprobieren" in sites
    assert "wer ihn zu Fuß erreicht" in sites
    assert "Abfahrt: " in client.get("/erreichbarkeit/?wer=transit").content.decode()


def test_a_place_without_a_name_goes_by_kind_and_number(shown: Shown) -> None:
    places = shown.land.places
    nameless = replace(shown.land, places=replace(places, name=("",) * len(places)))
    row = next(iter(first_rows(nameless, "pharmacy")))

    assert name_of(nameless, row) == f"Apotheke {row}"
    assert name_of(shown.land, row) == places.name[row]


def test_a_park_with_two_gates_is_one_place_that_goes_whole(shown: Shown) -> None:
    land = shown.land
    facility = land.places.facility.copy()
    rows = list(first_rows(land, "grocery"))
    facility[rows[1]] = facility[rows[0]]
    joined = replace(land, places=replace(land.places, facility=facility))

    assert list(first_rows(joined, "grocery")) == [rows[0], *rows[2:]]
    trial = OnFoot(joined, "adult", "grocery")
    both = OnFoot(land, "adult", "grocery").after([Step(place=row) for row in rows[:2]])
    assert np.array_equal(trial.after([Step(place=rows[0])]), both)


def test_the_assistant_proposes_sites_to_try_out(shown: Shown, client: Client) -> None:
    page = client.get("/erreichbarkeit/standort/?bedarf=pharmacy&ziel=cover&orte=2")

    assert "Ort 1 ausprobieren" in page.content.decode()
    assert client.get("/erreichbarkeit/standort/").status_code == 200
