"""How one voice's words on an issue change from report to report (R46, R252)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from goodoffices.reports.comparing.context import Context, Order, report_of, words_of
from goodoffices.reports.comparing.denials import says_in
from goodoffices.reports.comparing.holding import Held, doubt_of
from goodoffices.reports.labels import ComparisonKind, Stance

_MOST_LEFT = 2
"""Earlier words of the same speaker that a turn is shown from."""

Shift = tuple[ComparisonKind, Held, Held]

_MOST_BEFORE = 24
"""Earlier words of one voice among which the plainest are looked for."""


def shifts(found: Sequence[Held], context: Context) -> Iterator[Shift]:
    """Yield each change of one voice on one issue, from the words that it leaves.

    A voice is a speaker, and the side for which binding words are spoken. It changes when it
    comes out on the other side of the issue, for another option, or when the report says in
    as many words that it has moved ("no longer", "a shift from"). The words left are the last
    ones on the other side; where older ones of the same speaker are plainer, those as well.

    Parameters
    ----------
    found : sequence of Held
        Statements on one issue, in order; polarity 0 where only a change may be told.
    context : Context
        Days of the reports.

    Yields
    ------
    tuple of ComparisonKind, Held and Held
        An update where the second words are surely later; otherwise a tension within one
        voice, or a division of one side.
    """
    chains: dict[tuple[str, str], list[Held]] = defaultdict(list)
    bodies = _bodies(context)
    for held in found:
        chains["speaker", held.speaker].append(held)
        if held.binding:
            chains["side", held.side].append(held)
        body = bodies.get(held.speaker)
        if body is not None and (held.binding or body == held.speaker):
            chains["body", body].append(held)
    for _, chain in sorted(chains.items()):
        yield from _of_voice(chain, context)


def _bodies(context: Context) -> dict[str, str]:
    """Return the body within a side that each actor speaks for, itself among them (R324)."""
    bodies = {party.id: party.id for party in context.case.parties if party.side is not None}
    people = {person.id: person.party for person in context.case.persons}
    return bodies | {one: party for one, party in people.items() if party in bodies}


def _of_voice(chain: Sequence[Held], context: Context) -> Iterator[Shift]:
    before: list[Held] = []
    for _, found in groupby(chain, key=lambda held: report_of(held.statement)):
        words = list(found)
        if before:
            yield from _in_report(before, words, context)
        before = [*before, *words][-_MOST_BEFORE:]


def _in_report(
    earlier: Sequence[Held], words: Sequence[Held], context: Context
) -> Iterator[Shift]:
    """Yield where the words of one report leave earlier ones: at the first that does."""
    last = next((held for held in reversed(earlier) if held.polarity), None)
    turned = next((one for one in words if last and one.polarity * last.polarity < 0), None)
    if turned is not None:
        left = [last, _plainest(earlier, turned), _side_itself(earlier, turned)]
        left += _left_behind(earlier, turned, context)
        for held in {one.statement.id: one for one in left if one is not None}.values():
            yield _shift(held, turned, context)
        return
    for held in words:
        first = _moved_from(earlier, held)
        if first is not None and context.order(first.statement, held.statement) is Order.LATER:
            both = (_first_such(earlier, first), first)
            for one in {one.statement.id: one for one in both}.values():
                yield ComparisonKind.UPDATE, one, held
            return


def _first_such(earlier: Sequence[Held], left: Held) -> Held:
    """Return the first words of a speaker with the stance of those that are left."""
    stance, speaker = left.statement.stance, left.speaker
    same = (one for one in earlier if (one.statement.stance, one.speaker) == (stance, speaker))
    return next(same, left)


def _moved_from(earlier: Sequence[Held], held: Held) -> Held | None:
    """Return the words on the same side of the issue that a voice has moved on from."""
    sided = [one for one in earlier if one.polarity]
    if not sided or _is_other_option(sided[-1], held):
        return sided[-1] if sided else None
    said = words_of(held.statement)
    own = [one for one in sided if one.speaker == held.speaker]
    if own and (says_in(said, "changes", "moved") or _is_softened(own[-1], held)):
        return own[-1]
    return sided[-1] if says_in(said, "changes", "shift") else None


def _is_softened(first: Held, second: Held) -> bool:
    """Whether who demanded a thing would later settle on terms, or the other way round (R444)."""
    stances = (first.statement.stance, second.statement.stance)
    yielding = stances == (Stance.DEMAND, Stance.CONDITIONAL_SUPPORT)
    hardening = stances == (Stance.CONDITIONAL_SUPPORT, Stance.DEMAND)
    return yielding or hardening


def _plainest(earlier: Sequence[Held], held: Held) -> Held | None:
    """Return the plainest words of the same speaker on the side that is left."""
    opposed = [
        one for one in earlier if one.polarity * held.polarity < 0 and one.speaker == held.speaker
    ]
    return min(opposed, key=lambda one: doubt_of(one.statement), default=None)


def _left_behind(earlier: Sequence[Held], held: Held, context: Context) -> list[Held]:
    """Return the last words on the other side that the same speaker has surely left since."""
    opposed = [
        one for one in earlier if one.polarity * held.polarity < 0 and one.speaker == held.speaker
    ]
    surely = (
        one for one in opposed if context.order(one.statement, held.statement) is Order.LATER
    )
    return list(surely)[-_MOST_LEFT:]


def _side_itself(earlier: Sequence[Held], held: Held) -> Held | None:
    """Return the first words told of the side as a whole on the side of the issue that is left."""
    opposed = (one for one in earlier if one.polarity * held.polarity < 0)
    return next((one for one in opposed if one.speaker == one.side), None)


def _shift(first: Held, second: Held, context: Context) -> Shift:
    if context.order(first.statement, second.statement) is Order.LATER:
        return ComparisonKind.UPDATE, first, second
    one_voice = first.speaker == second.speaker or first.side in {first.speaker, second.speaker}
    kind = ComparisonKind.TENSION if one_voice else ComparisonKind.INTERNAL_DIVISION
    return kind, first, second


def _is_other_option(first: Held, second: Held) -> bool:
    """Whether one voice is for the issue both times, and names another option later."""
    mine, other = set(first.statement.options), set(second.statement.options)
    if not mine or not other or first.polarity <= 0 or second.polarity <= 0:
        return False
    replaced = other - mine and says_in(words_of(second.statement), "changes", "replaced")
    return not mine & other or bool(replaced)
