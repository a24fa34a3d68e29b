"""A form marks speech or a stance only where the words around it let it."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import Cue, find_cues
from goodoffices.reports.cues.intent import (
    denied_object,
    is_done,
    is_meant,
    leads_to_colon,
    may_tell,
)
from goodoffices.reports.cues.verbforms import verb_forms
from goodoffices.reports.cues.verbgroups import group_before
from tests.reports.saying import place, unit_in


def cues_in(sentence: str) -> list[tuple[str, bool]]:
    """Return the cues of a sentence: their verb and whether it is negated."""
    found: tuple[Cue, ...] = find_cues(unit_in(sentence)[0])
    return [(cue.lemma, cue.negated) for cue in found]


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        pytest.param(
            "Tomas Rhee murmured that the wards were full.", ["murmur"], id="murmured that"
        ),
        pytest.param(
            "The vaccines must come first, she continued.", ["continue"], id="goes on, closing"
        ),
        pytest.param(
            "The wells had run dry, the minister went on.", ["go"], id="went on, closing"
        ),
        pytest.param(
            "The wells were dry, Ana Berel resumed on Monday.", ["resume"], id="with a day"
        ),
        pytest.param("The truce was signed, the fighting continued.", [], id="no speaker goes on"),
        pytest.param("When the port was shut, Ana Berel went on.", [], id="a clause of time"),
        pytest.param("In the end, she continued.", [], id="no sentence before"),
        pytest.param("The wells were dry, she continued to hope.", ["hope"], id="continued to"),
        pytest.param("Tomas Rhee murmured in his sleep.", [], id="nobody's words are murmured"),
        pytest.param(
            "Ana Berel, in the ward, answered: let them come.",
            ["answer"],
            id="answered, with a colon",
        ),
        pytest.param(
            "Ana Berel answered the telephone.", [], id="to answer a telephone is an act"
        ),
        pytest.param(
            "Tomas Rhee called on Ana Berel to reopen the ferry.",
            ["call"],
            id="called on somebody to do something",
        ),
        pytest.param(
            "Tomas Rhee called on Ana Berel in the forenoon and left for Vell.",
            [],
            id="called on somebody, a visit",
        ),
        pytest.param("Ana Berel was quick to deny the report.", ["deny"], id="was quick to"),
        pytest.param(
            "Tomas Rhee took pains to stress the rail deal.", ["stress"], id="took pains"
        ),
        pytest.param(
            "Ana Berel lost no time in condemning the fare.", ["condemn"], id="lost no time in"
        ),
        pytest.param(
            "Tomas Rhee kept insisting that the dam holds.", ["insist"], id="kept insisting"
        ),
        pytest.param(
            "Tomas Rhee went on denying that the dam was dry.", ["deny"], id="went on denying"
        ),
        pytest.param(
            "Ana Berel has joined Lio Sand in calling for a recount of all votes in the north.",
            ["call"],
            id="joined somebody in",
        ),
        pytest.param("Ana Berel found the offer insulting.", ["find"], id="found it insulting"),
        pytest.param("Ana Berel found the offer on her desk.", [], id="found it on her desk"),
        pytest.param("Tomas Rhee termed the audit hot air.", ["term"], id="termed it hot air"),
    ],
)
def test_a_form_counts_by_the_words_around_it(sentence: str, lemmas: list[str]) -> None:
    assert [lemma for lemma, _ in cues_in(sentence)] == lemmas


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The Front will sign no such paper.",
            [("sign", True)],
            id="R280: will sign no such paper",
        ),
        pytest.param(
            "Kestria would pay nothing for the ferry.",
            [("pay", True)],
            id="R280: would pay nothing",
        ),
        pytest.param("Kestria will never share the catch.", [("share", True)], id="R280: never"),
        pytest.param("Kestria will sign the paper on Friday.", [], id="R280: whoever signs acts"),
        pytest.param("Kestria signed no paper.", [], id="R280: what was not done is no refusal"),
    ],
)
def test_no_grant_is_a_refusal_where_it_is_willed(
    sentence: str, expected: list[tuple[str, bool]]
) -> None:
    assert cues_in(sentence) == expected


def test_what_decides_is_read_from_the_words_behind_the_verb() -> None:
    unit, _ = unit_in("The Front will sign no such paper.")
    at = place(unit, "sign")
    form = next(one for one in verb_forms()["sign"] if one.family.name == "grant")
    group = group_before(unit, at)
    assert denied_object(unit, at)
    assert is_meant(unit, at, form, group)
    assert not is_done(unit, at, form, group)
    assert may_tell(unit, at, at, form)


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        pytest.param("Ana Berel put it differently: the wells are shut.", True, id="soon"),
        pytest.param(
            "Ana Berel put it, as ever, softly: the wells are shut.", False, id="a comma"
        ),
        pytest.param("Ana Berel put it in a box.", False, id="none"),
    ],
)
def test_a_colon_follows_within_a_word_or_two(sentence: str, leads: bool) -> None:
    unit, _ = unit_in(sentence)
    assert leads_to_colon(unit, place(unit, "it")) is leads
