"""Copies that outlets made of a report are found, and nothing else; what they changed is shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from itertools import combinations

import pytest

from goodoffices.reports.comparing.changes import changed_facts
from goodoffices.reports.comparing.duplicates import duplicate_groups
from tests.reports.comparing.variants import KINDS, Variant, article_of, originals, variants

pytestmark = pytest.mark.slow

TIMES = 2
RECALL, PRECISION = 0.98, 0.99


@cache
def made() -> tuple[Variant, ...]:
    return tuple(variants(TIMES))


@cache
def groups() -> dict[str, str]:
    own = [article_of(name, "As filed", body) for name, body in originals().items()]
    return duplicate_groups([*own, *(one.article for one in made())])


def test_there_are_enough_copies_of_every_kind() -> None:
    counts = Counter(one.kind for one in made())
    assert counts.keys() == KINDS.keys()
    assert len(made()) >= 500


@pytest.mark.parametrize("kind", KINDS)
def test_copies_of_a_kind_are_grouped_with_their_original(kind: str) -> None:
    chosen = [one for one in made() if one.kind == kind]
    found = [one for one in chosen if _group(one.article.report.id) == _group(one.origin)]
    assert len(found) >= RECALL * len(chosen)


def _group(report: str) -> str:
    return groups().get(report, report)


def test_no_two_reports_of_different_origin_are_one_group() -> None:
    origin = {one.article.report.id: one.origin for one in made()}
    members = defaultdict(list)
    for report, group in groups().items():
        members[group].append(origin.get(report, report))
    pairs = [pair for found in members.values() for pair in combinations(found, 2)]
    right = sum(first == second for first, second in pairs)
    assert right >= PRECISION * len(pairs)


@pytest.mark.parametrize("kind", KINDS)
def test_changed_figure_or_negation_is_shown_and_nothing_else(kind: str) -> None:
    bodies = originals()
    own = {name: article_of(name, "As filed", body) for name, body in bodies.items()}
    chosen = [one for one in made() if one.kind == kind]
    right = sum(
        {fact.kind for fact in changed_facts(own[one.origin], one.article)}
        == ({one.fact} if one.fact else set())
        for one in chosen
    )
    assert right >= RECALL * len(chosen)
