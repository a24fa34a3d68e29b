"""R584: what a case may say and what yet misleads the reading is told as a warning."""

from __future__ import annotations

import pytest

from goodoffices.case.advice import advice_on
from goodoffices.case.issues import Issue, Option
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Office, Party, Person, Role

VARU = Party(id="varu", name="Varu", role=Role.PRINCIPAL)
LAKES = Party(id="lakes", name="Lakes Council", role=Role.MEDIATOR)


def case_of(*aliases: str, persons: tuple[Person, ...] = ()) -> Case:
    siege = Issue(
        id="siege", name="The siege", options=(Option(id="kept", name="Kept"),), aliases=aliases
    )
    return Case(id="c", title="C", parties=(VARU, LAKES), issues=(siege,), persons=persons)


@pytest.mark.parametrize(
    ("aliases", "places"),
    [
        pytest.param(("siege", "lifting of the siege"), [1], id="R584: the end of the thing"),
        pytest.param(("end to the siege",), [0], id="R584: of what the issue is called"),
        pytest.param(
            ("toll", "an end of tolls", "tolls", "toll removal"), [1, 3], id="R584: both"
        ),
        pytest.param(("siege", "ring around Harl"), [], id="another word for it"),
        pytest.param(("siege", "end of the war"), [], id="the end of something else"),
        pytest.param(("prisoners", "release of prisoners"), [], id="what is done with it"),
    ],
)
def test_an_alias_that_names_the_end_is_told(aliases: tuple[str, ...], places: list[int]) -> None:
    told = [one.path for one in advice_on(case_of(*aliases))]
    assert told == [f"issues[0].aliases[{n}]" for n in places]


def test_a_person_of_a_principal_without_an_office_is_told() -> None:
    persons = (
        Person(id="a", name="Ana Voss", party="varu"),
        Person(id="b", name="Ber Lind", party="varu", offices=(Office(title="Clerk"),)),
        Person(id="c", name="Cia Holm", party="lakes"),
        Person(id="d", name="Dan Orr"),
    )
    (told,) = advice_on(case_of(persons=persons))
    assert told.path == "persons[0].offices"
    assert told.message == (
        "Ana Voss holds no office, so nothing that Ana Voss says counts as a position of Varu."
    )
