"""What is needed, doubted or regretted of another's mind gives nobody a side (R556, R557)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.moods import is_sought
from goodoffices.reports.stances.talked_of import names_a_mind
from goodoffices.reports.statements.contents import content_of, topics_of
from tests.reports.saying import LEAD, claims_in, place, statements_in, unit_in
from tests.reports.statements.test_one_report import one_report


def sides(sentence: str) -> list[tuple[str | None, int]]:
    return [
        (one.speaker, 0 if one.stance is None else one.stance.polarity)
        for one in statements_in(LEAD + sentence)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria needs Dunmar's support for the truce.", id="needs"),
        pytest.param("Kestria asked for Dunmar's consent to the truce.", id="asked for"),
        pytest.param("Kestria is counting on Dunmar's support for the truce.", id="counts on"),
        pytest.param("Kestria questioned Dunmar's support for the truce.", id="questioned"),
    ],
)
def test_r556_a_mind_that_is_sought_or_doubted_is_not_held(sentence: str) -> None:
    assert ("dunmar", 1) not in sides(sentence)
    assert all(one.position != "support" for one in claims_in(LEAD + sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kestria expressed regret at Dunmar's refusal of the truce.", id="regret"),
        pytest.param("Kestria regretted Dunmar's rejection of the tolls.", id="regretted"),
        pytest.param("Kestria questioned Dunmar's support for the truce.", id="questioned"),
    ],
)
def test_r557_who_regrets_or_questions_a_mind_takes_no_side(sentence: str) -> None:
    assert ("kestria", 0) in sides(sentence)


def test_r557_who_welcomes_or_condemns_it_does() -> None:
    assert ("kestria", 1) in sides("Kestria welcomed Dunmar's acceptance of the truce.")
    assert ("kestria", 1) in sides("Kestria condemned Dunmar's rejection of the truce.")
    assert ("kestria", -1) in sides("Kestria rejected the truce.")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        pytest.param("Kestria said a truce was acceptable to Dunmar.", "kestria", id="said"),
        pytest.param("A truce is unacceptable to Dunmar, Kestria said.", "kestria", id="behind"),
    ],
)
def test_r556_what_is_told_to_be_acceptable_to_another_is_no_side(
    sentence: str, speaker: str
) -> None:
    assert sides(sentence) == [(speaker, 0)]


def test_r556_what_is_rejected_stays_so() -> None:
    sentence = "Kestria rejected a truce, which was unacceptable to Dunmar."
    assert ("kestria", -1) in sides(sentence)


def test_r556_words_alone() -> None:
    unit, _ = unit_in("Kestria needs Dunmar's support and welcomed Solenne's support.")
    assert is_sought(unit, place(unit, "dunmar"))
    assert not is_sought(unit, place(unit, "solenne"))
    report, unit = one_report(LEAD + "Kestria regretted Dunmar's refusal of the truce.")
    said = drafts_of(unit, report.cast)[0]
    content = content_of(report, unit, said, topics_of(report, unit, said)[0])
    assert names_a_mind(content)
    assert not names_a_mind(content._replace(hits=()))
