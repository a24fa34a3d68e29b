"""A picture's caption is told from a sentence by its credit, its bracket or its pointers."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.pictures import is_caption
from goodoffices.reports.layout.words import is_sentence, words_of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Waiting: the boom at the lock, seen from the mill (Picture: J. Hale)", True),
        ("[Drawing: a pilot asleep on a coil of rope]", True),
        ("[Map of the three fishing zones]", True),
        ("The two ministers shake hands before the talks on Monday. (Photo by Ada Holm)", True),
        ("The minister (left) and the envoy (right) at the opening of the bridge.", True),
        ("In this file photo, soldiers stand at the gate of the dam.", True),
        ("A queue outside the clinic in Lindau. Photograph: Ada Holm/Wire", True),
        ("Ferries lie idle in the port [A. Oru/AFP]", True),
        ("The envoys left the capital on Sunday. (Reuters)", False),
        ("The party (left of centre) rejected the debt plan.", False),
        ("The picture painted by the ministry was bleak.", False),
        ("Turnout (in per cent) rose in all districts.", False),
    ],
)
def test_captions(line: str, *, expected: bool) -> None:
    words = words_of(line)
    assert is_caption(line, words, sentence=is_sentence(line, len(words))) is expected
