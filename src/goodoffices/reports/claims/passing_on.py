"""What one side told another, as that one passes it on: "Varu told us that it would pay"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Role
from goodoffices.reports.claims.claim_words import as_recorded
from goodoffices.reports.claims.claimed import told_of
from goodoffices.reports.claims.positions_told import position_of_words
from goodoffices.reports.cues.units import Unit, units_of
from goodoffices.reports.cues.verbforms import verb_forms
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import Directness, Stance
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Claim, Statement
from goodoffices.reports.text import Article


def passed_on(
    article: Article, statements: tuple[Statement, ...], *, case: Case, cast: Cast
) -> Iterator[Claim]:
    """Yield a claim for everything that somebody of another side passes on.

    R246: who tells what another side said, wanted or refused claims it; the words are still
    that side's statement via whoever tells them.

    Parameters
    ----------
    article : Article
        The report, cut up.
    statements : tuple of Statement
        Of this report.
    case : Case
        Tells who negotiates; what others said is no claim about a side.
    cast : Cast
        Tells the sides.
    """
    principals = {party.id for party in case.parties if party.role is Role.PRINCIPAL}
    passed = [
        one
        for one in statements
        if one.speaker and one.via and one.stance not in {Stance.WITHHOLD, Stance.ASK}
    ]
    places = sorted(one.spans[0].start for one in passed)
    units = tuple(units_of(article, cast, places=places)) if places else ()
    for one in passed:
        teller, told = cast.actor(str(one.via)), cast.actor(str(one.speaker))
        unknown = teller.side is None and teller.kind is not Kind.ANONYMOUS
        if unknown or teller.side == told.side or told.side not in principals:
            continue
        unnamed = teller.kind is Kind.ANONYMOUS
        if one.directness is Directness.POSITION and not unnamed:
            continue
        leads = _leads(one, cast)
        position = _position(one, unnamed=unnamed, leads=leads)
        if leads and position == Stance.ASSERT.value:
            position = _told_behind(one, units)
        if unnamed and position == Stance.ASSERT.value:
            continue
        detail = f"{told.id}|{position}|{teller.id}"
        yield Claim(
            id=item_id("claim", article.report.sha256, one.spans, detail=detail),
            spans=one.spans,
            by=teller.id,
            about=told.id,
            position=position,
            issue=one.issue,
            statement=one.id,
        )


def _told_behind(one: Statement, units: Sequence[Unit]) -> str:
    """Return what the words behind a name give to it: "hinted that it could live with"."""
    start = one.spans[0].start
    at = bisect_right(units, start, key=_begins) - 1
    for mention in units[at].mentions if at >= 0 else ():
        if mention.actor == one.speaker and mention.start >= start:
            first, last = units[at].first_of(mention), units[at].last_of(mention)
            found = next(told_of(units[at], first, last), None)
            return Stance.ASSERT.value if found is None else as_recorded(found.position)
    return Stance.ASSERT.value


def _begins(unit: Unit) -> int:
    return unit.start


def _leads(one: Statement, cast: Cast) -> bool:
    """Whether whoever passes words on stands before them: "They said Varu laughed it off"."""
    start = one.spans[0].start
    return any(m.actor == one.via for m in cast.within(start, start + OPENING)[:1])


OPENING = 60
"""Characters of a statement within which its first name stands."""


def _position(one: Statement, *, unnamed: bool, leads: bool) -> str:
    """Return the stance, or what the verb alone says: "Varu refused".

    The stance of what unnamed tellers pass on counts where they stand before it: "Varu has
    refused, officials said" is the report's.
    """
    first, _, rest = one.cue.casefold().partition(" ")
    verb = as_recorded(position_of_words((first, *rest.split())) or Stance.ASSERT.value)
    if leads and verb == Stance.ASSERT.value:
        verb = _of_class(first, rest)
    if (unnamed and not leads) or one.stance is None or one.stance is Stance.ASSERT:
        return verb
    return one.stance.value


def _of_class(verb: str, particle: str) -> str:
    """Return what the class of a verb says: "laughed off" refuses."""
    stances = [
        form.family.stance
        for form in verb_forms().get(verb, ())
        if form.particle == particle.split(" ", 1)[0]
    ]
    held = next(iter(stances), "")
    return held if held in set(Stance) - _ASIDE else Stance.ASSERT.value


_ASIDE = frozenset({Stance.ASK, Stance.WITHHOLD, Stance.CRITICISE})
