"""What is measured on a reading's own items uses its labels, its dates and nothing else of it."""

from __future__ import annotations

from functools import cache

import pytest

from goodoffices.reports.record import Record
from tests.gold.comparing import Judged, Pair, first_right, judged
from tests.gold.component import component_scores
from tests.gold.reading import WholeReading, load_reading
from tests.gold.reviewed import reviewed_record
from tests.gold.runs import FICTION, OPEN, case_of, record_of, scorecard_of
from tests.gold.scorecard import totals
from tests.gold.scoring import Item, Share
from tests.gold.wanted import FIVE, UNSEEN, wanted_of


@cache
def wanted() -> WholeReading:
    return load_reading(FICTION.reading)


@cache
def reviewed() -> Record:
    return reviewed_record(FICTION.reading, record_of(FICTION), case_of(FICTION))


@pytest.mark.parametrize("kind", ["statements", "figures", "events", "claims"])
def test_the_reviewed_record_has_every_item_of_the_reading_and_no_other(kind: str) -> None:
    by_hand = sorted((one.report, one.hull) for one in wanted().items(kind))
    items = [one.spans for one in getattr(reviewed(), kind)]
    made = sorted(
        (spans[0].report, (min(s.start for s in spans), max(s.end for s in spans)))
        for spans in items
    )
    assert made == by_hand


def test_the_reviewed_record_has_the_labels_of_the_reading() -> None:
    by_hand = {(one.report, one.hull): one for one in wanted().items("statements")}
    for one in reviewed().statements:
        label = by_hand[one.spans[0].report, (one.spans[0].start, one.spans[0].end)]
        assert one.issue == label.value("issue")
        assert one.stance == label.value("stance")


def test_every_span_of_the_reviewed_record_equals_its_quote() -> None:
    texts = {one.article.report.id: one.article.report.text for one in reviewed().reports}
    record = reviewed()
    spans = [span for one in record.statements for span in one.spans]
    spans += [span for one in record.figures for span in one.spans]
    spans += [span for one in record.events for span in one.spans]
    assert all(span.matches(texts[span.report]) for span in spans)


def test_reports_are_of_the_day_of_the_reading() -> None:
    days = {one.article.report.id: one.dating.when for one in reviewed().reports}
    assert {name: one.first for name, one in wanted().reports.items()} == {
        name: when.earliest for name, when in days.items()
    }


def test_single_steps_have_scores_of_their_own() -> None:
    scores = component_scores(wanted(), FICTION.reading, record_of(FICTION), case_of(FICTION))
    assert scores.tallies["comparisons_reviewed"].required > 0
    asked = {name: share.asked for name, share in scores.shares.items()}
    assert asked["issue_on_reading"] == sum(not s.optional for s in wanted().items("statements"))
    assert scores.raised == ()


def pair(place: int, kind: str = "contradiction", *, required: bool = True) -> Pair:
    spans = ((place, place + 5), (place + 6, place + 9))
    return Pair(
        kinds=(kind,), items=tuple(Item(report="r", spans=(s,)) for s in spans), required=required
    )


def test_precision_is_of_what_is_proposed_and_recall_of_what_is_required() -> None:
    by_hand = [pair(0), pair(20), pair(40, required=False)]
    found = [pair(0), pair(40), pair(60), pair(80, "update")]
    assert judged(by_hand, found) == Judged(fine=2, proposed=3, seen=1, required=2)
    assert judged([], []).f1 == 1.0


def test_judged_pairs_of_several_sets_add_up() -> None:
    one = Judged(fine=1, proposed=2, seen=3, required=4)
    assert (one + one).precision == one.precision
    assert (one + one).recall == one.recall


def test_of_a_ranked_list_the_first_ten_count() -> None:
    found = [pair(20 * n) for n in range(15)]
    assert first_right([pair(0), pair(280)], found) == Share(right=1, answered=10, asked=10)
    assert first_right([pair(0)], [pair(0, "update")]) == Share()


def test_a_reader_sees_the_floor_of_the_set_at_hand() -> None:
    assert wanted_of("five") is FIVE
    assert wanted_of("torva-grain") is UNSEEN
    assert FIVE.keys() == UNSEEN.keys()


ONCE_CLOSED = frozenset({"aceh-helsinki-2005", "havana-2015", "ilmarra-accord", "torva-grain"})
"""Sets that were made to measure with; opened since, each has floors of its own."""


@pytest.mark.slow
def test_comparing_reaches_its_floor_on_reviewed_items_of_all_sets_made_to_tune_on() -> None:
    made = [one for one in (FICTION, *OPEN) if one.name not in ONCE_CLOSED]
    card = totals([scorecard_of(one) for one in made])
    scores = card.figures()
    assert scores["comparisons_reviewed.precision"] >= 0.90
    assert scores["comparisons_reviewed.recall"] >= 0.85
    assert scores["first_ten_raw.rate"] >= 0.5
    assert card.raised_reviewed == ()
