"""An outlet passes on its source; what a party publishes itself is the party (R474)."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.units import units_of
from goodoffices.reports.people.knowncast import known_cast
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.citing import through_source
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.unlisted import is_newspaper
from goodoffices.reports.speakers.voices import own_medium
from tests.reports.bare import bare_record
from tests.reports.saying import LEAD, article_of, cast_of, place


@pytest.mark.parametrize(
    ("sentence", "speaker", "via"),
    [
        ("Al-Arman, citing a League source, said tolls would fall.", "anonymous", "al-arman"),
        ("Selma Radio, quoting an Aldmarkian official, said tolls would fall.",
         "anonymous", "selma-radio"),
        ("The Selma Herald, citing Bresse, said tolls would fall.", "bresse", "selma-herald"),
        ("The League's Telegram channel said tolls were theft.", "league", None),
        ("The League's website called the tolls unfair.", "league", None),
        ("The Bressian defence ministry's Facebook page called the tolls unfair.", "bresse", None),
        ("Aldmark's Channel 12 said tolls would fall.", None, None),
        ("Bresse's biggest paper called the tolls unfair.", None, None),
        ("Aldmark's leading conservative paper called the tolls unfair.", None, None),
    ],
    ids=lambda value: f"R474: {value}" if value and " " in value else "",
)  # fmt: skip
def test_who_speaks_through_an_outlet(sentence: str, speaker: str | None, via: str | None) -> None:
    (found,) = bare_record(sentence).statements
    assert (found.speaker and found.speaker.split(":")[0], found.via) == (speaker, via)


def _drafted(sentence: str) -> tuple[Attribution | None, Attribution | None]:
    article = article_of(LEAD + sentence)
    cast = known_cast(cast_of(article), text=article.report.text)
    unit = list(units_of(article, cast))[-1]
    said = drafts_of(unit, cast)[0]
    return said, through_source(unit, said)


def test_r474_what_is_passed_on_already_stays() -> None:
    said, same = _drafted("The Herald, citing Dunmar, said the truce would hold.")
    assert said == same
    said, same = _drafted("Dunmar said the truce would hold.")
    assert said == same


def test_papers_and_channels_of_a_party() -> None:
    text = LEAD + "Dunmar's biggest paper and Dunmar's website and Dunmar's position paper came."
    article = article_of(text)
    cast = known_cast(cast_of(article), text=text)
    unit = list(units_of(article, cast))[-1]
    papers = [at for at, piece in enumerate(unit.pieces) if piece.fold == "paper"]
    assert [is_newspaper(unit, at) for at in papers] == [True, False]
    voice = own_medium(unit, place(unit, "website"), cast)
    assert voice is not None
    assert voice.actor == "dunmar"
    assert own_medium(unit, papers[0], cast) is None
