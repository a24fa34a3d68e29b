"""R593: in a summary of a debate the delegate of a paragraph goes on speaking."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.verbforms import SAYING
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.summaries import (
    delegates_of,
    goes_on_telling,
    told_by_delegate,
)
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from tests.reports.saying import LEAD, article_of, cast_of, place, statements_in, unit_in

SEATED = "Mr. Rhee (Dunmar) said that the truce was welcome. "
POSTED = "The representative of Dunmar said that the truce was welcome. "
OTHER = "\n\nThe delegate of Solenne said that the truce was welcome. It would pay."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SEATED + "Kestria had rejected the tolls.", [("tomas-rhee", "assert")]),
        (SEATED + "The tolls were unacceptable.", [("tomas-rhee", "oppose")]),
        (SEATED + "Dunmar would accept the tolls.", [("dunmar", "support")]),
        (SEATED + "Kestria rejected the tolls.", [("kestria", "reject")]),
        (SEATED + "The road was long.", []),
        (POSTED + "Kestria had rejected the tolls.", [("kestria", "reject")]),
        (POSTED + "Kestria had rejected the tolls." + OTHER, [("dunmar", "assert")]),
        ("Mr. Rhee met Dunmar's army. Kestria had rejected the tolls.", [("kestria", "reject")]),
    ],
    ids=lambda one: f"R593: {one}",
)
def test_who_speaks_throughout_a_paragraph(text: str, told: list[tuple[str, str]]) -> None:
    found = [one for one in statements_in(LEAD + text) if one.issue == "tolls"]
    assert [(one.speaker, str(one.stance)) for one in found] == told
    assert all(one.cue == "" for one in found if "speaker from before" in one.flags)


def test_paragraphs_of_one_delegate() -> None:
    article = article_of(LEAD + SEATED + "It would pay." + OTHER)
    found = delegates_of(article, cast_of(article))
    assert [found[at].actor for at in sorted(found)] == ["tomas-rhee", "solenne"]
    article = article_of(LEAD + SEATED)
    assert delegates_of(article, cast_of(article)) == {}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Kestria had rejected the tolls.", True),
        ("Kestria rejected the tolls.", False),
        ("Dunmar had rejected the tolls.", False),
    ],
)
def test_whom_a_delegate_tells_of(sentence: str, told: bool) -> None:
    unit, cast = unit_in("Dunmar left; " + sentence)
    at = place(unit, "rejected")
    voice = Voice(VoiceKind.ACTOR, sentence.split(maxsplit=1)[0].lower(), 3, 4)
    cue = Cue(CueKind.VERB, SAYING, "reject", at, at, at)
    said = Attribution(cue, voice, 3, at + 1, (at, at + 1), clause=False)
    assert told_by_delegate(unit, said, "dunmar", cast) is told


def test_what_may_be_told_on() -> None:
    assert goes_on_telling(unit_in("The tolls were too high.")[0])
    assert not goes_on_telling(unit_in("The tolls are too high.")[0])
    assert not goes_on_telling(unit_in("The tolls were “too high”.")[0])
