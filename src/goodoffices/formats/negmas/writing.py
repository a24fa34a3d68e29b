"""From a case to a NegMAS folder."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.case.issues import Issue
from goodoffices.case.negotiation import Case
from goodoffices.formats.case_text import Plain, yaml_text
from goodoffices.formats.exchange import Findings
from goodoffices.formats.exportable import Side, file_name, needs_decimals, refuse_terms
from goodoffices.formats.values import decimal_text


def write_negmas(
    case: Case, sides: tuple[Side, ...], findings: Findings
) -> list[tuple[str, bytes]]:
    """Write a domain file and a utility function per principal, as YAML.

    Parameters
    ----------
    case : Case
        The negotiation.
    sides : tuple of Side
        Its principals with exact points.
    findings : Findings
        Told what NegMAS cannot say.

    Returns
    -------
    list of (str, bytes)
        File names and bytes; what they hold is incomplete beside problems.

    Notes
    -----
    Exact in the file: points stand in the tables and every weight is 1. NegMAS itself computes
    with binary numbers of about 16 digits.
    """
    refuse_terms(sides, "A NegMAS folder", findings)
    if any(issue.ordered and not _numbered(issue) for issue in case.issues):
        findings.note("Left out: that options form a scale, and the amounts they stand for.")
    domain = {
        "type": "DiscreteCartesianOutcomeSpace",
        "name": case.title,
        "issues": [_issue(issue) for issue in case.issues],
    }
    files = [(f"{case.id}_domain.yml", yaml_text(domain).encode())]
    for number, side in enumerate(sides, start=1):
        path = f"preferences.{side.party.id}"
        function = {
            "type": "LinearAdditiveUtilityFunction",
            "name": side.party.name,
            "reserved_outcome": None,
            "reserved_value": _digits(side.walk_away, f"{path}.walk_away", findings),
            "values": [
                {
                    "type": "TableFun",
                    "mapping": {
                        _key(option.name, issue): _digits(
                            points, f"{path}.points.{issue.id}", findings
                        )
                        for option, points in zip(issue.options, row, strict=True)
                    },
                }
                for issue, row in zip(case.issues, side.rows, strict=True)
            ],
            "weights": [1] * len(case.issues),
        }
        files.append((file_name(number, side.party, ".yml"), yaml_text(function).encode()))
    return files


def _issue(issue: Issue) -> dict[str, object]:
    return {
        "type": "CategoricalIssue",
        "name": issue.name,
        "values": [_key(option.name, issue) for option in issue.options],
    }


def _numbered(issue: Issue) -> bool:
    """Whether the options are whole numbers, which NegMAS then keeps as numbers."""
    return issue.ordered and all(option.name == str(option.quantity) for option in issue.options)


def _key(name: str, issue: Issue) -> str | int:
    return int(name) if _numbered(issue) else name


def _digits(value: Fraction, path: str, findings: Findings) -> Plain:
    digits = decimal_text(value)
    if digits is None:
        needs_decimals(path, findings)
    return Plain(digits or "0")
