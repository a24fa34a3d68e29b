"""Bodies that must agree: what each needs, who has a say, and which packages would pass."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.brief.shown import shown_name
from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Packages, ShownPackage
from goodoffices.ratification.chances import chance_of_passing
from goodoffices.ratification.supports import support_of
from goodoffices.ratification.votes import BodyVotes, votes
from goodoffices.ratification.votes_words import (
    assumed,
    chance_sentence,
    prospect_sentences,
    say_sentences,
    support_words,
)

SHOWN_MEMBERS = 60
"""Members of one body that a page shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One member as a row.

    Parameters
    ----------
    name, weight, power, vote : str
        Name, votes, Banzhaf index, and how it votes with the basis of that.
    """

    name: str
    weight: str
    power: str
    vote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyShown:
    """One body as a reader sees it.

    Parameters
    ----------
    name, party, source : str
        Name, whom it binds, where its rule stands.
    sentences : tuple of str
        Rule and who has a say; then what is known of the votes, on no package in particular.
    rows : tuple of MemberRow
        Members, as far as they are shown.
    hidden : int
        Members not shown.
    """

    name: str
    party: str
    source: str
    sentences: tuple[str, ...]
    rows: tuple[MemberRow, ...]
    hidden: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodiesShown:
    """All bodies of a case, and what they would do to the packages shown.

    Parameters
    ----------
    bodies : tuple of BodyShown
        In the order of the case.
    packages : tuple of (str, str)
        Each shown package with what its votes come to in all bodies.
    assumptions : tuple of str
        Members whose votes rest on no source.
    """

    bodies: tuple[BodyShown, ...]
    packages: tuple[tuple[str, str], ...]
    assumptions: tuple[str, ...]


def bodies_shown(case: Case, packages: Packages | None) -> BodiesShown | None:
    """Say what the bodies of a case must pass and would.

    Parameters
    ----------
    case : Case
        The negotiation.
    packages : Packages or None
        What was found out about packages.

    Returns
    -------
    BodiesShown or None
        ``None`` when the case has no body.

    Raises
    ------
    CaseError
        If one voter sits in two bodies that say different things of it.
    """
    if not case.bodies:
        return None
    found = votes(case)
    shown = () if packages is None or packages.shown is None else packages.shown.packages
    return BodiesShown(
        bodies=tuple(_body(case, one) for one in found.bodies),
        packages=tuple(_package(case, n, one) for n, one in enumerate(shown, start=1)),
        assumptions=assumed(case.bodies, None),
    )


def _body(case: Case, one: BodyVotes) -> BodyShown:
    known = one.power.value
    powers: dict[str, Fraction] = (
        {} if known is None else {each.member: each.banzhaf for each in known.members}
    )
    rows = [
        MemberRow(
            name=member.name,
            weight=f"{member.weight:,}",
            power=f"{float(powers[member.id]):.3f}" if member.id in powers else "not counted",
            vote=support_words(support_of(member, None)),
        )
        for member in one.body.members[:SHOWN_MEMBERS]
    ]
    return BodyShown(
        name=one.body.name,
        party="" if one.body.party is None else case.party(one.body.party).name,
        source=one.body.source,
        sentences=(*say_sentences(one), *prospect_sentences(one.prospect, [one.body])),
        rows=tuple(rows),
        hidden=len(one.body.members) - len(rows),
    )


def _package(case: Case, number: int, shown: ShownPackage) -> tuple[str, str]:
    answer = chance_of_passing(case.bodies, dict(shown.package.options))
    return shown_name(number, shown), chance_sentence(answer, several=len(case.bodies) > 1)
