"""A "no" before a noun denies it (R511), and a position that is renewed is held (R512, R521)."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.second_words import has_denied_object, is_denied_noun
from goodoffices.reports.cues.verbforms import verb_forms
from goodoffices.reports.speakers.arrangement import arranged
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.unproved import is_of_a_refusal, is_unvoiced
from tests.reports.saying import LEAD, place, statements_in, unit_in


def polarities(sentence: str) -> set[int]:
    found = [one.stance for one in statements_in(LEAD + sentence)]
    return {one.polarity for one in found if one is not None}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Dunmar gave no backing to tolls.", {-1}, id="R511 gave no backing"),
        pytest.param("Dunmar gave no consent to a truce.", {-1}, id="R511 gave no consent"),
        pytest.param("Dunmar lent little support to tolls.", {-1}, id="R511 little"),
        pytest.param("Dunmar expressed no interest in tolls.", {-1}, id="R511 no interest"),
        pytest.param("Dunmar voiced no support for tolls.", {-1}, id="R511 voiced no support"),
        pytest.param("Dunmar voiced no firm support for tolls.", {-1}, id="R511 an adjective"),
        pytest.param("Dunmar voiced no opposition to tolls.", {1}, id="R511 no opposition"),
        pytest.param("Dunmar raised no objection to tolls.", {1}, id="R511 no objection, listed"),
        pytest.param("Dunmar made no demand for tolls.", set(), id="R511 no demand"),
        pytest.param("Dunmar gave its backing to tolls.", {1}, id="its backing"),
        pytest.param("Dunmar did not give its consent to tolls.", {-1}, id="did not give"),
        pytest.param("Dunmar voiced its opposition to tolls.", {-1}, id="its opposition"),
    ],
)
def test_r511_a_no_before_a_noun_denies_it(sentence: str, expected: set[int]) -> None:
    assert polarities(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Dunmar renewed its call for tolls.", {1}, id="R512 renewed a call"),
        pytest.param("Dunmar stepped up its campaign for a truce.", {1}, id="R512 stepped up"),
        pytest.param("Dunmar issued a fresh call for a truce.", {1}, id="R512 issued"),
        pytest.param("Dunmar launched an appeal for a truce.", {1}, id="R512 launched"),
        pytest.param("Dunmar renewed its support for a truce.", {1}, id="R512 support"),
        pytest.param("Dunmar kept up its opposition to tolls.", {-1}, id="R512 kept up"),
        pytest.param("Dunmar hardened its opposition to tolls.", {-1}, id="R512 hardened"),
        pytest.param("Dunmar did not renew its call for tolls.", set(), id="did not renew"),
        pytest.param("The storm renewed calls for a truce.", set(), id="nobody of the case"),
    ],
)
def test_r512_who_renews_a_position_holds_it(sentence: str, expected: set[int]) -> None:
    assert polarities(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Tolls were not accepted by Dunmar.", {-1}, id="R522 a passive"),
        pytest.param("Tolls had never been backed by Dunmar.", {-1}, id="R522 never"),
        pytest.param(
            "Tolls were accepted neither by Dunmar nor by Kestria.", {-1}, id="R522 neither"
        ),
        pytest.param("Tolls were not rejected by Dunmar.", {1}, id="R522 not rejected"),
        pytest.param("Dunmar neither accepted nor discussed tolls.", {-1}, id="R522 nor"),
        pytest.param("The end of tolls was not accepted by Dunmar.", {1}, id="R522 of an end"),
        pytest.param("Tolls were accepted by Dunmar.", {1}, id="accepted"),
        pytest.param("Tolls were rejected by Dunmar.", {-1}, id="rejected"),
        pytest.param("Dunmar did not voice its support for tolls.", set(), id="R511 not voiced"),
        pytest.param(
            "Dunmar denied its opposition to tolls.", set(), id="R479 an opposition denied"
        ),
        pytest.param("Dunmar gave up its backing for tolls.", set(), id="gave up"),
        pytest.param("Dunmar said it might accept tolls.", {1}, id="R570 might accept"),
        pytest.param("Dunmar said it might reject tolls.", set(), id="R570 might reject"),
        pytest.param("Dunmar refused to criticise tolls.", {0}, id="refused to criticise"),
        pytest.param("Dunmar agreed to condemn tolls.", {0}, id="agreed to condemn"),
        pytest.param("Dunmar has no liking for tolls.", set(), id="a noun in -ing"),
    ],
)
def test_a_denial_counts_once(sentence: str, expected: set[int]) -> None:
    assert polarities(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Dunmar considers the truce essential.", {1}, id="R521 essential"),
        pytest.param("Dunmar called tolls indispensable.", {1}, id="R521 indispensable"),
        pytest.param("Dunmar finds tolls acceptable.", {1}, id="R521 acceptable"),
        pytest.param("Dunmar considers tolls unacceptable.", {-1}, id="unacceptable"),
        pytest.param("Dunmar does not consider tolls essential.", set(), id="R521 not essential"),
        pytest.param(
            "Dunmar called the necessary steps on tolls a trick.", set(), id="R521 before a noun"
        ),
    ],
)
def test_r521_what_is_called_acceptable_or_essential(sentence: str, expected: set[int]) -> None:
    assert polarities(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Dunmar is dead set against tolls.", {-1}, id="dead set against"),
        pytest.param("Dunmar is all for tolls.", {1}, id="all for"),
        pytest.param("Dunmar said tolls were not up for discussion.", set(), id="not for talk"),
        pytest.param("Dunmar said tolls were up for discussion.", {1}, id="for talk"),
    ],
)
def test_set_phrases_of_being_for_and_against(sentence: str, expected: set[int]) -> None:
    assert polarities(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "verb", "particle", "expected"),
    [
        pytest.param("Dunmar gave no consent to tolls.", "gave", "consent to", True, id="R511"),
        pytest.param("Dunmar gave its consent to tolls.", "gave", "consent to", False, id="its"),
        pytest.param(
            "Dunmar raised no objection to tolls.",
            "raised",
            "no objection to",
            False,
            id="required",
        ),
    ],
)
def test_the_no_that_a_verb_requires_denies_nothing(
    sentence: str, verb: str, particle: str, expected: bool
) -> None:
    unit, _ = unit_in(sentence)
    form = verb_forms()[verb][0]._replace(particle=particle)
    assert has_denied_object(unit, place(unit, verb), place(unit, "to"), form) is expected


def test_which_noun_is_denied() -> None:
    unit, _ = unit_in("Dunmar voiced no firm support for tolls.")
    assert is_denied_noun(unit, place(unit, "support"))
    assert not is_denied_noun(unit, place(unit, "tolls"))


@pytest.mark.parametrize(
    ("sentence", "unvoiced", "denied"),
    [
        pytest.param("Dunmar did not voice its support for tolls.", True, False, id="R511"),
        pytest.param("Dunmar voiced its support for tolls.", False, False, id="voiced"),
        pytest.param("Dunmar denied its opposition to tolls.", False, True, id="R479"),
        pytest.param("Dunmar denied its support for tolls.", False, False, id="a yes denied"),
    ],
)
def test_a_mind_that_is_not_voiced_or_denied(sentence: str, unvoiced: bool, denied: bool) -> None:
    unit, cast = unit_in(sentence)
    (said,) = arranged(unit, drafts_of(unit, cast), cast)
    assert is_unvoiced(unit, said) is unvoiced
    assert is_of_a_refusal(unit, said) is denied
