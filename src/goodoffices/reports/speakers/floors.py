"""Who has the floor in a transcript: everything under "MRS ALDO:" is hers (R37)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import SAYING, words
from goodoffices.reports.people.cast import Cast, MentionKind
from goodoffices.reports.people.turns import turns_of
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from goodoffices.reports.text import Article, Label
from goodoffices.reports.wording.function_words import NO_ONE_OR_NOTHING, OURSELVES

LABELLED = "speaker label"
"""Flag of a statement whose speaker stands before a colon above it."""

FEWEST_WORDS = 5
"""Words from which a sentence under a label says something by itself."""

LONGEST_FLOOR = 400
"""Paragraphs of one speaker that are looked through for their own name."""

_OWN = frozenset({"i", "we", "us", "our", "my", "me"})
_BACK = frozenset({"it", "they", "these", "those"})


class Floor(NamedTuple):
    """The words under one speaker label, half-open; ``actor`` is nobody where it is unknown."""

    start: int
    end: int
    actor: str | None


def floors_of(article: Article, cast: Cast) -> tuple[Floor, ...]:
    """Return who has the floor from which label to which.

    Parameters
    ----------
    article : Article
        The report, cut up.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    tuple of Floor
        In order; empty unless the report has at least two labels.

    Notes
    -----
    Time linear in the text.
    """
    turns = turns_of(article, cast)
    if not turns or not article.paragraphs:
        return ()
    ends = [turn.start for turn in turns[1:]] + [article.paragraphs[-1].end]
    outside = _outside(article)
    found = []
    for turn, end in zip(turns, ends, strict=True):
        until = _until(outside, turn.words, end)
        named = _named_later(article, cast, Floor(turn.words, until, turn.actor))
        found.append(Floor(turn.words, min(until, named), turn.actor))
    return tuple(found)


def _named_later(article: Article, cast: Cast, floor: Floor) -> int:
    """Return where a later paragraph names the speaker, of whom the report tells again."""
    first = bisect_right(article.paragraphs, floor.start, key=lambda one: one.start)
    for paragraph in article.paragraphs[first : first + LONGEST_FLOOR]:
        if paragraph.start >= floor.end:
            break
        named = cast.within(paragraph.start, min(paragraph.end, floor.end))
        if any(one.actor == floor.actor and one.kind is MentionKind.NAME for one in named):
            return paragraph.start
    return floor.end


def _until(outside: Sequence[int], start: int, end: int) -> int:
    """Return where a floor ends that begins at a place: at the report's own words, if any."""
    at = bisect_right(outside, start)
    return min(end, outside[at]) if at < len(outside) else end


def _outside(article: Article) -> list[int]:
    """Return where the report speaks for itself: a signature, a stage direction in brackets."""
    text = article.report.text
    signed = [one.start for one in article.segments if one.label in _SIGNED]
    signed += [found.start() for found in _CREDIT.finditer(text)]
    staged = [
        one.start
        for one in article.paragraphs
        if (text[one.start], text[one.end - 1]) in _STAGED and not text.startswith("**", one.start)
    ]
    return sorted((*signed, *staged))


_CREDIT = re.compile(
    r"^[ \t*_(]*(?:Interview(?:ed)?|Questions|Recorded|Transcribed|Transcript|Translated)"
    r"(?: conducted| put| asked)? by\b",
    re.MULTILINE,
)
_SIGNED = frozenset({Label.BYLINE, Label.CREDITS})
_STAGED = frozenset({("*", "*"), ("_", "_"), ("(", ")"), ("[", "]")})


def floor_at(floors: Sequence[Floor], position: int) -> int | None:
    """Return the position in ``floors`` of the one that holds a place; ``None`` for none.

    Examples
    --------
    >>> floor_at((Floor(5, 9, "a"), Floor(12, 20, None)), 6)
    0
    """
    at = bisect_right(floors, position, key=lambda floor: floor.start) - 1
    return at if at >= 0 and position < floors[at].end else None


def under_label(unit: Unit, said: Attribution, actor: str, cast: Cast) -> Attribution:
    """Let the one who has the floor speak, or pass on what others said.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        What the sentence attributes.
    actor : str
        Who has the floor.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Attribution
        "We" and the speaker's own side are the speaker; anybody else speaks *via* them.
    """
    voice = said.voice
    label = Voice(VoiceKind.ACTOR, actor, voice.start, voice.end, (LABELLED,))
    named = {unit.fold(at).partition("'")[0] for at in range(voice.start, voice.end)}
    if voice.actor is None:
        if named & (_OWN | NO_ONE_OR_NOTHING):
            return said._replace(voice=label)
        return said if said.via is not None else said._replace(via=label)
    other, own = cast.actor(voice.actor), cast.actor(actor)
    if other.id == own.id or (other.side == own.side and other.kind is not Kind.PERSON):
        return said._replace(voice=label)
    return said if said.via is not None else said._replace(via=label)


def denies_act(unit: Unit, said: Attribution) -> bool:
    """Whether a sentence under a label says that somebody else did not say or offer something.

    R436: "The text says nothing of the kind", "Mr Varu has offered nobody anything": what was
    not said is no statement of whoever did not say it, but of who has the floor.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        What the sentence attributes.

    Returns
    -------
    bool
        ``False`` for refusals and abstentions, which are acts.
    """
    cue = said.cue
    if said.voice.kind is VoiceKind.DOCUMENT:
        return cue.negated or cue.family.name == "withhold"
    nothing = unit.fold(cue.last + 1) in NO_ONE_OR_NOTHING
    told = cue.family.name in {"say", "hint", "demand", "ask", "promise", "accept"}
    return told and (nothing or (cue.negated and cue.family.name != "accept"))


def plainly_said(unit: Unit, floor: Floor) -> Attribution | None:
    """Read a whole sentence without a verb of speech as what the speaker says.

    Parameters
    ----------
    unit : Unit
        The sentence; its label may stand in it.
    floor : Floor
        Its floor, with a known speaker.

    Returns
    -------
    Attribution or None
        ``None`` for nothing but a label, and for what the speaker did ("I met them").
    """
    starts = [at for at, piece in enumerate(unit.pieces) if piece.start >= floor.start]
    if not starts or _tells_act(unit, starts[0]) or unit.pieces[-1].fold == "?":
        return None
    first, end = starts[0], len(unit.pieces)
    cue = Cue(CueKind.SOURCE, SAYING, "", first, first, first)
    voice = Voice(VoiceKind.ACTOR, floor.actor, 0, first, (LABELLED,))
    return Attribution(cue, voice, 0, end, (first, end), clause=True)


def _tells_act(unit: Unit, at: int) -> bool:
    """Whether the speaker tells what they did: "I met them", but not "I answer every letter"."""
    word = unit.fold(at + 1)
    past = word in words("telling", "acted", "forms") or (word.endswith("ed") and len(word) > 4)
    return unit.fold(at) == "i" and past


def is_short(unit: Unit, said: Attribution) -> bool:
    """Whether the words are too few to say something by themselves: "Third, the harbour"."""
    content = unit.pieces[said.content[0] : said.content[1]]
    return sum(piece.fold[0].isalnum() for piece in content) < FEWEST_WORDS


def is_personal(unit: Unit, said: Attribution) -> bool:
    """Whether the sentence speaks of "us" and "our", or of what "I" think and cannot do."""
    if any(unit.fold(at).partition("'")[0] in OURSELVES for at in range(*said.content)):
        return True
    own = (at for at in range(*said.content) if unit.fold(at).partition("'")[0] == "i")
    return any(not _tells_act(unit, at) for at in own)


def points_back(unit: Unit, said: Attribution) -> bool:
    """Whether the sentence begins with a word for what was spoken of: "It disappears"."""
    return unit.fold(said.content[0]) in _BACK
