"""R42: whom a family name stands for that several bear, or a party too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.parties import Person
from goodoffices.reports.people.chains import Chains
from goodoffices.reports.people.gazetteer import Gazetteer, gazetteer_of
from goodoffices.reports.people.namesakes import (
    may_be_a_person,
    namesakes,
    persons_called,
    same_surname,
    titled_among,
)
from goodoffices.reports.people.readers import Readers
from goodoffices.reports.people.sightings import Line, line_of
from goodoffices.reports.people.strangers import Strangers, Titled
from tests.reports.bare import bare_case
from tests.reports.saying import LEAD, statements_in


def gazetteer() -> Gazetteer:
    case = bare_case()
    people = (
        Person(id="mira", name="Mira Bresse", party="aldmark", pronouns=("she", "her")),
        Person(id="hadi", name="Hadi al-Sorin", party="aldmark", pronouns=("he", "him")),
    )
    return gazetteer_of(replace(case, persons=people))


def line(text: str) -> Line:
    return line_of(text, 0, len(text), gazetteer())


def readers(*strangers: str) -> Readers:
    known = Strangers(gazetteer())
    for name in strangers:
        known.add(name)
    return Readers(gazetteer=gazetteer(), strangers=known, chains=Chains("r"), sources={},
                   places=frozenset())  # fmt: skip


@pytest.mark.parametrize(
    ("title", "fitting"),
    [("mrs", ("mira",)), ("mr", ("hadi",)), ("general", ("mira", "hadi"))],
)
def test_a_form_of_address_tells_who_is_meant(title: str, fitting: tuple[str, ...]) -> None:
    titled = Titled(name=1, party=None, title=title)
    assert titled_among(("mira", "hadi"), titled, gazetteer()) == fitting


def test_mr_is_no_woman_of_the_case() -> None:
    titled = Titled(name=1, party=None, title="mr")
    assert titled_among(("mira",), titled, gazetteer()) == ()


def test_behind_a_title_a_party_may_be_a_person() -> None:
    found = line("Mrs Bresse said")
    assert [one.actor for one in persons_called(found.matches[1], gazetteer())] == ["mira"]
    assert persons_called(None, gazetteer()) == ()


def test_a_party_is_a_person_too_once_the_report_names_her() -> None:
    for text, at, shared in (
        ("Mira Bresse left. Bresse refused", 4, True),
        ("Someone left. Bresse refused", 2, False),
        ("Mira Bresse left Bresse", 3, False),
    ):
        found = line(text)
        at = max(at for at in found.matches)
        assert may_be_a_person(found, at, found.matches[at], gazetteer()) is shared, text


def test_strangers_of_a_name_of_the_case() -> None:
    found = line("Van Holt and al-Sorin said")
    entries = found.matches[3].entries
    assert namesakes(found, 3, entries, readers("Tarek al-Sorin")) == ("tarek-al-sorin",)
    assert namesakes(found, 3, entries, readers("Tarek Holt")) == ()


def test_a_surname_of_two_words_behind_an_unknown_name() -> None:
    assert same_surname(line("Tarek al-Sorin said"), 0, 3, readers()) == ("same surname",)
    assert same_surname(line("Tarek Holt said"), 0, 2, readers()) == ()


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ana Berel came. Her brother, Jon Berel, rejected the tolls.", "jon-berel"),
        ("Jon Berel, a trader, rejected the truce. Berel opposed the tolls.", "jon-berel"),
        ("Jon Berel rejected the truce. Mr Berel opposed the tolls.", "jon-berel"),
        ("Ana Berel came. Jon Berel rejected the truce. Berel opposed the tolls.", None),
        ("Ana Berel came. Jon Berel rejected the truce. Mrs Berel opposed the tolls.",
         "ana-berel"),
        ("Ana Berel came. Mr Berel opposed the tolls.", "berel"),
    ],
    ids=lambda one: f"R42: {one}",
)  # fmt: skip
def test_who_of_one_name_speaks(text: str, last: str | None) -> None:
    found = {one.speaker for one in statements_in(LEAD + text) if one.issue == "tolls"}
    assert found - {None} == {last} - {None}
