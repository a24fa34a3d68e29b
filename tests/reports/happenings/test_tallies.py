"""R301: a count of votes tells of a vote, whatever verb stands beside it."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.seeing import meets_somebody
from goodoffices.reports.happenings.series import part_of_talks, parts_of_talks
from goodoffices.reports.happenings.tallies import with_tallies
from goodoffices.reports.happenings.vocabulary import frame
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import told

ACTS = (
    ("vote", "Skippers decided by 212 votes to 61 to stay in port.", "happened"),
    ("vote", "Deputies passed the war credit by 93 votes to 61.", "happened"),
    ("vote", "The budget squeaked through the senate by 41 to 40.", "happened"),
    ("vote", "The nurses' deal was waved through with 310 votes for.", "happened"),
    ("vote", "The town council sank the incinerator by 19 votes to 12.", "happened"),
    ("meeting", "Ada Venn saw the Speaker for an hour on Monday.", "happened"),
    ("meeting", "The envoy sees the unions on Friday.", "planned"),
    ("meeting", "Bo Lund called on Prime Minister Venn on Tuesday.", "happened"),
    ("meeting", "Ada Venn had breakfast with the union's leaders on Thursday.", "happened"),
    ("meeting", "Ada Venn had tea with the whips on Thursday.", "happened"),
    ("meeting", "Ada Venn gave lunch to the Norwegian premier.", "happened"),
    ("meeting", "She shut herself up with the leaders for three hours.", "happened"),
    ("meeting", "The bishop invited both parties to sit down on Monday.", "planned"),
    ("vote", "The assembly shot down the lease 27-20.", "happened"),
    ("withdrawal", "The frigate left the fishing grounds on Monday.", "happened"),
    ("proposal", "Ada Venn laid out a four-step plan to the council.", "happened"),
    ("strike", "A bomber blew himself up at a market on Monday.", "happened"),
    ("withdrawal", "The army had pulled its tanks back from the bridge.", "happened"),
    ("meeting", "The two presidents spoke by satellite phone on Sunday.", "happened"),
    ("meeting", "A joint appearance by the two ministers was scrapped.", "did_not_happen"),
    ("meeting", "Bo Lund snubbed a meeting of the donors on Monday.", "did_not_happen"),
    ("negotiation_round", "Round three ended in a shouting match on Monday.", "happened"),
    ("negotiation_round", "The fifth cycle of border conversations was held in May.", "happened"),
    ("negotiation_round", "The first session of the wage talks closed on Monday.", "happened"),
    ("negotiation_round", "A round of exploratory water talks was held in May.", "happened"),
)


@pytest.mark.parametrize(("kind", "text", "status"), ACTS, ids=lambda one: str(one))
def test_acts_in_other_words(kind: str, text: str, status: str) -> None:
    assert [(one, how) for one, how, _ in told(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bo Lund called on Prime Minister Venn to resign on Monday.", id="asked"),
        pytest.param("Ada Venn saw the union as an ally on Monday.", id="saw as"),
        pytest.param("The envoy sees both sides giving way on Monday.", id="sees them do"),
        pytest.param("A memo, seen by this paper, names nobody.", id="seen by"),
        pytest.param("They came to see whether monitors could work there.", id="see whether"),
        pytest.param("The harbour is 12 to 15 metres deep.", id="a range"),
        pytest.param("The river fell by 3 to 4 metres on Monday.", id="fell by"),
        pytest.param("The reporter wrote: I rang the ministry on Monday.", id="the reporter"),
        pytest.param("A cycle of revenge began in May.", id="another cycle"),
        pytest.param("The first phase of the harvest closed in May.", id="another phase"),
    ],
)
def test_look_alikes_stay_silent(text: str) -> None:
    assert told(text) == []


def test_the_count_of_a_vote_that_is_told_adds_none() -> None:
    text = "The senate voted on Monday by 41 votes to 40 to ratify the treaty."
    assert [one[0] for one in told(text)] == ["vote"]
    words = lexemes(text)
    triggers = tuple(find_triggers(words))
    assert with_tallies(words, triggers) == triggers


def test_somebody_is_met() -> None:
    words = lexemes("She rang the mayor on Monday.")
    (one,) = find_triggers(words)
    assert meets_somebody(words, one, frame("meeting"))
    assert part_of_talks(words, 0) is None
    assert words[0].key not in parts_of_talks()
