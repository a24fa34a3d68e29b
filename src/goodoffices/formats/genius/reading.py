"""From the files of a GENIUS domain to a case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from lxml import etree

from goodoffices.formats.draft import Draft, DraftParty
from goodoffices.formats.exchange import Files, Findings, SourceFile, stem
from goodoffices.formats.genius.domain import GeniusIssue, objective_of, read_domain
from goodoffices.formats.genius.linked import read_linked
from goodoffices.formats.genius.profile import read_additive
from goodoffices.formats.values import read_number
from goodoffices.formats.xml_reading import XmlFile, attribute, children, read_xml, xml_text

_TYPES = frozenset({"", "linear", "nonlinear", "uncertain"})


def read_genius(files: Files, findings: Findings) -> Draft | None:
    """Read a GENIUS domain with its profiles.

    Parameters
    ----------
    files : mapping of str to bytes
        A domain file and a profile per party, in the order in which parties are to appear.
    findings : Findings
        Told every problem and everything worth knowing.

    Returns
    -------
    Draft or None
        The negotiation; ``None`` beside problems.

    Notes
    -----
    Files that are neither a domain nor a profile, such as a published frontier, are passed
    over with a note: answers of other programs are never taken as ours (R125).
    """
    domains, profiles = _sorted_out(files, findings)
    if len(domains) != 1 and not findings.problems:
        named = ", ".join(one.name for one in domains) or None
        findings.problem(
            "",
            f"There must be one domain file; here are {len(domains)}.",
            "Give the folder of one domain, with its <negotiation_template>.",
            named,
        )
    if not profiles and not findings.problems:
        findings.problem("", "There is no profile.", "Give one <utility_space> file per party.")
    issues = read_domain(domains[0], findings) if len(domains) == 1 else ()
    if not issues or findings.problems:
        return None
    sources = {one.name: SourceFile.of(one.name, files[one.name]) for one in domains + profiles}
    parties = [_party(profile, issues, sources, findings) for profile in profiles]
    return Draft(
        title=_title(domains[0]),
        format="genius",
        issues=tuple(issue.draft for issue in issues),
        parties=tuple(parties),
        files=tuple(sources.values()),
        not_in_model=tuple(_not_in_model(profiles)),
    )


def _title(domain: XmlFile) -> str:
    objective = domain.root.find(".//objective")
    named = "" if objective is None else attribute(objective, "name")
    if named.casefold() not in {"", "root"}:
        return named
    return re.sub(r"[-_ ]domain$", "", stem(domain.name)) or "domain"


def _sorted_out(files: Files, findings: Findings) -> tuple[list[XmlFile], list[XmlFile]]:
    domains: list[XmlFile] = []
    profiles: list[XmlFile] = []
    for name, data in files.items():
        if b"utility_space" not in data.replace(b"\0", b""):
            findings.note(_aside(name, data))
            continue
        text = xml_text(name, data, findings)
        file = None if text is None else read_xml(name, text, findings)
        if file is None:
            continue
        if file.root.tag == "negotiation_template":
            domains.append(file)
        elif file.root.tag == "utility_space":
            profiles.append(file)
        else:
            findings.note(f"{name}: no domain or profile; left aside.")
    return domains, profiles


def _aside(name: str, data: bytes) -> str:
    """Say why a file is left aside; a broken one may have been somebody's profile."""
    unheard = Findings()
    if name.casefold().endswith(".xml"):
        text = xml_text(name, data, unheard)
        if text is None or read_xml(name, text, unheard) is None:
            return (
                f"{name}: no readable XML; left aside. If it was a profile, its party is missing."
            )
    return f"{name}: no domain or profile; left aside."


def _party(
    file: XmlFile,
    issues: tuple[GeniusIssue, ...],
    sources: Mapping[str, SourceFile],
    findings: Findings,
) -> DraftParty:
    name = attribute(file.root, "party") or stem(file.name)
    root = objective_of(file, findings)
    party = DraftParty(name=name, source=sources[file.name])
    kind = attribute(file.root, "type").casefold()
    if kind not in _TYPES:
        findings.problem(
            file.place(file.root), f"Profile type {kind!r} is not supported.", "Use a linear one."
        )
    if root is None or kind not in _TYPES:
        return party
    for sentence in _uncertainty(file):
        findings.note(sentence)
    if _discounted(file):
        findings.note(f"{file.name}: its discount factor is not applied.")
    walk_away = _reservation(file, findings)
    if children(root, "utility"):
        terms = read_linked(file, root, issues, findings)
        spoken = {position for term in terms for position, _ in term.when}
        points = tuple(
            None if number in spoken else (Fraction(0),) * len(issue.draft.options)
            for number, issue in enumerate(issues)
        )
        return DraftParty(
            name=name, source=party.source, points=points, terms=terms, walk_away=walk_away
        )
    rows = read_additive(file, root, issues, findings)
    return DraftParty(name=name, source=party.source, points=rows, walk_away=walk_away)


def _discounted(file: XmlFile) -> bool:
    """Whether the profile states a discount; one of 1 changes nothing (R118)."""
    stated = file.root.find("discount_factor")
    return stated is not None and not re.fullmatch(r"1(\.0*)?", attribute(stated, "value"))


def _reservation(file: XmlFile, findings: Findings) -> Fraction:
    elements = children(file.root, "reservation")
    if not elements:
        findings.note(f"{file.name}: no reservation value; the walk-away value is 0.")
        return Fraction(0)
    if len(elements) > 1:
        findings.problem(
            file.place(elements[1]), "A second reservation value stands here.", "Keep one."
        )
    return read_number(attribute(elements[0], "value"), file.place(elements[0]), findings)


def _uncertainty(file: XmlFile) -> list[str]:
    if attribute(file.root, "type").casefold() != "uncertain":
        return []
    comparisons, errors = _count(file.root, "comparisons"), _count(file.root, "errors")
    return [
        f"UNCERTAIN profile {file.name}: its holder is meant to see only {comparisons} ranked"
        f" packages, {errors} of them wrong, and not these points. They are read as they stand;"
        " treat them as assumptions."
    ]


def _count(root: etree._Element, name: str) -> str:
    text = str(root.findtext(name) or "").strip()
    return text if text.isdecimal() and len(text) < 10 else "some"


def _not_in_model(profiles: list[XmlFile]) -> list[str]:
    discounted = [profile.name for profile in profiles if _discounted(profile)]
    said = [sentence for profile in profiles for sentence in _uncertainty(profile)]
    if discounted:
        said.append(f"Discounting over time, stated in {', '.join(discounted)}.")
    return said
