"""Paragraphs of one story share uncommon words; those of two do not."""

from __future__ import annotations

from goodoffices.reports.layout.kinship import Kinship, Vocabulary, rare_words

STORY = ("The envoys of Norvia met in Kessel.", "Norvia's envoy left Kessel on Sunday.")


def test_common_words_do_not_count() -> None:
    assert rare_words("The minister said that the government would report on Monday.") == set()


def test_beginnings_of_words_are_compared() -> None:
    assert rare_words("negotiators") == rare_words("negotiations")


def test_a_paragraph_of_the_story_shares_words_with_the_others() -> None:
    assert Vocabulary(STORY).kinship(STORY[0], counted=True) == Kinship(words=3, shared=2)


def test_a_stranger_shares_none() -> None:
    kin = Vocabulary(STORY).kinship("A bakery wins the prize.", counted=False)
    assert (kin.shared, kin.ratio) == (0, 0.0)


def test_no_words_share_nothing() -> None:
    assert Kinship(words=0, shared=0).ratio == 0.0
    assert len(Vocabulary(())) == 0
