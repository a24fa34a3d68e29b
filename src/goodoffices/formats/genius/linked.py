"""A profile file of GENIUS whose points stand on combinations of whole numbers."""

from __future__ import annotations

from fractions import Fraction

from lxml import etree

from goodoffices.formats.draft import DraftTerm
from goodoffices.formats.exchange import Findings
from goodoffices.formats.genius.domain import GeniusIssue
from goodoffices.formats.values import read_number, read_whole
from goodoffices.formats.xml_reading import XmlFile, attribute, children

When = tuple[tuple[int, tuple[int, ...]], ...]
"""Positions of issues and of their options that meet a condition."""

_MAX_NESTING = 20


def read_linked(
    file: XmlFile, root: etree._Element, issues: tuple[GeniusIssue, ...], findings: Findings
) -> tuple[DraftTerm, ...]:
    """Read points for combinations, each a block of whole numbers ("hyper-rectangle").

    Parameters
    ----------
    file : XmlFile
        The profile.
    root : Element
        Its outermost objective, which holds one ``<utility>``.
    issues : tuple of GeniusIssue
        The domain; every issue a combination names must be one of whole numbers.
    findings : Findings
        Told every problem; no worth is quoted.

    Returns
    -------
    tuple of DraftTerm
        Terms in the order of the file; their points are the worth divided by ``maxutility``.

    Notes
    -----
    Exact. A block with ``EXCLUDES`` pays outside itself: it becomes its worth for every
    package, less its worth inside. GENIUS counts totals above 1 as 1; here they stand.
    """
    utility = children(root, "utility")[0]
    place = f"{file.place(utility)} maxutility"
    divisor = read_number(attribute(utility, "maxutility"), place, findings)
    if divisor <= 0:
        findings.problem(place, "The divisor must be above 0.", "Correct it.")
        return ()
    functions = children(utility, "ufun")
    if len(functions) != 1:
        findings.problem(
            file.place(utility),
            f"There are {len(functions)} <ufun>; GENIUS reads the first alone.",
            "Keep one.",
        )
        return ()
    findings.note(
        f"{file.name}: linked points are divided by maxutility; totals above 1 stand as they"
        " are, while GENIUS counts them as 1."
    )
    return tuple(_function(file, functions[0], (issues, Fraction(1) / divisor, 0), findings))


def _function(
    file: XmlFile,
    function: etree._Element,
    context: tuple[tuple[GeniusIssue, ...], Fraction, int],
    findings: Findings,
) -> list[DraftTerm]:
    issues, factor, depth = context
    rectangles, inner = children(function, "hyperRectangle"), children(function, "ufun")
    aggregation = attribute(function, "aggregation").casefold() or "sum"
    if aggregation != "sum" and len(rectangles) + len(inner) > 1:
        findings.problem(
            file.place(function),
            f"Aggregation {aggregation!r} is not supported: only sums are points.",
            "Use aggregation='sum'.",
        )
    for child in function:
        if isinstance(child.tag, str) and child.tag not in {"hyperRectangle", "ufun"}:
            findings.problem(
                file.place(child), f"<{child.tag}> is not supported here.", "Remove it."
            )
    if depth > _MAX_NESTING:
        findings.problem(file.place(function), "Functions are nested too deep.", "Flatten them.")
        return []
    factor *= _weight(file, function, findings)
    terms = [t for one in rectangles for t in _rectangle(file, one, (issues, factor), findings)]
    for one in inner:
        terms.extend(_function(file, one, (issues, factor, depth + 1), findings))
    return terms


def _weight(file: XmlFile, element: etree._Element, findings: Findings) -> Fraction:
    written = attribute(element, "weight")
    return (
        read_number(written, f"{file.place(element)} weight", findings) if written else Fraction(1)
    )


def _rectangle(
    file: XmlFile,
    element: etree._Element,
    context: tuple[tuple[GeniusIssue, ...], Fraction],
    findings: Findings,
) -> list[DraftTerm]:
    issues, factor = context
    place = file.place(element)
    worth = read_number(attribute(element, "utility"), f"{place} utility", findings)
    points = factor * worth * _weight(file, element, findings)
    inside, outside = children(element, "INCLUDES"), children(element, "EXCLUDES")
    if inside and outside:
        findings.problem(
            place,
            "INCLUDES and EXCLUDES stand in one block; GENIUS reads the EXCLUDES alone.",
            "Split it into two blocks.",
        )
        return []
    bounds = [_bound(file, one, issues, findings) for one in (*inside, *outside)]
    everything = ((0, tuple(range(len(issues[0].draft.options)))),) if issues else ()
    when = _together([one for one in bounds if one is not None], issues)
    always = DraftTerm(when=everything, points=points)
    if not bounds:
        return [always]
    if when is None:
        findings.note(f"{place}: no package meets this block.")
        return [always] if outside else []
    if outside:
        return [always, DraftTerm(when=when or everything, points=-points)]
    return [DraftTerm(when=when or everything, points=points)]


def _bound(
    file: XmlFile, element: etree._Element, issues: tuple[GeniusIssue, ...], findings: Findings
) -> tuple[int, tuple[int, ...]] | None:
    place = file.place(element)
    index = read_whole(attribute(element, "index"), f"{place} index", findings)
    low = read_whole(attribute(element, "min"), f"{place} min", findings)
    high = read_whole(attribute(element, "max"), f"{place} max", findings)
    for position, issue in enumerate(issues):
        if issue.index == index:
            if issue.draft.numbers is None:
                findings.problem(
                    place,
                    f"Issue {issue.draft.name!r} is not one of whole numbers.",
                    "Blocks are read on integer issues only.",
                )
                return None
            numbers = issue.draft.numbers
            return position, tuple(k for k, n in enumerate(numbers) if low <= n <= high)
    findings.problem(place, f"No issue has index {index}.", "Correct the index.")
    return None


def _together(
    bounds: list[tuple[int, tuple[int, ...]]], issues: tuple[GeniusIssue, ...]
) -> When | None:
    """Join bounds on one issue, leave out those every option meets; ``None`` if none can hold."""
    allowed: dict[int, set[int]] = {}
    for position, options in bounds:
        allowed.setdefault(position, set(options)).intersection_update(options)
    if not all(allowed.values()):
        return None
    return tuple(
        (position, tuple(sorted(options)))
        for position, options in sorted(allowed.items())
        if len(options) < len(issues[position].draft.options)
    )
