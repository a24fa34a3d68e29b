"""Packages as they are found in Python, shown as tables and a picture."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields

from markupsafe import Markup

from goodoffices.brief.alternatives import named_groups, principle_words, proof_words
from goodoffices.brief.pictures import Picture, package_pictures
from goodoffices.brief.shown import shown_picture, shown_sentences
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.notebook.arrays import PackageArrays, arrays_of
from goodoffices.notebook.pictures import VEGA_LITE, NotebookPicture
from goodoffices.notebook.tables import folded, heading, lines, table, words
from goodoffices.packages import finding
from goodoffices.packages.results import NamedPackage, Package, Packages
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Record

LISTED = 50
"""Packages of the frontier in the table; all that were found are in the arrays."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotebookPackages(Packages):
    """Everything found out about the packages of a case, able to show itself.

    Parameters
    ----------
    negotiation : Case
        The case, for names.
    """

    negotiation: Case

    def __repr__(self) -> str:
        return f"<packages of {self.case}: {_zone(self)} {_frontier(self)}>"

    def to_numpy(self) -> PackageArrays:
        """Return the packages of the frontier, as far as they are listed, as exact arrays."""
        return arrays_of(self.negotiation, self.frontier.packages)

    def pictures(self) -> tuple[NotebookPicture, ...]:
        """Return the packages shown; then what named packages give each party, and pairs."""
        first = shown_picture(self.negotiation, self)
        drawn = package_pictures(self.negotiation, self)
        return tuple(map(_notebook_picture, (*(() if first is None else (first,)), *drawn)))

    def _repr_html_(self) -> str:
        drawn = (
            Markup("<figure>{}<figcaption>{}</figcaption></figure>").format(
                Markup(picture.to_svg()),  # noqa: S704 - drawn by us, its words escaped
                words(picture.caption),
            )
            for picture in self._shown_pictures()
        )
        return str(self._tables() + Markup("").join(drawn))

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, object]:
        bundle: dict[str, object] = {"text/plain": repr(self), "text/html": self._repr_html_()}
        for picture in self._shown_pictures():
            drawn = picture._repr_mimebundle_(include, exclude)
            bundle |= {kind: drawn[kind] for kind in (VEGA_LITE, "image/svg+xml")}
        return bundle

    def _shown_pictures(self) -> tuple[NotebookPicture, ...]:
        """Return the first picture, if there is any; the others are drawn on demand."""
        return self.pictures()[:1]

    def _tables(self) -> Markup:
        said = self.from_record
        return (
            heading(f"Packages: {self.negotiation.title}")
            + lines([_zone(self), *self.notes, *self.zone.notes])
            + _named_table(self)
            + lines(shown_sentences(self.shown))
            + lines([_frontier(self)])
            + _listed(self)
            + lines(
                [
                    f"From the record: {_number(said.count)} packages that no principal has"
                    f" refused ({proof_words(said.proof)})."
                    if said.count is not None
                    else ""
                ]
            )
            + lines(f"Block: {block.reason}" for block in said.blocks)
        )


def find_packages(case: Case, record: Record | Positions | None = None) -> NotebookPackages:
    """Find the zone of agreement, the named packages, the frontier, and what the record leaves.

    Parameters
    ----------
    case : Case
        The negotiation.
    record : Record, Positions or None
        What the reports say; ``None`` when there is no record.

    Returns
    -------
    NotebookPackages
        Every part is present and carries its proof; one that does not apply says why.

    Raises
    ------
    CaseError
        If an identifier in a link or preference refers to nothing.
    CertificateError
        If an answer fails the exact re-check against the case.

    Notes
    -----
    Exact, or bounded and marked so, or refused with the limit named. Methods and limits as
    in :func:`goodoffices.packages.finding.find_packages`.

    Examples
    --------
    >>> from goodoffices.notebook.points import case_from_points
    >>> found = find_packages(case_from_points([[[3, 0]], [[0, 2]]], walk_away=[0, 1]))
    >>> found.zone.count, found.frontier.count
    (1, 2)
    """
    positions = positions_of(record, case=case) if isinstance(record, Record) else record
    found = finding.find_packages(case, positions)
    known = {field.name: getattr(found, field.name) for field in fields(Packages)}
    return NotebookPackages(**known, negotiation=case)


def _notebook_picture(picture: Picture) -> NotebookPicture:
    return NotebookPicture(caption=picture.caption, specification=picture.spec)


def _named_table(found: NotebookPackages) -> Markup:
    groups = named_groups(found)
    shown = [(group, group[0].package) for group in groups if group[0].package is not None]
    absent = [
        f"{one.concept.value.replace('_', '-')}: {one.proof.reason or proof_words(one.proof)}"
        for one in found.named
        if one.package is None
    ]
    if not shown:
        return lines(dict.fromkeys(absent))
    case = found.negotiation
    head = ("", *(principle_words(group) for group, _ in shown))
    settles = [
        [issue.name, *(issue.option(dict(package.options)[issue.id]).name for _, package in shown)]
        for issue in case.issues
    ]
    gives = [
        [f"{party.name}: points", *(_points(package, party.id) for _, package in shown)]
        for party in case.principals
    ]
    proofs = ["proof", *(_proof(group) for group, _ in shown)]
    return table(head, [*settles, *gives, proofs]) + lines(
        [*absent, *dict.fromkeys(note for one in found.named for note in one.notes)]
    )


def _proof(group: Sequence[NamedPackage]) -> str:
    said = ", ".join(dict.fromkeys(proof_words(one.proof) for one in group))
    ties = max((one.ties or 1 for one in group), default=1)
    return f"{said}; {ties} tie" if ties > 1 else said


def _listed(found: NotebookPackages) -> Markup:
    packages = found.frontier.packages[:LISTED]
    if not packages:
        return Markup("")
    case = found.negotiation
    head = (*(issue.name for issue in case.issues), *(party.name for party in case.principals))
    rows = (
        [
            *(case.issue(issue).option(option).name for issue, option in package.options),
            *(_points(package, party.id) for party in case.principals),
        ]
        for package in packages
    )
    return folded(f"{len(packages)} packages of the frontier", table(head, rows))


def _zone(found: Packages) -> str:
    zone = found.zone
    if zone.count is None and zone.at_least is not None:
        counted = f"at least {zone.at_least:,}"
    else:
        counted = _number(zone.count)
    return (
        f"Zone of agreement: {counted} of {zone.packages:,} packages ({proof_words(zone.proof)})."
    )


def _frontier(found: Packages) -> str:
    frontier = found.frontier
    return f"Frontier: {_number(frontier.count)} packages ({proof_words(frontier.proof)})."


def _number(count: int | None) -> str:
    return "no count of" if count is None else f"{count:,}"


def _points(package: Package, party: str) -> str:
    return str(dict(package.points)[party])
