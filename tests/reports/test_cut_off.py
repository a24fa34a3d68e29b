"""A text that is cut off behind any word is read to its end, whatever the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.happenings.events import find_events
from goodoffices.reports.record import Dating
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in
from tests.reports.saying import claims_in

DATING = Dating(when=between("2031-07-01", "2031-07-04"))
SENTENCES = (
    "Envoys met in Port Ash on Saturday and Sunday, from 3 to 5 March, the week of 20 May.",
    "The vote, set for Friday, was put off to Monday by 12 votes to 1, with 2 abstentions.",
    "The talks between Norland and Sudmark in Highmoor lasted two days and ended at 22:30.",
    "Bo Lund flew from Highmoor to Port Ash for a third round of talks, two days after the clash.",
    "Forces withdrew from the border town of Port Ash, which had been hit, to the north.",
    "Between a quarter and a third of the $1.2 billion, or 40 to 50 per cent, was paid in May.",
    "The Health Ministry put the toll at 1,200, up from 800 in May, not 900 as Norland had.",
    "Some 400 of the 2,500 officers, aged 17 to 63, arrived in groups of 20 each, Cy Marr said.",
    "It was claimed by Ana Berel that Dunmar had accepted the truce, which she said it broke.",
    "From the Kestrian Foreign Ministry it was said that Dunmar was to blame for the delay.",
    'Ana Berel accused Dunmar, and to a lesser degree the Front, of "stalling" over the tolls.',
    "Asked whether Dunmar wants the truce, Tomas Rhee, its foreign minister, declined to say.",
    "According to Solenne, Kestria, which it says holds 300 prisoners, denied having agreed.",
    '"They want the tolls," said Ana Berel of Dunmar, "and give nothing, unlike us, who have."',
    "Unlike Dunmar, whose demand for tolls it called absurd, Kestria was ready to sign, it said.",
)


def _is_read(text: str) -> None:
    claims_in(text)
    article = article_of(text)
    cast = cast_in(article)
    find_figures(article, case=CASE, cast=cast, dating=DATING)
    find_events(article, case=CASE, cast=cast, dating=DATING)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence_cut_off_behind_any_word(sentence: str) -> None:
    for word in lexemes(sentence):
        _is_read(sentence[: word.end])


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3), st.data())
def test_words_of_several_sentences_run_together(
    sentences: list[str], data: st.DataObject
) -> None:
    pieces = []
    for sentence in sentences:
        words = lexemes(sentence)
        first = data.draw(st.integers(0, len(words) - 1), label="first word")
        last = data.draw(st.integers(first, len(words) - 1), label="last word")
        pieces.append(sentence[words[first].start : words[last].end])
    _is_read(" ".join(pieces))
