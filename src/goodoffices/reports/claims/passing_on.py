"""What one side told another, as that one passes it on: "Varu told us that it would pay"."""

from __future__ import annotations

from collections.abc import Iterator

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Role
from goodoffices.reports.claims.positions_told import position_of_words
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
    for one in statements:
        if one.speaker is None or one.via is None or one.stance is Stance.WITHHOLD:
            continue
        teller, told = cast.actor(one.via), cast.actor(one.speaker)
        unknown = teller.side is None and teller.kind is not Kind.ANONYMOUS
        if unknown or teller.side == told.side or told.side not in principals:
            continue
        unnamed = teller.kind is Kind.ANONYMOUS
        held = one.directness is Directness.POSITION and not unnamed
        if held or one.stance is Stance.ASK:
            continue
        position = _position(one, unnamed=unnamed, leads=_leads(one, cast))
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


def _leads(one: Statement, cast: Cast) -> bool:
    """Whether whoever passes words on stands before them: "They said Varu laughed it off"."""
    start = one.spans[0].start
    return any(m.actor == one.via for m in cast.within(start, start + OPENING)[:1])


OPENING = 60
"""Characters of a statement within which its first name stands."""


def _position(one: Statement, *, unnamed: bool, leads: bool) -> str:
    """Return the stance, or what the verb alone says, as for unnamed tellers: "Varu refused"."""
    first, _, rest = one.cue.casefold().partition(" ")
    verb = position_of_words((first, *rest.split())) or Stance.ASSERT.value
    if leads and verb == Stance.ASSERT.value:
        verb = _of_class(first, rest)
    if unnamed or one.stance is None or one.stance is Stance.ASSERT:
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
