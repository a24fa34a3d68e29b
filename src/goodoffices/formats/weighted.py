"""Points that add up over issues: weight times the value of the chosen option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from goodoffices.formats.draft import DraftIssue
from goodoffices.formats.entries import Entry
from goodoffices.formats.exchange import Findings, listed

Row = tuple[Fraction, ...]
"""Points per option of one issue."""


def weighted_rows(
    issues: Sequence[DraftIssue],
    weights: Entry,
    tables: Mapping[str, Entry],
    findings: Findings,
    *,
    missing_is_zero: bool,
) -> tuple[Row, ...]:
    """Multiply each table of values by the weight of its issue; nothing is divided (R123).

    Parameters
    ----------
    issues : sequence of DraftIssue
        The domain.
    weights : Entry
        Weight by name of issue.
    tables : mapping of str to Entry
        Per name of issue, value by name of option.
    findings : Findings
        Told every problem; no number is quoted.
    missing_is_zero : bool
        Whether an option without a value counts 0, with a note, instead of being a problem.

    Returns
    -------
    tuple of tuple of Fraction
        Points, shape (issues, options).

    Notes
    -----
    Exact. Weights that do not add up to 1 and values above 1 are taken as they stand.
    """
    weight_of = weights.mapping(findings)
    known = {issue.name for issue in issues}
    for name, entry in (*weight_of.items(), *tables.items()):
        if name not in known:
            findings.problem(entry.path, "The domain has no such issue.", "Remove it.", name)
    rows = []
    for issue in issues:
        if issue.name not in tables or issue.name not in weight_of:
            what = "weight" if issue.name in tables else "table of values"
            findings.problem(weights.path, f"Issue {issue.name!r} has no {what}.", "Add it.")
            continue
        weight = weight_of[issue.name].number(findings)
        values = _values(issue, tables[issue.name], findings, missing_is_zero=missing_is_zero)
        rows.append(tuple(weight * value for value in values))
    total = sum(entry.number(Findings()) for entry in weight_of.values())
    if total != 1 and weight_of:
        file = weights.path.partition(".issueWeights")[0].partition(".LinearAdditive")[0]
        findings.note(f"{file}: the weights do not add up to 1; taken as they stand.")
    return tuple(rows)


def _values(
    issue: DraftIssue, table: Entry, findings: Findings, *, missing_is_zero: bool
) -> list[Fraction]:
    given, known = table.mapping(findings), frozenset(issue.options)
    for option, entry in given.items():
        if option not in known:
            findings.problem(
                entry.path,
                f"Issue {issue.name!r} has no such option.",
                f"Use one of {listed(issue.options)}.",
                option,
            )
    absent = [option for option in issue.options if option not in given]
    if absent and missing_is_zero:
        findings.note(f"{table.path}: {listed(absent)} without a value; counted as 0.")
    elif absent:
        findings.problem(table.path, "Options have no value.", "Add them.", listed(absent))
    nothing = Entry(value=0, path=table.path)
    return [given.get(option, nothing).number(findings) for option in issue.options]
