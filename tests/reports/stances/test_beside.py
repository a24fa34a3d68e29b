"""An issue named beside what is said is neither wanted nor refused (R447, R448, R449)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.beside import (
    is_ground_only,
    is_put_to_others,
    is_sued,
    is_time_only,
    verdict_behind,
)
from goodoffices.reports.stances.direction import gone_after, is_plain
from goodoffices.reports.stances.disowned import states_a_fact
from goodoffices.reports.stances.preferring import is_less_liked
from tests.reports.saying import LEAD, statements_in
from tests.reports.stances.test_direction import content_of


def sides(sentence: str) -> list[str | None]:
    return [one.stance for one in statements_in(LEAD + sentence) if one.issue is not None]


@pytest.mark.parametrize(
    ("sentence", "polar"),
    [
        pytest.param("Dunmar pledged not to fish in the river during the truce.", 0, id="during"),
        pytest.param(
            "Dunmar promised not to harm Kestria while freeing the prisoners.", 0, id="while doing"
        ),
        pytest.param("Dunmar said it would feed the towns amid the truce.", 0, id="amid"),
        pytest.param(
            "Dunmar protested against the shelling, which breaches the truce.", 0, id="breached"
        ),
        pytest.param(
            "Kestria criticised the delays and recalled that the truce was signed by all.",
            0,
            id="recalled beside blame",
        ),
        pytest.param(
            "Kestria objected to this, stating that the truce provides for no such condition.",
            0,
            id="a ground",
        ),
        pytest.param(
            "Kestria said it would put the truce to its members.", 0, id="put to members"
        ),
        pytest.param("Kestria said it would decide on a truce in May.", 0, id="will decide"),
        pytest.param("Dunmar insisted that it was not delaying the truce.", 0, id="R449: a fact"),
        pytest.param("Dunmar disputes that the truce is dead.", 0, id="R449: disputed"),
        pytest.param("Dunmar pledged to keep the truce.", 1, id="kept all the same"),
        pytest.param("Dunmar protested against the truce.", -1, id="the truce itself"),
        pytest.param("Dunmar insists that the truce must be permanent.", 1, id="must"),
        pytest.param("Kestria said it would take any truce to court.", -1, id="goes to law"),
        pytest.param("Kestria prefers a rebate to a truce.", -1, id="preferred to it"),
        pytest.param("Kestria prefers a truce to a rebate.", 1, id="preferred"),
        pytest.param("Kestria is glad that the truce is off the table.", -1, id="glad it is gone"),
        pytest.param("Kestria is glad that the truce is in force.", 1, id="glad of it"),
        pytest.param("Kestria urged its members to reject the truce.", -1, id="urged its own"),
        pytest.param("Kestria does not want a truce.", -1, id="not wanted"),
        pytest.param("Kestria does not want to lose the truce.", 0, id="not wanted lost"),
        pytest.param("Kestria raised no objection to a truce.", 1, id="no objection"),
        pytest.param("Kestria has nothing against a truce.", 1, id="nothing against"),
        pytest.param("Kestria pressed ahead with the truce.", 1, id="pressed ahead"),
        pytest.param("Kestria gave in on the truce.", 1, id="gave in"),
        pytest.param("Kestria defied calls for a truce.", -1, id="defied calls"),
        pytest.param("Kestria recommended acceptance of the truce.", 1, id="recommended"),
        pytest.param("“Why should we accept a truce?” Ana Berel said.", -1, id="why should"),
    ],
)
def test_r447_named_beside_or_itself(sentence: str, polar: int) -> None:
    (stance,) = sides(sentence)
    assert getattr(stance, "polarity", 0) == polar


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("“We reject a truce. It is an insult,” Ana Berel said.", id="insult"),
        pytest.param("“We do not want a truce. It is a farce,” said Ana Berel.", id="farce"),
        pytest.param("Ana Berel said: “We refuse any truce. It is a trap.”", id="a trap"),
    ],
)
def test_r448_scorn_for_what_is_refused_is_no_scorn_for_the_refusal(sentence: str) -> None:
    (stance,) = sides(sentence)
    assert getattr(stance, "polarity", 0) == -1


def test_r447_words_alone() -> None:
    assert is_time_only(content_of("not to fish during the truce"))
    assert not is_time_only(content_of("a truce during the talks"))
    assert is_ground_only(content_of("to this , stating that the truce holds"))
    assert not is_ground_only(content_of("to the truce , stating that it harms them"))
    assert is_less_liked(content_of("a rebate to a truce"))
    assert not is_less_liked(content_of("to keep a truce"))
    assert is_plain(content_of("any truce"))
    assert not is_plain(content_of("to lose the truce"))
    assert gone_after(content_of("that the truce is gone")) == -1
    assert gone_after(content_of("that the truce is here")) == 1
    assert is_sued(["it", "would", "take", "any", "waiver", "to", "court"])
    assert not is_put_to_others(["it", "would", "put", "the", "truce", "into", "force"])


def test_r448_the_refusal_before_the_verdict_is_kept() -> None:
    content = content_of("we refuse a truce . it is an insult")
    assert verdict_behind(content).words == ("we", "refuse", "a", "truce")
    alone = content_of("the truce is here . it is an insult")
    assert verdict_behind(alone) == alone


@pytest.mark.parametrize(
    ("lemma", "words", "fact"),
    [
        pytest.param("insist", "that it was not slowing the trains", True, id="insisted was"),
        pytest.param("insist", "that the trains be searched", False, id="insisted be"),
        pytest.param("insist", "that the trains must stop", False, id="insisted must"),
        pytest.param("dispute", "that the gates are shut", True, id="disputed"),
        pytest.param("dispute", "the toll", False, id="a toll disputed"),
        pytest.param("demand", "that it was paid", False, id="demanded"),
    ],
)
def test_r449_a_fact_insisted_on_or_disputed(lemma: str, words: str, *, fact: bool) -> None:
    assert states_a_fact(lemma, words.split()) is fact


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        pytest.param("Kestria rejects a truce. Dunmar supports that.", "truce", id="told last"),
        pytest.param(
            "Kestria rejects a truce. Dunmar wants new buses. Solenne supports that.",
            None,
            id="another thing told last",
        ),
    ],
)
def test_supports_that_is_of_what_was_told_last(text: str, issue: str | None) -> None:
    assert statements_in(LEAD + text)[-1].issue == issue
