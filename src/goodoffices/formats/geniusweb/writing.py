"""From a case to GeniusWeb files."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.formats.case_text import Plain
from goodoffices.formats.exact_json import exact_json
from goodoffices.formats.exchange import Findings
from goodoffices.formats.exportable import Side, file_name, needs_decimals, refuse_terms
from goodoffices.formats.values import decimal_text

MAX_TOTALS = 200_000
"""Most different totals followed while looking for a deal worth the walk-away value."""

Row = tuple[Fraction, ...]
"""Points per option of one issue."""


def write_geniusweb(
    case: Case, sides: tuple[Side, ...], findings: Findings
) -> list[tuple[str, bytes]]:
    """Write a domain file and a profile per principal.

    Parameters
    ----------
    case : Case
        The negotiation.
    sides : tuple of Side
        Its principals with exact points.
    findings : Findings
        Told what GeniusWeb cannot say.

    Returns
    -------
    list of (str, bytes)
        File names and bytes; what they hold is incomplete beside problems.

    Notes
    -----
    Exact. The walk-away value is written as a deal that is worth exactly that; a case in which
    no package is worth it is refused.
    """
    refuse_terms(sides, "GeniusWeb", findings)
    if any(issue.ordered for issue in case.issues):
        findings.note("Left out: that options form a scale, and the amounts they stand for.")
    domain: dict[str, object] = {
        "name": case.title,
        "issuesValues": {
            issue.name: {"values": [option.name for option in issue.options]}
            for issue in case.issues
        },
    }
    files = [(f"{case.id}-domain.json", _bytes(domain))]
    for number, side in enumerate(sides, start=1):
        space = _space(case, side, domain, findings)
        content = _bytes({"LinearAdditiveUtilitySpace": space})
        files.append((file_name(number, side.party, ".json"), content))
    return files


def _bytes(value: object) -> bytes:
    return f"{exact_json(value)}\n".encode()


def _space(
    case: Case, side: Side, domain: dict[str, object], findings: Findings
) -> dict[str, object]:
    weights: dict[str, object] = {}
    utilities: dict[str, object] = {}
    total = Fraction(0)
    for issue, row in zip(case.issues, side.rows, strict=True):
        path = f"preferences.{side.party.id}.points.{issue.id}"
        weight, values = _values(row, path, findings)
        total += weight
        weights[issue.name] = Plain(decimal_text(weight))
        utilities[issue.name] = {
            "DiscreteValueSetUtilities": {
                "valueUtilities": {
                    option.name: Plain(value)
                    for option, value in zip(issue.options, values, strict=True)
                }
            }
        }
    if total != 1:
        findings.note(
            f"{side.party.name}: GeniusWeb asks for weights that add up to 1; these do not,"
            " because nothing was rescaled."
        )
    return {
        "name": side.party.name,
        "domain": domain,
        "issueUtilities": utilities,
        "issueWeights": weights,
        "reservationBid": _bid(case, side, findings),
    }


def _values(row: Row, path: str, findings: Findings) -> tuple[Fraction, list[str]]:
    """Return a weight at least as large as the best points, and decimals from 0 to 1."""
    best = max(row)
    if min(row) < 0:
        findings.problem(path, "GeniusWeb has no points below 0.", "Add the same to all options.")
        return Fraction(0), ["0"] * len(row)
    if best == 0:
        return Fraction(0), ["0"] * len(row)
    power = Fraction(1)
    while power < best:
        power *= 10
    for weight in (best, power):
        values = [decimal_text(value / weight) for value in row]
        if decimal_text(weight) is not None and None not in values:
            return weight, [value or "0" for value in values]
    needs_decimals(path, findings)
    return Fraction(0), ["0"] * len(row)


def _bid(case: Case, side: Side, findings: Findings) -> dict[str, object] | None:
    if side.walk_away == 0:
        return None
    deal = deal_worth(side.rows, side.walk_away)
    if deal is None:
        findings.problem(
            f"preferences.{side.party.id}.walk_away",
            "GeniusWeb states a walk-away as a deal, and none was found that is worth it.",
            "Change it to what some package is worth, or export another format.",
        )
        return None
    chosen = zip(case.issues, deal, strict=True)
    return {"issuevalues": {issue.name: issue.options[k].name for issue, k in chosen}}


def deal_worth(rows: Sequence[Row], total: Fraction) -> tuple[int, ...] | None:
    """Find a package that is worth exactly ``total``.

    Parameters
    ----------
    rows : sequence of tuple of Fraction
        Points, shape (issues, options).
    total : Fraction
        The worth looked for.

    Returns
    -------
    tuple of int or None
        Option positions, one per issue; ``None`` when there is none, or more than 200,000
        different totals would have to be followed.

    Notes
    -----
    Exact: sums of the first issues are kept once each, with the way to reach them.

    Examples
    --------
    >>> deal_worth([(Fraction(1), Fraction(3)), (Fraction(0), Fraction(2))], Fraction(3))
    (0, 1)
    """
    ways: dict[Fraction, tuple[int, ...]] = {Fraction(0): ()}
    for row in rows:
        following: dict[Fraction, tuple[int, ...]] = {}
        for reached, way in ways.items():
            for option, points in enumerate(row):
                following.setdefault(reached + points, (*way, option))
        if len(following) > MAX_TOTALS:
            return None
        ways = following
    return ways.get(total)
