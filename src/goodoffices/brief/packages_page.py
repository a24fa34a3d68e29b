"""The packages of a case as one page that asks nothing of any host and runs no script."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from goodoffices.brief.alternatives import PackageTable, TableRow, frontier_words, zone_words
from goodoffices.brief.division import division_sentences
from goodoffices.brief.page import POLICY, draw_picture, page_environment, page_style
from goodoffices.brief.pictures import Picture
from goodoffices.brief.shown import shown_picture, shown_sentences, shown_table
from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Packages, ScoredCandidate


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagesPage:
    """What the page says.

    Parameters
    ----------
    title, case_id, digest : str
        The case, and the digest of the model that was searched.
    facts : tuple of str
        What was found out about all packages.
    table : PackageTable or None
        The packages shown, side by side.
    sentences : tuple of str
        How they were chosen, and who moves on what.
    picture : Picture or None
        The same, drawn.
    candidates : tuple of TableRow
        Packages that a person added: what is found of each, then one cell per principal.
    parties : tuple of str
        Names of the principals.
    division : tuple of str
        How two principals could divide the issues.
    notes : tuple of str
        What must be known to read the figures.
    """

    title: str
    case_id: str
    digest: str
    facts: tuple[str, ...]
    table: PackageTable | None
    sentences: tuple[str, ...]
    picture: Picture | None
    candidates: tuple[TableRow, ...]
    parties: tuple[str, ...]
    division: tuple[str, ...]
    notes: tuple[str, ...]


def packages_page(case: Case, packages: Packages) -> PackagesPage:
    """Put together what the page of packages says.

    Parameters
    ----------
    case : Case
        Names.
    packages : Packages
        What was found out.

    Returns
    -------
    PackagesPage
        The same for the same input.
    """
    notes = [*packages.notes, *packages.zone.notes]
    notes += [note for named in packages.named for note in named.notes if named.package]
    return PackagesPage(
        title=case.title,
        case_id=case.id,
        digest=packages.model_digest,
        facts=tuple(one for one in (zone_words(packages), frontier_words(packages)) if one),
        table=shown_table(case, packages.shown),
        sentences=shown_sentences(packages.shown),
        picture=shown_picture(case, packages),
        candidates=tuple(_candidate(case, one) for one in packages.candidates),
        parties=tuple(case.party(party).name for party in packages.principals),
        division=division_sentences(case, packages.divided),
        notes=tuple(dict.fromkeys(notes)),
    )


def packages_html(case: Case, packages: Packages) -> str:
    """Lay out the packages of a case as one self-contained HTML page.

    Parameters
    ----------
    case : Case
        Names.
    packages : Packages
        What was found out.

    Returns
    -------
    str
        A whole document: style and picture inline, no script, no address to load from.

    Notes
    -----
    Same input, same bytes. Text of the case is escaped, and characters that hide or turn
    text are made visible (R74).
    """
    content = packages_page(case, packages)
    footer = f"{content.case_id} · model {content.digest[:12]}"
    return (
        page_environment()
        .get_template("packages.html")
        .render(
            content=content,
            policy=POLICY,
            style=Markup(page_style(footer)),  # noqa: S704 - our own sheet, with the footer escaped
            draw=draw_picture,
        )
    )


def candidate_words(case: Case, scored: ScoredCandidate) -> str:
    """Say of a candidate what holds: links, acceptance, the frontier.

    Parameters
    ----------
    case : Case
        Names.
    scored : ScoredCandidate
        The candidate.

    Returns
    -------
    str
        Sentences; parties are named, no value is.
    """
    if scored.broken_links:
        return f"It breaks the links {', '.join(scored.broken_links)}."
    words = []
    if scored.refused_by:
        names = ", ".join(case.party(party).name for party in scored.refused_by)
        words.append(f"Below the walk-away value of {names}.")
    elif scored.in_zone:
        words.append("In the zone of agreement.")
    if scored.stands is not None:
        words.append("It stands." if scored.stands else "It does not stand.")
    if scored.on_frontier:
        words.append("On the frontier.")
    if scored.dominated_by is not None:
        words.append(f"Better for somebody at nobody's cost: {_changes(case, scored)}.")
    return " ".join(words) or (scored.proof.reason or "")


def _changes(case: Case, scored: ScoredCandidate) -> str:
    better = () if scored.dominated_by is None else scored.dominated_by.options
    pairs = zip(scored.options, better, strict=True)
    return "; ".join(
        f"{case.issue(issue).name}: {case.issue(issue).option(new).name}"
        for (issue, old), (_, new) in pairs
        if old != new
    )


def _candidate(case: Case, scored: ScoredCandidate) -> TableRow:
    points = tuple(str(points) for _, points in scored.points)
    cells = (candidate_words(case, scored), *points)
    return TableRow(label=scored.name, cells=cells, differs=True)
