"""Packages are shown by principle and by what each gives; what does not apply says why."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.brief.alternatives import (
    NO_BLOCK,
    NOTHING_REFUSED,
    NOTHING_TOLD,
    Alternatives,
    alternatives_of,
    named_groups,
    principle_words,
    proof_words,
    walk_away_of,
)
from goodoffices.brief.blockades import blockade_of, option_words
from goodoffices.brief.items import items_of
from goodoffices.brief.pictures import (
    figure_pictures,
    package_pictures,
    timeline_picture,
)
from goodoffices.case.dates import ANY_DAY
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.positions import OptionPosition, Position, Positions
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept
from goodoffices.solving.answer import Proof, Status
from tests.brief.harbour import harbour_case, harbour_positions, harbour_record

CASE = harbour_case()
ITEMS = items_of(CASE, harbour_record())
WITHOUT_POINTS = replace(CASE, preferences=())


def found(case: Case = CASE, positions: Positions | None = None) -> Alternatives:
    known = harbour_positions() if positions is None else positions
    return alternatives_of(case, find_packages(case, known), ITEMS)


def refusing() -> Positions:
    """Nordia refuses a joint patrol, Sudria having none."""
    (cell,) = harbour_positions().cells
    evidence = tuple(replace(one, position=Position.REFUSED) for one in cell.evidence)
    cells = [
        replace(cell, position=Position.REFUSED, evidence=evidence),
        replace(cell, party="sudria", option="none", position=Position.REFUSED, evidence=evidence),
    ]
    return Positions(cells=tuple(cells))


def test_principles_that_meet_share_a_column() -> None:
    packages = find_packages(CASE, harbour_positions())
    groups = named_groups(packages)
    assert sum(len(group) for group in groups) == len(Concept)
    assert len({group[0].package for group in groups}) == len(groups)
    assert principle_words(groups[0]).startswith("balanced")


def test_each_party_s_points_stand_beside_its_walk_away_value() -> None:
    named = found().named
    assert named is not None
    assert [row.label for row in named.gives] == ["Nordia (walk-away 12)", "Sudria (walk-away 12)"]
    assert all("proved" in detail for detail in named.details)


def test_zone_and_record_are_counted_in_words() -> None:
    shown = found()
    assert shown.zone.endswith("packages reach every party's walk-away value (proved).")
    assert shown.record.startswith("8 packages have been refused by nobody")
    assert shown.blocks == ()
    assert shown.no_block == NO_BLOCK


def test_without_points_the_record_alone_speaks() -> None:
    shown = found(WITHOUT_POINTS)
    assert shown.named is None
    assert shown.unrefused is not None
    assert len(shown.unrefused.heads) == 3
    assert shown.unrefused.gives == ()
    assert any(sentence.startswith("Zone of agreement") for sentence in shown.absent)


def test_where_no_option_is_spoken_of_no_package_is_called_unrefused() -> None:
    shown = found(positions=Positions())
    assert shown.record == NOTHING_TOLD
    assert shown.unrefused is None
    assert shown.no_block == NOTHING_REFUSED


def test_block_cites_the_refusals() -> None:
    (block,) = found(positions=refusing()).blocks
    assert "Harbour patrol" in block.line.words
    assert [mark.number for mark in block.line.marks] == ["1.2", "2.1"]
    assert [line.words for line in block.refusals] == [
        "Joint patrol (Harbour patrol): refused by Nordia",
        "No patrol (Harbour patrol): refused by Sudria",
    ]


def test_block_says_which_move_opens_it() -> None:
    packages = find_packages(CASE, refusing())
    blockade = blockade_of(1, packages.from_record.blocks[0], CASE, ITEMS)
    assert [line.words for line in blockade.openings] == [
        "Opens if Nordia takes back its refusal of Joint patrol (Harbour patrol)",
        "Opens if Sudria takes back its refusal of No patrol (Harbour patrol)",
    ]
    assert option_words(CASE, [("flag", "both")]) == "Both flags (Flag)"


def test_nothing_asked_is_said() -> None:
    assert alternatives_of(CASE, None, ITEMS).absent == ("Packages were not worked out.",)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        pytest.param(Status.PROVED, "proved", id="proved"),
        pytest.param(Status.BOUNDED, "bounded", id="bounded"),
        pytest.param(Status.REFUSED, "refused", id="refused"),
        pytest.param(Status.NOT_APPLICABLE, "does not apply", id="does not apply"),
    ],
)
def test_proof_in_words(status: Status, words: str) -> None:
    assert proof_words(Proof(status=status)) == words


def test_walk_away_range_is_not_shown_as_a_number() -> None:
    loose = replace(CASE.preferences[0], walk_away=Range.of(10, 14))
    assert walk_away_of(replace(CASE, preferences=(loose,)), "nordia") is None
    assert walk_away_of(CASE, "nordia") == Fraction(12)
    assert walk_away_of(CASE, "port") is None


def test_pictures_of_packages_are_bars_and_one_pair() -> None:
    pictures = package_pictures(CASE, find_packages(CASE, None))
    assert [picture.spec["usermeta"]["title"] for picture in pictures] == [
        "What each package gives each party",
        "Packages for Nordia and Sudria",
    ]


def test_no_points_no_picture() -> None:
    assert package_pictures(WITHOUT_POINTS, find_packages(WITHOUT_POINTS, None)) == ()
    assert package_pictures(CASE, None) == ()
    assert figure_pictures(()) == ()
    assert timeline_picture((), ANY_DAY) is None


def test_unknown_position_is_no_refusal() -> None:
    silent = OptionPosition(party="nordia", issue="flag", option="both", position=Position.UNKNOWN)
    assert found(positions=Positions(cells=(silent,))).blocks == ()
