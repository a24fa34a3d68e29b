"""Packages that pass at home are those whose votes pass, one by one (R175, R176, R177, R178)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

import jsonschema
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.bodies import Body
from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Condition
from goodoffices.case.members import ALWAYS, NEVER, ConditionalSupport, Member, Support
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party, Role
from goodoffices.case.preferences import OptionPoints, Preferences
from goodoffices.errors import CaseError, LimitError
from goodoffices.packages.document import packages_document
from goodoffices.packages.document_schema import packages_schema
from goodoffices.packages.finding import find_packages, zone_and_named
from goodoffices.packages.results import Concept, Packages
from goodoffices.packages.two_levels_document import two_levels_document
from goodoffices.ratification.boxes import boxes
from goodoffices.ratification.chances import chance_of_passing
from goodoffices.ratification.joining import joined
from goodoffices.ratification.joining_words import two_level_sentences
from goodoffices.ratification.ratifiable import CERTAIN, Demand, ratifiable_case

YES, NO = Support(yes=ALWAYS), Support(yes=NEVER)
OPEN, EVEN = Support(yes=Range.of(0, 1)), Support(yes=Range.of("1/2"))
POSSIBLE = Demand(possible=True)


def negotiation(*bodies: Body, issues: int = 3, options: int = 3) -> Case:
    """Return a case of two principals in which each issue divides them."""
    made = tuple(
        Issue(
            id=f"i{n}",
            name=f"Issue {n}",
            options=tuple(Option(id=f"o{k}", name=f"Option {k}") for k in range(options)),
        )
        for n in range(issues)
    )
    parties = tuple(Party(id=p, name=p.title(), role=Role.PRINCIPAL) for p in ("north", "south"))
    preferences = tuple(
        Preferences(
            party=party.id,
            walk_away=Range.of(issues),
            points=tuple(
                OptionPoints(
                    issue=issue.id,
                    option=option.id,
                    points=Range.of((n + 1) * (place if party.id == "north" else options - place)),
                )
                for n, issue in enumerate(made)
                for place, option in enumerate(issue.options)
            ),
        )
        for party in parties
    )
    return Case(
        id="c",
        title="C",
        parties=parties,
        issues=made,
        preferences=preferences,
        bodies=bodies,
    )


def member(
    name: str, usually: Support, *rules: tuple[dict[str, tuple[str, ...]], Support]
) -> Member:
    return Member(
        id=name,
        name=name.title(),
        support=usually,
        depends=tuple(
            ConditionalSupport(
                when=tuple(Condition(issue=i, options=o) for i, o in when.items()), support=said
            )
            for when, said in rules
        ),
    )


def senate() -> Body:
    members = (
        member("a", YES, ({"i0": ("o2",)}, NO)),
        member("b", OPEN, ({"i1": ("o0",)}, YES)),
        member("c", NO, ({"i0": ("o0", "o1"), "i1": ("o2",)}, EVEN)),
    )
    return Body(id="senate", name="Senate", members=members, quota=2, party="north")


def house() -> Body:
    first = member("d", EVEN, ({"i2": ("o1",)}, YES))
    members = (first, senate().members[2])
    return Body(id="house", name="House", members=members, quota=1, party="south")


def packages_of(case: Case) -> list[dict[str, str]]:
    ids = [[option.id for option in issue.options] for issue in case.issues]
    names = [issue.id for issue in case.issues]
    return [dict(zip(names, one, strict=True)) for one in product(*ids)]


def meets(case: Case, package: dict[str, str]) -> bool:
    return not any(
        all(package[c.issue] in c.options for c in link.together)  # type: ignore[union-attr]
        for link in case.links
    )


@pytest.mark.parametrize(
    "demand",
    [
        CERTAIN,
        POSSIBLE,
        Demand(at_least=Fraction(1, 2)),
        Demand(at_least=Fraction(3, 4), possible=True),
        Demand(at_least=Fraction(1, 5)),
    ],
)
@pytest.mark.parametrize("bodies", [(senate(),), (senate(), house())])
def test_packages_left_are_those_that_pass(demand: Demand, bodies: tuple[Body, ...]) -> None:
    case = negotiation(*bodies)
    ratifiable = ratifiable_case(case, demand)
    for package in packages_of(case):
        chance = chance_of_passing(bodies, package).value
        assert chance is not None
        end = chance.high if demand.possible else chance.low
        least = demand.at_least
        wanted = (end > 0 if demand.possible else end == 1) if least is None else end >= least
        assert meets(ratifiable.case, package) == wanted, package
    assert ratifiable.combinations == 3 ** len(ratifiable.issues)


def test_each_body_is_named_by_its_links() -> None:
    found = ratifiable_case(negotiation(senate(), house()))
    assert {link.split("-")[1] for link in found.links} == {"senate", "house"}
    assert "would not pass Senate" in found.case.links[0].reason
    assert found.issues == ("i0", "i1", "i2")


def test_a_body_that_never_passes_leaves_nothing() -> None:
    against = Body(id="b", name="B", members=(member("m", NO),), quota=1)
    case = negotiation(against)
    assert not any(meets(ratifiable_case(case).case, package) for package in packages_of(case))


def test_too_many_ways_and_no_bodies_are_refused() -> None:
    with pytest.raises(CaseError, match="no body"):
        ratifiable_case(negotiation())
    rules: list[tuple[dict[str, tuple[str, ...]], Support]]
    rules = [({f"i{n}": ("o0",)}, NO) for n in range(12)]
    body = Body(id="b", name="B", members=(member("m", YES, *rules),), quota=1)
    with pytest.raises(LimitError, match="up to 100,000"):
        ratifiable_case(negotiation(body, issues=12))
    with pytest.raises(CaseError, match="outside 0 to 1"):
        Demand(at_least=Fraction(2))


@given(st.integers(0, 2**32 - 1))
def test_conditions_describe_the_set_exactly(seed: int) -> None:
    rng = np.random.default_rng(seed)
    meant = rng.random(tuple(rng.integers(1, 4, size=int(rng.integers(0, 4))))) < rng.random()
    covered = np.zeros_like(meant)
    for box in boxes(np.asarray(meant)):
        covered[np.ix_(*box)] = True
        assert np.asarray(meant)[np.ix_(*box)].all()
    assert (covered == meant).all()


def ratified(case: Case, demand: Demand = CERTAIN) -> tuple[Case, Packages]:
    bound = ratifiable_case(case, demand)
    return bound.case, joined(case, bound, find_packages(bound.case))


def test_r178_both_effects_are_told_alike() -> None:
    case, found = ratified(negotiation(senate()))
    before = find_packages(negotiation(senate()))
    levels = found.ratification
    assert levels is not None
    assert (levels.zone_before, levels.passing, levels.combinations) == (
        before.zone.count,
        2,
        9,
    )
    said = " ".join(two_level_sentences(case, found))
    assert "Must pass at home: Senate." in said
    assert f"Of {before.zone.count} packages that all accept, {found.zone.count} pass" in said
    assert "North −" in said
    assert "South +" in said
    document = packages_document(found)
    jsonschema.validate(document, packages_schema())
    assert document["ratification"] == two_levels_document(levels)
    assert two_levels_document(None) is None
    assert two_level_sentences(case, before) == ()


def test_where_votes_depend_on_nothing_the_zone_stays_or_goes() -> None:
    willing = Body(id="b", name="B", members=(member("m", YES),), quota=1)
    case, found = ratified(negotiation(willing))
    assert "all packages pass" in " ".join(two_level_sentences(case, found))
    assert "stays as it is" in " ".join(two_level_sentences(case, found))
    against = replace(willing, members=(member("m", NO),))
    case, found = ratified(negotiation(against))
    assert found.zone.count == 0
    assert "none passes at home" in " ".join(two_level_sentences(case, found))


def test_what_is_compared_with_is_what_a_whole_search_finds() -> None:
    case = negotiation(senate())
    whole, part = find_packages(case), zone_and_named(case)
    assert part.zone == whole.zone
    assert [part.by_concept(one).package for one in Concept] == [
        whole.by_concept(one).package for one in Concept
    ]
    assert zone_and_named(replace(case, preferences=())).zone.count is None
