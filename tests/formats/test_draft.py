"""A draft becomes a case with every name, number and file it states."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.formats.draft import (
    UNKNOWN_SIDE,
    Draft,
    DraftIssue,
    DraftParty,
    DraftTerm,
    build_case,
    sources_of,
)
from goodoffices.formats.exchange import Findings, SourceFile
from tests.formats.builders import table, terms

FILE = SourceFile.of("a.xml", b"content")
ISSUES = (
    DraftIssue(name="Water", options=("Yes", "yes")),
    DraftIssue(name="Years", options=("1", "2"), numbers=(1, 2)),
)


def party(name: str) -> DraftParty:
    term = DraftTerm(when=((0, (0, 1)), (1, (1,))), points=Fraction(1, 7))
    points = ((Fraction(1), Fraction(2)), None)
    return DraftParty(name=name, source=FILE, points=points, terms=(term,), walk_away=Fraction(1))


def draft(*names: str) -> Draft:
    return Draft(
        title="Two rivers",
        format="genius",
        issues=ISSUES,
        parties=tuple(map(party, names)),
        files=(FILE,),
        not_in_model=("Pride.",),
    )


def test_positions_become_identifiers() -> None:
    findings = Findings()
    case = build_case(draft("North", "South"), findings)
    assert (case.id, case.title, case.not_in_model) == ("two-rivers", "Two rivers", ("Pride.",))
    assert [(o.id, o.name) for o in case.issues[0].options] == [
        ("yes", "Yes"),
        ("yes-2", "yes (2)"),
    ]
    assert table(case, "north") == [[1, 2], []]
    assert terms(case, "south") == [({"water": ["yes", "yes-2"], "years": ["2"]}, Fraction(1, 7))]
    assert any("upper and lower case" in note for note in findings.notes)


def test_one_party_gets_an_unknown_other_side() -> None:
    # R121: its preferences are unknown, not zero.
    case = build_case(draft("North"), Findings())
    assert case.parties[1].name == UNKNOWN_SIDE
    assert case.preferences_of(case.parties[1].id) is None


def test_sources_carry_name_digest_and_format() -> None:
    (source,) = sources_of([FILE], "genius")
    assert FILE.sha256 in source.title
    assert source.title.startswith("a.xml")
