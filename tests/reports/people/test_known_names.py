"""Names of one report join those of the case, and leave the case as it is."""

from __future__ import annotations

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.forms import entries_of
from goodoffices.reports.people.gazetteer import branches_with, gazetteer_of
from goodoffices.reports.people.known_names import gazetteer_for
from tests.reports.bare import bare_case
from tests.reports.stage import article_of

CASE = bare_case()


def test_nobody_new_leaves_the_names_as_they_are() -> None:
    gazetteer = gazetteer_of(CASE)
    assert gazetteer_for(article_of("It rained."), case=CASE, gazetteer=gazetteer) is gazetteer


def test_names_of_the_case_stay_what_they_are() -> None:
    gazetteer = gazetteer_of(CASE)
    before = dict(gazetteer.forms)
    article = article_of("Aldmark's fisheries minister, Ada Bero, left.")
    found = gazetteer_for(article, case=CASE, gazetteer=gazetteer)
    assert gazetteer.forms == before
    assert found.newcomers == {"ada-bero"}
    assert {("bero",), ("ada", "bero"), ("aldmarkian", "fisheries", "minister")} <= set(
        found.forms
    )
    assert not found.actors["ada-bero"].in_case


def test_new_branches_keep_the_old_ones() -> None:
    gazetteer = gazetteer_of(CASE)
    entries = list(entries_of("x", MentionKind.NAME, "River Bank"))
    forms, tree = branches_with(gazetteer, entries)
    assert {("river", "bank"), ("river", "league")} <= set(forms)
    assert {"bank", "league"} <= set(tree["river"].following)
