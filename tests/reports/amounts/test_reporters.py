"""Whoever gives a number is found in its clause, behind a phrase, or around its words (R243)."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.citations import (
    cited_in,
    owners_of_counts,
    reporter_words,
    unverbed,
)
from goodoffices.reports.amounts.counting_verbs import reporting_verbs
from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.amounts.tellers import Tellers
from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.record import Dating, Statement
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-01", "2031-07-04"))


def reporters(text: str) -> list[str]:
    article = article_of(text)
    found = find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)
    return [one.reporter for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Venn lowered the number of wrecks to 14 from 17.",
            ["ada-venn", "ada-venn"],
            id="a count given anew",
        ),
        pytest.param(
            "The Health Ministry revised its estimate of cholera cases to 3,100.",
            ["ministry"],
            id="an estimate given anew",
        ),
        pytest.param(
            "Norland is widely believed to hold 96 ships.", ["unsourced"], id="who is believed"
        ),
        pytest.param("Ada Venn cut taxes for 40 farmers.", ["unsourced"], id="an act is no count"),
        pytest.param(
            "40 wagons left. The Health Ministry makes it 60.", ["unsourced", "ministry"], id="it"
        ),
        pytest.param(
            "A survey by the Health Ministry found lead in 300 wells.",
            ["ministry"],
            id="survey by",
        ),
        pytest.param(
            "The Health Ministry's own count is 36 barges.", ["ministry"], id="an own count"
        ),
        pytest.param(
            "Norlander estimates speak of 900 trawlers.", ["norland"], id="a party's estimates"
        ),
        pytest.param(
            "Seventeen dead: that is the figure from the Health Ministry.",
            ["ministry"],
            id="that is the figure from",
        ),
        pytest.param(
            "The wells are shut: some 480 tonnes, if one believes the Health Ministry.",
            ["ministry"],
            id="if one believes",
        ),
        pytest.param(
            "Forty barges went home: some 480 tonnes, if one believes the Health Ministry.",
            ["unsourced", "ministry"],
            id="a belief credits its own clause",
        ),
        pytest.param(
            "The Health Ministry lists 38 wards, Norland 41.", ["ministry", "norland"], id="a gap"
        ),
        pytest.param(
            "The Health Ministry lists 38 wards, the union 41.",
            ["ministry", "unsourced"],
            id="a gap with somebody unknown",
        ),
        pytest.param(
            "According to two traders, Norland holds 900 sheep.",
            ["unsourced"],
            id="the subject behind a citation is not its source",
        ),
        pytest.param(
            "A report by the Health Ministry is due; 40 beds are free.",
            ["unsourced"],
            id="another clause",
        ),
    ],
)
def test_who_gives_a_number(text: str, expected: list[str]) -> None:
    assert reporters(text) == expected


def _statement(text: str, cue: str, directness: Directness) -> tuple[str, str]:
    article = article_of(text)
    statement = Statement(
        id="s",
        spans=(article.report.span(0, len(text)),),
        speaker="bo-lund",
        directness=directness,
        source_kind=SourceKind.NAMED,
        cue=cue,
    )
    [found] = find_figures(
        article, case=CASE, cast=cast_in(article), dating=DATING, statements=(statement,)
    )
    start = found.spans[0].start
    return found.reporter, Tellers((statement,)).at(start, start + 1)


@pytest.mark.parametrize(
    ("cue", "directness", "expected"),
    [
        pytest.param("said", Directness.INDIRECT, "bo-lund", id="R243: said"),
        pytest.param("", Directness.DIRECT, "bo-lund", id="R243: his own words"),
        pytest.param(
            "offered",
            Directness.INDIRECT,
            "bo-lund",
            id="R243: an offer's number is the offerer's",
        ),
        pytest.param("", Directness.POSITION, "unsourced", id="R243: a position is the report's"),
    ],
)
def test_the_speaker_of_the_words_around(cue: str, directness: Directness, expected: str) -> None:
    text = "It was a long night and the harbour held 40 wrecks"
    assert _statement(text, cue, directness)[0] == expected


def test_the_parts_of_a_citation() -> None:
    words = lexemes("by Norlander figures, the union 40")
    assert cited_in(words, (), CASE).actor == ""
    assert [mention.actor for _, mention in owners_of_counts(words, (), CASE)] == ["norland"]
    assert [mention for _, mention in unverbed(words, ())] == [None]
    assert "far" not in reporter_words("owned")
    assert {"said", "according"} <= reporting_verbs()
