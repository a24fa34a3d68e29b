"""How two principals could divide the issues, as a person reads it."""

from __future__ import annotations

from goodoffices.case.negotiation import Case
from goodoffices.cli.points_words import points_words
from goodoffices.packages.adjusted_winner import AdjustedWinner, DividedIssue
from goodoffices.solving.answer import Status


def division_lines(case: Case, divided: AdjustedWinner | None) -> list[str]:
    """Say which side gets its way on which issue when parts of issues are divided.

    Parameters
    ----------
    case : Case
        Names of parties, issues and options.
    divided : AdjustedWinner or None
        What was found.

    Returns
    -------
    list of str
        Nothing where the method does not apply.
    """
    if divided is None or divided.proof.status is not Status.PROVED:
        return []
    (_, final), *_ = divided.final
    before = ", ".join(
        f"{case.party(party).name} {points_words(points)}" for party, points in divided.before
    )
    return [
        "",
        "If parts of issues can be divided (Brams and Taylor 1996): each side gets"
        f" {points_words(final)} of 100 (proved).",
        f"  Before anything moves: {before}.",
        *(f"  {_issue(case, one)}" for one in divided.issues),
        *(f"  {note}" for note in divided.notes),
    ]


def _issue(case: Case, one: DividedIssue) -> str:
    issue = case.issue(one.issue)
    names = [party.name for party in case.principals]
    ways = [
        (name, share, issue.option(way).name)
        for name, share, way in zip(names, one.shares, one.ways, strict=True)
    ]
    whole = [(name, way) for name, share, way in ways if share == 1]
    if whole:
        (name, way), *_ = whole
        return f"{issue.name}: {name}'s way: {way}"
    parts = "; ".join(f"{share} {name}'s way: {way}" for name, share, way in ways)
    return f"{issue.name}: divided: {parts}"
