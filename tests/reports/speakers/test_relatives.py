"""A clause behind "which" or "who" ends where the sentence goes on without it."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.relatives import is_fronted, on_terms, relative_end, with_terms
from goodoffices.reports.speakers.speakers import subject_before
from tests.reports.saying import LEAD, place, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        pytest.param(
            "Ana Berel, who had sworn that no bond would be paid, paid one.", "paid",
            id="the main verb follows",
        ),
        pytest.param(
            "Citing the note, which said that Dunmar would pay, Ana Berel left.", "pay",
            id="the main subject follows",
        ),
    ],
)  # fmt: skip
def test_relative_clause_ends_at_the_comma_before_the_main_clause(
    sentence: str, last: str
) -> None:
    unit, cast = unit_in(sentence)
    cue = next(one for one in find_cues(unit) if one.lemma in {"swear", "say"})
    voice = subject_before(unit, cue, cast)
    assert voice is not None
    end = relative_end(unit, cue, voice, cue.last + 1)
    assert unit.fold(end) == ","
    assert unit.fold(end - 1) == last


def test_terms_behind_which_are_of_what_stood_before() -> None:
    unit, cast = unit_in("The wells are shut, which Dunmar opposes until May.")
    cue = find_cues(unit)[-1]
    voice = subject_before(unit, cue, cast)
    assert voice is not None
    assert on_terms(unit, voice, cue.last + 1)
    assert not on_terms(unit, voice, cue.last + 2)
    assert with_terms(cue, voice, len(unit.pieces) - 1).start == place(unit, "which")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Dunmar, which would not hear of a census in May, told the nurses that it would pay.",
            [
                "Dunmar, which would not hear of a census in May",
                "told the nurses that it would pay",
            ],
            id="R437: where somebody stood before is a statement of its own",
        ),
        pytest.param(
            "Dunmar, which had rejected a census, accepted one on Monday.",
            ["Dunmar, which had rejected a census", "accepted one on Monday"],
            id="R437: also where both were said aloud",
        ),
        pytest.param(
            "Dunmar, which said that it had no boats, told the nurses that it would pay.",
            ["Dunmar, which said that it had no boats, told the nurses that it would pay"],
            id="two acts of speech of one speaker make one statement",
        ),
        pytest.param(
            "“It was a typing error,” said Ana Berel, who denied that the ferry was late.",
            [
                "“It was a typing error,” said Ana Berel",
                "who denied that the ferry was late",
            ],
            id="what who denies behind a quotation is a second one",
        ),
        pytest.param(
            "Differentiation, said Dunmar, through its envoy, “is not a footnote to the treaty”.",
            ["Differentiation, said Dunmar, through its envoy, “is not a footnote to the treaty”"],
            id="a layer stands behind the tag",
        ),
    ],
)
def test_clauses_make_one_statement_or_two(text: str, expected: list[str]) -> None:
    assert [one.spans[0].quote for one in statements_in(LEAD + text)] == expected


@pytest.mark.parametrize(
    ("sentence", "fronted"),
    [
        pytest.param("Kestria backs a truce; tolls it rejects.", True, id="an object"),
        pytest.param("Kestria backs a truce; on Monday it refused.", False, id="a time"),
        pytest.param("Kestria backs a truce; yesterday it refused.", False, id="a day"),
    ],
)
def test_an_object_may_stand_before_its_subject(sentence: str, fronted: bool) -> None:
    unit, cast = unit_in(sentence)
    assert is_fronted(unit, drafts_of(unit, cast)[-1].voice) is fronted
    issues = [one.issue for one in statements_in(LEAD + sentence)]
    assert issues == ["truce", "tolls" if fronted else "truce"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The truce that Kestria wants was rejected by Dunmar.", "The truce that Kestria wants"),
        ("All that Kestria wants is a truce.", "Kestria wants is a truce"),
    ],
)
def test_the_main_clause_ends_what_a_clause_behind_that_is_about(
    sentence: str, words: str
) -> None:
    assert statements_in(LEAD + sentence)[0].spans[0].quote == words
