"""Unchanged files of other programs give exactly the points and answers known for them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from goodoffices.errors import FormatError
from goodoffices.packages.finding import find_packages
from tests.formats.builders import read, shared, table, terms, walk_away
from tests.packages.builders import shared_document

pytestmark = pytest.mark.shared

ADDITIVE = [
    pytest.param(
        "genius",
        "genius_xml/ItexvsCypress",
        "itex_cypress",
        [1, 0],
        id="R115: Itex against Cypress",
    ),
    pytest.param(
        "genius", "genius_xml/EnglandZimbabwe", "england_zimbabwe", [0, 1], id="R115: England"
    ),
    pytest.param("genius", "genius_xml/Laptop", "laptop", [0, 1], id="R118: a discount is noted"),
    pytest.param("genius", "genius_xml/party", "party_3", [0, 1, 2], id="R120: cost is left out"),
    pytest.param("negolog", "negolog_json/domain0", "negolog_domain0", [0, 1], id="R123: NegoLog"),
]


def exact(value: Any) -> Fraction:  # noqa: ANN401 - a JSON number or its text
    return Fraction(value)


@pytest.mark.parametrize(("name", "folder", "case_name", "order"), ADDITIVE)
def test_points_and_reservations_are_those_of_the_worked_case(
    name: str, folder: str, case_name: str, order: list[int]
) -> None:
    case, known = read(name, shared(folder)).case, shared_document(case_name)
    ids = [case.parties[number].id for number in order]
    assert [i.name for i in case.issues] == [one["name"] for one in known["issues"]]
    assert [[o.name for o in i.options] for i in case.issues] == [
        one["options"] for one in known["issues"]
    ]
    for party, rows, least in zip(ids, known["points"], known["reservation"], strict=True):
        assert table(case, party) == [[exact(value) for value in row] for row in rows]
        assert walk_away(case, party) == exact(least)


@pytest.mark.parametrize(("name", "folder", "case_name", "order"), ADDITIVE[2:3] + ADDITIVE[4:])
def test_imported_case_has_the_known_frontier(
    name: str, folder: str, case_name: str, order: list[int]
) -> None:
    found = find_packages(read(name, shared(folder)).case)
    known = shared_document(case_name)["answers"]
    expected = {tuple(exact(u) for u in one["utilities"]) for one in known["frontier"]["list"]}
    shown = {tuple(worth for _, worth in p.points) for p in found.frontier.packages}
    assert {tuple(one[number] for number in order) for one in shown} == expected
    assert found.zone.count == known["acceptable_to_all"]


@pytest.mark.parametrize(
    ("name", "folder", "reservations", "zone", "frontier"),
    [
        pytest.param(
            "geniusweb", "geniusweb_json/Fitness", ["99/500", "179/1000"], 1273, 17,
            id="R122: Fitness",
        ),
        pytest.param(
            "geniusweb", "geniusweb_json/Party", ["12659/25000", "18319/50000"], 1748, 15,
            id="R122: Party",
        ),
        pytest.param(
            "negmas", "negmas_yaml/ItexvsCypress", [0, 0], 180, 17, id="R123: nothing is divided"
        ),
        pytest.param(
            "negmas", "negmas_yaml/Laptop", [0, 0], 27, 4, id="R117: the inner value counts"
        ),
    ],
)  # fmt: skip
def test_other_formats_give_their_known_counts(
    name: str, folder: str, reservations: list[int | str], zone: int, frontier: int
) -> None:
    case = read(name, shared(folder)).case
    found = find_packages(case)
    assert [walk_away(case, p.id) for p in case.parties] == [exact(r) for r in reservations]
    assert (found.zone.count, found.frontier.count) == (zone, frontier)


def test_fitness_and_party_have_their_known_nash_package() -> None:
    for folder, expected in (
        ("Fitness", ["0.75", "0.865"]),
        ("Party", ["0.79586", "0.84899"]),
    ):
        found = find_packages(read("geniusweb", shared(f"geniusweb_json/{folder}")).case)
        nash = next(one for one in found.named if one.concept == "nash")
        assert nash.package is not None
        assert [worth for _, worth in nash.package.points] == [Fraction(v) for v in expected]


def test_linked_domain_has_the_known_terms_and_divisor() -> None:
    imported = read("genius", shared("genius_xml/anac2014_10issues"))
    known = shared_document("linked_10issues")
    case = imported.case
    names = {issue.id: issue.name for issue in case.issues}
    assert [i.name for i in case.issues] == [one["name"] for one in known["issues"]]
    for party, listed, divisor in zip(case.parties, known["terms"], known["divisor"], strict=True):
        expected = [
            (
                {
                    i: [str(n) for n in range(low, high + 1)]
                    for i, (low, high) in t["when"].items()
                },
                Fraction(t["worth"], divisor),
            )
            for t in listed
        ]
        assert [
            ({names[i]: options for i, options in when.items()}, points)
            for when, points in terms(case, party.id)
        ] == [({i: o for i, o in w.items() if len(o) < 10}, points) for w, points in expected]
    assert sum("before the XML declaration" in note for note in imported.notes) == 2
    assert any(note.startswith("pareto.xml") for note in imported.notes)


def test_linked_domain_has_the_known_frontier_of_ten_billion_packages() -> None:
    found = find_packages(read("genius", shared("genius_xml/anac2014_10issues")).case)
    known = shared_document("linked_10issues")
    listed = known["answers"]["frontier"]["list"]
    expected = {
        tuple(Fraction(u, d) for u, d in zip(one["utilities"], known["divisor"], strict=True))
        for one in listed
    }
    assert {tuple(w for _, w in p.points) for p in found.frontier.packages} == expected
    assert found.frontier.count == sum(one["number_of_deals"] for one in listed)


def test_published_frontier_of_the_linked_domain_is_matched_or_beaten() -> None:
    lines = shared("genius_xml/anac2014_10issues")["pareto.xml"].decode().split("\n")
    published = {tuple(map(Fraction, line.split(","))) for line in lines if line.strip()}
    known = shared_document("linked_10issues")
    exactly = [
        tuple(Fraction(u, d) for u, d in zip(one["utilities"], known["divisor"], strict=True))
        for one in known["answers"]["frontier"]["list"]
    ]
    half_a_digit = Fraction(1, 10**7)
    for point in published:
        assert any(
            all(ours >= theirs - half_a_digit for ours, theirs in zip(one, point, strict=True))
            for one in exactly
        )
    matched = {
        point
        for point in published
        for one in exactly
        if all(abs(a - b) <= half_a_digit for a, b in zip(one, point, strict=True))
    }
    assert (len(published), len(matched), len(exactly)) == (10, 10, 10)


def test_r119_uncertain_profile_is_said_loudly_and_the_other_side_is_unknown() -> None:
    # R119: in a note, and in what the brief prints as not modelled.
    imported = read("genius", shared("genius_xml/uncertain_university"))
    assert "UNCERTAIN" in imported.notes[0]
    assert "20 ranked packages, 0 of them wrong" in imported.notes[0]
    assert any("UNCERTAIN" in text for text in imported.case.not_in_model)
    assert [imported.case.preferences_of(p.id) is None for p in imported.case.parties] == [
        False,
        True,
    ]


def test_malformed_files_are_all_named_with_line_and_column() -> None:
    with pytest.raises(FormatError) as caught:
        read("genius", shared("genius_xml/symposium_malformed"))
    places = [problem.path for problem in caught.value.problems]
    assert places == [
        *(f"Symposium-Profile{n}.xml line 42 column 31" for n in (1, 2, 3)),
        "symposium.xml line 43 column 31",
    ]
