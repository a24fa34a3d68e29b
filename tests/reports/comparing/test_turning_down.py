"""What turns down words rather than a wish answers the claim before it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.comparing.claims_denied import (
    denies_another,
    denies_the_fact,
    distance,
    names_other_option,
)
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.denials import object_denied
from goodoffices.reports.comparing.rebuttals import contrasts, rebuts
from goodoffices.reports.comparing.turning_down import denied_words, stands_by, turns_down
from goodoffices.reports.labels import ComparisonKind, Stance
from goodoffices.reports.record import Claim
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, BRENN = "mira-talden", "oskar-brenn"


def answered(said: str, reply: str, *, stance: Stance = Stance.REJECT) -> bool:
    desk = Desk(dates={"a": day(1)})
    claim = desk.claims("a", TALDEN, BRENN, "assert", issue=None, words=said)
    answer = desk.says("a", BRENN, stance, issue=None, words=reply)
    return any(
        one.kind is ComparisonKind.CONTRADICTION and one.items == (claim.id, answer.id)
        for one in compare(desk.record(), case=CASE)
    )


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        pytest.param(
            "Talden said Skerries had hidden the polio figures.",
            "Brenn termed the allegation hot air.",
            id="R320: an allegation is hot air",
        ),
        pytest.param(
            "Talden said Skerries had hidden the polio figures.",
            "Not in this century, came back from Brenn.",
            id="R320: no word of denying at all",
        ),
        pytest.param(
            "Talden says that Brenn buried the turnout rolls.",
            "In front of nine observers? We counted them aloud.",
            id="R320: a question thrown back",
        ),
        pytest.param(
            "Talden says Skerries let two trawlers pass at night.",
            "Two passed, and the customs boat waved them on, Brenn said.",
            id="R320: part of it is granted",
        ),
        pytest.param(
            "Talden said four lorries were burnt by Skerries.",
            "It wasn't us.",
            id="R320: it was not us",
        ),
        pytest.param(
            "Talden said Brenn had promised her a bailiff.",
            "I gave her no such promise.",
            id="R320: no such promise",
        ),
    ],
)  # fmt: skip
def test_claim_is_answered_by_words_that_turn_it_down(said: str, reply: str) -> None:
    assert answered(said, reply)


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param("Brenn turned down the draft.", id="R320: a draft is refused"),
        pytest.param("Brenn would not come.", id="R320: what is to come"),
        pytest.param("Skerries has rejected the offer of a tribunal.", id="R320: an offer"),
        pytest.param("We'll sign no paper, Brenn said.", id="R320: a shortened will"),
        pytest.param("Brenn said no to the mediation.", id="R320: no to mediation"),
    ],
)  # fmt: skip
def test_refusal_of_a_thing_answers_no_claim(reply: str) -> None:
    assert not answered("Talden said Skerries had hidden the polio figures.", reply)


def test_r320_denial_with_an_object_of_its_own_answers_only_what_shares_it() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", TALDEN, BRENN, "assert", issue=None, words="Brenn hid the polio figures.")
    desk.says("a", "lom", None, issue=None, words="The Front lost a boat. So it goes.")
    words = "The inspectors had never impounded a trawler, Brenn said."
    desk.says("a", BRENN, Stance.REJECT, issue=None, words=words)
    assert compare(desk.record(), case=CASE) == ()


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param("we have not", True, id="R320: the verb is left out"),
        pytest.param("that is a lie", True, id="R320: called a lie"),
        pytest.param("and so we have", False, id="R320: granted"),
    ],
)
def test_who_repeats_a_claim_may_deny_it_in_one_breath(rest: str, expected: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    claimed = "Talden tells everybody that Skerries sold the vaccine licences"
    said = desk.says("a", BRENN, None, issue=None, words=f"{claimed}; {rest}.")
    whole = said.spans[0]
    span = replace(whole, end=whole.start + len(claimed), quote=claimed)
    desk.items.append(
        Claim(id="c-within", spans=(span,), by=TALDEN, about=BRENN, position="assert", issue=None)
    )
    kinds = [one.kind.value for one in compare(desk.record(), case=CASE)]
    assert kinds == (["contradiction"] if expected else [])


def test_r320_who_is_blamed_hits_back() -> None:
    said = "Talden accused Brenn of knowing who cut the cable."
    assert answered(said, "“Shabby,” was all that Brenn had for it.", stance=Stance.CRITICISE)
    praise = "Talden said Brenn knew the coast."
    assert not answered(praise, "“Shabby,” said Brenn of the hotel.", stance=Stance.CRITICISE)


def test_turning_down_needs_the_stance_and_no_issue() -> None:
    desk = Desk(dates={"a": day(1)})
    assert turns_down(desk.says("a", BRENN, Stance.REJECT, issue=None, words="Hot air."))
    assert not turns_down(desk.says("a", BRENN, Stance.REJECT, words="Hot air."))
    assert not turns_down(desk.says("a", BRENN, Stance.CRITICISE, issue=None, words="Hot air."))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("the clinic stuck to its account of the night", True, id="stuck to"),
        pytest.param("her office maintains its version: nobody rang", True, id="maintains"),
        pytest.param("i stand by every word", True, id="every word"),
        pytest.param("he stands by what he said", True, id="what was said"),
        pytest.param("the guard stood by the sluice", False, id="beside a thing"),
        pytest.param("the port maintained its cranes", False, id="upkeep"),
    ],
)
def test_standing_by_words(words: str, *, expected: bool) -> None:
    assert stands_by(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("we never gave such an undertaking", True, id="never such"),
        pytest.param("such a permit was given to nobody", True, id="such, to nobody"),
        pytest.param("the board didn't sign any such lease", True, id="did not sign any such"),
        pytest.param("the board will not sign any such lease", False, id="what is to come"),
        pytest.param("it never trades in things such as ivory", False, id="such as"),
    ],
)
def test_no_such_thing_in_any_order(words: str, *, expected: bool) -> None:
    assert rebuts(words) is expected


def test_who_tells_otherwise_says_so_and_speaks_of_what_was() -> None:
    said = "the crates were opened by nobody"
    assert contrasts(said, "the guards, on the contrary, opened three")
    assert not contrasts(said, "on the contrary, the guards will open three")
    assert not contrasts(said, "the guards opened three")


def test_denial_names_its_object_or_leaves_it_to_the_words_before() -> None:
    assert object_denied("brenn denied that the gauge was tampered with, and left") != ""
    assert object_denied("brenn denied it") == ""
    assert object_denied("brenn laughed off talk of a second ferry") == "a second ferry"


def test_denied_words_are_those_of_the_clause_that_denies() -> None:
    desk = Desk(dates={"a": day(1)})
    told = desk.says("a", BRENN, None, words="The gauge works. Nobody touched the sluice.")
    assert "sluic" in denied_words(told)
    assert "gauge" not in denied_words(told)
    assert denied_words(desk.says("a", BRENN, None, words="The gauge works.")) == frozenset()


def test_words_before_a_claim_deny_nothing_of_it() -> None:
    desk = Desk(dates={"a": day(1)})
    before = desk.says("a", BRENN, Stance.REJECT, issue=None, words="Hot air, said Brenn.")
    claim = desk.claims("a", TALDEN, BRENN, "assert", issue=None)
    context = context_of(desk.record(), CASE)
    assert distance(claim, before) > 0
    assert not denies_the_fact(claim, before, context)


def test_r320_own_words_that_name_another_option_answer_a_claim() -> None:
    issue = next(one for one in CASE.issues if len(one.options) > 1)
    first, second = issue.options[:2]
    desk = Desk(dates={"a": day(1)})
    told = f"Talden says Skerries stands for {first.name.casefold()}."
    claim = desk.claims("a", TALDEN, BRENN, "support", issue=issue.id, words=told)
    ready = desk.claims("a", TALDEN, BRENN, "conditional_support", issue=issue.id, words=told)
    own = desk.says("a", BRENN, None, issue=issue.id, words="Both.", options=(second.id,))
    same = desk.says("a", BRENN, None, issue=issue.id, words="The one.", options=(first.id,))
    context = context_of(desk.record(), CASE)
    assert names_other_option(claim, own, context)
    assert not names_other_option(claim, same, context)
    assert not names_other_option(ready, own, context)


def test_denial_that_names_its_object_denies_nothing_else() -> None:
    desk = Desk(dates={"a": day(1)})
    claim = desk.claims("a", TALDEN, BRENN, "assert", issue=None, words="Brenn hid the rolls.")
    other = "Brenn denied that the trawlers had sailed."
    assert denies_another(claim, desk.says("a", BRENN, None, words=other))
    assert not denies_another(claim, desk.says("a", BRENN, None, words="Brenn denied it."))
