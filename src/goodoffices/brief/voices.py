"""Who said what on an issue, in the order of time as far as it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from goodoffices.brief.items import Items
from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Record, Statement
from goodoffices.reports.statements.together import made_together


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One statement on an issue from one side.

    Parameters
    ----------
    statement : Statement
        The statement.
    party : str
        Side it comes from.
    when : DateInterval
        When its report was written.
    own_word : bool
        Whether the speaker's word counts as the side's word.
    stance : Stance or None
        Where it stands on this issue: that of the statement on its own issue; where the
        words only touch the issue, it speaks of it (R79).
    """

    statement: Statement
    party: str
    when: DateInterval
    own_word: bool
    stance: Stance | None


def voices_on(issue: str, *, case: Case, record: Record, items: Items) -> tuple[Voice, ...]:
    """Return the statements of the principals' sides on one issue, oldest first.

    Parameters
    ----------
    issue : str
        Identifier.
    case : Case
        Sides and offices.
    record : Record
        Statements.
    items : Items
        Dates.

    Returns
    -------
    tuple of Voice
        By last possible day, then first, then the order of the record. Reports without a
        date come first: they are never taken for the latest.
    """
    principals = {party.id for party in case.principals}
    sides = {actor.id: actor.side for actor in record.actors}
    found = []
    for statement in (one for said in record.statements for one in made_together(said, case)):
        speaker = statement.speaker
        if speaker is None or issue not in (statement.issue, *statement.further_issues):
            continue
        party = case.side_of(speaker) or sides.get(speaker)
        if party in principals:
            found.append(
                Voice(
                    statement=statement,
                    party=party,
                    when=items.when(statement),
                    own_word=case.speaks_for_side(speaker, items.when(statement)),
                    stance=statement.stance if statement.issue == issue else Stance.ASSERT,
                )
            )
    return tuple(sorted(found, key=lambda voice: day_key(voice.when)))


def latest_layer(voices: Sequence[Voice]) -> tuple[tuple[Voice, ...], tuple[Voice, ...]]:
    """Split voices into the latest ones and those that are certainly earlier.

    Parameters
    ----------
    voices : sequence of Voice
        Of one party on one issue, oldest first.

    Returns
    -------
    tuple of two tuples of Voice
        Latest: every voice whose dates meet those of the newest. Earlier: the others.

    Notes
    -----
    R70: order is claimed only where the intervals do not meet.
    """
    if not voices:
        return (), ()
    newest = voices[-1].when
    latest = tuple(voice for voice in voices if voice.when.meets(newest))
    earlier = tuple(voice for voice in voices if not voice.when.meets(newest))
    return latest, earlier


def polarity_of(voices: Sequence[Voice]) -> int | None:
    """Return where voices stand together: 1 for, -1 against, 0 both, ``None`` neither.

    Parameters
    ----------
    voices : sequence of Voice
        Of one party on one issue at one time.

    Returns
    -------
    int or None
        ``None`` when no voice takes a stance.

    Examples
    --------
    >>> polarity_of(()) is None
    True
    """
    signs = {
        voice.stance.polarity
        for voice in voices
        if voice.stance is not None and voice.stance.polarity
    }
    return sum(signs) if signs else None


def day_key(when: DateInterval) -> tuple[date, date]:
    """Return what dates are ordered by: the last possible day, then the first.

    Parameters
    ----------
    when : DateInterval
        Any.

    Returns
    -------
    tuple of date
        Nothing known comes first.

    Examples
    --------
    >>> day_key(DateInterval()) < day_key(DateInterval.on(date(1991, 5, 2)))
    True
    """
    if when.latest is None:
        return (when.earliest or date.min, when.earliest or date.min)
    return (when.latest, when.earliest or date.min)
