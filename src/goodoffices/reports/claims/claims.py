"""What one side says about another side's position, beside that side's own words."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Role
from goodoffices.reports.claims.accusations import answered_in, mutual_in
from goodoffices.reports.claims.acts_told import acts_in
from goodoffices.reports.claims.addressed import addressed_in
from goodoffices.reports.claims.camps import is_apart, is_charged
from goodoffices.reports.claims.charges import charging_forms, cue_place, is_cue
from goodoffices.reports.claims.claim_words import GAVE_WAY, as_recorded
from goodoffices.reports.claims.claimed import Claimed, claimed_in
from goodoffices.reports.claims.clauses import complement_forms
from goodoffices.reports.claims.denied import as_denied
from goodoffices.reports.claims.narrated import is_narrated, is_passed_on
from goodoffices.reports.claims.own_side import AGAINST, is_nobodys, is_ruling, own_sides
from goodoffices.reports.claims.passing_on import passed_on
from goodoffices.reports.claims.spoken_of import named_in
from goodoffices.reports.claims.towards import towards_issue
from goodoffices.reports.claims.unheard import (
    claimed_by_noun,
    claiming_words,
    quoted_in,
    unheard_in,
)
from goodoffices.reports.cues.units import Unit, units_of
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import FROM_CONTEXT, Directness, Stance
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.knowncast import known_cast
from goodoffices.reports.record import Claim, Statement
from goodoffices.reports.stances.topics import topic_index
from goodoffices.reports.text import Article
from goodoffices.reports.wording.inflection import telling_forms

MOST_ANSWERS = 50
"""Statements set beside one claim; a person reads no more."""


CONCEDED = frozenset({"support", "persuaded", GAVE_WAY})
"""What an opposition never merely tells of its own government (R372)."""


def find_claims(
    article: Article, statements: tuple[Statement, ...], *, case: Case, cast: Cast
) -> tuple[Claim, ...]:
    """Find what speakers say about the positions of sides other than their own.

    R36: "A said that B had agreed" is a statement by A and a claim about B, never a
    statement by B. It is set beside B's own statements on the same or a linked issue.

    Parameters
    ----------
    article : Article
        The report, cut up.
    statements : tuple of Statement
        Of this report.
    case : Case
        Tells the sides and the links between issues.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    tuple of Claim
        In the order of the statements. Only about actors whose side is known; sources of no
        known side may tell about any.

    Notes
    -----
    All are proposals for review. Time linear in the text plus claims times statements.
    """
    cast = known_cast(cast, addressed_in(article, cast))
    by_side = _by_side(statements, cast)
    claims: list[Claim] = []
    begun: dict[tuple[str, str], list[int]] = defaultdict(list)
    told = (*_told(article, statements, case, cast), *_untold(article, statements, case, cast))
    for claim in (*told, *passed_on(article, statements, case=case, cast=cast)):
        side = str(cast.actor(claim.about).side)
        starts = begun[claim.by, side]
        if _is_told(claim, starts) or _is_own(claim, statements, by_side.get(side, ())):
            continue
        insort(starts, claim.spans[0].start)
        claims.append(_answered(claim, by_side, case, cast))
    return tuple(claims)


def _is_told(claim: Claim, starts: Sequence[int]) -> bool:
    """Whether the same is told of the same side there, or within what no statement tells."""
    span = claim.spans[0]
    end = span.start + 1 if claim.statement else span.end
    return bisect_left(starts, span.start) < bisect_left(starts, end)


def _is_own(claim: Claim, told: Sequence[Statement], theirs: Sequence[Statement]) -> bool:
    """Whether the report itself says what a side holds, behind what somebody else said."""
    if any(one.id == claim.statement and _holds(one, claim) for one in told):
        return False
    return any(one.directness is Directness.POSITION and _holds(one, claim) for one in theirs)


def _holds(statement: Statement, claim: Claim) -> bool:
    return any(
        span.start <= place.start < span.end for span in statement.spans for place in claim.spans
    )


def _told(
    article: Article, statements: Sequence[Statement], case: Case, cast: Cast
) -> Iterator[Claim]:
    """Yield what statements claim, sentence by sentence."""
    spoken = [one for one in statements if _may_claim(one)]
    opened = [sentence.start for sentence in article.sentences]
    places = {span.start for one in spoken for span in one.spans}
    for one in spoken:
        for span in one.spans:
            places.update(opened[bisect_left(opened, span.start) : bisect_left(opened, span.end)])
    units = list(units_of(article, cast, places=sorted(places)))
    starts = [unit.start for unit in units]
    for statement in spoken:
        for span in statement.spans:
            first = max(0, bisect_left(starts, span.start + 1) - 1)
            for unit in units[first : bisect_left(starts, span.end)]:
                within = (max(span.start, unit.start), min(span.end, unit.end))
                if within[0] < within[1]:
                    yield from _of_unit(article, unit, statement, within, (cast, case))


def _untold(
    article: Article, statements: Sequence[Statement], case: Case, cast: Cast
) -> Iterator[Claim]:
    """Yield claims by somebody named, in sentences in which no statement was read."""
    heard = sorted(
        (span.start, span.end, _holder(one)) for one in statements for span in one.spans
    )
    begins = [start for start, _, _ in heard]
    for unit in units_of(article, cast, telling=_claiming_words()):
        if len(unit.mentions) < 1:
            continue
        for stand_in, found in (
            *mutual_in(unit, article, cast),
            *answered_in(unit, article, case, cast),
        ):
            yield _claim(article, unit, stand_in, found, case)
        for stand_in, within in (*claimed_by_noun(unit, article), *quoted_in(unit, article)):
            yield from _of_unit(article, unit, stand_in, within, (cast, case))
        near = heard[max(0, bisect_left(begins, unit.start) - 3) : bisect_left(begins, unit.end)]
        inside = [held for _, end, held in near if end > unit.start]
        if all(inside):
            for stand_in, within in unheard_in(unit, article, held=frozenset(inside)):
                yield from _of_unit(article, unit, stand_in, within, (cast, case))


def _holder(statement: Statement) -> str:
    """Return whose position a statement is that nobody is said to have uttered; else nothing."""
    held = statement.directness is Directness.POSITION
    return statement.speaker or "" if held else ""


@cache
def _claiming_words() -> frozenset[str]:
    quoting = frozenset({"saying", "stating", "claiming", "alleging"})
    traded = words("claims", "trading") | words("claims", "charge_nouns")
    return claiming_words() | words("claims", "claim_nouns") | telling_forms() | quoting | traded


def _of_unit(
    article: Article,
    unit: Unit,
    statement: Statement,
    within: tuple[int, int],
    known: tuple[Cast, Case],
) -> Iterator[Claim]:
    cast, case = known
    teller, charged = cast.actor(str(statement.speaker)), is_charged(statement)
    named = [
        one
        for one in named_in(unit, statement, within, cast, case)
        if not is_narrated(unit, statement, one.first)
        # R553: whoever neither negotiates nor mediates answers for what they pass on.
        and not (teller.role in _AT_THE_TABLE and is_passed_on(unit, statement, one.first))
    ]
    own = own_sides(unit, statement, cast, case) if named else frozenset()
    named_actors = (cast.actor(one) for some in named for one in some.actors)
    others = [one for one in named_actors if one.side not in own]
    judged = frozenset(one.id for one in others if is_apart(teller, one, case, charged=True))
    if not judged:
        return
    apart = frozenset(one.id for one in others if is_apart(teller, one, case, charged=charged))
    found = [
        one
        for one in claimed_in(unit, statement, within, cast, named, judged)
        if one.about in apart or one.position in CONCEDED
    ]
    told = {cast.actor(one.about).side for one in found}
    for act in acts_in(unit, statement, within, cast, named, apart):
        if cast.actor(act.about).side not in told:
            found.append(Claimed(act.about, Stance.ASSERT.value, act.first, act.end))
    sides: set[str | None] = set()
    if found and not charged and is_nobodys(statement, cast, article.report.text):
        against = (one for one in found if one.position in AGAINST)
        found = [one for one in against if not is_ruling(unit, one.start)]
    for one in found:
        recorded = one._replace(position=as_recorded(one.position))
        claimed, side = as_denied(unit, statement, recorded), cast.actor(one.about).side
        if claimed is None or side in sides or _goes_on(unit, one.start, statement):
            continue
        sides.add(side)
        yield _claim(article, unit, statement, claimed, case)


_AT_THE_TABLE = frozenset({Role.PRINCIPAL, Role.MEDIATOR, Role.GUARANTOR})


def _goes_on(unit: Unit, first: int, statement: Statement) -> bool:
    """Whether the report itself goes on: "Aldo objected, and Varu left" is no claim of Aldo's."""
    before = first - 1 - (unit.fold(first - 1) == "the")
    if unit.fold(before) not in {"and", "but", "while", "whereas", "as", ";"}:
        return False
    if statement.id:
        return bool(statement.cue) and _is_added(unit, before, statement)
    return all(unit.fold(at) not in {"that", ":"} for at in range(before))


def _is_added(unit: Unit, before: int, statement: Statement) -> bool:
    """Whether a clause behind "and" is none of what is said: "asked for fuel, and Varu left"."""
    if is_cue(unit.fold(before - 1), statement):
        return True
    cue = cue_place(unit, statement, 0)
    if not 0 <= cue < before or unit.fold(cue) in complement_forms():
        return False
    opened = (
        unit.fold(at) == ":" or (unit.fold(at) == "that" and unit.fold(at + 1)[:1].isalnum())
        for at in range(cue + 1, before)
    )
    return unit.fold(before - 1) == "," and not any(opened)


def _may_claim(statement: Statement) -> bool:
    """Whether somebody says something: a bare position is the report's."""
    if statement.speaker is None:
        return False
    if statement.directness is not Directness.POSITION:
        return statement.stance is not Stance.WITHHOLD
    # "Is confident that Varu will pay": what one thinks of another is told by the report.
    said = statement.cue.casefold().split(" ")
    return said[-1] == "that" or said[0] in charging_forms() | words("claims", "noticing")


def _claim(
    article: Article, unit: Unit, statement: Statement, found: Claimed, case: Case
) -> Claim:
    report = article.report
    start, end = unit.pieces[found.start].start, statement.spans[-1].end
    for span in statement.spans:
        if span.start <= start < span.end:
            end = span.end
    span = report.span(start, end)
    # "Would accept it, provided the captives go home": what "it" is, no word of its own tells.
    pointed = FROM_CONTEXT in statement.flags
    issue = None if pointed else topic_index(case).topics(span.quote).issue
    issue = issue or statement.issue
    position = towards_issue(unit, found, report.text, case, issue)
    detail = f"{found.about}|{position}"
    if not statement.id:
        detail = f"{detail}|{statement.speaker}"
    return Claim(
        id=item_id("claim", report.sha256, [span], detail=detail),
        spans=(span,),
        by=str(statement.speaker),
        about=found.about,
        position=position,
        issue=issue,
        statement=statement.id or None,
    )


def _by_side(
    statements: Sequence[Statement], cast: Cast
) -> Mapping[str | None, Sequence[Statement]]:
    """Return what each side says for itself."""
    found: dict[str | None, list[Statement]] = {}
    for one in statements:
        if one.speaker is not None and one.stance is not Stance.WITHHOLD:
            found.setdefault(cast.actor(one.speaker).side, []).append(one)
    return found


def _answered(
    claim: Claim, by_side: Mapping[str | None, Sequence[Statement]], case: Case, cast: Cast
) -> Claim:
    own_words = by_side.get(cast.actor(claim.about).side, ())
    answers = (
        one.id for one in own_words if one.id != claim.statement and _answers(claim, one, case)
    )
    return replace(claim, answers=tuple(islice(answers, MOST_ANSWERS)))


def _answers(claim: Claim, one: Statement, case: Case) -> bool:
    if claim.issue is None or one.issue is None:
        return False
    touched = (one.issue, *one.further_issues)
    return any(case.are_related(claim.issue, issue) for issue in touched)
