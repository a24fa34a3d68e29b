"""How far a yes or a no is meant: R569 and R570."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.degrees import is_denied_in_degree, qualified
from goodoffices.reports.stances.standing_nouns import holds_less, told_behind
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    "sentence",
    [
        "Dunmar has not yet accepted the truce.",
        "Dunmar has not yet rejected the truce.",
        "Dunmar does not yet back the truce.",
        "Dunmar has still not accepted the truce.",
        "Dunmar did not fully accept the truce.",
        "Dunmar has not formally rejected the tolls.",
        "Dunmar never officially accepted the tolls.",
        "Dunmar did not reject the tolls outright.",
        "Dunmar did not reject the tolls out of hand.",
        "Dunmar did not accept the tolls in full.",
        "Dunmar does not necessarily oppose the tolls.",
        "Dunmar is not fully opposed to the tolls.",
        "Dunmar barely accepted the tolls.",
        "Dunmar scarcely opposes the tolls.",
        "Dunmar partly rejected the tolls.",
        "Dunmar said it had not yet accepted the tolls.",
        "Dunmar's opposition to the tolls has weakened.",
        "Dunmar's support for the truce has collapsed.",
        "Dunmar's refusal of the tolls is not final.",
        "Dunmar fell short of accepting the tolls.",
        "Dunmar has not rejected the tolls.",
        "Dunmar has never opposed the tolls.",
        "Dunmar likes the tolls.",
        "Dunmar toyed with the tolls.",
        "Dunmar is not sceptical of the tolls.",
        "Dunmar made the release of prisoners a condition for a truce.",
        '"The tolls are not enough," Ana Berel said.',
        '"The tolls, what a wonderful idea," Ana Berel said.',
        '"We do not fully accept tolls," Ana Berel said.',
    ],
)
def test_r569_what_is_denied_in_degree_alone_is_open(sentence: str) -> None:
    found = [one.stance for one in statements_in(LEAD + sentence)]
    assert all(one is None or not one.polarity for one in found)


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param(
            "Dunmar partly accepted the tolls.", "conditional_support", id="R570: partly"
        ),
        pytest.param(
            "Tolls were grudgingly accepted by Dunmar.", "conditional_support", id="R570: passive"
        ),
        pytest.param(
            "Dunmar voiced qualified support for the tolls.",
            "conditional_support",
            id="R570: noun",
        ),
        pytest.param(
            "Dunmar agreed in principle to share the tolls.", "conditional_support", id="R570"
        ),
        pytest.param("Dunmar accepts the tolls for now.", "conditional_support", id="R570: now"),
        pytest.param(
            "Dunmar's acceptance of the tolls was conditional.", "conditional_support", id="R570"
        ),
        pytest.param(
            "Dunmar accepted the tolls on one condition.", "conditional_support", id="R570: one"
        ),
        pytest.param(
            "Dunmar accepted the tolls without conditions.", "support", id="no condition"
        ),
        pytest.param(
            "Dunmar's opposition to the tolls has not weakened.", "oppose", id="R500: it stands"
        ),
        pytest.param("Dunmar does not like the tolls.", "criticise", id="R570: no liking"),
        pytest.param("Dunmar dislikes the tolls.", "criticise", id="R570: a dislike"),
        pytest.param("Dunmar has reservations about the tolls.", "criticise", id="R570: doubts"),
        pytest.param("Dunmar is wary of the tolls.", "criticise", id="R570: wary"),
        pytest.param("Dunmar would like a permanent truce.", "support", id="a wish"),
        pytest.param("Dunmar would not contemplate the tolls.", "reject", id="not even that"),
        pytest.param("Dunmar grudgingly rejected the tolls.", "reject", id="a no"),
        pytest.param("Dunmar accepted the tolls.", "support", id="plain"),
        pytest.param(
            "Dunmar accepted the tolls, though the bridge was not yet cleared.",
            "support",
            id="another thing",
        ),
        pytest.param("Dunmar did not accept the tolls.", "reject", id="a plain no"),
        pytest.param("Dunmar rejected the tolls altogether.", "reject", id="a full no"),
    ],
)
def test_r570_half_a_yes_is_one_on_conditions(sentence: str, stance: str) -> None:
    assert next(one.stance for one in statements_in(LEAD + sentence)) == stance


def test_r500_what_becomes_of_a_noun() -> None:
    unit, cast = unit_in("Dunmar's support for the truce has collapsed.")
    (said,) = drafts_of(unit, cast)
    assert told_behind(unit, said)[:2] == ["has", "collapsed"]
    assert holds_less(["has", "collapsed"])
    assert not holds_less(["has", "grown"])


def test_r569_and_r570_of_one_verb() -> None:
    unit, cast = unit_in("Dunmar has not yet accepted the tolls.")
    (said,) = drafts_of(unit, cast)
    assert is_denied_in_degree(unit, said)
    unit, cast = unit_in("Dunmar partly accepted the tolls.")
    (said,) = drafts_of(unit, cast)
    assert not is_denied_in_degree(unit, said)
    assert qualified(unit, said, Stance.SUPPORT) is Stance.CONDITIONAL_SUPPORT
    assert qualified(unit, said, None) is None
