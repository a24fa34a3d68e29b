"""From a case to the files of a GENIUS domain."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby, product
from math import lcm

from lxml import etree

from goodoffices.case.issues import Issue
from goodoffices.case.negotiation import Case
from goodoffices.formats.draft import DraftTerm
from goodoffices.formats.exchange import Findings
from goodoffices.formats.exportable import Side, file_name, needs_decimals
from goodoffices.formats.values import decimal_text

MAX_BLOCKS = 1_000
"""Most blocks one linked term is cut into."""


def write_genius(
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
        Told what GENIUS cannot say.

    Returns
    -------
    list of (str, bytes)
        File names and bytes; what they hold is incomplete beside problems.

    Notes
    -----
    Exact: the weight of an issue is its best points, an evaluation the share of it, as a
    decimal where every share is one and else in whole numbers. Linked points are written as
    blocks of whole numbers, and then every profile is.
    """
    linked = any(side.terms for side in sides)
    if linked:
        _refuse_words(case, findings)
    if any(sum(max(row) for row in side.rows) > 1 for side in sides) or linked:
        findings.note("GENIUS counts a package worth more than 1 as 1; nothing was rescaled.")
    if not linked and any(issue.ordered for issue in case.issues):
        findings.note("Left out: that options form a scale, and the amounts they stand for.")
    files = [(f"{case.id}_domain.xml", _domain(case, linked=linked))]
    for number, side in enumerate(sides, start=1):
        profile = _linked(case, side, findings) if linked else _additive(case, side, findings)
        files.append((file_name(number, side.party, ".xml"), _bytes(profile)))
    return files


def _bytes(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _objective(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(
        parent, "objective", index="0", name=name, description="", type="objective",
        etype="objective",
    )  # fmt: skip


def _issue(parent: etree._Element, number: int, issue: Issue, kind: str) -> etree._Element:
    element = etree.SubElement(
        parent, "issue", index=str(number), name=issue.name, type=kind, etype=kind, vtype=kind
    )
    if kind == "integer":
        element.set("lowerbound", issue.options[0].name)
        element.set("upperbound", issue.options[-1].name)
    return element


def _domain(case: Case, *, linked: bool) -> bytes:
    root = etree.Element("negotiation_template")
    space = etree.SubElement(root, "utility_space", number_of_issues=str(len(case.issues)))
    objective = _objective(space, case.title)
    for number, issue in enumerate(case.issues, start=1):
        element = _issue(objective, number, issue, "integer" if linked else "discrete")
        for place, option in enumerate(() if linked else issue.options, start=1):
            etree.SubElement(element, "item", index=str(place), value=option.name)
    return _bytes(root)


def _profile(side: Side, kind: str, findings: Findings) -> etree._Element:
    root = etree.Element("utility_space", party=side.party.name)
    if kind:
        root.set("type", kind)
    least = decimal_text(side.walk_away)
    if least is None:
        needs_decimals(f"preferences.{side.party.id}.walk_away", findings)
    etree.SubElement(root, "reservation", value=least or "0")
    return root


def _additive(case: Case, side: Side, findings: Findings) -> etree._Element:
    root = _profile(side, "", findings)
    objective = _objective(root, case.title)
    weights = []
    for number, (issue, row) in enumerate(zip(case.issues, side.rows, strict=True), start=1):
        path = f"preferences.{side.party.id}.points.{issue.id}"
        weight, evaluations = _shares(row, path, findings)
        weights.append(weight)
        element = _issue(objective, number, issue, "discrete")
        for place, option in enumerate(issue.options, start=1):
            etree.SubElement(
                element, "item", index=str(place), value=option.name,
                evaluation=evaluations[place - 1],
            )  # fmt: skip
    for number, weight in enumerate(weights, start=1):
        etree.SubElement(objective, "weight", index=str(number), value=weight)
    return root


def _shares(row: tuple[Fraction, ...], path: str, findings: Findings) -> tuple[str, list[str]]:
    """Return the weight of an issue, and evaluations in proportion to the points."""
    best, nothing = max(row), ("0", ["1"] * len(row))
    if min(row) < 0:
        findings.problem(path, "GENIUS has no points below 0.", "Add the same to all options.")
        return nothing
    if best == 0:
        return nothing
    weight = decimal_text(best)
    if weight is None:
        needs_decimals(path, findings)
    shares = [value / best for value in row]
    decimals = [decimal_text(share) for share in shares]
    if None not in decimals:
        # With 1 as the best, programs that forget to divide read the same points.
        return weight or "0", [one or "0" for one in decimals]
    findings.note(
        "Some evaluations are whole numbers in proportion to the points: GENIUS divides them by"
        " the best; programs that do not, such as NegMAS, read other points."
    )
    unit = lcm(*(share.denominator for share in shares))
    return weight or "0", [str(share * unit) for share in shares]


def _refuse_words(case: Case, findings: Findings) -> None:
    for issue in case.issues:
        first = issue.options[0].quantity
        expected = [None if first is None else first + k for k in range(len(issue.options))]
        if [o.quantity for o in issue.options] != expected or any(
            option.name != str(option.quantity) for option in issue.options
        ):
            findings.problem(
                f"issues.{issue.id}",
                "GENIUS has linked points on consecutive whole numbers only.",
                "Number the options, or export xlsx, csv or json.",
            )


def _linked(case: Case, side: Side, findings: Findings) -> etree._Element:
    root = _profile(side, "nonlinear", findings)
    objective = _objective(root, case.title)
    for number, issue in enumerate(case.issues, start=1):
        _issue(objective, number, issue, "integer")
    terms = [*side.terms, *_single(side)]
    unit = lcm(*(term.points.denominator for term in terms), 1)
    utility = etree.SubElement(objective, "utility", maxutility=str(unit))
    function = etree.SubElement(utility, "ufun", type="PlainUfun", weight="1", aggregation="sum")
    for term in terms:
        path = f"preferences.{side.party.id}.linked_points"
        for block in _blocks(term, path, findings):
            rectangle = etree.SubElement(
                function, "hyperRectangle", utility=str(int(term.points * unit))
            )
            for position, (low, high) in block:
                names = case.issues[position].options
                etree.SubElement(
                    rectangle, "INCLUDES", index=str(position + 1), min=names[low].name,
                    max=names[high].name,
                )  # fmt: skip
    return root


def _single(side: Side) -> list[DraftTerm]:
    return [
        DraftTerm(when=((position, (option,)),), points=points)
        for position, row in enumerate(side.rows)
        for option, points in enumerate(row)
        if points
    ]


def _blocks(
    term: DraftTerm, path: str, findings: Findings
) -> list[tuple[tuple[int, tuple[int, int]], ...]]:
    """Cut a term into blocks of neighbouring options, of which a package meets at most one."""
    runs = [[(position, run) for run in _runs(options)] for position, options in term.when]
    count = 1
    for one in runs:
        count *= len(one)
    if count > MAX_BLOCKS:
        findings.problem(
            path, f"A condition falls into over {MAX_BLOCKS} blocks of neighbouring numbers.",
            "Split it.",
        )  # fmt: skip
        return []
    return list(product(*runs))


def _runs(options: tuple[int, ...]) -> list[tuple[int, int]]:
    groups = groupby(enumerate(options), key=lambda pair: pair[1] - pair[0])
    listed = [[option for _, option in group] for _, group in groups]
    return [(run[0], run[-1]) for run in listed]
