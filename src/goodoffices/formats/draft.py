"""What every format says of a negotiation, by positions, before it gets identifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Condition
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party, Role
from goodoffices.case.preferences import LinkedPoints, OptionPoints, Preferences
from goodoffices.case.sources import Source
from goodoffices.formats.exchange import Findings, SourceFile
from goodoffices.formats.names import distinct_names, identifiers, slug


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftIssue:
    """An issue as a file states it.

    Parameters
    ----------
    name : str
        Name, as written.
    options : tuple of str
        Names of the options, in the order of the domain.
    numbers : tuple of int or None
        The whole number each option stands for; ``None`` when options are words.
    """

    name: str
    options: tuple[str, ...]
    numbers: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTerm:
    """Points for a combination.

    Parameters
    ----------
    when : tuple of (int, tuple of int)
        Position of an issue and positions of its options, any of which will do; issues
        ascending, each once.
    points : Fraction
        Points added when all hold.
    """

    when: tuple[tuple[int, tuple[int, ...]], ...]
    points: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftParty:
    """A party as a file states it.

    Parameters
    ----------
    name : str
        Name shown.
    source : SourceFile or None
        File its preferences come from; ``None`` when none are known.
    points : tuple of (tuple of Fraction, or None)
        Points per issue and option; ``None`` for an issue that only linked points speak of.
    terms : tuple of DraftTerm
        Linked points.
    walk_away : Fraction or None
        Least total the party accepts.
    """

    name: str
    source: SourceFile | None
    points: tuple[tuple[Fraction, ...] | None, ...] = ()
    terms: tuple[DraftTerm, ...] = ()
    walk_away: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A negotiation as files of another program state it.

    Parameters
    ----------
    title : str
        Title.
    format : str
        Name of the format.
    issues : tuple of DraftIssue
        What is to be settled.
    parties : tuple of DraftParty
        Everybody who must accept.
    files : tuple of SourceFile
        Every file read.
    not_in_model : tuple of str
        What the files say and a case cannot.
    """

    title: str
    format: str
    issues: tuple[DraftIssue, ...]
    parties: tuple[DraftParty, ...]
    files: tuple[SourceFile, ...]
    not_in_model: tuple[str, ...] = ()


UNKNOWN_SIDE = "Other side (not in the files)"
"""Name of the party that is added when files hold the wishes of one party alone (R121)."""


def build_case(draft: Draft, findings: Findings) -> Case:
    """Give a draft its identifiers and build the case.

    Parameters
    ----------
    draft : Draft
        What the files say; at least one party.
    findings : Findings
        Told when a name had to be numbered, or a party was added.

    Returns
    -------
    Case
        The negotiation; its sources name every file with its digest.

    Notes
    -----
    Exact: points are taken over as fractions, never scaled.
    """
    parties = draft.parties
    if len(parties) == 1:
        findings.note(
            "The files hold the wishes of one party. A second principal whose preferences are"
            f" unknown is added: {UNKNOWN_SIDE}."
        )
        parties = (*parties, DraftParty(name=UNKNOWN_SIDE, source=None))
    names = _names([one.name for one in parties], "parties", findings)
    ids = identifiers(names, "party")
    issues = _issues(draft.issues, findings)
    return Case(
        id=slug(draft.title) or "imported",
        title=draft.title,
        parties=tuple(
            Party(id=i, name=n, role=Role.PRINCIPAL) for i, n in zip(ids, names, strict=True)
        ),
        issues=issues,
        preferences=tuple(
            _preferences(party_id, party, issues, party.source)
            for party_id, party in zip(ids, parties, strict=True)
            if party.source is not None
        ),
        sources=sources_of(draft.files, draft.format),
        not_in_model=draft.not_in_model,
    )


def sources_of(files: Sequence[SourceFile], format_name: str) -> tuple[Source, ...]:
    """Cite the files a case came from.

    Examples
    --------
    >>> sources_of([SourceFile(name="A b.xml", sha256="00")], "genius")[0].title
    'A b.xml, SHA-256 00 (read as genius)'
    """
    ids = identifiers([f"file {one.name}" for one in files], "file")
    return tuple(
        Source(id=source_id, title=f"{one.citation} (read as {format_name})")
        for source_id, one in zip(ids, files, strict=True)
    )


def _names(names: list[str], what: str, findings: Findings) -> tuple[str, ...]:
    given = distinct_names(names)
    if list(given) != names:
        findings.note(f"Some {what} differ only in upper and lower case; they are numbered.")
    return given


def _issues(drafts: Sequence[DraftIssue], findings: Findings) -> tuple[Issue, ...]:
    names = _names([one.name for one in drafts], "issues", findings)
    ids = identifiers(names, "issue")
    return tuple(
        Issue(
            id=issue_id,
            name=name,
            options=_options(draft, findings),
            ordered=draft.numbers is not None,
        )
        for issue_id, name, draft in zip(ids, names, drafts, strict=True)
    )


def _options(draft: DraftIssue, findings: Findings) -> tuple[Option, ...]:
    names = _names(list(draft.options), "options", findings)
    ids = identifiers(names, "option")
    quantities = draft.numbers or (None,) * len(names)
    return tuple(
        Option(id=option_id, name=name, quantity=quantity)
        for option_id, name, quantity in zip(ids, names, quantities, strict=True)
    )


def _preferences(
    party_id: str, draft: DraftParty, issues: Sequence[Issue], source: SourceFile
) -> Preferences:
    return Preferences(
        party=party_id,
        basis=source.citation,
        walk_away=None if draft.walk_away is None else _exactly(draft.walk_away),
        points=tuple(
            OptionPoints(issue=issue.id, option=option.id, points=_exactly(points))
            for issue, row in zip(issues, draft.points, strict=True)
            for option, points in zip(issue.options, row or (), strict=row is not None)
        ),
        linked_points=tuple(
            LinkedPoints(
                when=tuple(
                    Condition(
                        issue=issues[number].id,
                        options=tuple(issues[number].options[k].id for k in options),
                    )
                    for number, options in term.when
                ),
                points=_exactly(term.points),
            )
            for term in draft.terms
        ),
    )


def _exactly(value: Fraction) -> Range:
    return Range(low=value, high=value)
