"""What is told by "isn't" is what is told by "is not"."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, claims_in, statements_in


def _told(sentence: str) -> list[tuple[object, ...]]:
    return [(one.speaker, one.stance, one.issue) for one in statements_in(LEAD + sentence)]


@pytest.mark.parametrize(
    ("sentence", "whole", "short"),
    [
        ("Kestria said shared tolls {} acceptable.", "were not", "weren't"),
        ("Kestria said a permanent truce {} acceptable.", "is not", "isn’t"),
        ("Kestria said a permanent truce {} be signed.", "could not", "couldn't"),
        ("Kestria said a permanent truce {} needed.", "was not", "wasn't"),
        ("Kestria {} rejected a permanent truce.", "has not", "hasn't"),
        ('"Shared tolls {} what we want," Kestria said.', "are not", "aren't"),
        ('"Shared tolls {} a good idea," Kestria said.', "are not", "aren't"),
        ('"Shared tolls {} a bad idea," Kestria said.', "are not", "aren't"),
        ('"We {} against shared tolls," Kestria said.', "are not", "aren't"),
        ('"We {} yet accepted a permanent truce," Kestria said.', "have not", "haven't"),
        ('"We {} like shared tolls, but we can live with them," Kestria said.', "do not", "don't"),
    ],
)
def test_a_contraction_takes_the_side_of_its_two_words(
    sentence: str, whole: str, short: str
) -> None:
    told = _told(sentence.format(whole))
    assert told
    assert _told(sentence.format(short)) == told


def test_nobody_is_claimed_to_want_what_it_does_not() -> None:
    whole, short = (
        claims_in(f"{LEAD}Kestria, Dunmar and the Hill Front met.\n\nKestria said {words}.")
        for words in ("Dunmar had not accepted a truce", "Dunmar hadn't accepted a truce")
    )
    assert [one.position for one in whole] == [one.position for one in short]
