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
    blocks = _Blocks(file=file, issues=issues, findings=findings)
    return tuple(blocks.function(functions[0], Fraction(1) / divisor, depth=0))


class _Blocks:
    """The blocks of one profile, while they are being read."""

    def __init__(self, file: XmlFile, issues: tuple[GeniusIssue, ...], findings: Findings) -> None:
        self.file, self.issues, self.findings = file, issues, findings
        self.positions = {issue.index: number for number, issue in enumerate(issues)}

    def function(
        self, element: etree._Element, factor: Fraction, *, depth: int
    ) -> list[DraftTerm]:
        """Read a sum of blocks and of sums within it."""
        place = self.file.place(element)
        rectangles, inner = children(element, "hyperRectangle"), children(element, "ufun")
        aggregation = attribute(element, "aggregation").casefold() or "sum"
        if aggregation != "sum" and len(rectangles) + len(inner) > 1:
            self.findings.problem(
                place,
                f"Aggregation {aggregation!r} is not supported: only sums are points.",
                "Use aggregation='sum'.",
            )
        self._refuse_others(element)
        if depth > _MAX_NESTING:
            self.findings.problem(place, "Functions are nested too deep.", "Flatten them.")
            return []
        factor *= self._weight(element)
        terms = [term for one in rectangles for term in self._rectangle(one, factor)]
        for one in inner:
            terms.extend(self.function(one, factor, depth=depth + 1))
        return terms

    def _refuse_others(self, element: etree._Element) -> None:
        for child in element:
            if isinstance(child.tag, str) and child.tag not in {"hyperRectangle", "ufun"}:
                place = self.file.place(child)
                self.findings.problem(place, f"<{child.tag}> is not supported here.", "Remove it.")

    def _weight(self, element: etree._Element) -> Fraction:
        written = attribute(element, "weight")
        place = f"{self.file.place(element)} weight"
        return read_number(written, place, self.findings) if written else Fraction(1)

    def _rectangle(self, element: etree._Element, factor: Fraction) -> list[DraftTerm]:
        place = self.file.place(element)
        worth = read_number(attribute(element, "utility"), f"{place} utility", self.findings)
        points = factor * worth * self._weight(element)
        inside, outside = children(element, "INCLUDES"), children(element, "EXCLUDES")
        if inside and outside:
            self.findings.problem(
                place,
                "INCLUDES and EXCLUDES stand in one block; GENIUS reads the EXCLUDES alone.",
                "Split it into two blocks.",
            )
            return []
        bounds = [self._bound(one) for one in (*inside, *outside)]
        everything = ((0, tuple(range(len(self.issues[0].draft.options)))),)
        when = _together([one for one in bounds if one is not None], self.issues)
        always = DraftTerm(when=everything, points=points)
        if not bounds:
            return [always]
        if when is None:
            self.findings.note(f"{place}: no package meets this block.")
            return [always] if outside else []
        if outside:
            return [always, DraftTerm(when=when or everything, points=-points)]
        return [DraftTerm(when=when or everything, points=points)]

    def _bound(self, element: etree._Element) -> tuple[int, tuple[int, ...]] | None:
        place = self.file.place(element)
        index, low, high = (
            read_whole(attribute(element, key), f"{place} {key}", self.findings)
            for key in ("index", "min", "max")
        )
        position = self.positions.get(index)
        if position is None:
            self.findings.problem(place, f"No issue has index {index}.", "Correct the index.")
            return None
        draft = self.issues[position].draft
        if draft.numbers is None:
            self.findings.problem(
                place,
                f"Issue {draft.name!r} is not one of whole numbers.",
                "Blocks are read on integer issues only.",
            )
            return None
        return position, tuple(k for k, n in enumerate(draft.numbers) if low <= n <= high)


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
