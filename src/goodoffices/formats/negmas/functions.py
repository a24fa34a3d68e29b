"""Value functions of NegMAS: what one option of one issue is worth."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from goodoffices.formats.draft import DraftIssue
from goodoffices.formats.entries import Entry
from goodoffices.formats.exchange import Findings, listed

Row = tuple[Fraction, ...]
"""Value per option of one issue."""

NUMERIC = {"AffineFun": ("slope", "bias"), "LinearFun": ("slope",), "IdentityFun": ()}
"""Functions of a number, with the keys they need."""


def type_name(values: Mapping[str, Entry]) -> str:
    """Return the class that an object names, without its module; empty when it names none."""
    for key in ("type", "__python_class__"):
        if key in values and isinstance(values[key].value, str):
            return str(values[key].value).rpartition(".")[2]
    return ""


def values_of(issue: DraftIssue, entry: Entry, findings: Findings) -> Row:
    """Return what each option is worth before it is weighted.

    Parameters
    ----------
    issue : DraftIssue
        The issue.
    entry : Entry
        One element of ``values``.
    findings : Findings
        Told what is not supported, by name; no number is quoted.

    Returns
    -------
    tuple of Fraction
        One value per option; zeros beside a problem.
    """
    nothing = (Fraction(0),) * len(issue.options)
    given = entry.mapping(findings)
    kind = type_name(given) or ("TableFun" if "mapping" in given else "nothing")
    if kind == "nothing" and given.keys() & set(issue.options):
        return _table(issue, entry, findings)
    if kind == "TableFun":
        return _table(issue, entry.child("mapping", findings), findings)
    if kind == "ConstFun":
        return (entry.child("bias", findings).number(findings),) * len(issue.options)
    if kind in NUMERIC and issue.numbers is not None:
        slope, bias = _coefficients(kind, entry, given, findings)
        return tuple(slope * number + bias for number in issue.numbers)
    reason = "needs an issue of whole numbers" if kind in NUMERIC else "is not supported"
    findings.problem(
        entry.path,
        f"Value function {kind} of issue {issue.name!r} {reason}.",
        "Use a TableFun with a value per option.",
    )
    return nothing


def _coefficients(
    kind: str, entry: Entry, given: Mapping[str, Entry], findings: Findings
) -> tuple[Fraction, Fraction]:
    if kind == "IdentityFun":
        return Fraction(1), Fraction(0)
    slope = entry.child("slope", findings).number(findings)
    return slope, given["bias"].number(findings) if "bias" in given else Fraction(0)


def _table(issue: DraftIssue, table: Entry, findings: Findings) -> Row:
    given, known = table.mapping(findings), frozenset(issue.options)
    for option, entry in given.items():
        if option.strip() not in known:
            findings.problem(
                entry.path,
                f"Issue {issue.name!r} has no such option.",
                f"Use one of {listed(issue.options)}.",
                option,
            )
    worth = {option.strip(): entry for option, entry in given.items()}
    for option in issue.options:
        if option not in worth:
            findings.problem(
                table.path, f"An option of issue {issue.name!r} has no value.", "Add it.", option
            )
    return tuple(
        worth[option].number(findings) if option in worth else Fraction(0)
        for option in issue.options
    )
