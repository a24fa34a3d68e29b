"""Each number goes to whoever gives it, and never to whoever speaks beside it."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.citations import counted_by, owners_of_counts
from goodoffices.reports.amounts.counting_verbs import reports_at
from goodoffices.reports.amounts.givers import subject_of
from goodoffices.reports.amounts.tellers import (
    in_denied_clause,
    is_denied,
    is_disowned,
    occasions,
    told_aside,
)
from goodoffices.reports.record import UNSOURCED
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.amounts.test_figures import figures
from tests.reports.amounts.test_reporters import reporters
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in

MINISTRY, NORLAND, NOBODY = "ministry", "norland", "unsourced"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{text}", expected, id=f"R364: {text}")
        for text, expected in (
            (
                "The Health Ministry said 31 nurses had died, Norland claimed 60.",
                [MINISTRY, NORLAND],
            ),
            ("The guild said 31 drivers had died, Norland claimed 60.", [NOBODY, NORLAND]),
            ("Police counted 9,000 marchers, Norland counted 40,000.", [NOBODY, NORLAND]),
            ("Norland says 12 wells failed, Tarele 40.", [NORLAND, NOBODY]),
            ("Norland lists 38 wards, their union 41.", [NORLAND, NOBODY]),
            ("Norland says 200 boats are idle, fishermen 140.", [NORLAND, NOBODY]),
            ("Norland says 200 boats are idle, police 140.", [NORLAND, NOBODY]),
            ("40 crews were paid, the Health Ministry informed the assembly.", [MINISTRY]),
            ("40 crews were paid, the Health Ministry assured reporters.", [MINISTRY]),
            ("After 40 days, the Health Ministry reminded them of it.", [NOBODY]),
            ("The Health Ministry puts the sick at 900 people (May: 700).", [MINISTRY, MINISTRY]),
            ("Boats sank (nine boats by the Health Ministry's count).", [MINISTRY]),
            ("Some 30 wards were shut by the Health Ministry's own reckoning.", [MINISTRY]),
            ('"No," said Ada Venn, who has two aunts in the delta.', [NOBODY]),
        )
    ],
)
def test_who_gives_a_number(text: str, expected: list[str]) -> None:
    assert reporters(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the skippers count 212", True, id="R364: many who count"),
        pytest.param("officials place the bill at 900", True, id="R364: many who put a price"),
        pytest.param("police give 27.", True, id="R364: a body without an ending for many"),
        pytest.param("they reckon with 40", True, id="R364: they"),
        pytest.param("officials place 40 boats", False, id="R364: an act"),
        pytest.param("police give 27 boats", False, id="R364: another act"),
    ],
)
def test_many_give_a_number_in_the_present(text: str, expected: bool) -> None:
    words = lexemes(text)
    verb = next(n for n, w in enumerate(words) if w.key in {"count", "place", "give", "reckon"})
    assert reports_at(words, verb) is expected


@pytest.mark.parametrize(
    "text", ["a count of 40", "to count 40", "the place at 40", "will give 40."]
)
def test_r364_a_noun_or_an_infinitive_gives_no_number(text: str) -> None:
    assert not reports_at(lexemes(text), 1)


def test_the_subject_stands_before_its_verb_or_closes_the_clause() -> None:
    for text in ("Norland said 40 boats sank.", '"40 boats sank," said Norland.'):
        article = article_of(text)
        words = lexemes(text)
        verb = next(n for n, word in enumerate(words) if word.key == "said")
        found = subject_of(words, verb, cast_in(article).within(0, len(text)))
        assert found is not None
        assert found.actor == "norland"


def test_an_owner_behind_by_gives_the_numbers_beside() -> None:
    text = "It was 13 to 9 by the Health Ministry's count."
    words = lexemes(text)
    owners = tuple(owners_of_counts(words, cast_in(article_of(text)).within(0, len(text)), CASE))
    ((place, owner),) = counted_by(words, owners)
    assert (words[place].key, owner.actor) == ("by", "ministry")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norland dismissed the figure of 112", True, id="R420: a figure dismissed"),
        pytest.param("Varu disputes the rebels' claim of 112", True, id="R420: a claim disputed"),
        pytest.param("Varu questioned a toll of 112", True, id="R420: a toll questioned"),
        pytest.param("Varu denies that 112", True, id="R420: a clause denied"),
        pytest.param("Varu dismissed reports that 112", True, id="R420: reports dismissed"),
        pytest.param("Varu rejects any claim that as many as 112", True, id="R420: any claim"),
        pytest.param("Varu denied that it lied and said 112", False, id="what it says instead"),
        pytest.param("Varu denies the port that 112", False, id="a relative clause"),
        pytest.param("Varu denied killing 112", False, id="an act denied"),
        pytest.param("Varu dismissed 112", False, id="people dismissed"),
        pytest.param("Varu gave the figure of 112", False, id="a figure given"),
    ],
)
def test_who_disputes_a_number_does_not_give_it(text: str, expected: bool) -> None:
    words = lexemes(text)
    assert is_disowned(words, len(words) - 1) is expected


def test_r420_who_denies_a_clause_gives_no_number_in_it() -> None:
    assert in_denied_clause(lexemes("Varu denies that 112 people died"), 3)
    assert reporters("The Health Ministry denies that 112 people died.") == [UNSOURCED]
    assert reporters("The Health Ministry says that 112 people died.") == [MINISTRY]


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        pytest.param(
            "Norland said 70 people died, not 115 as Sudmark had claimed.",
            ["norland", "sudmark"],
            id="R422: as another had claimed",
        ),
        pytest.param(
            "Sudmark's claim that 40 boats were seized is false, Norland said.",
            ["sudmark"],
            id="whose claim it is",
        ),
        pytest.param(
            "According to Norland, 12 pilots fell ill, and according to Sudmark 30.",
            ["norland", "sudmark"],
            id="two citations, the first opens",
        ),
        pytest.param(
            "Twelve pilots fell ill according to Norland and 30 according to Sudmark.",
            ["norland", "sudmark"],
            id="two citations behind their numbers",
        ),
        pytest.param(
            "According to Norland, 12 pilots fell ill and 30 were hurt.",
            ["norland", "norland"],
            id="one citation for both",
        ),
        pytest.param(
            "Norland said 12 pilots had died, three times the number given by Sudmark.",
            ["norland"],
            id="another number is given by another",
        ),
        pytest.param(
            "The Health Ministry said 12 died, up from the 9 reported by Norland.",
            ["ministry", "norland"],
            id="each its own",
        ),
        pytest.param(
            "The Health Ministry said 12 had died, citing figures from Norland.",
            ["norland"],
            id="who is cited",
        ),
        pytest.param(
            "Norland said 70 people died, not 115.", ["norland", "unsourced"], id="nobody said so"
        ),
    ],
)
def test_each_number_is_of_whoever_gives_it(text: str, givers: list[str]) -> None:
    assert [one.reporter for one in figures(text)] == givers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was 12 boats, not 20", True, id="R422: another number"),
        pytest.param("Norland has 440 boats rather than 400", True, id="R422: rather than"),
        pytest.param("Norland puts it at 440 instead of the 400", True, id="R422: instead of"),
        pytest.param("Norland asked whether or not 40", False, id="whether or not"),
        pytest.param("Norland has more than 40", False, id="more than so many"),
    ],
)
def test_a_number_put_right_is_denied(text: str, expected: bool) -> None:
    words = lexemes(text)
    assert is_denied(words, len(words) - 1) is expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param(
            "Varu agrees, Norland said on Monday, as 400 pilots marched.",
            "400",
            True,
            id="R423: as",
        ),
        pytest.param(
            "The port is shut, Norland said, after 40 men died.", "40", True, id="R423: after"
        ),
        pytest.param(
            "Norland warned against a truce, while 90 pilots sat down.",
            "90",
            True,
            id="R423: while",
        ),
        pytest.param(
            "Two days before the vote, it fell, Norland said.", "Two", True, id="a scene"
        ),
        pytest.param("Norland said 40 left, while 60 stayed.", "60", False, id="told by one"),
        pytest.param(
            "Norland said on Monday, as well as 40 boats, it had", "40", False, id="as well"
        ),
        pytest.param("After 3 days of talks, 40 left, Norland said.", "40", False, id="behind it"),
        pytest.param(
            "Norland said on Monday that 12 boats sank.", "12", False, id="its own clause"
        ),
    ],
)
def test_the_report_goes_on_behind_a_tag(text: str, number: str, expected: bool) -> None:
    words = lexemes(text)
    place = next(n for n, word in enumerate(words) if word.text == number)
    assert told_aside(words, place) is expected


def test_an_occasion_stands_behind_a_verb_of_saying() -> None:
    assert {"on", "yesterday"} <= occasions()
