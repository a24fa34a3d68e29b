"""What moved: one line per issue, with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from goodoffices.brief.days import interval_words
from goodoffices.brief.items import Items, badge_of, spoken, spoken_before
from goodoffices.brief.lines import Line, Quote
from goodoffices.brief.voices import Voice, day_key, latest_layer, polarity_of, voices_on
from goodoffices.brief.words import first_words
from goodoffices.case.issues import Issue
from goodoffices.case.negotiation import Case
from goodoffices.reports.record import Record

REASON_WORDS = 20
ARROWS = {"improved": "▲", "deteriorated": "▼", "unchanged": "►"}
"""Signs of movement; the word stands beside each."""
_GUESSED = "issue from single words"
"""Flag of a statement that names no issue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """What moved on one issue.

    Parameters
    ----------
    issue : str
        Name of the issue.
    word : str
        ``improved``, ``deteriorated`` or ``unchanged``.
    reason : Line or None
        At most 20 words with their sources; ``None`` when nothing is reported.
    """

    issue: str
    word: str
    reason: Line | None = None

    @property
    def arrow(self) -> str:
        """The sign that goes with the word."""
        return ARROWS[self.word]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """Latest and previous stance of one party."""

    now: int
    before: int
    voice: Voice
    past: Voice | None


def by_importance(case: Case) -> tuple[Issue, ...]:
    """Return the issues, the weightiest first, in the order of the case among equals.

    Parameters
    ----------
    case : Case
        Its issues.

    Returns
    -------
    tuple of Issue
        All issues.
    """
    return tuple(sorted(case.issues, key=lambda issue: -issue.weight))


def movements_of(case: Case, record: Record, items: Items) -> tuple[Movement, ...]:
    """Say for each issue whether the parties came closer.

    Parameters
    ----------
    case : Case
        Issues, the weightiest shown first.
    record : Record
        Statements; only a side's own words with a stance count.
    items : Items
        Names, dates and source marks.

    Returns
    -------
    tuple of Movement
        One per issue.

    Notes
    -----
    R70: without an earlier brief, a party's latest stance is set beside its stance in
    reports that are certainly older. The issue improved when the parties' stances, two by
    two, are less far apart than they were, or, where only one party is heard, when it
    turned towards the sentence that the issue affirms; deteriorated the other way round. R549:
    words whose issue only single words tell count where there are no others.
    """
    return tuple(
        Movement(issue=issue.name, word="unchanged")
        if not (turns := _turns(issue, case, record, items))
        else _movement(f"moved-{number}", issue, turns, items)
        for number, issue in enumerate(by_importance(case), start=1)
    )


def _turns(issue: Issue, case: Case, record: Record, items: Items) -> list[_Turn]:
    voices = voices_on(issue.id, case=case, record=record, items=items)
    own = [v for v in voices if v.own_word and polarity_of([v]) is not None]
    own = [v for v in own if not _is_guessed(v, items)] or own
    turns = (_turn([v for v in own if v.party == party.id]) for party in case.principals)
    return [turn for turn in turns if turn]


def _is_guessed(voice: Voice, items: Items) -> bool:
    """Whether only single words tell the issue, and nobody has looked at that (R549)."""
    statement = voice.statement
    raw = items.reviewed is None or any(m.raw for m in items.citations.marks(statement.spans))
    return raw and _GUESSED in statement.flags


def _movement(line: str, issue: Issue, turns: list[_Turn], items: Items) -> Movement:
    shown = max(turns, key=lambda turn: (abs(turn.now - turn.before), day_key(turn.voice.when)))
    word = _word(turns)
    return Movement(issue=issue.name, word=word, reason=_reason(line, word, shown, items))


def _turn(voices: Sequence[Voice]) -> _Turn | None:
    latest, earlier = latest_layer(voices)
    now = polarity_of(latest)
    if now is None:
        return None
    past, _ = latest_layer(earlier)
    before = polarity_of(past)
    return _Turn(
        now=now,
        before=now if before is None else before,
        voice=_spoken_for(latest, now or -1),
        past=_spoken_for(past, before or -now) if past else None,
    )


def _spoken_for(voices: Sequence[Voice], sign: int) -> Voice:
    """Return the newest voice with this sign, so that the line shows the stance it tells."""
    fitting = [voice for voice in voices if polarity_of([voice]) == sign]
    return (fitting or list(voices))[-1]


def _word(turns: Sequence[_Turn]) -> str:
    if len(turns) == 1:
        change = turns[0].before - turns[0].now
    else:
        change = _gap(turn.now for turn in turns) - _gap(turn.before for turn in turns)
    if change == 0:
        return "unchanged"
    return "improved" if change < 0 else "deteriorated"


def _gap(stances: Iterable[int]) -> int:
    """Add up how far apart every two parties stand."""
    return sum(abs(one - other) for one, other in combinations(stances, 2))


def _reason(line: str, word: str, turn: _Turn, items: Items) -> Line:
    statement = turn.voice.statement
    speaker, now = items.name(statement.speaker), spoken(turn.voice.stance)
    spans = statement.spans
    quotes: tuple[Quote, ...] = (items.quote(statement),)
    if turn.past is None or turn.now == turn.before:
        words = f"no change found; {speaker} {now}"
    else:
        past, before = turn.past.statement, items.name(turn.past.statement.speaker)
        who = "" if before == speaker else f"{before} "
        words = f"{speaker} {now}; before, {who}{spoken_before(turn.past.stance)}"
        words += "; parties no closer" if word == "unchanged" else ""
        spans += past.spans
        quotes = (*quotes, items.quote(past))
    return Line(
        id=line,
        words=first_words(words, REASON_WORDS),
        marks=items.citations.marks(spans),
        badge=badge_of(statement),
        when=interval_words(turn.voice.when),
        quotes=quotes,
    )


def headline_of(movements: Sequence[Movement], counts: Sequence[str], *, limit: int = 25) -> str:
    """Say the state of play in one sentence.

    Parameters
    ----------
    movements : sequence of Movement
        One per issue.
    counts : sequence of str
        Further half-sentences in order of importance; the last is left out first.
    limit : int
        Most words.

    Returns
    -------
    str
        At most ``limit`` words.

    Examples
    --------
    >>> headline_of([Movement(issue="Corridor", word="improved")], ["1 contradiction open"])
    'Corridor improved; 1 contradiction open.'
    """
    moved = [m for m in movements if m.word != "unchanged"]
    named = ", ".join(f"{m.issue} {m.word}" for m in moved)
    tallies = ", ".join(
        f"{sum(m.word == word for m in movements)} {word}"
        for word in ARROWS
        if any(m.word == word for m in movements)
    )
    still = "No change found on any issue" if movements else "No issue in the case"
    parts = list(counts)
    least = min(1, len(parts))
    for lead in (named or still, f"Issues: {tallies}"):
        for kept in range(len(parts), least - 1, -1):
            words = "; ".join([lead, *parts[:kept]]) + "."
            if len(words.split()) <= limit:
                return words
    return first_words(f"Issues: {tallies}", limit)
