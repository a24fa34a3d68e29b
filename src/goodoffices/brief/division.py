"""How two principals could divide the issues, in sentences."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.packages.adjusted_winner import AdjustedWinner, DividedIssue
from goodoffices.solving.answer import Status


def division_sentences(case: Case, divided: AdjustedWinner | None) -> tuple[str, ...]:
    """Say which side gets its way on which issue when parts of issues are divided.

    Parameters
    ----------
    case : Case
        Names of parties, issues and options.
    divided : AdjustedWinner or None
        What was found.

    Returns
    -------
    tuple of str
        What each side gets, then one sentence per issue and what must be known; nothing
        where the method does not apply.
    """
    if divided is None or divided.proof.status is not Status.PROVED:
        return ()
    (_, final), *_ = divided.final
    before = ", ".join(
        f"{case.party(party).name} {mixed(points)}" for party, points in divided.before
    )
    alike = ", ".join(case.issue(issue).name for issue, _ in divided.agreed)
    return (
        "If parts of issues can be divided (Brams and Taylor 1996), each side gets"
        f" {mixed(final)} of 100 (proved).",
        f"Before anything moves: {before}.",
        *(_issue(case, one) for one in divided.issues),
        *([f"Both would settle alike: {alike}."] if alike else []),
        *divided.notes,
    )


def mixed(number: Fraction) -> str:
    """Write a fraction as a whole number and a proper fraction.

    Examples
    --------
    >>> mixed(Fraction(395, 6)), mixed(Fraction(1, 6)), mixed(Fraction(60)), mixed(Fraction(-3, 2))
    ('65 5/6', '1/6', '60', '-1 1/2')
    """
    whole, rest = divmod(abs(number), 1)
    parts = [str(whole)] if whole or not rest else []
    parts += [str(rest)] if rest else []
    return ("-" if number < 0 else "") + " ".join(parts)


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
        return f"{issue.name}: {name}'s way: {way}."
    parts = "; ".join(f"{share} {name}'s way: {way}" for name, share, way in ways)
    return f"{issue.name}, divided: {parts}."
