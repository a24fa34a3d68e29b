"""The domain file of GENIUS: issues and options, in the order that counts."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from goodoffices.formats.draft import DraftIssue
from goodoffices.formats.exchange import MAX_ISSUES, MAX_OPTIONS, Findings, repeated
from goodoffices.formats.values import read_whole
from goodoffices.formats.xml_reading import XmlFile, attribute, children


@dataclass(frozen=True, slots=True, kw_only=True)
class GeniusIssue:
    """An issue with the index by which profiles refer to it.

    Parameters
    ----------
    index : int
        Number given in the file; it need not follow the order of the file.
    kind : str
        ``"discrete"`` or ``"integer"``.
    draft : DraftIssue
        Name and options.
    """

    index: int
    kind: str
    draft: DraftIssue


def read_domain(file: XmlFile, findings: Findings) -> tuple[GeniusIssue, ...]:
    """Read the issues of a domain.

    Parameters
    ----------
    file : XmlFile
        A well-formed domain file.
    findings : Findings
        Told every problem.

    Returns
    -------
    tuple of GeniusIssue
        In the order of the file; incomplete when there are problems.
    """
    root = objective_of(file, findings)
    if root is None:
        return ()
    elements = issues_of(file, root, findings)
    if len(elements) > MAX_ISSUES:
        findings.problem(file.name, "There are too many issues.", f"Keep {MAX_ISSUES:,}.")
        return ()
    found = [_issue(file, element, findings) for element in elements]
    issues = tuple(issue for issue in found if issue is not None)
    _refuse_repetitions(file, issues, findings)
    if not elements:
        findings.problem(file.place(root), "The domain has no issue.", "Add at least one.")
    return issues


def objective_of(file: XmlFile, findings: Findings) -> etree._Element | None:
    """Find the outermost objective of a domain or profile."""
    root = file.root
    if root.tag == "negotiation_template":
        root = root.find("utility_space") if root.find("utility_space") is not None else root
    objective = root.find("objective")
    if objective is None:
        findings.problem(file.place(file.root), "There is no <objective>.", "Add it.")
    return objective


def issues_of(file: XmlFile, root: etree._Element, findings: Findings) -> list[etree._Element]:
    """List the issue elements of an objective; objectives within one are refused by name."""
    for inner in children(root, "objective"):
        findings.problem(
            file.place(inner),
            "An objective inside an objective is not read.",
            "Put its issues directly under the outermost objective.",
            attribute(inner, "name"),
        )
    return children(root, "issue")


def kind_of(file: XmlFile, element: etree._Element, findings: Findings) -> str | None:
    """Read the type of an issue: ``type``, else ``etype``, else ``vtype``.

    Returns
    -------
    str or None
        ``"discrete"`` or ``"integer"``; ``None`` beside a problem. An issue that states no
        type is discrete, as in GENIUS.
    """
    name = attribute(element, "name")
    stated = [attribute(element, key).casefold() for key in ("type", "etype", "vtype")]
    known = [one for one in stated if one]
    kind = known[0] if known else "discrete"
    if len(set(known)) > 1:
        findings.note(
            f"{file.name}: issue {name!r} states two types, {' and '.join(sorted(set(known)))};"
            f" read as {kind}."
        )
    if kind not in {"discrete", "integer"}:
        findings.problem(
            file.place(element),
            f"Type {kind!r} of issue {name!r} is not supported.",
            "Use a discrete or integer issue; options are listed, never cut out of a range.",
        )
        return None
    return kind


def bounds_of(file: XmlFile, element: etree._Element, findings: Findings) -> tuple[int, int]:
    """Read the bounds of an issue of whole numbers, both included."""
    place = file.place(element)
    inner = element.find("range")
    holder = element if inner is None else inner
    low = read_whole(attribute(holder, "lowerbound"), f"{place} lowerbound", findings)
    high = read_whole(attribute(holder, "upperbound"), f"{place} upperbound", findings)
    return low, high


def _issue(file: XmlFile, element: etree._Element, findings: Findings) -> GeniusIssue | None:
    place = file.place(element)
    name = attribute(element, "name")
    index = read_whole(attribute(element, "index"), f"{place} index", findings)
    if not name:
        findings.problem(f"{place} name", "The issue has no name.", "Name it.")
    kind = kind_of(file, element, findings)
    if kind is None or not name:
        return None
    draft = (_integers if kind == "integer" else _words)(file, element, name, findings)
    return None if draft is None else GeniusIssue(index=index, kind=kind, draft=draft)


def _integers(
    file: XmlFile, element: etree._Element, name: str, findings: Findings
) -> DraftIssue | None:
    low, high = bounds_of(file, element, findings)
    if not 0 <= high - low < MAX_OPTIONS:
        findings.problem(
            file.place(element),
            f"Issue {name!r} runs from {low} to {high}.",
            f"Give it between 1 and {MAX_OPTIONS:,} whole numbers, the lower bound first.",
        )
        return None
    numbers = tuple(range(low, high + 1))
    return DraftIssue(name=name, options=tuple(map(str, numbers)), numbers=numbers)


def _words(
    file: XmlFile, element: etree._Element, name: str, findings: Findings
) -> DraftIssue | None:
    options: dict[str, None] = {}
    for item in children(element, "item"):
        value = attribute(item, "value")
        if not value or value in options:
            what = "twice" if value else "without a name"
            findings.problem(
                file.place(item),
                f"Issue {name!r} has an option {what}.",
                "Give each option a name of its own.",
                value or None,
            )
        options[value] = None
    if not 0 < len(options) <= MAX_OPTIONS:
        many = f"{len(options):,} options" if options else "no option"
        findings.problem(
            file.place(element), f"Issue {name!r} has {many}.", f"Give it 1 to {MAX_OPTIONS:,}."
        )
        return None
    return DraftIssue(name=name, options=tuple(options))


def _refuse_repetitions(
    file: XmlFile, issues: tuple[GeniusIssue, ...], findings: Findings
) -> None:
    for what, values in (
        ("index", [str(issue.index) for issue in issues]),
        ("name", [issue.draft.name for issue in issues]),
    ):
        for value in repeated(values):
            findings.problem(file.name, f"Two issues have one {what}.", "Change one.", value)
