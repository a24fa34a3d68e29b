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
from goodoffices.reports.speech.charges import charge_in, is_cue, near_before, negates
from goodoffices.reports.speech.cues import QUOTES
from goodoffices.reports.speech.knowncast import known_cast
from goodoffices.reports.speech.topics import topic_index
from goodoffices.reports.speech.units import Unit, units_of
from goodoffices.reports.speech.verbforms import words
from goodoffices.reports.text import Article
from goodoffices.reports.wording.inflection import inflected

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
        In the order of the statements. Only about actors whose side is known; sources of no
        known side may tell about any.

    Notes
    -----
    All are proposals for review. Time linear in the text plus claims times statements.
    """
    cast = known_cast(cast)
    spoken = [one for one in statements if _may_claim(one)]
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
            within = (span.start, span.end)
            found = list(_in_unit(units[at], statement, within, cast))
            charge = None if found else charge_in(units[at], statement, within, cast)
            if charge is not None:
                found.append(_Found(charge.about, Stance.ASSERT.value, charge.first, charge.end))
            for one in found:
                claim = _claim(article, units[at], statement, one, case)
                claims.setdefault(claim.id, _answered(claim, by_side, case, cast))
    return tuple(claims.values())


def _may_claim(statement: Statement) -> bool:
    """Whether somebody says something: a bare position is the report's."""
    if statement.speaker is None:
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
    heads = (
        at
        for at, piece in enumerate(unit.pieces)
        if piece.start >= within[0] and is_cue(piece.fold, statement)
    )
    at = next(heads, None)
    if at is None:
        return True
    head = unit.pieces[at]
    before = {unit.fold(place) for place in range(max(0, at - 4), at)}
    if unit.fold(at + 1) == "," and "," in before and head.end < within[1] - 1:
        return True
    postposed = 2 * (head.start - within[0]) > within[1] - within[0]
    return mention.end <= head.start if postposed else mention.start >= head.end


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
    """Read "accused Varu of imposing", "reproached Varu with having delayed"."""
    if unit.fold(last + 1) not in {"of", "with", "for"}:
        return None
    if not near_before(unit, first, words("claims", "accusing")):
        return None
    for at in range(last + 2, min(last + 6, len(unit.pieces))):
        position = _forms("accused").get(unit.fold(at))
        if position is not None:
            return _Found(mention.actor, position, first, at + 1)
    return None


def _persuaded(unit: Unit, mention: Mention, first: int, last: int) -> _Found | None:
    """Read "persuaded Varu of", "convinced Varu that"."""
    if unit.fold(last + 1) not in {"of", "that", "to"}:
        return None
    if not near_before(unit, first, frozenset(_forms("object"))):
        return None
    return _Found(mention.actor, "persuaded", max(first - 1, 0), last + 2)


def _by_verb(unit: Unit, mention: Mention, first: int, last: int) -> Iterator[_Found]:
    """Read "Varu has accepted", "Varu is ready to", "Varu signalled that it could live with"."""
    negated, at = False, _after_name(unit, first, last)
    stop = at + AHEAD
    while at < min(stop, len(unit.pieces)):
        relayed = _relayed(unit, at)
        if relayed:
            negated, at, stop = False, relayed, relayed + AHEAD
        if not _goes_on(unit, at):
            return
        negated = negated or negates(unit, at)
        found = _position_at(unit, at, negated=negated)
        if found is not None:
            yield _Found(mention.actor, found[0], first, found[1])
            return
        at += 1


def _after_name(unit: Unit, first: int, last: int) -> int:
    """Return where the verb may begin: behind "who" in "it was Varu who refused".

    Behind an aside too: "Varu, the envoy said, has accepted".
    """
    if unit.fold(last + 1) == ",":
        commas = (at for at in range(last + 3, last + 9) if unit.fold(at) == ",")
        return next(commas, last) + 1
    cleft = unit.fold(first - 1) in {"was", "is", "the"} and unit.fold(last + 1) in {
        "who",
        "which",
    }
    return last + 2 if cleft else last + 1


def _relayed(unit: Unit, at: int) -> int:
    """Return the place behind "signalled that it": the side tells its own position; else 0."""
    if unit.fold(at) not in _forms("relay"):
        return 0
    for ahead in range(at + 1, min(at + AHEAD, len(unit.pieces))):
        if unit.fold(ahead) in {"it", "he", "she", "they"}:
            return ahead + 1
    return 0


def _position_at(unit: Unit, at: int, *, negated: bool) -> tuple[str, int] | None:
    """Return the position that a verb or state gives, and where it ends."""
    word = unit.fold(at)
    state = _forms("state").get(word)
    if state is not None:
        return _turned(state, negated=negated), at + 1
    if word in _forms("yield"):
        noun = _given_up(unit, at)
        return noun and (noun[0] if negated else "persuaded", noun[1])
    if word not in _forms("subject") or _is_no_act(unit, at):
        return None
    noun = _nominal_after(unit, at)
    if noun is not None:
        return noun
    negated = negated or unit.fold(at + 1) in {"no", "nothing"}
    return _turned(_forms("subject")[word], negated=negated), at + 1


def _given_up(unit: Unit, at: int) -> tuple[str, int] | None:
    """Read "dropped its demand", "has not given up its insistence": what was held before."""
    for ahead in range(at + 1, min(at + 5, len(unit.pieces))):
        position = _forms("noun").get(unit.fold(ahead))
        if position is not None:
            return position, ahead + 1
    return None


def _is_no_act(unit: Unit, at: int) -> bool:
    """Whether a verb's form is no act of its subject: "was refused", "its final offer"."""
    word, before = unit.fold(at), unit.fold(at - 1)
    if before in words("subjects", "grammar", "be"):
        return not word.endswith("ing")
    if word not in _bases():
        return False
    listed = (words("subjects", "grammar", key) for key in ("auxiliaries", "negations"))
    helped = before in {"to", "also"}.union(*listed) or before.endswith("ly")
    return not helped and unit.mention_at(at - 1) is None


@cache
def _bases() -> frozenset[str]:
    return frozenset(verb for entries in lexicon("claims")["subject"].values() for verb in entries)


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether the words after a name may still lead to its verb."""
    word = unit.fold(at)
    if word[0] in QUOTES:
        return True
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


def _turned(position: str, *, negated: bool) -> str:
    if not negated:
        return position
    return {
        "support": "reject",
        "conditional_support": "unwilling",
        "reject": "conditional_support",
        "oppose": "conditional_support",
        "persuaded": "oppose",
        "demand": "reject",
        "unwilling": "unwilling",
    }.get(position, position)


@cache
def _forms(table: str) -> Mapping[str, str]:
    listed = lexicon("claims")[table]
    if table in {"noun", "state", "relay", "yield"}:
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
