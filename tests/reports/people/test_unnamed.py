"""R341: a pronoun never passes over those who act without a name, be it one or several."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.saying import told_from
from goodoffices.reports.people.sightings import Line, Sighting, line_of
from goodoffices.reports.people.tags import acting_in_tagged, is_apart
from goodoffices.reports.people.unnamed import (
    NOBODY,
    unknown_sighting,
    unnamed_actor,
    unnamed_several,
)
from tests.reports.bare import bare_record
from tests.reports.saying import LEAD, case_of_the_bridge, statements_in

GAZETTEER = gazetteer_of(case_of_the_bridge())


def line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


@pytest.mark.parametrize(
    ("text", "at", "several"),
    [
        pytest.param("Diplomats met at noon.", 0, True, id="a bare plural"),
        pytest.param("Three senior inspectors left.", 2, True, id="with words before it"),
        pytest.param("The ministers gathered late.", 1, True, id="with an article"),
        pytest.param("Kestrian diplomats met at noon.", 1, False, id="of a party"),
        pytest.param("Its diplomats met at noon.", 1, False, id="owned"),
        pytest.param("It met diplomats at noon.", 2, False, id="no subject"),
        pytest.param("Lorries stood at the gate.", 0, False, id="no people"),
    ],
)
def test_several_without_a_name_act(text: str, at: int, several: bool) -> None:
    assert unnamed_several(line(text), at) is several


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Diplomats met the Hill Front's chief. They said the truce was dead.",
            [None],
            id="they are the diplomats and no party",
        ),
        pytest.param(
            "Kestrian diplomats met the Hill Front's chief. The truce was dead, they said.",
            ["kestria"],
            id="they are whose people act",
        ),
        pytest.param(
            "Kestria sent a note on Dunmar. Dunmar's tolls had doubled, it said.",
            ["kestria"],
            id="a tag is nobody's whom the words before it name",
        ),
        pytest.param(
            "Ana Berel met the press. Tomas Rhee would leave the bridge, she said on Monday.",
            ["ana-berel"],
            id="a tag with a day behind it",
        ),
        pytest.param(
            "Dunmar called the tolls unfair. Dunmar would pay them, it said.",
            ["dunmar", "dunmar"],
            id="a tag of whoever spoke before, and of oneself",
        ),
        pytest.param(
            "Dunmar's tolls had doubled, it said.", [None], id="a tag of nobody named before"
        ),
        pytest.param(
            "Dunmar will pay the tolls, it said.", ["dunmar"], id="a tag of who acts in the words"
        ),
        pytest.param(
            "Kestria called the tolls unfair. Dunmar would pay them, it said on Monday.",
            ["kestria", None],
            id="a tag of either",
        ),
    ],
)
def test_who_they_are(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in statements_in(LEAD + text)] == speakers


def test_one_without_a_name() -> None:
    assert unnamed_actor(line("Her deputy smiled"), 1)
    assert not unnamed_actor(line("It reached her deputy late"), 3)
    unknown = unknown_sighting(line("Her deputy smiled"), 1, GAZETTEER, (0, 0))
    assert unknown is not None
    assert unknown.actors == (NOBODY,)


def test_where_a_tag_begins() -> None:
    assert told_from(line("The tolls rose, it said."), 3) == 0
    assert told_from(line("The tolls rose, it said, and left."), 3) == -1


def test_who_acts_in_tagged_words_may_be_the_teller_and_an_owner_is_not() -> None:
    owner, actor = (
        Sighting(start=at, end=at + 6, kind=MentionKind.NAME, actors=("dunmar",), sentence=0,
                 paragraph=0, subject=acts, acts=acts)
        for at, acts in ((0, False), (9, True))
    )  # fmt: skip
    tag = Sighting(start=30, end=32, kind=MentionKind.PRONOUN, actors=(), sentence=0, paragraph=0,
                   word="it", told_from=0)  # fmt: skip
    assert acting_in_tagged(tag, (owner, actor)) == [actor]
    assert is_apart(tag, owner)
    assert is_apart(tag, actor)
    assert not is_apart(replace(tag, told_from=-1), owner)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ana Berel came. The fisheries minister was cheered. She called the tolls unjust.",
         "ana-berel"),
        ("Ana Berel came. The fisheries minister left. She called the tolls unjust.", None),
        ("The minister for fish met Ana Berel. She called the tolls unjust.", None),
        ("Ana Berel came. The mayor, who had waited, said no. She called tolls unjust.",
         None),
        ("Kestria agreed. The widows say they oppose the tolls.", None),
        ("The Hill Front came, but the bishops say they oppose the tolls.", None),
        ("The Hill Front agreed. The bishops rejected the truce. They oppose the tolls.", None),
        ("The Hill Front agreed. The letters say they oppose the tolls.", "hill-front"),
        ("Kestria agreed. The opposition refused the truce. It called the tolls unjust.", None),
        ("Kestria agreed. The truce pleased the opposition. It called the tolls unjust.",
         "kestria"),
    ],
    ids=lambda one: f"R591: {one}",
)  # fmt: skip
def test_a_pronoun_never_passes_over_whom_an_article_brings_in(
    text: str, last: str | None
) -> None:
    found = {one.speaker for one in statements_in(LEAD + text) if one.issue == "tolls"}
    assert found - {None} == {last} - {None}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Aldmark's opposition rejected the tolls. It said tolls must go.", None),
        ("Aldmark's biggest trade union rejected the tolls. It said tolls must go.", None),
        ("The opposition in Aldmark rejected the tolls. It said tolls must go.", None),
        ("Bresse's central bank met the press. It called the tolls unjust.", "bresse"),
        ("Aldmark's cabinet rejected the tolls. It said tolls must go.", "aldmark"),
        ("Aldmark's answer came late. It rejected the tolls.", "aldmark"),
    ],
    ids=lambda one: f"R507: {one}",
)
def test_it_is_no_party_behind_a_body_of_its_own(text: str, second: str | None) -> None:
    assert bare_record(text).statements[-1].speaker == second
