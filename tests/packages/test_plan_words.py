"""A plan reads as plain words and as a document of its schema, without anybody's points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import jsonschema
import pytest

from goodoffices.packages.finding import find_packages, packages_plan
from goodoffices.packages.plan_document import plan_document, plan_schema
from goodoffices.packages.plan_words import counted, plan_sentences, rough
from goodoffices.packages.results import Concept, Packages
from goodoffices.solving.answer import Status
from goodoffices.solving.limits import Limits
from goodoffices.solving.planning import Engine, plan
from tests.packages.builders import case_of
from tests.packages.test_summed import opposed
from tests.solving.sums.test_forecast import drawn
from tests.solving.test_planning import HOPELESS, chained


def test_a_chain_of_links_is_described() -> None:
    text = " ".join(plan_sentences(plan(chained(drawn(2, 12, 99)), Limits())))
    assert "2 principals, 12 issues, 10^12 packages before links." in text
    assert "11 links, linked points included, tie 12 issues together; width 1" in text
    assert "Frontier: exact: all of it, by adding up points" in text
    assert "Limits: 4 GiB of memory" in text


def test_a_refusal_foretold_is_described() -> None:
    text = " ".join(plan_sentences(plan(HOPELESS, Limits())))
    assert "Nothing ties issues together" in text
    assert "estimated at" in text
    assert "by a constraint solver" in text


@pytest.mark.parametrize("count", [0, 1, 999_999, 10**6, 10**6 + 1, 10**30])
def test_large_numbers_are_rough_and_small_ones_exact(count: int) -> None:
    assert rough(count) == f"{count:,}" or "10^" in rough(count)


def test_one_is_singular() -> None:
    assert counted(1, "issue") == "1 issue"


@pytest.mark.parametrize("model", [drawn(2, 3, 9), drawn(2, 30, 99), HOPELESS])
def test_the_document_of_a_plan_meets_its_schema(model: object) -> None:
    found = plan(model, Limits())  # type: ignore[arg-type]  # parametrized
    jsonschema.validate(plan_document(found), plan_schema())


def test_the_plan_shown_is_the_plan_followed() -> None:
    case = opposed(6)
    shown, followed = packages_plan(case), find_packages(case).plan
    assert shown == followed
    assert shown is not None
    assert shown.parts[0].engine is Engine.SUMS


def test_without_points_there_is_nothing_to_plan() -> None:
    bare = replace(case_of({"x": [[0, 1]], "y": [[1, 0]]}), preferences=())
    assert packages_plan(bare) is None


def test_parts_are_handed_over_as_they_are_proved() -> None:
    seen: list[tuple[str, Packages]] = []
    told: Callable[[str, Packages], None] = lambda name, found: seen.append((name, found))  # noqa: E731
    whole = find_packages(opposed(6), on_part=told)
    names = [name for name, _ in seen]
    assert names[0] == "the zone of agreement"
    assert len(names) == len(set(names))
    first, last = seen[0][1], seen[-1][1]
    # R83: what is not yet answered says that it was stopped.
    assert first.zone.proof.limit == "stopped by the user"
    assert {named.proof.status for named in first.named} == {Status.REFUSED}
    assert (last.zone, last.named, last.frontier) == (whole.zone, whole.named, whole.frontier)
    assert len(last.named) == len(Concept)
