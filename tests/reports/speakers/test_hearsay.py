"""What only an outlet or a source tells of a party is no word of the party (R474)."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.cues.units import units_of
from goodoffices.reports.people.knowncast import known_cast
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.hearsay import is_hearsay, past_addressee, tells_that
from tests.reports.bare import bare_record
from tests.reports.saying import LEAD, article_of, cast_of, place


@pytest.mark.parametrize(
    ("sentence", "speakers"),
    [
        ("Bresse's Farla agency reports that the Aldmarkians have dropped their tolls.", [None]),
        ("A newspaper close to the guards wrote that the Bressians were ready to lift the tolls.",
         [None]),
        ("A weekly run by dockers claimed that Bresse was willing to accept tolls.", [None]),
        ("The agency Farla said Bresse had agreed to drop the tolls.", [None]),
        ("Farla reported on Monday that the Bressians had agreed to drop the tolls.", []),
        ("According to Farla, Aldmark no longer insists on tolls.", ["farla"]),
        ("According to Farla, Aldmark will not drop the tolls.", ["farla"]),
        ("According to an analyst, Aldmark no longer insists on tolls.", ["anonymous"]),
        ("According to two diplomats, Bresse is ready to drop the tolls.", ["anonymous"]),
        ("According to Farla, Aldmark rejected the tolls.", ["aldmark"]),
        ("Bresse rejected the tolls, according to two diplomats.", ["bresse"]),
        ("Aldmark says that the Bressians have dropped their tolls.", ["aldmark"]),
    ],
    ids=lambda value: f"R474: {value[:60]}" if isinstance(value, str) else "",
)  # fmt: skip
def test_the_statement_is_of_whoever_tells(sentence: str, speakers: list[str | None]) -> None:
    found = [one.speaker for one in bare_record(sentence).statements]
    assert [who and who.split(":")[0] for who in found] == speakers


def test_r474_what_a_source_tells_of_a_side_is_a_claim() -> None:
    record = bare_record("According to Farla, Aldmark no longer insists on tolls.")
    assert [(one.by, one.about) for one in record.claims] == [("farla", "aldmark")]


def test_words_stand_in_the_clause_that_is_told() -> None:
    text = LEAD + "It rains. Ana Berel told reporters on Monday that Dunmar agreed to the truce."
    article = article_of(text)
    cast = known_cast(cast_of(article), text=text)
    unit = list(units_of(article, cast))[-1]
    told = place(unit, "told")
    that = past_addressee(unit, told + 1)
    assert that == place(unit, "that")
    assert past_addressee(unit, that) == that
    cues = {cue.lemma: cue for cue in find_cues(unit)}
    assert tells_that(unit, cues["tell"])
    assert not tells_that(unit, cues["agree"])
    draft = drafts_of(unit, cast)[0]
    assert is_hearsay(unit, draft, [draft.start - 1])
    assert not is_hearsay(unit, draft, [])
