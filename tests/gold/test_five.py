"""The five real reports are read as a person read them, and every trap in them is avoided."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache

import pytest

from goodoffices.app.language import find_language
from goodoffices.reports.labels import ComparisonKind, DatingBasis, UnitClass
from goodoffices.reports.record import Comparison, Record
from tests.gold.comparing import same_items
from tests.gold.reading import (
    WholeReading,
    digest,
    load_reading,
    misplaced,
    reading_of,
    stem,
)
from tests.gold.runs import FIVE, HERE, record_of, scorecard_of
from tests.gold.scorecard import table

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FIVE.reports.is_dir(), reason="../shared/reports is not there"),
]

PARSER = find_language()
WAYS = [
    pytest.param(False, id="rules only"),
    pytest.param(
        True,
        id="with parser",
        marks=[
            pytest.mark.nlp,
            pytest.mark.slow,
            pytest.mark.skipif(PARSER is None, reason="the extra nlp is not installed"),
        ],
    ),
]
both_ways = pytest.mark.parametrize("with_parser", WAYS)
FLOORS = HERE / "five" / "floors.json"


@cache
def wanted() -> WholeReading:
    return load_reading(FIVE.reading)


def record(*, with_parser: bool) -> Record:
    return record_of(FIVE, with_parser=with_parser)


def report_number(start: str) -> str:
    return next(name for name in wanted().reports if name.startswith(start))


def test_the_reading_still_fits_the_files() -> None:
    texts = {file.name: file.data.decode("utf-8") for file in FIVE.files}
    assert misplaced(FIVE.reading, texts) == []
    digests = {one.article.report.id: one.article.report.sha256 for one in record_of(FIVE).reports}
    assert digests == {name: one.sha256 for name, one in wanted().reports.items()}


def test_the_reading_holds_none_of_their_sentences() -> None:
    written = FIVE.reading.read_text(encoding="utf-8")
    sentences = [
        line.strip()
        for file in FIVE.files
        for line in file.data.decode("utf-8").splitlines()
        if len(line.split()) > 4
    ]
    assert sentences
    assert not [one for one in sentences if one in written]


@both_ways
def test_every_item_is_the_exact_words_of_its_report(*, with_parser: bool) -> None:
    read = record(with_parser=with_parser)
    texts = {one.article.report.id: one.article.report.text for one in read.reports}
    raw = {stem(file.name): file.data.decode("utf-8") for file in FIVE.files}
    spans = [span for one in read.statements for span in one.spans]
    spans += [span for one in read.figures for span in one.spans]
    spans += [span for one in read.events for span in one.spans]
    spans += [span for one in read.claims for span in one.spans]
    spans += [span for one in read.reports for span in one.dating.evidence]
    assert spans
    for span in spans:
        assert texts[span.report] == raw[span.report]
        assert raw[span.report][span.start : span.end] == span.quote


@both_ways
def test_enough_is_found_on_the_right_side_of_the_reading(*, with_parser: bool) -> None:
    card = scorecard_of(FIVE, with_parser=with_parser)
    print(table({"with parser" if with_parser else "rules only": card}))  # noqa: T201 - shown with -s
    assert len(card.pairings["statements"].hits) >= 30
    assert len(card.pairings["figures"].hits) >= 10
    assert len(card.pairings["events"].hits) >= 10


@both_ways
def test_the_stated_date_is_stated_and_the_others_are_intervals_with_evidence(
    *, with_parser: bool
) -> None:
    card = scorecard_of(FIVE, with_parser=with_parser)
    assert (card.shares["date_stated"].right, card.shares["date_stated"].asked) == (1, 1)
    assert (card.shares["date_held"].right, card.shares["date_held"].asked) == (4, 4)
    for one in record(with_parser=with_parser).reports:
        assert one.dating.evidence
        assert len(one.dating.evidence) == len(one.dating.reasons)
        stated = wanted().reports[one.article.report.id].stated
        assert (one.dating.basis is DatingBasis.STATED_DATELINE) == stated


@both_ways
def test_residue_is_labelled_and_yields_nothing(*, with_parser: bool) -> None:
    card = scorecard_of(FIVE, with_parser=with_parser)
    assert card.tallies["residue"].recall == 1.0
    assert card.tallies["residue"].precision == 1.0
    assert card.shares["prose_lost"].right == 0
    found = reading_of(record(with_parser=with_parser))
    for name, one in wanted().reports.items():
        items = [item for kind in found.reports[name].items.values() for item in kind]
        spans = [span for item in items for span in item.spans]
        for start, end in one.residue:
            assert not [span for span in spans if span[0] < end and start < span[1]]


@both_ways
def test_no_money_of_another_story_is_a_figure(*, with_parser: bool) -> None:
    figures = record(with_parser=with_parser).figures
    assert not [one for one in figures if one.unit_class is UnitClass.MONEY]
    assert not [one for one in figures if one.low in {Decimal(150), Decimal(150_000_000)}]


@both_ways
def test_the_deaths_that_nobody_reports_are_unsourced(*, with_parser: bool) -> None:
    figures = record(with_parser=with_parser).figures
    reporters = {int(one.low): one.reporter for one in figures}
    assert reporters[40_000] == "unsourced"
    assert reporters[1_200] == "unsourced"
    assert reporters[27_478] == "gaza-health-ministry"


def compared(index: int, *, with_parser: bool) -> list[Comparison]:
    read = record(with_parser=with_parser)
    pair = wanted().comparisons[index]
    found = reading_of(read)
    matching = {id(one) for one in found.comparisons if same_items(pair, one)}
    return [
        comparison
        for comparison, one in zip(read.comparisons, found.comparisons, strict=True)
        if id(one) in matching
    ]


def index_of(kind: str, *reports: str) -> int:
    names = sorted(report_number(one) for one in reports)
    return next(
        number
        for number, one in enumerate(wanted().comparisons)
        if one.required
        and one.kinds[0] == kind
        and sorted(item.report for item in one.items) == names
    )


@both_ways
@pytest.mark.parametrize(
    ("kind", "reports"),
    [
        pytest.param("update", ("004", "003"), id="27,478 and 40,000 deaths are an update"),
        pytest.param(
            "different_event", ("000", "001"), id="two hours and three hours are two meetings"
        ),
        pytest.param(
            "contradiction", ("001", "001"), id="the claim and the denial stand side by side"
        ),
    ],
)
def test_what_the_reports_say_together(
    kind: str, reports: tuple[str, ...], *, with_parser: bool
) -> None:
    found = compared(index_of(kind, *reports), with_parser=with_parser)
    assert ComparisonKind(kind) in {one.kind for one in found}


@both_ways
def test_no_look_alike_is_raised(*, with_parser: bool) -> None:
    assert scorecard_of(FIVE, with_parser=with_parser).raised == ()


@both_ways
def test_no_score_falls_below_its_floor(*, with_parser: bool) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert floors["reading"] == digest(FIVE.reading.read_text(encoding="utf-8"))
    way = "with parser" if with_parser else "rules only"
    scores = scorecard_of(FIVE, with_parser=with_parser).figures()
    fallen = {
        name: (scores[name], floor)
        for name, floor in floors["floors"][way].items()
        if scores[name] < floor
    }
    assert fallen == {}
