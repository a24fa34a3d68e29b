"""Which packages hold up when the parties' wishes are known only in part."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from goodoffices.case.digest import case_digest
from goodoffices.case.negotiation import Case
from goodoffices.errors import CertificateError, LimitError
from goodoffices.packages.acceptance import acceptance_words
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.results import Zone
from goodoffices.packages.uncertainty.acceptability import Acceptability, acceptability
from goodoffices.packages.uncertainty.drawing import BLOCK
from goodoffices.packages.uncertainty.intervals import is_behind, wilson_interval
from goodoffices.packages.uncertainty.judged import Judged, judged
from goodoffices.packages.uncertainty.margins import span_of
from goodoffices.packages.uncertainty.most_robust import MostRobust, most_robust
from goodoffices.packages.uncertainty.pool import ROBUST, Pool, pool_of, with_neighbours
from goodoffices.packages.uncertainty.regret import pool_regrets
from goodoffices.packages.uncertainty.results import (
    ComparedPackage,
    LeastRegret,
    LeastShortfall,
    MostAccepted,
    PartyView,
    Robustness,
    Share,
)
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.packages.uncertainty.verdicts import (
    Verdict,
    joint_verdict,
    points_between,
    verdict_of,
)
from goodoffices.packages.uncertainty.worlds import Worlds
from goodoffices.solving.answer import Proof, Status, not_applicable, refused
from goodoffices.solving.integer_model import link_model
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.table import Choices

DRAWS = 10_000
"""Worlds drawn unless somebody says otherwise: an error of at most one in a hundred."""
DRAWS_LIMIT = 1_000_000
"""Most worlds drawn."""
WORK_LIMIT = 2_000_000_000
"""Most draws times packages."""
WIDENINGS = 3
"""How often a pool is widened around the package accepted most often."""
DRAWN = "Worlds were drawn uniformly from all that agree with what is stated."
COMPARED = "The largest differences over all worlds were worked out for each pair of the pool."


def find_robust(
    case: Case,
    *,
    draws: int = DRAWS,
    seed: int = 0,
    candidates: Sequence[Candidate] = (),
    limits: Limits = DEFAULT_LIMITS,
) -> Robustness:
    """Find which packages hold up over all worlds that agree with what is stated.

    First what is certain: packages accepted in every world, in some and in none, and the
    package whose worst case is least bad, all exact (R100, R101). Then how often: shares of
    drawn worlds in which each package of a stated pool is accepted, with intervals (R102,
    R103, R104).

    Parameters
    ----------
    case : Case
        The negotiation.
    draws : int
        Worlds drawn, from 1 to 1,000,000.
    seed : int
        Seed, at least 0.
    candidates : sequence of Candidate
        Packages that a person adds to the pool; one that breaks a link is withheld.
    limits : Limits
        What each search may take.

    Returns
    -------
    Robustness
        The same for the same arguments in every run. Where no principal can be described
        every part says why it does not apply; with one principal
        alone every part is refused (R109).

    Raises
    ------
    CaseDocumentError
        If points are given twice to an option.
    LimitError
        If there are too few or too many draws, or the seed is negative.
    CertificateError
        If a package fails the exact re-check.
    """
    _check(draws, seed)
    worlds = plausible_worlds(case)
    reason = _no_answer(case, worlds)
    if reason is not None:
        return _nothing(case, worlds, reason, draws=draws, seed=seed)
    robust = most_robust(case, worlds, limits=limits)
    added = [] if robust.package is None else [robust.package.options]
    pool = pool_of(case, worlds, candidates=candidates, robust=added, limits=limits)
    pool, known, counted = _judged(case, worlds, pool, draws=draws, seed=seed)
    regret = _regret(known, worlds)
    compared = _compared(case, worlds, pool, known=known, counted=counted, regret=regret)
    zones = dict(pool.zones)
    return replace(
        _nothing(case, worlds, _drawn(len(compared), seed), draws=draws, seed=seed),
        model_digest=_digest(known),
        necessary=zones["worst"],
        possible=zones["best"],
        most_robust=robust,
        most_accepted=_most_accepted(counted, compared, seed=seed),
        least_regret=_least(regret),
        least_shortfall=_least_shortfall(compared, seed=seed),
        any_stands=_share(counted.any_stands, draws),
        pool=compared,
        pool_is_whole=pool.is_whole,
        withheld=pool.withheld,
        notes=(*_notes(case, worlds, robust), *counted.notes),
    )


def _judged(
    case: Case, worlds: Worlds, pool: Pool, *, draws: int, seed: int
) -> tuple[Pool, Judged, Acceptability]:
    """Judge a pool, widened around the package accepted most often while that helps."""
    _check_work(draws, pool)
    known = judged(case, worlds, _choices(case, pool))
    counted = acceptability(case, worlds, known, draws=draws, seed=seed)
    for _ in range(0 if pool.is_whole else WIDENINGS):
        number = int(counted.jointly.argmax())
        most = int(counted.jointly[number])
        wider = with_neighbours(case, pool, number)
        if most in {0, draws} or draws * len(wider.packages) > WORK_LIMIT or wider == pool:
            break
        pool, known = wider, judged(case, worlds, _choices(case, wider))
        counted = acceptability(case, worlds, known, draws=draws, seed=seed)
        if counted.jointly.max() == most:
            break
    return pool, known, counted


def _check_work(draws: int, pool: Pool) -> None:
    if draws * len(pool.packages) > WORK_LIMIT:
        raise LimitError(
            f"{draws:,} draws of {len(pool.packages):,} packages exceed {WORK_LIMIT:,}."
            " Ask for fewer draws."
        )


def _check(draws: int, seed: int) -> None:
    if not 1 <= draws <= DRAWS_LIMIT:
        raise LimitError(f"{draws:,} draws were asked for. Ask for 1 to {DRAWS_LIMIT:,}.")
    if seed < 0:
        raise LimitError(f"The seed is {seed}. Give 0 or a larger whole number.")


def _no_answer(case: Case, worlds: Worlds) -> Proof | None:
    """Return why nothing can be compared; ``None`` when it can."""
    if not case.principals:
        return not_applicable("The case names no principal, so nobody's wishes count.")
    if len(case.principals) == 1:
        return refused(
            engine="",
            reason=f"{case.principals[0].name} is the only principal, and a negotiation needs"
            " two.",
            limit="at least two principals",
        )
    if worlds.parties:
        return None
    gaps = "; ".join(gap.sentence() for gap in worlds.left_out)
    return not_applicable(f"No principal's wishes can be described. {gaps}.")


def _nothing(case: Case, worlds: Worlds, proof: Proof, *, draws: int, seed: int) -> Robustness:
    model = link_model(case)
    zone = Zone(count=None, packages=model.size, proof=proof)
    return Robustness(
        case=case.id,
        case_digest=case_digest(case),
        model_digest=model.digest,
        principals=tuple(party.id for party in case.principals),
        issues=model.issues,
        rule=acceptance_words(case),
        draws=draws,
        seed=seed,
        left_out=worlds.left_out,
        necessary=zone,
        possible=zone,
        most_robust=MostRobust(package=None, proof=proof),
        most_accepted=MostAccepted(number=None, proof=proof),
        least_regret=LeastRegret(numbers=(), regret=None, proof=proof),
        least_shortfall=LeastShortfall(number=None, proof=proof),
        any_stands=None,
        pool=(),
        pool_is_whole=False,
        proof=proof,
    )


def _choices(case: Case, pool: Pool) -> Choices:
    places = [{option.id: n for n, option in enumerate(issue.options)} for issue in case.issues]
    rows = [
        [place[option] for place, (_, option) in zip(places, one.options, strict=True)]
        for one in pool.packages
    ]
    return np.array(rows, dtype=np.int32).reshape(len(rows), len(places))


def _digest(known: Judged) -> str:
    both = f"{known.worst.digest} {known.best.digest}"
    return hashlib.sha256(both.encode()).hexdigest()


def _drawn(packages: int, seed: int) -> Proof:
    return Proof(
        status=Status.SAMPLED,
        engine=f"PCG64, blocks of {BLOCK:,}",
        method=DRAWN,
        recomputed=packages,
        seed=seed,
    )


def _rounded(interval: tuple[float, float]) -> tuple[Fraction, Fraction]:
    """Round outward to four decimals, so that every machine shows the same."""
    low, high = interval
    return Fraction(math.floor(low * 10_000), 10_000), Fraction(math.ceil(high * 10_000), 10_000)


def _share(count: int, draws: int, verdict: Verdict = Verdict.POSSIBLE) -> Share:
    """Return a count with its interval; what is certain has no error."""
    if verdict is not Verdict.POSSIBLE:
        sure = Fraction(verdict is not Verdict.IMPOSSIBLE)
        return Share(count=count, draws=draws, low=sure, high=sure)
    low, high = _rounded(wilson_interval(count, draws))
    return Share(count=count, draws=draws, low=low, high=high)


def _regret(known: Judged, worlds: Worlds) -> list[Fraction] | LimitError:
    try:
        return pool_regrets(known, worlds)
    except LimitError as error:
        return error


def _least(regret: list[Fraction] | LimitError) -> LeastRegret:
    if isinstance(regret, LimitError):
        proof = refused(engine="table", reason=str(regret), limit="pairs of packages of the pool")
        return LeastRegret(numbers=(), regret=None, proof=proof)
    if not regret:
        return LeastRegret(numbers=(), regret=None, proof=not_applicable("The pool is empty."))
    least = min(regret)
    numbers = tuple(number for number, value in enumerate(regret) if value == least)
    proof = Proof(status=Status.PROVED, engine="table", method=COMPARED, recomputed=len(regret))
    return LeastRegret(numbers=numbers, regret=least, proof=proof)


def _most_accepted(
    counted: Acceptability, compared: Sequence[ComparedPackage], *, seed: int
) -> MostAccepted:
    proof = _drawn(len(counted.jointly), seed)
    if counted.any_stands == 0:
        reason = "No package of the pool is accepted by all in any of the worlds drawn."
        return MostAccepted(number=None, proof=replace(proof, reason=reason))
    most = np.flatnonzero(counted.jointly == counted.jointly.max()).tolist()
    # Of packages accepted equally often the one with the least bad worst case comes first.
    number = next((n for n in most if ROBUST in compared[n].origins), most[0])
    among = len(counted.jointly)
    interval = _rounded(wilson_interval(int(counted.jointly[number]), counted.draws, among=among))
    if compared[number].verdict is Verdict.NECESSARY:
        interval = (Fraction(1), Fraction(1))
    mine, other = counted.only(number)
    rivals = tuple(
        rival
        for rival, (a, b) in enumerate(zip(mine.tolist(), other.tolist(), strict=True))
        if rival != number and not is_behind(a, b, others=among - 1)
    )
    return MostAccepted(number=number, interval=interval, not_separated=rivals, proof=proof)


def _least_shortfall(compared: Sequence[ComparedPackage], *, seed: int) -> LeastShortfall:
    worst = [
        max((v.shortfall for v in one.parties if v.shortfall is not None), default=None)
        for one in compared
    ]
    known = [
        (shortfall, n)
        for n, shortfall in enumerate(worst)
        if shortfall is not None and compared[n].verdict is not Verdict.IMPOSSIBLE
    ]
    if not known:
        proof = not_applicable("No package of the pool is measured and accepted in some world.")
        return LeastShortfall(number=None, proof=proof)
    least = min(shortfall for shortfall, _ in known)
    tied = [n for shortfall, n in known if shortfall == least]
    number = max(tied, key=lambda n: (compared[n].accepted.count, -n))
    return LeastShortfall(
        number=number, shortfall=least, tied=len(tied), proof=_drawn(len(compared), seed)
    )


def _compared(
    case: Case,
    worlds: Worlds,
    pool: Pool,
    *,
    known: Judged,
    counted: Acceptability,
    regret: list[Fraction] | LimitError,
) -> tuple[ComparedPackage, ...]:
    spans = [
        span_of(one, low, high)
        for one, low, high in zip(
            worlds.parties, known.worst.parties, known.best.parties, strict=True
        )
    ]
    found = []
    for row, one in enumerate(pool.packages):
        views = _views(worlds, dict(one.options), counted=counted, row=row, spans=spans)
        if tuple((v.party, v.least, v.most) for v in views) != known.points(row):
            raise CertificateError("Least or most points of a package fail the exact re-check.")
        silent = [(out.party, Verdict.UNKNOWN) for out in worlds.left_out]
        verdicts = [(view.party, view.verdict) for view in views]
        verdict = joint_verdict([*verdicts, *silent], case.acceptance)
        found.append(
            ComparedPackage(
                options=one.options,
                origins=one.origins,
                verdict=verdict,
                parties=views,
                accepted=_share(int(counted.jointly[row]), counted.draws, verdict),
                first=tuple((rule, int(named[row])) for rule, named in counted.first.items()),
                ranks=counted.ranks_of(row),
                regret=None if isinstance(regret, LimitError) else regret[row],
            )
        )
    return tuple(found)


def _views(
    worlds: Worlds,
    options: dict[str, str],
    *,
    counted: Acceptability,
    row: int,
    spans: Sequence[Fraction],
) -> tuple[PartyView, ...]:
    views = []
    for column, (one, span) in enumerate(zip(worlds.parties, spans, strict=True)):
        least, most = points_between(one, options)
        verdict = verdict_of(one, options)
        line = one.walk_away
        views.append(
            PartyView(
                party=one.party,
                verdict=verdict,
                least=least,
                most=most,
                accepted=_share(int(counted.by_party[column, row]), counted.draws, verdict),
                shortfall=None if line is None else max(Fraction(0), line.high - least) / span,
            )
        )
    return tuple(views)


def _notes(case: Case, worlds: Worlds, robust: MostRobust) -> tuple[str, ...]:
    notes = list(robust.notes)
    ranked = [one.name for one in worlds.parties if one.by_rank]
    if ranked:
        notes.append(
            f"Only rankings are known of {', '.join(ranked)}: 100 points are spread over the"
            " issues in an unknown way, and a walk-away value is read in those points. In its"
            " worst world all weight lies on one issue, so its margin tells few packages apart."
        )
    if case.acceptance is not None:
        notes.append(
            "Verdicts and shares follow the rule of acceptance; counts of packages, the most"
            " robust package and the rules that name packages look at all principals."
        )
    if worlds.left_out or worlds.without_line:
        notes.append(
            "Verdicts and shares concern the other parties only; with theirs they can only fall."
        )
    return tuple(notes)
