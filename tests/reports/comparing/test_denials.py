"""Words share what they mean, and lists of phrases are found whole."""

from __future__ import annotations

from goodoffices.reports.comparing.denials import not_yet_denied, own_answer, says_in, stems


def test_r47_inflected_words_share_their_beginning() -> None:
    assert stems("They never offered five boats") & stems("offering five") == {"offer", "five"}


def test_phrases_are_found_between_word_borders() -> None:
    assert says_in("the army put it at nine", "measures", "otherwise")
    assert not says_in("the army sputtered", "measures", "otherwise")


def test_r47_what_is_not_denied_yet_is_taken_out() -> None:
    assert "deny" not in not_yet_denied("they would neither confirm nor deny it")


def test_r47_denial_by_another_within_the_words_is_taken_out() -> None:
    assert own_answer("it is gone, a claim that the army rejected") == "it is gone"
