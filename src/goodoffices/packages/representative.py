"""The few packages that are shown, chosen for what they teach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

import numpy as np

from goodoffices.errors import LimitError
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.front_pool import FrontPool
from goodoffices.packages.leximin import leximin
from goodoffices.packages.question import Question
from goodoffices.packages.results import (
    Concept,
    Frontier,
    NamedPackage,
    ScoredCandidate,
    Showing,
    ShownPackage,
)
from goodoffices.packages.spanning import span
from goodoffices.packages.trade_words import trade_headline
from goodoffices.packages.trades import trades
from goodoffices.solving.answer import Proof, Status
from goodoffices.solving.model import Choice, PartyPoints
from goodoffices.solving.reach import points_reach

SHOWN_LIMIT = 7
"""Most packages shown."""
SHOWN_LEAST = 3
"""Fewest packages shown, where there are so many."""
NEAR_SHARE = Fraction(1, 20)
"""A gain of at most this share of the party's largest gain is near its walk-away value."""
MOST_ROBUST = "most_robust"
"""Name of the package farthest from anybody's walk-away value (R101)."""
METHOD = "Named packages and candidates first, then the frontier package least represented."
EFFICIENT = "Nothing is better for somebody at nobody's cost."
FARTHEST = "Shares of the parties' spans were compared over the whole frontier of the zone."
ORDER = (
    Concept.NASH,
    Concept.KALAI_SMORODINSKY,
    Concept.EGALITARIAN,
    Concept.UTILITARIAN,
    Concept.EQUAL_GAIN,
)
"""Order in which named packages are shown; no ranking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What is there to be shown.

    Parameters
    ----------
    named : tuple of NamedPackage
        What the rules name.
    frontier : Frontier
        Its proof stands beside packages that no rule names.
    candidates : tuple of ScoredCandidate
        Packages that a person added.
    """

    named: tuple[NamedPackage, ...]
    frontier: Frontier
    candidates: tuple[ScoredCandidate, ...] = ()


def representative(
    question: Question,
    pool: FrontPool | None,
    *,
    found: Found,
    reference: Candidate | None = None,
) -> Showing:
    """Return about seven packages: the named ones, the mediator's, and what spans the frontier.

    Packages that several rules name are one. Then come the package farthest from anybody's
    walk-away value, the candidates that meet the links, and frontier packages of the zone,
    each the one least represented by those before (R108).

    Parameters
    ----------
    question : Question
        The case and its model.
    pool : FrontPool or None
        Frontier of the zone; ``None`` where it was not found.
    found : Found
        Named packages, the frontier and the candidates.
    reference : Candidate or None
        What all are compared with; the package before in the list when ``None``.

    Returns
    -------
    Showing
        At most seven; at least three where the frontier of the zone has three.

    Raises
    ------
    CertificateError
        If a package fails the exact re-check.

    Notes
    -----
    A choice of what to show, never of what is proved: every package carries its own proof.
    """
    entries = _entries(question, pool, found)
    within, engine = None, ""
    if pool is not None:
        spanned = span(question.model, pool, list(entries), least=SHOWN_LEAST, most=SHOWN_LIMIT)
        within, engine = spanned.within, pool.engine
        for choice in spanned.added:
            entries[choice] = _Entry(names=(), candidates=(), proof=_proof(engine, EFFICIENT))
    shown = _shown(question, pool, entries, reference=reference)
    proof = _proof(engine, METHOD, recomputed=len(shown))
    if pool is None or not pool.is_whole:
        proof = replace(
            proof,
            status=Status.BOUNDED,
            reason="Not all of the frontier of the zone is known.",
            limit=found.frontier.proof.limit,
        )
    return Showing(packages=shown, within=within, near_share=NEAR_SHARE, proof=proof)


def _proof(engine: str, method: str, *, recomputed: int = 1) -> Proof:
    return Proof(status=Status.PROVED, engine=engine, method=method, recomputed=recomputed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    names: tuple[str, ...]
    candidates: tuple[str, ...]
    proof: Proof


def _entries(question: Question, pool: FrontPool | None, found: Found) -> dict[Choice, _Entry]:
    entries: dict[Choice, _Entry] = {}

    def add(choice: Choice, proof: Proof, *, name: str = "", candidate: str = "") -> None:
        held = entries.get(choice) or _Entry(names=(), candidates=(), proof=proof)
        if choice in entries or len(entries) < SHOWN_LIMIT:
            entries[choice] = _Entry(
                names=(*held.names, name) if name else held.names,
                candidates=(*held.candidates, candidate) if candidate else held.candidates,
                proof=held.proof,
            )

    for one in sorted(found.named, key=lambda each: ORDER.index(each.concept)):
        if one.package is not None:
            add(question.choice_of(one.package.options), one.proof, name=one.concept.value)
    robust = None if pool is None else most_robust_of(question, pool)
    if robust is not None:
        add(robust, _proof(pool.engine if pool else "", FARTHEST), name=MOST_ROBUST)
    for scored in found.candidates:
        if not scored.broken_links:
            add(question.choice_of(scored.options), scored.proof, candidate=scored.name)
    return entries


def most_robust_of(question: Question, pool: FrontPool) -> Choice | None:
    """Return the package farthest from anybody's walk-away value, in shares of the span.

    Parameters
    ----------
    question : Question
        The case and its model.
    pool : FrontPool
        Frontier of the zone.

    Returns
    -------
    tuple of int or None
        The canonical one of those that tie (R57, R101); ``None`` where the frontier is not
        whole or some walk-away value is not known.

    Notes
    -----
    Exact. With exact preferences this is what
    :func:`goodoffices.packages.uncertainty.most_robust.most_robust` names.
    """
    if question.unknown_walk_aways or not pool.is_whole or not len(pool.gains):
        return None
    try:
        spans = [_span(party) for party in question.model.parties]
    except LimitError:
        return None
    common = lcm(*spans)
    factors = np.array([common // one for one in spans], dtype=object)
    rows = leximin(pool.gains.astype(object) * factors).tolist()
    return question.model.canonical_order([pool.choice(row) for row in rows])[0]


def _span(party: PartyPoints) -> int:
    least, most = points_reach(party)
    return max(most, party.walk_away or 0) - min(least, party.walk_away or 0) or party.scale


def _shown(
    question: Question,
    pool: FrontPool | None,
    entries: Mapping[Choice, _Entry],
    *,
    reference: Candidate | None,
) -> tuple[ShownPackage, ...]:
    ideals = _ideals(question, pool, list(entries))
    shown: list[ShownPackage] = []
    unsure = {missing.party for missing in question.unknown_walk_aways}
    before = reference
    for number, (choice, entry) in enumerate(entries.items(), start=1):
        package = question.package(choice)
        shares = tuple(
            (
                party.party,
                _share(_gain(question, choice, n), ideal, known=party.party not in unsure),
            )
            for n, (party, ideal) in enumerate(zip(question.model.parties, ideals, strict=True))
        )
        shown.append(
            ShownPackage(
                package=package,
                names=entry.names,
                candidates=entry.candidates,
                shares=shares,
                near=_near(question, choice, ideals),
                reference="" if before is None else before.name,
                changes=() if before is None else _changes(before.options, package.options),
                trade="" if before is None else _trade(question, before, package.options),
                proof=entry.proof,
            )
        )
        if reference is None:
            before = Candidate(name=f"package {number}", options=package.options)
    return tuple(shown)


def _share(gain: int, ideal: int, *, known: bool) -> Fraction | None:
    return Fraction(gain, ideal) if known and ideal > 0 else None


def _ideals(question: Question, pool: FrontPool | None, choices: Sequence[Choice]) -> list[int]:
    if pool is not None and len(pool.gains):
        return [int(ideal) for ideal in pool.gains.max(axis=0)]
    columns = range(len(question.model.parties))
    return [max((_gain(question, c, n) for c in choices), default=0) for n in columns]


def _gain(question: Question, choice: Choice, party: int) -> int:
    wishes = question.model.parties[party]
    return wishes.points(choice) - (wishes.walk_away or 0)


def _near(question: Question, choice: Choice, ideals: Sequence[int]) -> tuple[str, ...]:
    near = []
    for place, (party, ideal) in enumerate(zip(question.model.parties, ideals, strict=True)):
        gain = _gain(question, choice, place)
        if party.walk_away is not None and 0 <= gain <= NEAR_SHARE * max(ideal, 0):
            near.append(party.party)
    return tuple(near)


def _changes(
    before: tuple[tuple[str, str], ...], after: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str, str], ...]:
    pairs = zip(before, after, strict=True)
    return tuple((issue, old, new) for (issue, old), (_, new) in pairs if old != new)


def _trade(question: Question, before: Candidate, options: tuple[tuple[str, str], ...]) -> str:
    found = trades(question.case, dict(before.options), dict(options))
    return trade_headline(question.case, found)
