"""What is written for another program and read back is the same negotiation, or was refused."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from goodoffices.app.cases import open_case
from goodoffices.case.document import read_case
from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.errors import FormatError
from goodoffices.formats.case_text import case_json, case_yaml
from goodoffices.formats.catalogue import write_format
from goodoffices.formats.kinds import WritableFormat
from tests.formats.builders import own, read, table, walk_away
from tests.formats.strategies import cases
from tests.packages.builders import case_of, where
from tests.packages.strategies import cases as small_cases

PROGRAMS = ["genius", "geniusweb", "negmas"]


def back(name: str, case: Case, decimals: int | None = None) -> Case:
    written = write_format(WritableFormat(name), case, decimals=decimals)
    return read(name, dict(written.files)).case


def without_the_file(case: Case) -> Case:
    """Leave the source out that reading a table adds."""
    kept = tuple(source for source in case.sources if not source.id.startswith("table-"))
    return replace(case, sources=kept)


def in_order(case: Case) -> Case:
    """Sort points as the case lists its options; a document may list them otherwise."""
    rank = {
        (i.id, o.id): n for n, (i, o) in enumerate((i, o) for i in case.issues for o in i.options)
    }
    issues = [issue.id for issue in case.issues]
    return replace(
        case,
        preferences=tuple(
            replace(
                one,
                points=tuple(sorted(one.points, key=lambda p: rank[p.issue, p.option])),
                orderings=tuple(sorted(one.orderings, key=lambda o: issues.index(o.issue))),
            )
            for one in case.preferences
        ),
    )


@pytest.mark.slow
@given(case=cases(), name=st.sampled_from(["xlsx", "csv"]))
def test_tables_hold_a_whole_case(case: Case, name: str) -> None:
    # R129: whatever the names are, and whatever else the case holds.
    assert without_the_file(back(name, case)) == in_order(case)


@pytest.mark.slow
@given(case=cases())
def test_our_own_text_holds_a_whole_case(case: Case) -> None:
    assert read_case(case_json(case)) == read_case(case_yaml(case)) == case


@pytest.mark.parametrize(
    "worked",
    ["camp-david-1978", "lake-orvane", pytest.param("ceasefire-2024", marks=pytest.mark.slow)],
)
@pytest.mark.parametrize("name", ["xlsx", "csv"])
def test_worked_negotiations_survive_a_spreadsheet(worked: str, name: str) -> None:
    case = open_case(worked)
    assert without_the_file(back(name, case)) == in_order(case)


def worths(case: Case) -> list[list[Fraction]]:
    """Add up every package for every party, packages in the order of the options."""
    found = []
    for party in case.parties:
        known = case.preferences_of(party.id)
        assert known is not None
        points = {(one.issue, one.option): one.points.low for one in known.points}
        totals = []
        for chosen in product(*(issue.options for issue in case.issues)):
            deal = {i.id: o.id for i, o in zip(case.issues, chosen, strict=True)}
            total = sum((points.get(cell, Fraction(0)) for cell in deal.items()), Fraction(0))
            for one in known.linked_points:
                if all(deal[c.issue] in c.options for c in one.when):
                    total += one.points.low
            totals.append(total)
        found.append(totals)
    return found


def shown(case: Case) -> list[object]:
    return [
        [party.name for party in case.parties],
        [(issue.name, [option.name for option in issue.options]) for issue in case.issues],
        [walk_away(case, party.id) for party in case.parties],
    ]


@pytest.mark.slow
@given(case=small_cases(), name=st.sampled_from(PROGRAMS), decimals=st.sampled_from([None, 3]))
def test_programs_get_the_same_negotiation_or_a_refusal(
    case: Case, name: str, decimals: int | None
) -> None:
    # R124: nothing that matters is lost in silence.
    plain = replace(case, links=())
    try:
        again = back(name, plain, decimals)
    except FormatError:
        return
    assume(len(case.parties) > 1)
    assert shown(again) == shown(plain)
    if decimals is None:
        assert worths(again) == worths(plain)


@pytest.mark.parametrize("name", PROGRAMS)
def test_whole_points_always_get_through(name: str) -> None:
    case = case_of({"p0": ([4, 0, 2], [6, 3]), "p1": ([0, 5, 1], [0, 5])}, walk_away={"p0": 7})
    again = back(name, case)
    assert shown(again) == shown(case)
    assert [i.id for i in again.issues] == [i.id for i in case.issues]
    for party in ("p0", "p1"):
        assert table(again, party) == table(case, party)


@pytest.mark.parametrize("name", ["genius", "genius_linked", "geniusweb", "negmas", "negolog"])
def test_imported_cases_go_back_to_where_they_came_from(name: str) -> None:
    source = "genius" if name == "genius_linked" else name
    target = {"negolog": "negmas"}.get(source, source)
    case = read(source, own(name)).case
    again = back(target, case)
    assert shown(again) == shown(case)
    assert worths(again) == worths(case)
    assert [p.id for p in again.parties] == [p.id for p in case.parties]


@pytest.mark.parametrize("name", PROGRAMS)
def test_links_and_rules_are_refused_by_name(name: str) -> None:
    case = case_of(
        {"p0": ([1, 2],), "p1": ([2, 1],)}, links=[Excludes(id="never", together=where(a="a1"))]
    )
    with pytest.raises(FormatError, match=r"links\.never"):
        write_format(WritableFormat(name), case)


@pytest.mark.parametrize(
    ("case", "name", "words"),
    [
        pytest.param(
            case_of({"p0": (["1/3", 0],), "p1": ([0, 1],)}), "negmas", "no finite decimal",
            id="R124: a third has no decimal",
        ),
        pytest.param(
            case_of({"p0": (["1/3", 0],), "p1": ([0, 1],)}), "genius", "--decimals 12",
            id="R124: the way out is named",
        ),
        pytest.param(
            case_of({"p0": ([-1, 1],), "p1": ([0, 1],)}), "genius", "no points below 0",
            id="R124: GENIUS has no points below 0",
        ),
        pytest.param(
            case_of({"p0": ([2, 1],), "p1": ([0, 1],)}, walk_away={"p0": "3/2"}), "geniusweb",
            "states a walk-away as a deal", id="R124: no deal is worth the walk-away value",
        ),
        pytest.param(
            case_of({"p0": ([2, 1],), "p1": ([0, 1],)}, walk_away={"p0": None}), "negmas",
            "walk-away value is not one known number", id="R124: an unknown walk-away value",
        ),
        pytest.param(
            case_of({"p0": ([2, 1],), "p1": ([0, 1],)}, linked={"p0": [(where(a="a1"), 1)]}),
            "geniusweb", "no points for combinations", id="R124: linked points in GeniusWeb",
        ),
        pytest.param(
            case_of({"p0": ([2, 1],), "p1": ([0, 1],)}, linked={"p0": [(where(a="a1"), 1)]}),
            "genius", "consecutive whole numbers only", id="R124: linked points on words",
        ),
    ],
)  # fmt: skip
def test_what_a_program_cannot_hold_is_refused(case: Case, name: str, words: str) -> None:
    with pytest.raises(FormatError) as caught:
        write_format(WritableFormat(name), case)
    assert words in str(caught.value)


def test_rounding_is_asked_for_and_stated() -> None:
    case = case_of({"p0": (["1/3", 0],), "p1": ([0, 1],)})
    written = write_format(WritableFormat.NEGMAS, case, decimals=2)
    assert any("Numbers are rounded to 2 decimal places" in note for note in written.notes)
    assert table(read("negmas", dict(written.files)).case, "p0") == [[Fraction(33, 100), 0]]


def test_too_many_decimals_are_refused() -> None:
    case = case_of({"p0": ([1],), "p1": ([1],)})
    with pytest.raises(FormatError, match="Use 0 to 30"):
        write_format(WritableFormat.NEGMAS, case, decimals=31)


@pytest.mark.parametrize("name", sorted(WritableFormat))
def test_same_case_gives_the_same_bytes(name: WritableFormat) -> None:
    case = case_of({"p0": ([4, 0, 2], [6, 3]), "p1": ([0, 5, 1], [0, 5])})
    assert write_format(name, case) == write_format(name, case)


def test_no_error_quotes_a_preference() -> None:
    planted = "424243"
    case = case_of({"p0": ([f"{planted}/7", f"-{planted}"],), "p1": ([0, 1],)})
    for name in PROGRAMS:
        with pytest.raises(FormatError) as caught:
            write_format(WritableFormat(name), case)
        assert planted not in str(caught.value)


def test_json_of_the_case_is_our_own_document() -> None:
    case = open_case("camp-david-1978")
    ((name, data),) = write_format(WritableFormat.JSON, case).files
    assert (name, json.loads(data)["schema"]) == ("camp-david-1978.json", "goodoffices/case@1")
