"""Units are sentences, joined where one quotation spans them, and know their words exactly."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cue_words import cue_words, telling_words
from goodoffices.reports.cues.units import LONGEST_UNIT, units_of
from tests.reports.saying import LEAD, article_of, cast_of, unit_in


def texts(report: str, telling: frozenset[str] = frozenset()) -> list[str]:
    article = article_of(LEAD + report)
    found = units_of(article, cast_of(article), telling=telling)
    return [article.report.text[unit.start : unit.end] for unit in found][1:]


def test_sentences_within_one_quotation_are_one_unit() -> None:
    text = "“The tolls rose. The rain fell,” said Ana Berel. Then she left the hall."
    assert texts(text) == [
        "“The tolls rose. The rain fell,” said Ana Berel.",
        "Then she left the hall.",
    ]


def test_an_open_quotation_does_not_join_sentences() -> None:
    assert len(texts("Ana Berel said: “The tolls rose. The rain fell. Nobody came.")) == 3


def test_a_unit_is_never_longer_than_its_bound() -> None:
    report = "“" + "The rain fell on the old bridge again. " * 400 + "”"
    article = article_of(LEAD + report)
    assert all(u.end - u.start <= LONGEST_UNIT for u in units_of(article, cast_of(article)))


def test_units_without_a_telling_word_are_left_out() -> None:
    text = "The rain fell on the old bridge. Dunmar rejected the plan. The sun came out again."
    assert texts(text, telling_words())[-1:] == ["Dunmar rejected the plan."]


def test_every_main_word_of_a_cue_has_a_telling_word() -> None:
    assert {"said", "opposition", "opposed", "according"} <= cue_words()
    assert {"said", "opposition", "favour"} <= telling_words()
    assert {"starter", "resistance"} <= telling_words()


def test_only_units_that_hold_a_place_are_cut() -> None:
    article = article_of(LEAD + "The rain fell on the bridge. The sun came out again.")
    cast = cast_of(article)
    (unit,) = units_of(article, cast, places=[article.sentences[-1].start])
    assert unit.start == article.sentences[-1].start


def test_pieces_know_their_mention_owner_and_quotation() -> None:
    unit, _ = unit_in("Dunmar's ministers said “no”.")
    by_word = {piece.fold: piece for piece in unit.pieces}
    assert by_word["dunmar"].possessive
    assert unit.mention_at(0) is not None
    assert by_word["no"].quoted
    assert not by_word["said"].quoted
    assert unit.fold(99) == ""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("Dunmar didn't go.", "dunmar did not go .", id="didn't"),
        pytest.param("They WON’T go.", "they will not go .", id="will, by the printer's mark"),
        pytest.param("They can't go.", "they can not go .", id="can"),
        pytest.param("They cannot go.", "they cannot go .", id="cannot"),
        pytest.param("We shan't go.", "we shall not go .", id="shall"),
        pytest.param("It isn't Dunmar's.", "it is not dunmar .", id="an owner behind"),
        pytest.param("The pint is n't here.", "the pint is n't here .", id="no verb before"),
    ],
)
def test_a_contraction_is_read_as_its_two_words(written: str, read: str) -> None:
    unit, _ = unit_in(written)
    assert [unit.fold(at) for at in range(len(unit.pieces))] == read.split()
    text = LEAD + written
    assert all(text[one.start : one.end].strip() for one in unit.pieces)


def test_a_mention_has_a_first_and_a_last_word() -> None:
    unit, _ = unit_in("Dunmar told the envoy, Ana Berel.")
    places = [(unit.first_of(one), unit.last_of(one)) for one in unit.mentions]
    assert [unit.fold(last) for _, last in places] == ["dunmar", "berel"]
    assert all(unit.mention_at(last) is unit.mentions[n] for n, (_, last) in enumerate(places))
