"""Who gives a figure is found where one stands, however many sentences go on with "It says"."""

from __future__ import annotations

from goodoffices.reports.amounts.voices import Voices
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in

FIRST = "The Health Ministry says the wells are shut. "


def last_quoted(*sentences: str) -> str:
    """Return whom the last of some sentences goes on to quote."""
    text = FIRST + "".join(sentences)
    voices = Voices(CASE, cast_in(article_of(text)))
    starts = [0, *(len(FIRST) + sum(map(len, sentences[:n])) for n in range(len(sentences)))]
    bounds = list(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, end in bounds[:-1]:
        voices.pass_by(lexemes(text, start, end))
    return voices.of(lexemes(text, *bounds[-1]), "").before


def test_it_says_goes_on_with_the_source_before() -> None:
    assert last_quoted("It puts the dead at 40.") == "ministry"
    assert last_quoted("It says so. ", "It puts the dead at 40.") == "ministry"


def test_a_sentence_between_that_names_nobody_ends_it() -> None:
    assert last_quoted("Rain fell. ", "It puts the dead at 40.") == ""


def test_a_sentence_that_opens_otherwise_goes_on_with_nobody() -> None:
    assert last_quoted("Some 40 died.") == ""
