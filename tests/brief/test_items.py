"""Every item is shown with who says it, how we know, and its exact words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.brief.citations import citations_of
from goodoffices.brief.items import (
    badge_of,
    claimed_words,
    items_of,
    joined,
    spoken,
    spoken_before,
)
from goodoffices.errors import RecordError
from goodoffices.reports.labels import Directness, SourceKind, Stance
from tests.brief.harbour import (
    AGREED,
    CALLED,
    EARLY,
    LATE,
    REJECTS,
    SUPPORTS,
    THREE_HOURS,
    harbour_case,
    harbour_record,
)

ITEMS = items_of(harbour_case(), harbour_record())


@pytest.mark.parametrize(
    ("kind", "directness", "via", "badge"),
    [
        pytest.param(SourceKind.NAMED, Directness.DIRECT, None, "direct", id="R71: quoted"),
        pytest.param(SourceKind.OFFICE, Directness.PARTIAL, None, "direct", id="R71: partly"),
        pytest.param(SourceKind.NAMED, Directness.INDIRECT, None, "reported", id="R71: told"),
        pytest.param(SourceKind.NAMED, Directness.DIRECT, "port", "reported", id="R71: passed on"),
        pytest.param(
            SourceKind.NARRATOR, Directness.POSITION, None, "inferred", id="R71: held, not said"
        ),
        pytest.param(
            SourceKind.ANONYMOUS, Directness.DIRECT, None, "anonymous", id="R71: not named"
        ),
    ],
)
def test_badge_of_a_statement(
    kind: SourceKind, directness: Directness, via: str | None, badge: str
) -> None:
    assert badge_of(replace(REJECTS, source_kind=kind, directness=directness, via=via)) == badge


def test_quote_carries_speaker_badge_date_words_and_marks() -> None:
    quote = ITEMS.quote(SUPPORTS)
    assert quote.words == SUPPORTS.spans[0].quote
    assert (quote.by, quote.badge, quote.when) == (
        "Ana Voss",
        "direct",
        "report dated 9–12 May 1991",
    )
    assert [mark.number for mark in quote.marks] == ["2.1"]
    assert quote.label == "supports it on conditions"


def test_second_hand_words_name_who_passes_them_on() -> None:
    assert ITEMS.source(replace(REJECTS, via="port")) == "Ana Voss, passed on by Port office"


def test_claim_names_both_sides() -> None:
    assert ITEMS.source(AGREED) == "Ana Voss about Sudria"
    assert ITEMS.label(AGREED) == "claimed: supports it"
    assert claimed_words("unwilling") == "unwilling"


def test_a_claimed_act_is_no_position() -> None:
    assert ITEMS.label(replace(AGREED, position="assert")) == "claimed: an act, no position"


def test_an_undated_report_is_said_to_be_undated() -> None:
    assert replace(ITEMS, reports={}).quote(REJECTS).when == "report undated"


def test_unsourced_figure_says_so() -> None:
    assert (ITEMS.source(LATE), ITEMS.badge(LATE)) == ("nobody named", "unsourced")
    assert (ITEMS.source(EARLY), ITEMS.badge(EARLY)) == ("Port office", "reported")


def test_unknown_speaker_and_event_have_words() -> None:
    assert ITEMS.source(replace(CALLED, speaker=None)) == "speaker not found"
    assert ITEMS.label(THREE_HOURS) == "meeting, happened"


def test_stances_now_and_before() -> None:
    assert (spoken(Stance.REJECT), spoken_before(Stance.REJECT)) == ("rejects it", "rejected it")
    assert (spoken(None), spoken_before(None)) == ("stance not read", "stance not read")


def test_stretches_of_one_item_are_joined_with_a_sign() -> None:
    assert joined((*EARLY.spans, *LATE.spans)) == "Some 1,200 families […] Over 2,000 families"


def test_one_stretch_has_one_number_whatever_rests_on_it() -> None:
    record = harbour_record()
    twice = replace(record, claims=(replace(AGREED, spans=REJECTS.spans),))
    citations = citations_of(twice)
    assert citations.marks(REJECTS.spans) == citations.marks(twice.claims[0].spans)


def test_words_outside_the_record_are_refused() -> None:
    strange = replace(REJECTS.spans[0], report="z")
    with pytest.raises(RecordError, match="report z"):
        citations_of(harbour_record()).marks([strange])
    with pytest.raises(RecordError, match="report z"):
        citations_of(replace(harbour_record(), claims=(replace(AGREED, spans=(strange,)),)))


def test_marks_are_numbered_in_reading_order() -> None:
    places = citations_of(harbour_record()).places
    assert all(list(found) == sorted(found) for found in places.values())
