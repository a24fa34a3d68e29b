"""What one side says about another side's position, beside that side's own words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import NamedTuple

from goodoffices.case.negotiation import Case
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import Directness, Stance
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.record import Claim, Statement
from goodoffices.reports.speech.knowncast import known_cast
from goodoffices.reports.speech.topics import topic_index
from goodoffices.reports.speech.units import Unit, units_of
from goodoffices.reports.speech.verbforms import inflected, words
from goodoffices.reports.text import Article

MOST_ANSWERS = 50
"""Statements set beside one claim; a person reads no more."""

AHEAD = 6
"""Words after a name within which its verb must follow."""


class _Found(NamedTuple):
    """A claimed position: about whom, what, and the pieces that say it."""

    about: str
    position: str
    start: int
    end: int


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
        In the order of the statements. Only between actors whose sides are both known.

    Notes
    -----
    All are proposals for review. Time linear in the text plus claims times statements.
    """
    cast = known_cast(cast)
    spoken = [one for one in statements if _may_claim(one, cast)]
    places = sorted({span.start for one in spoken for span in one.spans})
    units = list(units_of(article, cast, places=places))
    by_side = _by_side(statements, cast)
    starts = [unit.start for unit in units]
    claims: dict[str, Claim] = {}
    for statement in spoken:
        for span in statement.spans:
            at = bisect_left(starts, span.start + 1) - 1
            if at < 0:
                continue
            for found in _in_unit(units[at], statement, (span.start, span.end), cast):
                claim = _claim(article, units[at], statement, found, case)
                claims.setdefault(claim.id, _answered(claim, by_side, case, cast))
    return tuple(claims.values())


def _may_claim(statement: Statement, cast: Cast) -> bool:
    """Whether somebody of a known side says something: a bare position is the report's."""
    if statement.speaker is None or cast.actor(statement.speaker).side is None:
        return False
    withheld = statement.stance is Stance.WITHHOLD
    return not withheld and statement.directness is not Directness.POSITION


def _in_unit(
    unit: Unit, statement: Statement, within: tuple[int, int], cast: Cast
) -> Iterator[_Found]:
    own = cast.actor(str(statement.speaker)).side
    seen: set[tuple[str, str]] = set()
    for mention in unit.mentions:
        side = cast.actor(mention.actor).side
        if side is None or side == own or not within[0] <= mention.start < within[1]:
            continue
        if not _in_content(unit, statement, within, mention):
            continue
        for found in _about(unit, mention):
            if unit.pieces[found.end - 1].end <= within[1] and (side, found.position) not in seen:
                seen.add((side, found.position))
                yield found


def _in_content(
    unit: Unit, statement: Statement, within: tuple[int, int], mention: Mention
) -> bool:
    """Whether a mention stands in what is said, not among those who say it."""
    head = next(
        (p for p in unit.pieces if p.start >= within[0] and _is_cue(p.fold, statement)), None
    )
    if head is None:
        return True
    postposed = 2 * (head.start - within[0]) > within[1] - within[0]
    return mention.end <= head.start if postposed else mention.start >= head.end


def _is_cue(word: str, statement: Statement) -> bool:
    return word == statement.cue.casefold().split(" ", 1)[0]


def _about(unit: Unit, mention: Mention) -> Iterator[_Found]:
    first = unit.first_of(mention)
    last = first
    while unit.mention_at(last + 1) is mention:
        last += 1
    if unit.pieces[last].possessive or unit.fold(last + 1) in _forms("noun"):
        yield from _by_noun(unit, mention, first, last)
        return
    accused = _accused(unit, mention, first, last)
    if accused is not None:
        yield accused
        return
    persuaded = _persuaded(unit, mention, first, last)
    if persuaded is not None:
        yield persuaded
        return
    yield from _by_verb(unit, mention, first, last)


def _by_noun(unit: Unit, mention: Mention, first: int, last: int) -> Iterator[_Found]:
    for at in range(last + 1, min(last + 4, len(unit.pieces))):
        position = _forms("noun").get(unit.fold(at))
        if position is not None:
            yield _Found(mention.actor, position, first, at + 1)
            return


def _accused(unit: Unit, mention: Mention, first: int, last: int) -> _Found | None:
    """Read "accused Varu of imposing"."""
    if unit.fold(last + 1) != "of" or not _near_before(unit, first, _ACCUSING):
        return None
    position = _forms("accused").get(unit.fold(last + 2)) or _forms("accused").get(
        unit.fold(last + 3)
    )
    return None if position is None else _Found(mention.actor, position, first, last + 3)


def _persuaded(unit: Unit, mention: Mention, first: int, last: int) -> _Found | None:
    """Read "persuaded Varu of", "convinced Varu that"."""
    if unit.fold(last + 1) not in {"of", "that", "to"}:
        return None
    if not _near_before(unit, first, frozenset(_forms("object"))):
        return None
    return _Found(mention.actor, "persuaded", max(first - 1, 0), last + 2)


_ACCUSING = frozenset({"accuse", "accuses", "accused", "accusing", "suspect", "suspects"})


def _near_before(unit: Unit, first: int, wanted: frozenset[str]) -> bool:
    return any(
        unit.fold(at) in wanted and not _to_come(unit, at)
        for at in range(max(0, first - 4), first)
    )


def _to_come(unit: Unit, at: int) -> bool:
    """Whether a verb is only aimed at: "to convince", "will persuade", "convincing"."""
    modal = words("subjects", "grammar", "modals") | {"to"}
    return unit.fold(at - 1) in modal or (
        unit.fold(at).endswith("ing") and unit.fold(at) != "accusing"
    )


def _by_verb(unit: Unit, mention: Mention, first: int, last: int) -> Iterator[_Found]:
    """Read "Varu has accepted", "Varu is ready to", "Varu will not compromise"."""
    negated = False
    for at in range(last + 1, min(last + 1 + AHEAD, len(unit.pieces))):
        word = unit.fold(at)
        if not _goes_on(unit, at):
            return
        negated = negated or word in words("subjects", "grammar", "negations")
        position = _forms("state").get(word)
        if position is None and word in _forms("subject") and not _is_adjective(unit, at):
            position = _forms("subject")[word]
            noun = _nominal_after(unit, at)
            if noun is not None:
                yield _Found(mention.actor, noun[0], first, noun[1])
                return
        if position is not None:
            yield _Found(mention.actor, _turned(position, negated), first, at + 1)
            return


def _is_adjective(unit: Unit, at: int) -> bool:
    """Whether a verb's base form follows "is": "is welcome"."""
    be = words("subjects", "grammar", "be")
    return unit.fold(at - 1) in be and not unit.fold(at).endswith(("ed", "ing"))


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether the words after a name may still lead to its verb."""
    word = unit.fold(at)
    if unit.mention_at(at) is not None or not word[0].isalnum():
        return False
    return word not in words("subjects", "grammar", "openers") | {"and", "or", "of", "with", "to"}


def _nominal_after(unit: Unit, at: int) -> tuple[str, int] | None:
    """Read "confirmed Varu's support": the noun says what was confirmed."""
    for ahead in range(at + 1, min(at + 6, len(unit.pieces))):
        position = _forms("noun").get(unit.fold(ahead))
        if position is not None and unit.fold(ahead + 1) in {"for", "of", "to", "on"}:
            return position, ahead + 1
    return None


def _turned(position: str, negated: bool) -> str:
    if not negated:
        return position
    return {
        "support": "reject",
        "conditional_support": "unwilling",
        "reject": "conditional_support",
        "oppose": "conditional_support",
        "persuaded": "oppose",
    }.get(position, position)


@cache
def _forms(table: str) -> Mapping[str, str]:
    listed = lexicon("claims")[table]
    if table in {"noun", "state"}:
        return {word: position for position, entries in listed.items() for word in entries}
    return {
        form: position
        for position, entries in listed.items()
        for verb in entries
        for form, _ in inflected(verb)
    }


def _claim(article: Article, unit: Unit, statement: Statement, found: _Found, case: Case) -> Claim:
    report = article.report
    start, end = unit.pieces[found.start].start, statement.spans[-1].end
    for span in statement.spans:
        if span.start <= start < span.end:
            end = span.end
    span = report.span(start, end)
    topics = topic_index(case).topics(span.quote)
    detail = f"{found.about}|{found.position}"
    return Claim(
        id=item_id("claim", report.sha256, [span], detail=detail),
        spans=(span,),
        by=str(statement.speaker),
        about=found.about,
        position=found.position,
        issue=topics.issue or statement.issue,
        statement=statement.id,
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
