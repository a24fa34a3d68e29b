"""A case answers who is who, and on whose side a voice counts while an office is held (R239)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.dates import DateInterval
from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Condition, Counts, Excludes, Related, Requires, Total, issues_of
from goodoffices.case.members import Member
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Office, Party, Person, Role
from goodoffices.case.positions import OptionPosition, Position, Positions
from goodoffices.case.preferences import Knowledge, OptionPoints, Ordering, Preferences
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import CaseError

YES_NO = (Option(id="yes", name="Yes"), Option(id="no", name="No"))

POND = Case(
    id="pond",
    title="The pond",
    parties=(
        Party(id="north", name="North", role=Role.PRINCIPAL),
        Party(id="army", name="Northern Army", side="north", speaks_for_side=True),
        Party(id="opposition", name="Northern Reform", side="north"),
        Party(id="island", name="Island", role=Role.MEDIATOR),
    ),
    persons=(
        Person(
            id="ada",
            name="Ada Ferro",
            party="north",
            offices=(Office(title="Premier", speaks_for_side=True),),
        ),
        Person(id="bo", name="Bo Lind", party="opposition"),
        Person(id="stranger", name="Cy Moor"),
    ),
    issues=(
        Issue(id="dam", name="Dam", options=YES_NO),
        Issue(id="fish", name="Fish", options=YES_NO),
        Issue(id="road", name="Road", options=YES_NO),
    ),
    links=(Related(id="r", issues=("dam", "fish")),),
    preferences=(Preferences(party="north"),),
)


@pytest.mark.parametrize(
    ("actor", "side", "speaks"),
    [
        pytest.param("north", "north", True, id="R6: a party of its own speaks for itself"),
        pytest.param("army", "north", True, id="R6: a part speaks where the case says so"),
        pytest.param("opposition", "north", False, id="R6: an opposition does not"),
        pytest.param("ada", "north", True, id="R6: a person speaks by office"),
        pytest.param("bo", "north", False, id="R6: a person without office does not"),
        pytest.param("stranger", None, False, id="a person of no party is on no side"),
        pytest.param("nobody", None, False, id="somebody unknown is on no side"),
    ],
)
def test_whose_word_counts(actor: str, side: str | None, speaks: bool) -> None:
    assert (POND.side_of(actor), POND.speaks_for_side(actor)) == (side, speaks)


def test_principals_are_those_who_must_accept() -> None:
    assert [party.id for party in POND.principals] == ["north"]


def test_issues_are_related_through_a_link() -> None:
    assert POND.are_related("dam", "fish")
    assert POND.are_related("road", "road")
    assert not POND.are_related("dam", "road")


def test_what_is_not_in_the_case_is_refused_by_name() -> None:
    with pytest.raises(CaseError, match="no party 'east'"):
        POND.party("east")
    with pytest.raises(CaseError, match="no issue 'sky'"):
        POND.issue("sky")
    with pytest.raises(CaseError, match="no option 'maybe'"):
        POND.issue("dam").option("maybe")


def test_preferences_that_are_not_known_are_none() -> None:
    assert POND.preferences_of("army") is None
    assert POND.preferences_of("north") == Preferences(party="north")


@pytest.mark.parametrize(
    ("preferences", "knowledge"),
    [
        pytest.param(Preferences(party="p"), Knowledge.NONE, id="R2: nothing given is unknown"),
        pytest.param(
            Preferences(party="p", orderings=(Ordering(issue="i", ranks=(("a",),)),)),
            Knowledge.ORDERINGS,
            id="an ordering",
        ),
        pytest.param(
            Preferences(
                party="p", points=(OptionPoints(issue="i", option="a", points=Range.of(1)),)
            ),
            Knowledge.EXACT,
            id="exact points",
        ),
        pytest.param(
            Preferences(
                party="p", points=(OptionPoints(issue="i", option="a", points=Range.of(1, 2)),)
            ),
            Knowledge.RANGES,
            id="ranges of points",
        ),
    ],
)
def test_how_well_preferences_are_known(preferences: Preferences, knowledge: Knowledge) -> None:
    assert preferences.knowledge is knowledge


HELD = (Condition(issue="a", options=("x",)), Condition(issue="b", options=("y",)))


@pytest.mark.parametrize(
    ("link", "issues"),
    [
        (Requires(id="l", when=HELD[:1], then=HELD), ("a", "b")),
        (Excludes(id="l", together=HELD), ("a", "b")),
        (Counts(id="l", of=HELD, at_most=1), ("a", "b")),
        (Total(id="l", issues=("b", "a")), ("b", "a")),
    ],
)
def test_link_knows_its_issues(link: Requires | Excludes | Counts | Total, issues: object) -> None:
    assert issues_of(link) == issues


def refused(build: object) -> str:
    with pytest.raises(CaseError) as error:
        build()  # type: ignore[operator]  # a constructor call to be refused
    return str(error.value)


def test_constructors_refuse_what_cannot_be() -> None:
    assert "no option" in refused(lambda: Issue(id="i", name="I", options=()))
    assert "two options with one name" in refused(
        lambda: Issue(
            id="i", name="I", options=(Option(id="a", name="A"), Option(id="b", name="a"))
        )
    )
    assert "names no option" in refused(lambda: Condition(issue="i", options=()))
    assert "bounds exclude all" in refused(lambda: Counts(id="l", of=HELD, at_least=3))
    assert "negative weight" in refused(lambda: Member(id="m", name="M", weight=-1))
    assert "quota from 1" in refused(lambda: Body(id="b", name="B", members=(), quota=1))


def test_span_refuses_a_quote_of_another_length() -> None:
    assert "does not fit" in refused(lambda: SourceSpan(report="r", start=2, end=4, quote="abc"))


def test_silent_cell_is_unknown() -> None:
    refusal = OptionPosition(party="p", issue="i", option="a", position=Position.REFUSED)
    matrix = Positions(cells=(refusal,))
    assert matrix.at("p", "i", "a") == refusal
    assert matrix.at("p", "i", "b").position is Position.UNKNOWN


def test_office_is_held_for_a_time() -> None:
    assert Office(title="Premier").held == DateInterval()


def test_r239_an_office_speaks_for_the_side_only_while_it_is_held() -> None:
    held = DateInterval(earliest=date(2031, 1, 1), latest=date(2031, 6, 30))
    minister = Person(
        id="ana",
        name="Ana",
        party="north",
        offices=(Office(title="Foreign Minister", held=held, speaks_for_side=True),),
    )
    case = replace(POND, persons=(*POND.persons, minister))
    days = (date(2031, 6, 30), date(2031, 7, 5))
    assert [case.speaks_for_side("ana", DateInterval.on(day)) for day in days] == [True, False]
    assert [minister.speaks_for_side_on(DateInterval.on(day)) for day in days] == [True, False]
    assert case.speaks_for_side("ana")
    assert minister.speaks_for_side


def test_equal_parts_of_a_case_are_kept_as_one() -> None:
    again = replace(POND)
    assert {*POND.parties, *again.parties} == set(POND.parties)
    assert {Issue(id="i", name="I", options=YES_NO), Issue(id="i", name="J", options=YES_NO)} == {
        Issue(id="i", name="J", options=YES_NO),
        Issue(id="i", name="I", options=YES_NO),
    }
