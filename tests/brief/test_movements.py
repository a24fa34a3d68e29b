"""An arrow says whether the parties came closer, and only where time is certain (R70, R549)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.brief.items import items_of
from goodoffices.brief.movements import (
    Movement,
    by_importance,
    headline_of,
    movements_of,
)
from goodoffices.brief.voices import Voice, day_key, latest_layer, polarity_of, voices_on
from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Record
from tests.brief.harbour import REJECTS, SUPPORTS, harbour_case, harbour_record, nothing_read

CASE = harbour_case()


def patrol(record: Record, case: Case = CASE) -> Movement:
    found = movements_of(case, record, items_of(case, record))
    return next(movement for movement in found if movement.issue == "Harbour patrol")


def with_stances(first: Stance | None, second: Stance | None) -> Record:
    record = harbour_record()
    return replace(
        record, statements=(replace(REJECTS, stance=first), replace(SUPPORTS, stance=second))
    )


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        pytest.param(Stance.REJECT, Stance.SUPPORT, "improved", id="R70: a refusal gave way"),
        pytest.param(Stance.SUPPORT, Stance.REJECT, "deteriorated", id="R70: support withdrawn"),
        pytest.param(Stance.REJECT, Stance.OPPOSE, "unchanged", id="R70: still against"),
        pytest.param(None, Stance.REJECT, "unchanged", id="R70: nothing earlier to set beside"),
        pytest.param(Stance.ASSERT, None, "unchanged", id="R70: no stance at all"),
    ],
)
def test_word_of_one_party_s_turn(first: Stance, second: Stance, word: str) -> None:
    assert patrol(with_stances(first, second)).word == word


def test_reports_whose_dates_meet_are_not_before_and_after() -> None:
    record = harbour_record()
    loose = replace(record.reports[0], dating=replace(record.reports[0].dating, when=ANY_DAY))
    assert patrol(replace(record, reports=(loose, record.reports[1]))).word == "unchanged"


def test_reason_names_speaker_both_stances_and_both_sources() -> None:
    reason = patrol(harbour_record()).reason
    assert reason is not None
    assert reason.words == "Ana Voss supports it on conditions; before, rejected it"
    assert [mark.number for mark in reason.marks] == ["2.1", "1.2"]
    assert (reason.badge, reason.when) == ("direct", "between 9 and 12 May 1991")
    assert len(reason.quotes) == 2


def test_r549_a_guessed_issue_moves_nothing_where_plainer_words_stand() -> None:
    record = harbour_record()
    guessed = replace(SUPPORTS, flags=("issue from single words",))
    plain = patrol(replace(record, statements=(REJECTS, guessed)))
    assert plain.word == "unchanged"
    assert plain.reason is not None
    assert plain.reason.words == "no change found; Ana Voss rejects it"
    alone = patrol(replace(record, statements=(guessed,)))
    assert alone.reason is not None
    assert "supports it" in alone.reason.words


def test_reason_has_at_most_twenty_words() -> None:
    names = " ".join(["Word"] * 40)
    voss = replace(CASE.persons[0], name=names)
    reason = patrol(harbour_record(), replace(CASE, persons=(voss,))).reason
    assert reason is not None
    assert len(reason.words.removesuffix(" …").split()) <= 20


def test_two_parties_that_part_deteriorate() -> None:
    record = harbour_record()
    minister = replace(CASE.persons[0], id="orn", name="Orn", party="sudria")
    case = replace(CASE, persons=(*CASE.persons, minister))
    other = replace(REJECTS, id="s-9", speaker="orn", stance=Stance.REJECT)
    parted = replace(record, statements=(*record.statements[:2], other))
    assert patrol(parted, case).word == "deteriorated"


def test_issue_without_own_words_has_no_reason() -> None:
    found = movements_of(CASE, nothing_read(), items_of(CASE, nothing_read()))
    assert [movement.issue for movement in found] == ["Harbour patrol", "Landing fee", "Flag"]
    assert all(movement.reason is None and movement.arrow == "►" for movement in found)


def test_weightier_issues_come_first() -> None:
    assert [issue.id for issue in by_importance(CASE)] == ["patrol", "fee", "flag"]


def test_anonymous_voice_is_heard_but_is_no_own_word() -> None:
    record = harbour_record()
    (voice,) = voices_on("fee", case=CASE, record=record, items=items_of(CASE, record))
    assert (voice.party, voice.own_word) == ("sudria", False)


MOVES = st.lists(
    st.builds(
        Movement,
        issue=st.text(st.characters(categories=["L", "Zs"]), max_size=60),
        word=st.sampled_from(["improved", "deteriorated", "unchanged"]),
    ),
    max_size=12,
)


@given(MOVES, st.lists(st.just("3 contradictions open"), max_size=3))
@settings(max_examples=50)
def test_headline_has_at_most_25_words(moves: list[Movement], counts: list[str]) -> None:
    words = headline_of(moves, counts)
    assert 0 < len(words.removesuffix(" …").split()) <= 25


def voices(days: list[tuple[int, int]]) -> list[Voice]:
    made = [
        Voice(
            statement=REJECTS,
            party="nordia",
            when=DateInterval(earliest=date(1991, 5, min(d)), latest=date(1991, 5, max(d))),
            own_word=True,
            stance=REJECTS.stance,
        )
        for d in days
    ]
    return sorted(made, key=lambda voice: day_key(voice.when))


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(1, 28)), min_size=1, max_size=6))
@settings(max_examples=50)
def test_earlier_means_certainly_earlier(days: list[tuple[int, int]]) -> None:
    latest, earlier = latest_layer(voices(days))
    assert latest
    newest = latest[-1].when
    assert len(latest) + len(earlier) == len(days)
    assert all((v.when.latest or date.max) < (newest.earliest or date.min) for v in earlier)


def test_opposite_voices_of_one_time_are_neither_for_nor_against() -> None:
    both = [
        replace(voice, statement=one, stance=one.stance)
        for voice, one in zip(voices([(1, 1), (1, 1)]), (REJECTS, SUPPORTS), strict=True)
    ]
    assert polarity_of(both) == 0


def test_r79_words_that_touch_an_issue_move_nothing_on_it() -> None:
    record = replace(harbour_record(), statements=(replace(SUPPORTS, further_issues=("fee",)),))
    (voice,) = voices_on("fee", case=CASE, record=record, items=items_of(CASE, record))
    assert polarity_of([voice]) is None
