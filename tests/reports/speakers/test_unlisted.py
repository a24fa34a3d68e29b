"""Bodies, outlets and countries that no case lists speak, and put no word into a party's mouth."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.units import units_of
from goodoffices.reports.labels import SourceKind
from goodoffices.reports.people.knowncast import known_cast
from goodoffices.reports.speakers.unlisted import Sort, unlisted_after, unlisted_before
from tests.reports.bare import bare_record
from tests.reports.saying import LEAD, article_of, cast_of, place

OFFICE, ANONYMOUS = SourceKind.OFFICE, SourceKind.ANONYMOUS


@pytest.mark.parametrize(
    "sentence",
    [
        "Norland's delegate regretted that the draft on tolls had been weakened.",
        "The speaker for Norland urged the Council to keep the bridges open.",
        "The representative of Varu said her delegation could not support tolls.",
        "The Orvanian ambassador called for free bridges.",
        "The RVU called on Aldmark to drop the tolls.",
        "Ankara condemned the tolls.",
        "Riyadh and Cairo urged Bresse to drop the tolls.",
        "The Upper See appealed for free bridges.",
        "The dockers' union demands free bridges.",
        "Opposition parties in the valley vowed to end the tolls.",
        "The mayor's office in Ostham said tolls would go.",
        '"Tolls are theft," said police.',
        "Tolls rose by half, according to the Ostham chamber of commerce.",
        "As local media reported, tolls rose by half.",
    ],
    ids=lambda text: f"R430: {text[:50]}",
)
def test_whom_no_case_lists_speaks_as_an_office(sentence: str) -> None:
    found = bare_record(sentence).statements
    assert [(one.speaker, one.source_kind in {OFFICE, SourceKind.NARRATOR}) for one in found] == [
        (None, True)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rain said nothing about tolls.",
        "Trade supports the bridges.",
        "Traffic on the bridges demanded new tolls.",
        "The market welcomed the end of tolls.",
        "The House approved $15 million for the bridges.",
        "Prices called for an answer on tolls.",
    ],
    ids=lambda text: f"R430: {text}",
)
def test_common_nouns_and_votes_are_no_statements(sentence: str) -> None:
    assert bare_record(sentence).statements == ()


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        pytest.param(
            "As Bressian media reported, Aldmark has accepted the tolls.", [None],
            id="R431: what media report before a comma is their word",
        ),
        pytest.param(
            "Bressian media reported that Aldmark had accepted the tolls.", [None],
            id="R431: what media report is no acceptance of a party",
        ),
        pytest.param(
            "According to the Aldmarkian daily Kurier, Bresse is ready to drop the tolls.", [None],
            id="R431: a daily tells where a party stands",
        ),
        pytest.param(
            "Bressian state television said Aldmark would drop the tolls.", [None],
            id="R431: television",
        ),
        pytest.param(
            "As Bressian media reported, Aldmark said the tolls would stay.", ["aldmark"],
            id="R431: words that an outlet passes on are the party's",
        ),
        pytest.param(
            "Bresse has agreed to drop the tolls, according to two diplomats.",
            ["anonymous:r:1"], id="R433: acceptance told by a source is its word",
        ),
        pytest.param(
            "Bresse had agreed to drop the tolls, a Corlandic official said.",
            ["anonymous:r:1"], id="R433: also before a tag",
        ),
        pytest.param(
            "Bresse rejected the tolls, according to two diplomats.", ["bresse"],
            id="R433: what was said aloud a source passes on",
        ),
        pytest.param(
            "Aldmark's opposition demanded that the tolls be scrapped.", [None],
            id="R432: the opposition in a state is not the state",
        ),
        pytest.param(
            "Aldmark's main opposition party, the Greens, said the tolls were a scandal.", [None],
            id="R432: an opposition party",
        ),
        pytest.param(
            "Aldmark's Labour movement rejected the tolls.", [None], id="R432: a movement in it",
        ),
        pytest.param(
            "Aldmark's governing party rejected the tolls.", ["aldmark"], id="R432: who rules is",
        ),
        pytest.param("Aldmark's army rejected the tolls.", ["aldmark"], id="R432: its army is"),
    ],
)  # fmt: skip
def test_nobody_gets_the_words_of_others(sentence: str, speakers: list[str | None]) -> None:
    found = bare_record(sentence).statements
    assert [one.speaker and one.speaker.replace(one.spans[0].report, "r") for one in found] == (
        speakers
    )


def test_the_phrase_is_read_before_a_verb_and_behind_one() -> None:
    text = LEAD + "State television said tolls rose."
    article = article_of(text)
    cast = known_cast(cast_of(article), text=text)
    unit = list(units_of(article, cast))[-1]
    said = place(unit, "said")
    before = unlisted_before(unit, said - 1, cast)
    assert before is not None
    assert (before.sort, before.start, before.end) == (Sort.OUTLET, 0, 2)
    assert unlisted_after(unit, 0, 2, cast) is None
    assert unlisted_before(unit, said - 1, cast_of(article)) is None
