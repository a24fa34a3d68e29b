"""The most consequential item is put before a person first, in its own paragraph (R215)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.errors import RecordError
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Figure, Statement
from goodoffices.reports.reviewing.decision import Act, ItemKind, Reason, spans_of
from goodoffices.reports.reviewing.queue import review_queue, why_proposed
from goodoffices.reports.reviewing.rejections import comes_back, rejection_documents
from goodoffices.reports.reviewing.requests import (
    changes_between,
    editable_document,
    request_from,
)
from goodoffices.reports.reviewing.reviewed import State
from tests.reports.reviewing.lake import Desk, lake_case, lake_record


def test_sides_of_contradictions_come_first_each_pair_before_its_comparison() -> None:
    cards = review_queue(Desk(lake_record()).reviewed, case=lake_case())
    pairs = [one for one in lake_record().comparisons if one.kind is ComparisonKind.CONTRADICTION]
    assert pairs
    sides = {name for pair in pairs for name in pair.items}
    first = [card.item.id for card in cards[: len(sides) + len(pairs)]]
    assert set(first) == sides | {pair.id for pair in pairs}
    for pair in pairs:
        assert first.index(pair.id) > max(first.index(name) for name in pair.items)


def test_refusals_come_before_figures_and_figures_before_other_words() -> None:
    cards = review_queue(Desk(lake_record()).reviewed, case=lake_case())
    refusals = [
        n
        for n, card in enumerate(cards)
        if isinstance(card.item, Statement) and card.item.stance and card.item.stance.polarity < 0
    ]
    people = [
        n
        for n, card in enumerate(cards)
        if isinstance(card.item, Figure) and card.item.unit_class.value == "people"
    ]
    plain = [
        n
        for n, card in enumerate(cards)
        if isinstance(card.item, Statement) and card.item.stance is None
    ]
    assert max(refusals) < min(plain)
    assert people
    assert sorted(refusals)[0] < min(people)


def test_each_item_waits_once_and_shows_its_words() -> None:
    cards = review_queue(Desk(lake_record()).reviewed, case=lake_case())
    assert len({card.item.id for card in cards}) == len(cards)
    for card in cards:
        assert why_proposed(card.item) == card.why != ""
        shown = {one.text[a:b] for one in card.excerpts for a, b in one.marks}
        assert {span.quote for span in spans_of(card.item)} <= shown
        assert card.excerpts


def test_what_is_decided_leaves_the_queue() -> None:
    desk = Desk(lake_record())
    first = review_queue(desk.reviewed, case=lake_case())[0]
    desk.accepts(first.item.id)
    left = review_queue(desk.reviewed, case=lake_case())
    assert first.item.id not in {card.item.id for card in left}
    everything = review_queue(desk.reviewed, case=lake_case(), everything=True)
    assert {card.item.id: card.state for card in everything}[first.item.id] is State.ACCEPTED


def test_a_rejection_becomes_a_case_without_words_of_the_report() -> None:
    desk = Desk(lake_record())
    one = lake_record().statements[0]
    desk.rejects(one.id, Reason.WRONG_LABEL)
    (document,) = rejection_documents(desk.reviewed)
    assert one.spans[0].quote not in str(document)
    assert comes_back(document, lake_record()) == one
    assert comes_back(document, desk.reviewed.record) is None
    other = replace(one, speaker=None, id="s-new")
    record = replace(lake_record(), statements=(other,))
    assert comes_back(document, record) is None
    with pytest.raises(RecordError):
        comes_back({**document, "schema": "other@1"}, record)
    with pytest.raises(RecordError):
        comes_back({**document, "words": [{}]}, record)


def test_requests_say_what_a_person_wants() -> None:
    request = request_from({"item": "s-1", "act": "merge", "with": ["s-2"], "note": "One."})
    assert (request.act, request.others, request.note) == (Act.MERGE, ("s-2",), "One.")


def test_only_what_was_changed_is_asked_for() -> None:
    one = lake_record().statements[0]
    before = editable_document(one)
    assert before["words"] == one.spans[0].quote
    assert changes_between(before, dict(before)) == {}
    assert changes_between(before, {**before, "issue": None}) == {"issue": None}
    with pytest.raises(RecordError):
        changes_between(before, "gone")
    assert ItemKind.COMPARISON.value not in before
