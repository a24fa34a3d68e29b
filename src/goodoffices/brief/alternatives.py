"""Packages as a reader compares them: what each settles, what each party gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.brief.blockades import Blockade, blockade_of
from goodoffices.brief.items import Items
from goodoffices.brief.words import CONCEPTS, LITERATURE, count_of
from goodoffices.case.negotiation import Case
from goodoffices.packages.record_answers import FromRecord
from goodoffices.packages.results import Concept, NamedPackage, Package, Packages
from goodoffices.solving.answer import Proof, Status

LISTED = 3
"""Packages of the record that are set side by side."""

NO_BLOCK = (
    "By the record, no issue is blocked: every issue has an option that no party has refused."
    " Silence is no consent."
)
NOTHING_REFUSED = "The record holds no position on any option, so it names no block."
NOTHING_TOLD = (
    "The record holds no position on any option, so it cannot tell one package from another."
    " What is said for or against an issue reaches its options once the case says which way"
    " each of them leans (lean: pro or con)."
)

ORDER = (
    Concept.NASH,
    Concept.KALAI_SMORODINSKY,
    Concept.EGALITARIAN,
    Concept.UTILITARIAN,
    Concept.EQUAL_GAIN,
)
"""Order of columns; no ranking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row: a label and one cell per package.

    Parameters
    ----------
    label : str
        Issue or party.
    cells : tuple of str
        One per column.
    differs : bool
        Whether the packages differ in it.
    """

    label: str
    cells: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageTable:
    """Packages side by side.

    Parameters
    ----------
    heads, details : tuple of str
        Name of each column, and how it was got.
    settles : tuple of TableRow
        One row per issue.
    gives : tuple of TableRow
        One row per principal.
    """

    heads: tuple[str, ...]
    details: tuple[str, ...]
    settles: tuple[TableRow, ...]
    gives: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """Everything said about packages.

    Parameters
    ----------
    zone, record, frontier : str
        One sentence each: what every party would take, what nobody refused, what cannot be
        improved for free.
    named, unrefused : PackageTable or None
        Packages by principle; packages nobody refused. ``None`` where there are none.
    absent : tuple of str
        Parts that do not apply, each with the reason.
    blocks : tuple of Blockade
        What blocks, who, and which move opens it.
    no_block : str
        What to say where there is no block.
    notes : tuple of str
        What must be known to read the figures.
    """

    zone: str
    record: str
    frontier: str = ""
    named: PackageTable | None = None
    unrefused: PackageTable | None = None
    absent: tuple[str, ...] = ()
    blocks: tuple[Blockade, ...] = ()
    no_block: str = "Whether anything blocks was not worked out."
    notes: tuple[str, ...] = ()


def alternatives_of(case: Case, packages: Packages | None, items: Items) -> Alternatives:
    """Say what is known about packages, in the words of the brief.

    Parameters
    ----------
    case : Case
        Names of issues, options and parties.
    packages : Packages or None
        What was found out; ``None`` when nothing was asked.
    items : Items
        Source marks of refusals.

    Returns
    -------
    Alternatives
        Parts that do not apply say why.
    """
    if packages is None:
        return Alternatives(zone="", record="", absent=("Packages were not worked out.",))
    groups = named_groups(packages)
    named = [one for one in packages.named if one.package is not None]
    notes = [*packages.notes, *packages.zone.notes, *packages.from_record.notes]
    notes += [note for one in named for note in one.notes]
    if 0 < len(groups) < LISTED:
        notes.append(
            f"The principles lead to {count_of(len(groups), 'package')}:"
            " those that coincide stand in one column."
        )
    return Alternatives(
        zone=zone_words(packages),
        record=_record(packages.from_record, len(packages.issues)),
        frontier=frontier_words(packages),
        named=_named_table(case, groups) if groups else None,
        unrefused=_unrefused_table(case, packages.from_record),
        absent=_absent(packages),
        blocks=tuple(
            blockade_of(n, block, case, items)
            for n, block in enumerate(packages.from_record.blocks, start=1)
        ),
        no_block=NO_BLOCK if packages.from_record.cells else NOTHING_REFUSED,
        notes=tuple(dict.fromkeys(notes)),
    )


def named_groups(packages: Packages) -> tuple[tuple[NamedPackage, ...], ...]:
    """Put together principles that name the same package.

    Parameters
    ----------
    packages : Packages
        What was found out.

    Returns
    -------
    tuple of tuple of NamedPackage
        In the order of :data:`ORDER`; principles that name nothing are left out.
    """
    groups: dict[tuple[tuple[str, str], ...], list[NamedPackage]] = {}
    for concept in ORDER:
        for one in packages.named:
            if one.concept is concept and one.package is not None:
                groups.setdefault(one.package.options, []).append(one)
    return tuple(tuple(group) for group in groups.values())


def principle_words(group: Sequence[NamedPackage]) -> str:
    """Name the principles of one package.

    Parameters
    ----------
    group : sequence of NamedPackage
        At least one.

    Returns
    -------
    str
        ``"balanced · equal shares"``.
    """
    return " · ".join(CONCEPTS[one.concept] for one in group)


def proof_words(proof: Proof) -> str:
    """Say in one word how far an answer can be relied on.

    Parameters
    ----------
    proof : Proof
        How the answer was got.

    Returns
    -------
    str
        ``proved``, ``bounded``, ``refused`` or ``does not apply``.

    Examples
    --------
    >>> proof_words(Proof(status=Status.PROVED))
    'proved'
    """
    return "does not apply" if proof.status is Status.NOT_APPLICABLE else proof.status.value


def zone_words(packages: Packages) -> str:
    """Say how many packages every party would take; empty when not counted."""
    zone = packages.zone
    if zone.count is None:
        return ""
    proof = proof_words(zone.proof)
    all_of = count_of(zone.packages, "package")
    return f"{zone.count:,} of {all_of} reach every party's walk-away value ({proof})."


def frontier_words(packages: Packages) -> str:
    """Say how many packages cannot be improved for free; empty when not counted."""
    frontier = packages.frontier
    if frontier.count is None:
        return ""
    noun = "package is" if frontier.count == 1 else "packages are"
    return (
        f"{frontier.count:,} {noun} such that no package is better for one side without costing"
        f" another ({proof_words(frontier.proof)})."
    )


def _record(found: FromRecord, n_issues: int) -> str:
    if found.count is None:
        return ""
    if found.count == 0:
        return f"No package is free of refusals ({proof_words(found.proof)})."
    if not found.cells:
        return NOTHING_TOLD
    noun = "package has" if found.count == 1 else "packages have"
    least = min((one.unknown for one in found.packages), default=0)
    silent = f"; the best known leaves {count_of(least, 'cell')} without a report" if least else ""
    return (
        f"{found.count:,} {noun} been refused by nobody in any of"
        f" {count_of(n_issues, 'issue')}{silent} ({proof_words(found.proof)})."
    )


def _absent(packages: Packages) -> tuple[str, ...]:
    parts: list[tuple[str, Proof]] = [
        ("Zone of agreement", packages.zone.proof),
        ("Frontier", packages.frontier.proof),
        ("Packages from the record", packages.from_record.proof),
    ]
    parts += [
        (CONCEPTS[one.concept].capitalize(), one.proof)
        for one in packages.named
        if one.package is None
    ]
    said: dict[str, list[str]] = {}
    for name, proof in parts:
        if proof.status in {Status.REFUSED, Status.NOT_APPLICABLE}:
            limit = f" Limit: {proof.limit}." if proof.limit else ""
            said.setdefault(f"{proof.reason or 'No reason given.'}{limit}", []).append(name)
    return tuple(f"{', '.join(names)}: {reason}" for reason, names in said.items())


def _named_table(case: Case, groups: Sequence[Sequence[NamedPackage]]) -> PackageTable:
    shown = [group[0].package for group in groups if group[0].package]
    return PackageTable(
        heads=tuple(principle_words(group) for group in groups),
        details=tuple(_detail(group) for group in groups),
        settles=settles_rows(case, [package.options for package in shown]),
        gives=gives_rows(case, shown),
    )


def _detail(group: Sequence[NamedPackage]) -> str:
    literature = ", ".join(LITERATURE[one.concept] for one in group)
    proofs = " and ".join(dict.fromkeys(proof_words(one.proof) for one in group))
    ties = max((one.ties or 1) for one in group)
    tie = f"; {count_of(ties, 'package')} tie" if ties > 1 else ""
    return f"{literature}; {proofs}{tie}"


def settles_rows(
    case: Case, packages: Sequence[tuple[tuple[str, str], ...]]
) -> tuple[TableRow, ...]:
    """Return one row per issue with the name of the option that each package takes."""
    rows = []
    for place, (issue_id, _) in enumerate(packages[0] if packages else ()):
        issue = case.issue(issue_id)
        cells = tuple(issue.option(package[place][1]).name for package in packages)
        rows.append(TableRow(label=issue.name, cells=cells, differs=len(set(cells)) > 1))
    return tuple(rows)


def gives_rows(case: Case, packages: Sequence[Package]) -> tuple[TableRow, ...]:
    """Return one row per principal with the points that each package gives it."""
    rows = []
    for place, (party_id, _) in enumerate(packages[0].points if packages else ()):
        points = [package.points[place][1] for package in packages]
        walk_away = walk_away_of(case, party_id)
        least = "" if walk_away is None else f" (walk-away {walk_away})"
        rows.append(
            TableRow(
                label=f"{case.party(party_id).name}{least}",
                cells=tuple(str(one) for one in points),
                differs=len(set(points)) > 1,
            )
        )
    return tuple(rows)


def walk_away_of(case: Case, party: str) -> Fraction | None:
    """Return a party's walk-away value where it is known exactly.

    Parameters
    ----------
    case : Case
        Preferences.
    party : str
        Identifier.

    Returns
    -------
    Fraction or None
        ``None`` when nothing or only a range is known.
    """
    preferences = case.preferences_of(party)
    if preferences is None or preferences.walk_away is None:
        return None
    return preferences.walk_away.low if preferences.walk_away.is_exact else None


def _unrefused_table(case: Case, found: FromRecord) -> PackageTable | None:
    shown = found.packages[:LISTED]
    if not shown or not found.cells:
        return None
    return PackageTable(
        heads=tuple(f"Package {n}" for n in range(1, len(shown) + 1)),
        details=tuple(
            f"{one.accepted} accepted, {one.sought} sought, {one.unknown} without a report"
            for one in shown
        ),
        settles=settles_rows(case, [one.options for one in shown]),
        gives=(),
    )
