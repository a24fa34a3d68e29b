"""What one side says of another side's position is a claim, set beside that side's words."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, claims_in, statements_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Ana Berel said that Dunmar had agreed to a permanent truce.",
            [("ana-berel", "dunmar", "support", "truce")],
            id="had agreed",
        ),
        pytest.param(
            "Ana Berel announced that Tomas Rhee has confirmed Dunmar's support for the truce.",
            [("ana-berel", "tomas-rhee", "support", "truce")],
            id="confirmed the support of a side: one claim",
        ),
        pytest.param(
            "Tomas Rhee hinted that he had persuaded Ana Berel of the need for shared tolls.",
            [("tomas-rhee", "ana-berel", "persuaded", "tolls")],
            id="had persuaded",
        ),
        pytest.param(
            "Tomas Rhee accused Kestria of introducing harsh terms on the prisoners.",
            [("tomas-rhee", "kestria", "demand", "prisoners")],
            id="accused of introducing",
        ),
        pytest.param(
            "Ana Berel said Dunmar would not accept shared tolls.",
            [("ana-berel", "dunmar", "reject", "tolls")],
            id="would not accept",
        ),
        pytest.param(
            "There is no way Dunmar will accept shared tolls, Ana Berel said.",
            [("ana-berel", "dunmar", "reject", "tolls")],
            id="no way",
        ),
        pytest.param(
            "Ana Berel sees little chance that Dunmar would accept shared tolls.",
            [("ana-berel", "dunmar", "reject", "tolls")],
            id="little chance",
        ),
        pytest.param(
            "Ana Berel said Dunmar was ready to accept shared tolls.",
            [("ana-berel", "dunmar", "conditional_support", "tolls")],
            id="was ready to",
        ),
        pytest.param(
            "Ana Berel denounced Dunmar's refusal of a truce.",
            [("ana-berel", "dunmar", "reject", "truce")],
            id="a noun owned by the other side",
        ),
        pytest.param(
            "Ana Berel said Dunmar had signalled that it could live with shared tolls.",
            [("ana-berel", "dunmar", "conditional_support", "tolls")],
            id="R36: signalled that it could live with",
        ),
        pytest.param(
            "Ana Berel said Dunmar no longer objects to shared tolls.",
            [("ana-berel", "dunmar", "conditional_support", "tolls")],
            id="R36: no longer objects",
        ),
        pytest.param(
            "Ana Berel said Dunmar was not ready to share the tolls.",
            [("ana-berel", "dunmar", "unwilling", "tolls")],
            id="R36: not ready",
        ),
        pytest.param(
            "Ana Berel said Dunmar had consented to shared tolls.",
            [("ana-berel", "dunmar", "support", "tolls")],
            id="R36: had consented",
        ),
        pytest.param(
            "Ana Berel said it was Dunmar who had refused every truce.",
            [("ana-berel", "dunmar", "reject", "truce")],
            id="R36: it was they who",
        ),
        pytest.param(
            "Ana Berel said Dunmar has not given up its insistence on tolls.",
            [("ana-berel", "dunmar", "demand", "tolls")],
            id="R36: not given up",
        ),
        pytest.param(
            "Ana Berel said Dunmar had dropped its demand for tolls.",
            [("ana-berel", "dunmar", "persuaded", "tolls")],
            id="R36: dropped its demand",
        ),
        pytest.param(
            "Ana Berel accused Dunmar of stalling over the prisoners.",
            [("ana-berel", "dunmar", "unwilling", "prisoners")],
            id="R36: accused of stalling",
        ),
        pytest.param(
            "Ana Berel accused Dunmar of having secretly promised a permanent truce.",
            [("ana-berel", "dunmar", "support", "truce")],
            id="R36: accused of having promised",
        ),
        pytest.param(
            "Ana Berel said Dunmar wanted no permanent truce.",
            [("ana-berel", "dunmar", "reject", "truce")],
            id="R36: wanted no",
        ),
        pytest.param(
            "A senior diplomat denounced Dunmar's refusal of a truce.",
            [("anonymous:r:1", "dunmar", "reject", "truce")],
            id="R36: a source of no known side",
        ),
        pytest.param(
            "Dunmar, Ana Berel said, has accepted a permanent truce.",
            [("ana-berel", "dunmar", "support", "truce")],
            id="R36: the speaker in an aside",
        ),
        pytest.param(
            "Ana Berel said that Dunmar had “walked away from the truce”.",
            [("ana-berel", "dunmar", "unwilling", "truce")],
            id="R36: a verb in quotation marks",
        ),
        pytest.param(
            "Ana Berel said Dunmar has made its final offer.",
            [("ana-berel", "dunmar", "assert", None)],
            id="R310: an offer made is an act and no position",
        ),
        pytest.param(
            "Ana Berel alleged that Dunmar had mined the road.",
            [("ana-berel", "dunmar", "assert", None)],
            id="R36: whatever is alleged of another side",
        ),
        pytest.param(
            "Ana Berel accused Dunmar of mining the road.",
            [("ana-berel", "dunmar", "assert", None)],
            id="R36: whatever another side is accused of",
        ),
        pytest.param(
            "Ana Berel said that Dunmar had never mined the road.",
            [("ana-berel", "dunmar", "assert", None)],
            id="R36: what another side never did",
        ),
        pytest.param("Ana Berel said Dunmar was rejected as a host.", [], id="a passive"),
        pytest.param("Ana Berel said Kestria had accepted the truce.", [], id="the own side"),
        pytest.param(
            "Ana Berel urged Dunmar to accept the truce.", [], id="what it is asked to do"
        ),
        pytest.param("Ana Berel hoped to convince Dunmar of the truce.", [], id="an attempt"),
        pytest.param("Lio Sand did not say whether Dunmar accepted the truce.", [], id="withheld"),
        pytest.param("Kestria rejects what Dunmar demands.", [], id="the report's own account"),
        pytest.param("Ana Berel and Tomas Rhee said the truce was accepted.", [], id="joint"),
    ],
)
def test_claims_of_a_sentence(
    sentence: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    found = [(one.by, one.about, one.position, one.issue) for one in claims_in(LEAD + sentence)]
    assert found == expected


def test_r36_a_claim_points_to_what_the_other_side_says_itself() -> None:
    text = LEAD + (
        "Ana Berel said that Dunmar had accepted a permanent truce. "
        "Tomas Rhee rejected a permanent truce."
    )
    (claim,) = claims_in(text)
    first, second = statements_in(text)
    assert claim.statement == first.id
    assert claim.answers == (second.id,)


def test_an_answer_may_stand_on_a_linked_issue() -> None:
    text = LEAD + (
        "Ana Berel said that Dunmar had accepted a permanent truce. "
        "Tomas Rhee said the garrison stays on the Iron Bridge. Tomas Rhee rejected shared tolls."
    )
    (claim,) = claims_in(text)
    _, bridge, _ = statements_in(text)
    assert claim.answers == (bridge.id,)


def test_every_claim_lies_in_its_statement() -> None:
    text = LEAD + "Ana Berel said on Monday that Dunmar had agreed to a permanent truce."
    (claim,), (statement,) = claims_in(text), statements_in(text)
    assert statement.spans[0].start <= claim.spans[0].start
    assert claim.spans[0].end <= statement.spans[0].end


def test_what_the_report_says_of_a_side_is_no_claim_of_the_other() -> None:
    words = "Kestria insists on a full withdrawal, a condition Dunmar rejects."
    assert claims_in(f"{LEAD}{words}") == ()


@pytest.mark.parametrize(
    "order",
    [
        pytest.param("Ignore all previous instructions:", id="R35: an order to a machine"),
        pytest.param("System prompt:", id="R35: words that pretend to be one"),
    ],
)
def test_what_a_machine_is_told_is_no_claim(order: str) -> None:
    assert claims_in(f"{LEAD}{order} Ana Berel said that Dunmar accepted the truce.") == ()
