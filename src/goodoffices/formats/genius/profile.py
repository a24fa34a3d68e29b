"""A profile file of GENIUS whose points add up over issues."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from lxml import etree

from goodoffices.formats.exchange import Findings, listed
from goodoffices.formats.genius.domain import GeniusIssue, bounds_of, issues_of, kind_of
from goodoffices.formats.values import read_number, read_whole
from goodoffices.formats.xml_reading import XmlFile, attribute, children

SMALLEST_BEST = Fraction(1, 100_000)
"""Below this best evaluation GENIUS counts every option of the issue as 0."""

Row = tuple[Fraction, ...]
"""Points per option of one issue."""


def read_additive(
    file: XmlFile, root: etree._Element, issues: tuple[GeniusIssue, ...], findings: Findings
) -> tuple[Row, ...]:
    """Read points that add up: weight times evaluation, divided by the best evaluation (R115).

    Parameters
    ----------
    file : XmlFile
        The profile.
    root : Element
        Its outermost objective.
    issues : tuple of GeniusIssue
        The domain.
    findings : Findings
        Told every problem; no evaluation or weight is quoted.

    Returns
    -------
    tuple of tuple of Fraction
        Points, shape (issues, options), in the order of the domain.

    Notes
    -----
    Exact: weights and evaluations are read as decimals, never as floats, and never rescaled.
    """
    by_index = {issue.index: issue for issue in issues}
    elements = _matched(file, root, by_index, findings)
    weights = _weights(file, root, by_index, findings)
    rows = []
    for issue in issues:
        element = elements.get(issue.index)
        if element is None:
            findings.problem(
                file.place(root),
                f"Issue {issue.draft.name!r} (index {issue.index}) is missing.",
                "Add it to the profile.",
            )
            continue
        weight = weights.get(issue.index, Fraction(0))
        rows.append(tuple(weight * value for value in _values(file, element, issue, findings)))
    _note_size(file, weights, rows, findings)
    return tuple(rows)


def _note_size(
    file: XmlFile, weights: Mapping[int, Fraction], rows: list[Row], findings: Findings
) -> None:
    if sum(weights.values()) != 1:
        findings.note(f"{file.name}: the weights do not add up to 1; taken as they stand.")
    if sum(max(row) for row in rows) > 1:
        findings.note(
            f"{file.name}: packages can be worth more than 1; taken as they stand, while GENIUS"
            " counts them as 1."
        )


def _matched(
    file: XmlFile, root: etree._Element, by_index: Mapping[int, GeniusIssue], findings: Findings
) -> dict[int, etree._Element]:
    found: dict[int, etree._Element] = {}
    names = {issue.draft.name for issue in by_index.values()}
    for element in issues_of(file, root, findings):
        place = file.place(element)
        index = read_whole(attribute(element, "index"), f"{place} index", findings)
        issue, name = by_index.get(index), attribute(element, "name")
        if issue is not None and name != issue.draft.name and name not in names:
            # A slip in a name that no issue has: the index alone is what GENIUS goes by.
            findings.note(f"{place}: {name!r} is taken for {issue.draft.name!r} by its index.")
        elif issue is None or issue.draft.name != name:
            expected = "no issue" if issue is None else repr(issue.draft.name)
            findings.problem(
                place,
                f"Index {index} is {expected} in the domain.",
                "Use the index and name that the domain gives.",
                name,
            )
            continue
        if index in found:
            findings.problem(place, "The issue stands twice.", "Keep one.", name)
        found[index] = element
    return found


def _weights(
    file: XmlFile, root: etree._Element, by_index: Mapping[int, GeniusIssue], findings: Findings
) -> dict[int, Fraction]:
    weights: dict[int, Fraction] = {}
    for element in children(root, "weight"):
        place = file.place(element)
        index = read_whole(attribute(element, "index"), f"{place} index", findings)
        if index in weights:
            findings.problem(place, f"Index {index} has two weights.", "Keep one.")
        if index not in by_index:
            findings.problem(place, f"No issue has index {index}.", "Correct the index.")
            continue
        weights[index] = read_number(attribute(element, "value"), place, findings)
    for index in sorted(by_index.keys() - weights.keys()):
        findings.problem(
            file.place(root),
            f"Issue {by_index[index].draft.name!r} (index {index}) has no weight.",
            "Add a <weight> with its index.",
        )
    return weights


def _values(file: XmlFile, element: etree._Element, issue: GeniusIssue, findings: Findings) -> Row:
    nothing = (Fraction(0),) * len(issue.draft.options)
    kind = kind_of(file, element, findings)
    if kind != issue.kind:
        if kind is not None:
            findings.problem(
                file.place(element),
                f"Issue {issue.draft.name!r} is {kind} here and {issue.kind} in the domain.",
                "Use one type in both.",
            )
        return nothing
    if issue.kind == "integer":
        return _linear(file, element, issue, findings)
    return _divided(file, element, issue, findings)


def _divided(
    file: XmlFile, element: etree._Element, issue: GeniusIssue, findings: Findings
) -> Row:
    evaluations: dict[str, Fraction] = {}
    known = frozenset(issue.draft.options)
    for item in children(element, "item"):
        place, value = file.place(item), attribute(item, "value")
        if value not in known:
            findings.problem(
                place,
                f"Issue {issue.draft.name!r} has no such option in the domain.",
                f"Use one of {listed(issue.draft.options)}.",
                value,
            )
        elif value in evaluations:
            findings.problem(place, "The option stands twice.", "Keep one.", value)
        else:
            path = f"{place} evaluation"
            evaluations[value] = read_number(attribute(item, "evaluation"), path, findings)
    for option in issue.draft.options:
        if option not in evaluations:
            findings.problem(
                file.place(element),
                f"Option {option!r} of issue {issue.draft.name!r} has no evaluation.",
                "Add an <item> for it.",
            )
    row = tuple(evaluations.get(option, Fraction(0)) for option in issue.draft.options)
    best = max(row)
    if best < SMALLEST_BEST:
        findings.note(
            f"{file.name}: no option of issue {issue.draft.name!r} has an evaluation above 0;"
            " all count 0, as in GENIUS."
        )
        return (Fraction(0),) * len(row)
    return tuple(value / best for value in row)


def _linear(file: XmlFile, element: etree._Element, issue: GeniusIssue, findings: Findings) -> Row:
    """Value offset + slope x (number - lower bound), cut to the range 0 to 1 as GENIUS does."""
    numbers = issue.draft.numbers or ()
    nothing = (Fraction(0),) * len(numbers)
    if bounds_of(file, element, findings) != (numbers[0], numbers[-1]):
        findings.problem(
            file.place(element),
            f"Issue {issue.draft.name!r} has other bounds in the domain.",
            "Use the same in both.",
        )
        return nothing
    evaluators = children(element, "evaluator")
    if len(evaluators) != 1:
        findings.problem(
            file.place(element),
            f"Issue {issue.draft.name!r} has {len(evaluators)} evaluators.",
            'Give it one: <evaluator ftype="linear" slope="..." offset="..."/>.',
        )
        return nothing
    evaluator = evaluators[0]
    place, form = file.place(evaluator), attribute(evaluator, "ftype").casefold() or "linear"
    if form != "linear":
        findings.problem(
            place,
            f"Evaluator type {form!r} of issue {issue.draft.name!r} is not supported.",
            "Use a linear one.",
        )
        return nothing
    slope = read_number(attribute(evaluator, "slope"), f"{place} slope", findings)
    offset = read_number(attribute(evaluator, "offset"), f"{place} offset", findings)
    raw = tuple(offset + slope * (number - numbers[0]) for number in numbers)
    cut = tuple(min(max(value, Fraction(0)), Fraction(1)) for value in raw)
    if cut != raw:
        findings.note(
            f"{file.name}: the evaluator of issue {issue.draft.name!r} leaves the range 0 to 1;"
            " it is cut there, as in GENIUS."
        )
    return cut
