"""Who holds a statement, on which side, for or against, and how sure that is (R46)."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.reports.comparing.context import Context, report_of, words_of
from goodoffices.reports.comparing.denials import disputes, is_denial, says_any
from goodoffices.reports.labels import Directness, SourceKind, Stance
from goodoffices.reports.record import Statement

DOCUMENT = "document"
"""Side of a text whose author is not told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A statement with the side that holds it.

    Parameters
    ----------
    statement : Statement
        The words.
    side : str
        The party whose side speaks.
    speaker : str
        Who speaks.
    binding : bool
        Whether the speaker's word is the side's word.
    polarity : int
        1 for the sentence the issue affirms, -1 against it, 0 where no side is taken.
    """

    statement: Statement
    side: str
    speaker: str
    binding: bool
    polarity: int


def held_of(statement: Statement, context: Context) -> Held | None:
    """Return who holds a statement, and for or against; ``None`` when that is open.

    A text without an author holds what it says, for itself. Criticism of what somebody said
    ("such statements are not helpful") holds no position.
    """
    held = told_of(statement, context)
    return held if held is not None and held.polarity else None


def told_of(statement: Statement, context: Context) -> Held | None:
    """Return who speaks on an issue and on which side; polarity 0 where no side is taken."""
    side, speaker = context.side(statement.speaker), statement.speaker
    if speaker is None and statement.source_kind is SourceKind.DOCUMENT:
        side = speaker = DOCUMENT
    if side is None or speaker is None or statement.issue is None:
        return None
    polarity = 0 if statement.stance is None else statement.stance.polarity
    words = words_of(statement)
    denied = is_denial(words) and not says_any(words, "ideas")
    if polarity < 0 and (disputes(words) or denied):
        return None
    return Held(
        statement=statement,
        side=side,
        speaker=speaker,
        binding=context.case.speaks_for_side(speaker, context.dates[report_of(statement)]),
        polarity=polarity,
    )


def doubt_of(statement: Statement) -> int:
    """Count what makes a statement less sure: hedges, flags, an undisclosed source, mere blame."""
    anonymous = statement.source_kind is SourceKind.ANONYMOUS
    indirect = statement.directness in {Directness.INDIRECT, Directness.POSITION}
    blames = statement.stance is Stance.CRITICISE
    return 2 * (len(statement.hedges) + len(statement.flags) + anonymous) + indirect + blames
