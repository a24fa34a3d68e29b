"""What somebody says stands beside the denial that follows it in the same report (R253)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.comparing.claim_pairs import answered_by, claim_pairs
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.denial_pairs import (
    denial_pairs,
    denied_statements,
)
from goodoffices.reports.comparing.denials import is_denial, is_unfact, unfact_words
from goodoffices.reports.comparing.denied_once import without_counts
from goodoffices.reports.comparing.figure_pairs import figure_pairs
from goodoffices.reports.labels import Stance, UnitClass
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
TALDEN, BRENN, FRONT = "mira-talden", "oskar-brenn", "lom"


@pytest.mark.parametrize(
    ("words", "denies"),
    [
        pytest.param("the front refuted this outright.", True, id="it is refuted"),
        pytest.param("brenn called it a forgery.", True, id="it is called a forgery"),
        pytest.param("he described the leak as pure fantasy.", True, id="described as fantasy"),
        pytest.param("the army disputes that.", True, id="it is disputed"),
        pytest.param("hadi rejected that strange reading.", True, id="a reading is rejected"),
        pytest.param("not so, said brenn.", True, id="not so"),
        pytest.param("brenn calls this a lie.", True, id="it is called a lie"),
        pytest.param("the army put this in doubt.", True, id="it is doubted"),
        pytest.param("something that the army contests.", True, id="a clause that contests it"),
        pytest.param("a denial of the aims of the war.", False, id="a denial of something else"),
        pytest.param("an envoy tells it otherwise.", True, id="told otherwise"),
        pytest.param("the union rejected the truce.", False, id="a wish is no account"),
        pytest.param("medics were denied entry.", False, id="kept from a place"),
        pytest.param("she neither confirmed nor denied it.", False, id="nothing is denied"),
        pytest.param("a promise they would deny.", False, id="not denied yet"),
        pytest.param(
            "the front said the road was cut, a claim that the army rejected.",
            False, id="another's denial within",
        ),
    ],
)  # fmt: skip
def test_r47_words_that_deny_what_was_said(words: str, denies: bool) -> None:
    assert is_denial(words) is denies


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("the front never offered five boats", True, id="never, of the past"),
        pytest.param("the front would never sign", False, id="never, of what is to come"),
        pytest.param("the front will not sign", False, id="a refusal"),
    ],
)
def test_r47_facts_are_denied_and_wishes_are_not(words: str, expected: bool) -> None:
    assert is_unfact(words) is expected


def pairs(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (one.kind.value, one.items)
        for one in compare(desk.record(), case=CASE)
        if one.rule == "R47"
    ]


def test_r47_denial_answers_the_statement_before_it() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", BRENN, None, issue=None, words="Brenn said that rain was likely.")
    said = desk.says("a", TALDEN, None, issue=None, words="Talden said the mill held guns.")
    denial = desk.says("a", FRONT, None, issue=None, words="The Front refuted this.")
    assert pairs(desk) == [("contradiction", (said.id, denial.id))]


def test_r47_denial_that_repeats_the_words_answers_them_and_not_the_nearest() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", TALDEN, None, issue=None, words="Talden said the mill held guns.")
    desk.says("a", BRENN, None, issue=None, words="Brenn said that rain was likely.")
    words = "The Front denied that the mill had held any guns."
    denial = desk.says("a", FRONT, None, issue=None, words=words)
    assert pairs(desk) == [("contradiction", (said.id, denial.id))]


def test_r47_denial_behind_words_of_nobody_answers_those() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", TALDEN, None, issue=None, words="Talden said the mill held guns.")
    desk.span("a", "A newspaper wrote the same day that the Front had sold all of its boats.")
    desk.says("a", FRONT, None, issue=None, words="The Front denied the report.")
    assert pairs(desk) == []


def test_r47_fact_is_denied_where_two_words_are_shared() -> None:
    desk = Desk(dates={"a": day(1)})
    words = "Brenn recalled that the team had offered five boats."
    said = desk.says("a", BRENN, None, issue=None, words=words)
    denial = desk.says("a", TALDEN, None, issue=None, words="We never offered five, she said.")
    desk.says("a", FRONT, None, issue=None, words="The Front said it never saw a letter.")
    assert pairs(desk) == [("contradiction", (said.id, denial.id))]


def test_r47_person_of_the_same_side_may_deny_it() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", "hadi-al-sorin", None, issue=None, words="Hadi wrote that guns may go.")
    denial = desk.says("a", FRONT, None, issue=None, words="The Front called it a forgery.")
    assert pairs(desk) == [("contradiction", (said.id, denial.id))]


def test_r47_two_who_are_for_the_same_deny_nothing() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.says("a", BRENN, Stance.SUPPORT, words="Brenn praised the opening of the iron bridge.")
    words = "The Front did not doubt the opening of the iron bridge."
    desk.says("a", FRONT, Stance.SUPPORT, words=words)
    assert pairs(desk) == []


def test_r47_words_between_two_people_say_that_they_clash() -> None:
    desk = Desk(dates={"a": day(1)})
    first = desk.says("a", "hadi-al-sorin", None, issue=None, words="Hadi spoke of a vote,")
    desk.texts["a"] = desk.texts["a"].rstrip() + " contradicting "
    second = desk.says(
        "a", FRONT, None, issue=None, words="the Front, which had said none was held."
    )
    assert pairs(desk) == [("contradiction", (first.id, second.id))]


def test_r47_other_account_that_is_announced_belongs_to_the_denial() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", BRENN, None, issue=None, words="Brenn said ten boats were sold.")
    denial = desk.says("a", FRONT, None, issue=None, words="The Front tells it otherwise.")
    account = desk.says("a", FRONT, None, issue=None, words="It says that they sank.")
    assert pairs(desk) == [("contradiction", (said.id, denial.id, account.id))]


def test_r47_claim_about_the_side_that_denies_is_shown_once() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", TALDEN, None, words="Talden said the Front would open the bridge.")
    claim = desk.claims("a", TALDEN, FRONT, "support")
    denial = desk.says("a", FRONT, None, issue=None, words="The Front denied it.")
    assert pairs(desk) == [("contradiction", (claim.id, denial.id))]
    record = desk.record()
    context = context_of(record, CASE)
    denied = tuple(denied_statements(record.statements, context))
    claimed = claim_pairs(record.claims, record.statements, context)
    answered = answered_by(claimed, record.claims)
    assert list(denial_pairs(denied, answered, context)) == []
    assert [one[:2] for one in denied_statements(record.statements, context)] in (
        [], [(said, denial)],
    )  # fmt: skip


def test_r47_retort_answers_what_was_said_of_its_side() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", TALDEN, None, issue=None, words="Talden saw the Lom Front at the mill.")
    answer = desk.says(
        "a", "hadi-al-sorin", None, issue=None, words="We were home, retorted Hadi."
    )
    assert pairs(desk) == [("contradiction", (said.id, answer.id))]


def test_r47_party_denies_what_is_told_of_it() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", FRONT, Stance.DEMAND, words="The Front asked for ninety boats.")
    words = "The Front denied that it ever asked for ninety boats."
    denial = desk.says("a", FRONT, None, issue=None, words=words)
    assert pairs(desk) == [("contradiction", (said.id, denial.id))]


def test_r47_words_that_contradict_others_reach_back_on_the_issue() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", BRENN, None, words="Brenn said that Varu had given its word.")
    desk.span("a", "It rained for hours. " * 30)
    words = "Nothing of it is settled, Talden says, contradicting what was told before."
    denial = desk.says("a", TALDEN, None, words=words)
    assert pairs(desk) == [("contradiction", (said.id, denial.id))]


def test_r47_short_denial_goes_on_in_the_next_words_of_its_speaker() -> None:
    desk = Desk(dates={"a": day(1)})
    said = desk.says("a", TALDEN, None, issue=None, words="Talden said the mill held guns.")
    denial = desk.says("a", "oskar-brenn", None, issue=None, words="Not so, said Brenn.")
    more = desk.says("a", "oskar-brenn", None, issue=None, words="It is empty but for mice.")
    assert pairs(desk) == [("contradiction", (said.id, denial.id, more.id))]


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        pytest.param(
            "Talden said the Lomi had walked out.",
            "Nobody walked out, Brenn said. One man came back with coffee.", id="talks",
        ),
        pytest.param(
            "Talden said the trawlers had cut the nets.",
            "No nets were cut, Brenn said: the nets were never cut.", id="fisheries",
        ),
        pytest.param(
            "Talden recalled that the board had counted the ballots twice.",
            "The ballots were not counted twice, Brenn said.", id="elections",
        ),
        pytest.param(
            "Talden said the doses had spoiled in the harbour.",
            "Brenn said that nothing had spoiled.", id="vaccines",
        ),
        pytest.param(
            "Talden said that trains carried shells over the viaduct.",
            "Shells were never carried over the viaduct, Brenn said.", id="rail",
        ),
        pytest.param(
            "Talden said the bank had frozen the pensions.",
            "The bank did not freeze pensions, Brenn insisted.", id="debt",
        ),
    ],
)  # fmt: skip
def test_r253_clause_that_says_it_was_not_so_denies_what_shares_its_words(
    said: str, denied: str
) -> None:
    desk = Desk(dates={"a": day(1)})
    first = desk.says("a", TALDEN, None, issue=None, words=said)
    second = desk.says("a", BRENN, None, issue=None, words=denied)
    assert pairs(desk) == [("contradiction", (first.id, second.id))]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            "Brenn said that nobody can plough it. He wants the maps of the mines.",
            id="the words are shared outside the clause",
        ),
        pytest.param("Brenn would never hand over the maps of the mines.", id="a wish"),
        pytest.param("Brenn said the maps of the mines were ready.", id="nothing is denied"),
    ],
)
def test_r253_negation_elsewhere_denies_nothing(other: str) -> None:
    desk = Desk(dates={"a": day(1)})
    words = "Talden said that he had asked for the maps of the mines."
    desk.says("a", TALDEN, None, issue=None, words=words)
    desk.says("a", BRENN, None, issue=None, words=other)
    assert pairs(desk) == []


def test_r253_clauses_that_deny_are_cut_out() -> None:
    assert unfact_words("he came; nobody saw him. they would never go") == "nobody saw him"
    assert unfact_words("he came home") == ""


def test_r253_flat_denial_answers_the_claim_nearest_before_it() -> None:
    desk = Desk(dates={"a": day(1)})
    desk.claims("a", BRENN, FRONT, "support", words="Brenn said the Front wants the bridge.")
    near = desk.claims("a", BRENN, FRONT, "support", words="Brenn said the Front likes it.")
    denial = desk.says("a", FRONT, None, words="The Front denied it.")
    assert [one for one in pairs(desk) if denial.id in one[1]] == [
        ("contradiction", (near.id, denial.id))
    ]


def test_r253_retort_right_behind_a_claim_answers_it() -> None:
    desk = Desk(dates={"a": day(1)})
    claim = desk.claims("a", BRENN, FRONT, "support", words="Brenn said the Front wants less.")
    words = "“We said all of it,” retorted the Front."
    answer = desk.says("a", FRONT, Stance.DEMAND, words=words)
    assert pairs(desk) == [("contradiction", (claim.id, answer.id))]


def test_r253_denial_of_a_count_is_shown_by_the_two_counts() -> None:
    desk = Desk(dates={"a": day(1)})
    sentence = "Only 58 trucks crossed, the Front reported. The army disputes that: it says 210."
    start = 0
    desk.texts["a"] = sentence + "\n\n"
    said = desk.says("a", FRONT, None, issue=None, words=sentence[:43])
    denial = desk.says("a", "varan-army", None, issue=None, words=sentence[44:])
    both = [(said, start, 43), (denial, 44, len(sentence))]
    moved = []
    for one, first, last in both:
        span = SourceSpan(report="a", start=first, end=last, quote=sentence[first:last])
        moved.append(replace(one, spans=(span,)))
    figures = []
    for words, value, by in (("58 trucks", 58, FRONT), ("210", 210, "varan-army")):
        figure = desk.counts("a", words, value, what="truck", reporter=by)
        at = sentence.index(words)
        span = SourceSpan(report="a", start=at, end=at + len(words), quote=words)
        figures.append(replace(figure, spans=(span,), unit="truck", unit_class=UnitClass.COUNT))
    desk.items[:] = [*moved, *figures]
    found = compare(desk.record(), case=CASE)
    assert [(one.kind.value, one.rule) for one in found] == [("contradiction", "R44")]
    context = context_of(desk.record(), CASE)
    counted = figure_pairs(figures, context)
    denied = tuple(denied_statements(moved, context))
    assert list(without_counts(denied, counted, figures)) == []
