"""Who is only told to stand as somebody else does, or not, has a statement too (R481)."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.second_subjects import Way, second_opening, seconds_of
from goodoffices.reports.statements.made_statements import statement_of
from goodoffices.reports.statements.second_statements import seconded, seconded_behind
from tests.reports.saying import LEAD, statements_in, unit_in
from tests.reports.statements.test_one_report import one_report


def sides(sentence: str) -> list[tuple[str | None, Stance | None, str]]:
    """Return speaker, stance and words of each statement."""
    return [
        (one.speaker, one.stance, one.spans[0].quote) for one in statements_in(LEAD + sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        pytest.param(
            "Kestria wants a truce; the Hill Front does not.",
            ("hill-front", "oppose", "the Hill Front does not"),
            id="does not",
        ),
        pytest.param(
            "Kestria has accepted a truce, but Dunmar hasn't.",
            ("dunmar", "oppose", "Dunmar hasn't"),
            id="has not",
        ),
        pytest.param(
            "Kestria would accept a prisoner swap, while the Front would not.",
            ("hill-front", "oppose", "the Front would not"),
            id="would not",
        ),
        pytest.param(
            "Dunmar did not accept the truce; Kestria did.",
            ("kestria", "support", "Kestria did"),
            id="did, behind a no",
        ),
        pytest.param(
            "Dunmar demanded a truce, as did Kestria.",
            ("kestria", "demand", "as did Kestria"),
            id="as did",
        ),
        pytest.param(
            "Dunmar rejected the truce and so did the Front.",
            ("hill-front", "reject", "so did the Front"),
            id="so did",
        ),
        pytest.param(
            "Dunmar is against a truce, as is the Front.",
            ("hill-front", "oppose", "as is the Front"),
            id="as is",
        ),
        pytest.param(
            "Dunmar does not want a truce, nor does Kestria.",
            ("kestria", "oppose", "nor does Kestria"),
            id="nor does",
        ),
        pytest.param(
            "Dunmar wants the prisoners released, and Kestria does too.",
            ("kestria", "demand", "Kestria does too"),
            id="does too",
        ),
        pytest.param(
            "Dunmar rejects a truce, as the Front does.",
            ("hill-front", "reject", "the Front does"),
            id="as it does",
        ),
        pytest.param(
            "Dunmar is in favour of a truce, the Front against.",
            ("hill-front", "oppose", "the Front against"),
            id="against",
        ),
        pytest.param(
            "Dunmar voted for the truce, Kestria against.",
            ("kestria", "oppose", "Kestria against"),
            id="voted",
        ),
        pytest.param(
            "Dunmar is against a truce, Kestria for it.",
            ("kestria", "support", "Kestria for it"),
            id="for it",
        ),
        pytest.param(
            "Dunmar, like the Front, rejects a truce.",
            ("hill-front", "reject", "like the Front"),
            id="like, within",
        ),
        pytest.param(
            "Like Kestria, the Front wants a truce.",
            ("kestria", "demand", "Like Kestria"),
            id="like, ahead",
        ),
        pytest.param(
            "Dunmar, together with the Front, does not want a truce.",
            ("hill-front", "oppose", "together with the Front"),
            id="together with",
        ),
    ],
)
def test_r481_a_second_subject_takes_over_the_verb(
    sentence: str, second: tuple[str, str, str]
) -> None:
    found = sides(sentence)
    assert len(found) == 2
    assert second in found


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Dunmar rejects a truce; Kestria does not.", id="who does not refuse"),
        pytest.param("Dunmar is against a truce; Kestria is not.", id="who is not against"),
        pytest.param("Dunmar does not want a truce, as Kestria does.", id="as, behind a no"),
        pytest.param("Unlike Kestria, Dunmar wants a truce.", id="unlike"),
        pytest.param("Dunmar would accept a truce if Kestria does.", id="a condition"),
        pytest.param("Dunmar wants a truce, as is the habit of Kestria.", id="as is the habit"),
        pytest.param("Dunmar wants a truce, as do Kestria's bakers.", id="somebody of theirs"),
        pytest.param("Dunmar wants a truce, like the one of Kestria.", id="a thing like it"),
        pytest.param("Dunmar wants a truce with Kestria, not with the Front.", id="not with"),
        pytest.param("Dunmar said it would not accept a truce; Kestria would.", id="would alone"),
    ],
)
def test_r481_where_no_verb_is_left_out_nobody_follows(sentence: str) -> None:
    assert {speaker for speaker, _, _ in sides(sentence)} == {"dunmar"}


def test_r481_words_of_a_second_subject_stand_alone() -> None:
    (first, second) = statements_in(LEAD + "Kestria wants a truce; the Hill Front does not.")
    assert second.issue == first.issue == "truce"
    assert second.flags == ("issue from context",)
    assert (second.directness, second.source_kind) == ("position", "narrator")


def test_r481_what_is_passed_on_lends_no_verb() -> None:
    report, unit = one_report(LEAD + "Kestria wants a truce, as does Dunmar.")
    (said,) = drafts_of(unit, report.cast)
    first = statement_of(report, unit, said)
    (second,) = seconded(report, unit, [(said, first)])
    assert (second.speaker, second.stance) == ("dunmar", "demand")
    assert not list(seconded(report, unit, [(said._replace(via=said.voice), first)]))


def test_r481_the_way_a_second_subject_is_set_beside_the_first() -> None:
    unit, cast = unit_in("Kestria, like Dunmar, wants a truce, but the Hill Front does not.")
    (said,) = drafts_of(unit, cast)
    found = list(seconds_of(unit, said, len(unit.pieces)))
    assert [(one.voice.actor, one.way) for one in found] == [
        ("dunmar", Way.SAME),
        ("hill-front", Way.DOES_NOT),
    ]
    assert not list(seconds_of(unit, said._replace(postposed=True), len(unit.pieces)))


@pytest.mark.parametrize(
    ("text", "second"),
    [
        pytest.param(
            "Kestria supports a prisoner swap. So does Dunmar.",
            ("dunmar", "support", "So does Dunmar"),
            id="so does",
        ),
        pytest.param(
            "Kestria supports a prisoner swap. But the Front does not.",
            ("hill-front", "oppose", "the Front does not"),
            id="does not",
        ),
        pytest.param(
            "Kestria did not accept a prisoner swap. Nor did Dunmar.",
            ("dunmar", "reject", "Nor did Dunmar"),
            id="nor did",
        ),
        pytest.param(
            "Kestria rejects a prisoner swap. Dunmar does too.",
            ("dunmar", "reject", "Dunmar does too"),
            id="does too",
        ),
    ],
)
def test_r563_a_sentence_without_its_verb_takes_the_one_before(
    text: str, second: tuple[str, str, str]
) -> None:
    # R563: nothing but a name and a helping verb stands there.
    assert sides(text)[1:] == [second]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Kestria rejects a prisoner swap. Dunmar does not.", id="who does not refuse"
        ),
        pytest.param(
            "Kestria supports a prisoner swap and rejects tolls. Dunmar does not.", id="of two"
        ),
        pytest.param("Kestria said Dunmar wants tolls. The Front does not.", id="a claim"),
        pytest.param("Kestria supports a prisoner swap. Dunmar does not know yet.", id="longer"),
        pytest.param(
            "Kestria said it accepts a prisoner swap but Dunmar does not.", id="its words"
        ),
    ],
)
def test_r563_nobody_is_told_to_stand_so(text: str) -> None:
    assert {speaker for speaker, _, _ in sides(text)} == {"kestria"}


def test_the_next_sentence_is_read_by_the_verb_of_this_one() -> None:
    text = LEAD + "Kestria supports a prisoner swap. So does Dunmar."
    reading, behind = one_report(text)
    unit, cast = unit_in("Kestria supports a prisoner swap.")
    (said,) = drafts_of(unit, cast)
    second = second_opening(behind, said)
    assert second is not None
    assert (second.voice.actor, second.way) == ("dunmar", Way.ALSO)
    made = [(said, statement_of(reading, unit, said))]
    assert [one.speaker for one in seconded_behind(reading, unit, made)] == ["dunmar"]


@pytest.mark.parametrize(
    "beside", ["as well as Dunmar", "along with Dunmar", "together with Dunmar"]
)
def test_r481_who_is_named_beside_a_subject_between_commas(beside: str) -> None:
    told = sides(f"Kestria, {beside}, rejects a prisoner swap.")
    assert [(who, stance) for who, stance, _ in told] == [
        ("kestria", "reject"), ("dunmar", "reject"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Kestria wants prisoner swaps; Dunmar and the Front do not.",
            "Dunmar and the Front do not",
        ),
        (
            "Kestria wants prisoner swaps. Dunmar and the Front do not.",
            "Dunmar and the Front do not",
        ),
        (
            "Kestria wants prisoner swaps, as do Dunmar and the Front.",
            "as do Dunmar and the Front",
        ),
    ],
)
def test_r558_a_row_of_names_takes_over_a_verb_together(text: str, words: str) -> None:
    (second,) = statements_in(LEAD + text)[1:]
    assert (second.speaker, second.spans[0].quote) == ("dunmar", words)
    assert "joint speakers" in second.flags


def test_an_object_of_the_verb_is_no_name_of_the_row_behind_it() -> None:
    told = sides("Kestria wants prisoner swaps by Dunmar and the Front does not.")
    assert [(who, stance) for who, stance, _ in told] == [
        ("kestria", "demand"), ("hill-front", "oppose"),
    ]  # fmt: skip
