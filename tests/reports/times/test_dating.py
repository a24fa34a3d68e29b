"""A report is dated by an interval with its reasons, never by a guess."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.dates import ANY_DAY
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.record import Dating
from goodoffices.reports.text import Label
from goodoffices.reports.times.dating import date_report
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in


def dated(text: str, *, dates: tuple[str, ...] = (), **labels: Label) -> Dating:
    named = {int(key[1:]): label for key, label in labels.items()}
    article = article_of(text, labels=named, dates=dates)
    return date_report(article, case=CASE, cast=cast_in(article))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Friday, March 22, 2024\n\nIt rained.", id="a line with the date alone"),
        pytest.param(
            "PORT ASH, in the hills, March 22, 2024 (Wire) - It rained.",
            id="a dateline with a description",
        ),
        pytest.param("Published: 22 March 2024\nIt rained.", id="a labelled line"),
        pytest.param("22 March 2024 | From our staff\nIt rained.", id="before a bar"),
        pytest.param("Briefing by the envoy, Port Ash, 22 March 2024\nIt rained.", id="line end"),
        pytest.param("PORT ASH, March 22, 2024 (Wire) - It rained.", id="a dateline"),
        pytest.param("Transcript of Friday, 22 March 2024\nIt rained.", id="a transcript's head"),
        pytest.param("22 March 2024, PORT ASH\nIt rained.", id="before a place"),
        pytest.param("Ann Oake\n22 March 2024, 10:42 a.m. EDT\nIt rained.", id="with a clock"),
        pytest.param("Morning note - 22 March 2024 - No. 14\nIt rained.", id="between dashes"),
        pytest.param("Sitrep 12, as of 22 March 2024\nIt rained.", id="as of"),
        pytest.param("PORT ASH, 22 March 2024: It rained.", id="a dateline with a colon"),
        pytest.param("Ash Wire | Friday 22 March 2024 | 10:30\nIt rained.", id="between bars"),
        pytest.param("Port Ash, 22 March 2024. —\nIt rained.", id="a place and a dash"),
        pytest.param("PORT ASH, le 22 mars 2024\n\nIl pleuvait.", id="a French dateline"),
    ],
)
def test_a_stated_date_is_taken_exactly(text: str) -> None:
    found = dated(text)
    assert (found.when, found.basis) == (
        between("2024-03-22", "2024-03-22"),
        DatingBasis.STATED_DATELINE,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("How the truce of Friday, March 22, 2024 fails\nIt rained.", id="an event"),
        pytest.param("The truce that began on 22 March 2024\nIt rained.", id="a past verb"),
        pytest.param("The Ash Review\nFounded 3 March 1921\n\nIt rained.", id="a founding day"),
        pytest.param("Briefing on the raid of 22 March 2024\nIt rained.", id="a raid's date"),
    ],
)
def test_dates_of_events_in_a_headline_are_not_the_report_s(text: str) -> None:
    assert dated(text, _0=Label.TITLE).basis is not DatingBasis.STATED_DATELINE


def test_a_note_about_the_report_itself_dates_nothing() -> None:
    found = dated("It rained in the hills.\n\nThis article was amended on 22 March 2024.")
    assert found.when == ANY_DAY


def test_the_one_day_that_a_page_marks_as_a_time_is_stated() -> None:
    text = "By Ann Oake 22 March 2024 3 min read\n\nIt rained."
    assert dated(text, dates=("time=2024-03-22",)).basis is DatingBasis.STATED_DATELINE
    assert dated(text).basis is not DatingBasis.STATED_DATELINE
    two = ("time=2024-03-22", "time=2024-03-20")
    assert dated(text, dates=two).basis is not DatingBasis.STATED_DATELINE


def test_a_date_in_the_metadata_is_stated_too() -> None:
    found = dated("It rained.", dates=("published=2024-03-22", "modified=2024-03-25"))
    assert (found.when, found.basis) == (
        between("2024-03-22", "2024-03-22"),
        DatingBasis.STATED_META,
    )


def test_two_stated_dates_are_both_kept_and_shown() -> None:
    found = dated("March 22, 2024\nIt rained.", dates=("published=2024-03-24",))
    assert found.when == between("2024-03-22", "2024-03-24")
    assert len(found.conflicts) == 1


def test_both_readings_of_a_stated_date_are_kept() -> None:
    assert dated("03/04/2024\nIt rained.").when == between("2024-03-04", "2024-04-03")


def test_an_impossible_date_is_shown_and_dates_nothing() -> None:
    found = dated("29 February 2023\nIt rained.")
    assert found.when == ANY_DAY
    assert found.conflicts == ("29 February 2023 is a date that no calendar has.",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained.", ANY_DAY, id="nothing is known"),
        pytest.param("Nothing happened on Monday.", ANY_DAY, id="a weekday dates no week"),
        pytest.param(
            "They met on 5 March 2031.", between("2031-03-05", None), id="R26: not before the past"
        ),
        pytest.param(
            "They will meet on 5 March 2031.",
            between(None, "2031-03-05"),
            id="R26: not after what is to come",
        ),
        pytest.param(
            "They agreed on a lease to the year 2050.",
            ANY_DAY,
            id="R26: a year far off is not past",
        ),
        pytest.param(
            "The mandate ends on 5 March 2031, Cy Marr said.",
            ANY_DAY,
            id="R26: only said",
        ),
        pytest.param(
            "On 5 March 2031 they met.", between("2031-03-05", None), id="R26: the date first"
        ),
        pytest.param(
            "A treaty is to be signed on May 3.", ANY_DAY, id="R27: an anchor still to come"
        ),
        pytest.param(
            "They agreed that all troops leave on 5 March 2040.",
            ANY_DAY,
            id="R26: what was agreed is not past",
        ),
        pytest.param(
            "They could meet before 5 March 2031.", ANY_DAY, id="what might be bounds nothing"
        ),
        pytest.param(
            "The war began on 3 May.",
            between("2031-05-03", None),
            id="a firm anchor in any spelling",
        ),
        pytest.param(
            "The talks failed on May 3, after nearly four months of war.",
            between("2031-08-15", "2031-09-04"),
            id="R27: a length of war counts from the only anchor",
        ),
        pytest.param(
            "Foreign Minister Ada Venn spoke.",
            between("2030-01-01", "2032-06-30"),
            id="a term of office",
        ),
        pytest.param("Former Foreign Minister Ada Venn spoke.", ANY_DAY, id="a former office"),
        pytest.param(
            "Ada Venn began her third visit.",
            between("2031-08-07", "2032-01-23"),
            id="R29: the visit before, itself and the next",
        ),
        pytest.param(
            "After two visits Ada Venn rests.",
            between("2031-08-07", "2032-01-23"),
            id="R29: after two visits is about the third",
        ),
        pytest.param("Cy Marr began a third visit.", ANY_DAY, id="somebody else's visit"),
        pytest.param(
            "Ada Venn began her second visit after three months of war since May 3.",
            between("2031-08-07", "2031-08-19"),
            id="R29: firm evidence leaves one reading",
        ),
    ],
)
def test_interval_of_an_undated_report(text: str, expected: object) -> None:
    assert dated(text).when == expected


def test_every_reason_has_its_words() -> None:
    found = dated("Foreign Minister Ada Venn spoke on Monday of the war since May 3.")
    assert [span.quote for span in found.evidence] == [
        "Foreign Minister Ada Venn",
        "Monday",
        "May 3",
    ]
    assert len(found.reasons) == len(found.evidence)


def test_firm_evidence_that_cannot_hold_together_is_shown_both_ways() -> None:
    found = dated("They met on 5 March 2040. Foreign Minister Ada Venn smiled.")
    assert found.conflicts
    assert found.when.contains(between("2031-01-01", None).earliest)  # type: ignore[arg-type]


def test_residue_constrains_nothing() -> None:
    found = dated("It rained.\nThe war began on May 3.", _1=Label.RELATED)
    assert found.when == ANY_DAY


def test_a_date_before_the_events_it_reports_is_kept_and_shown() -> None:
    found = dated("March 22, 2024\nThe war began on May 3.")
    assert found.when == between("2024-03-22", "2024-03-22")
    assert "does not fit" in found.conflicts[0]


@given(st.integers(1900, 2150), st.sampled_from(("March 22, {}", "22 March {}", "{}-03-22")))
@settings(max_examples=30)
def test_shifting_the_stated_year_shifts_the_date(year: int, style: str) -> None:
    found = dated(style.format(year) + "\nIt rained.")
    assert found.when == between(f"{year}-03-22", f"{year}-03-22")


@given(
    st.lists(
        st.sampled_from(
            (
                "May 3",
                "third visit",
                "Ada Venn",
                "Foreign Minister",
                "on 5 March 2031",
                "will",
                "met.",
                "nearly four months of war",
                "last October",
                "since",
                "03/04/2024",
                "\n",
            )
        ),
        max_size=14,
    )
)
@settings(max_examples=40)
def test_the_interval_is_never_empty_and_evidence_is_exact(words: list[str]) -> None:
    text = " ".join(words)
    found = dated(text)
    first, last = found.when.earliest, found.when.latest
    assert first is None or last is None or first <= last
    assert all(span.matches(text) for span in found.evidence)


@given(st.lists(st.sampled_from(("met in May. ", "Monday. ", "1 March 2031. ")), max_size=8))
@settings(max_examples=20)
def test_residue_behind_a_report_alters_nothing(words: list[str]) -> None:
    body = "Foreign Minister Ada Venn spoke.\n"
    tail = "".join(words) or "More"
    assert dated(body + tail, _1=Label.RELATED) == dated(body + "More", _1=Label.RELATED)
