"""R77: figures form a series only where something says that they count the same thing (R543)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from goodoffices.brief.items import items_of
from goodoffices.brief.measures import Measure, measures_of
from goodoffices.case.dates import DateInterval
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Comparison, Figure, Record
from tests.brief.harbour import EARLY, LATE, harbour_case, harbour_record

OTHER = replace(LATE, id="f-3", what="returned", low=Decimal(30), high=Decimal(30))


def measures(
    figures: tuple[Figure, ...], comparisons: tuple[Comparison, ...] = ()
) -> tuple[Measure, ...]:
    record: Record = replace(harbour_record(), figures=figures, comparisons=comparisons)
    return measures_of(record, items_of(harbour_case(), record))


def tie(kind: ComparisonKind, *items: str) -> Comparison:
    return Comparison(id="k", kind=kind, items=items, reason="", rule="R40")


def values(found: tuple[Measure, ...]) -> list[list[str]]:
    return [[row.value for row in measure.rows] for measure in found]


def test_figure_shows_value_reporter_and_day() -> None:
    ((row,),) = (measure.rows for measure in measures((EARLY,)))
    assert (row.value, row.reporter, row.as_of) == (
        "some 1,200 families left",
        "Port office",
        "2 May 1991",
    )


def test_unsourced_stands_in_words() -> None:
    ((row,),) = (measure.rows for measure in measures((LATE,)))
    assert (row.reporter, row.line.badge) == ("unsourced", "unsourced")


def test_later_value_joins_a_series_earliest_first() -> None:
    found = measures((LATE, EARLY), (tie(ComparisonKind.UPDATE, "f-1", "f-2"),))
    assert values(found) == [["some 1,200 families left", "over 2,000 families left"]]
    assert found[0].linked
    assert found[0].beside == "before, some 1,200 families left (2 May 1991)"


def test_figures_of_one_day_are_not_before_one_another() -> None:
    other = replace(EARLY, id="f-5", low=Decimal(900), high=Decimal(900))
    (measure,) = measures((EARLY, other), (tie(ComparisonKind.AGREE, "f-1", "f-5"),))
    assert measure.beside.startswith("also reported, ")


def test_r543_what_a_report_replaces_stands_before_the_value_that_replaces_it() -> None:
    former = replace(EARLY, id="f-5", low=Decimal(900), high=Decimal(900), as_of=LATE.as_of)
    (measure,) = measures((EARLY, former), (tie(ComparisonKind.UPDATE, "f-5", "f-1"),))
    assert values((measure,)) == [["some 900 families left", "some 1,200 families left"]]
    assert measure.beside == f"before, some 900 families left ({measure.rows[0].as_of})"


def test_a_value_told_again_is_no_other_value() -> None:
    again = replace(EARLY, id="f-5", as_of=LATE.as_of)
    (measure,) = measures((EARLY, again), (tie(ComparisonKind.AGREE, "f-1", "f-5"),))
    assert measure.beside == ""


def test_figures_that_contradict_are_two_accounts_and_no_course_of_time() -> None:
    found = measures((LATE, EARLY), (tie(ComparisonKind.CONTRADICTION, "f-1", "f-2"),))
    assert found[0].beside.startswith("by another account, some 1,200")


def test_a_repeated_figure_stays_against_the_account_it_contradicts() -> None:
    again = replace(LATE, id="f-9", as_of=DateInterval.on(date(1991, 6, 1)))
    ties = (
        tie(ComparisonKind.CONTRADICTION, "f-1", "f-2"),
        tie(ComparisonKind.AGREE, "f-2", "f-9"),
    )
    late = replace(EARLY, as_of=LATE.as_of)
    (measure,) = measures((replace(LATE, as_of=EARLY.as_of), late, again), ties)
    assert measure.beside.startswith("by another account, ")


def test_different_measure_joins_nothing() -> None:
    found = measures((LATE, OTHER), (tie(ComparisonKind.DIFFERENT_MEASURE, "f-2", "f-3"),))
    assert len(found) == 2
    assert not any(measure.linked for measure in found)


def test_tied_figures_stand_apart_from_others_of_the_same_words() -> None:
    stray = replace(EARLY, id="f-4", low=Decimal(9), high=Decimal(9))
    found = measures((EARLY, LATE, stray), (tie(ComparisonKind.UPDATE, "f-1", "f-2"),))
    assert [len(measure.rows) for measure in found] == [2, 1]


def test_every_figure_is_in_exactly_one_measure() -> None:
    found = measures((EARLY, LATE, OTHER), (tie(ComparisonKind.AGREE, "f-1", "f-3"),))
    ids = [row.line.id for measure in found for row in measure.rows]
    assert len(ids) == len(set(ids)) == 3


def test_points_of_the_picture_say_whether_they_are_sourced() -> None:
    (measure,) = measures((EARLY, LATE))
    assert [(point.words, point.sourced) for point in measure.points] == [
        ("some 1,200", True),
        ("over 2,000", False),
    ]
