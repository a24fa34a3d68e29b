"""Who gives a figure: the source named in its clause or sentence, or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.record import UNSOURCED
from goodoffices.reports.wording.lexemes import Lexeme, phrase_at

NEAR_VERB = 40
"""Characters between a name and its verb of reporting."""

NEAR_PHRASE = 80
"""Characters between "according to" and the name that follows."""

_OWN = frozenset({UnitClass.DURATION, UnitClass.ORDINAL})


@cache
def _says() -> frozenset[str]:
    return frozenset(lexicon("reporters")["says"])


@cache
def _according() -> tuple[tuple[str, ...], ...]:
    phrases = [tuple(words.split()) for words in lexicon("reporters")["according"]]
    return tuple(sorted(phrases, key=len, reverse=True))


@cache
def _openers() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _according())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Who is named as a source in one sentence.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    cited : str
        Actor behind "according to"; empty when there is none.
    unknown : str
        The words behind "according to" when they name nobody of the cast.
    speakers : tuple of (int, Mention)
        Positions of verbs of reporting with their subjects, in order.
    """

    words: tuple[Lexeme, ...]
    cited: str = ""
    unknown: str = ""
    speakers: tuple[tuple[int, Mention], ...] = ()


def sources_in(words: tuple[Lexeme, ...], *, case: Case, cast: Cast) -> Sources:
    """Return who is named as a source in a sentence.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    case : Case
        Adjectives of its parties: "according to Norlander tallies".
    cast : Cast
        Who is named in the report.

    Notes
    -----
    Linear in the sentence and the mentions in it.
    """
    if not words:
        return Sources(words=())
    mentions = cast.within(words[0].start, words[-1].end)
    cited, unknown = _cited(words, mentions)
    if unknown and not cited:
        cited = _by_adjective(unknown, case)
    speakers = [
        (position, subject)
        for position, word in enumerate(words)
        if word.key in _says() and (subject := _subject(words, position, mentions))
    ]
    return Sources(words=words, cited=cited, unknown=unknown, speakers=tuple(speakers))


def reporter_of(
    sources: Sources, place: int, unit_class: UnitClass
) -> tuple[str, tuple[str, ...]]:
    """Return who vouches for the figure at word ``place``.

    R21: the reporter stands in the same sentence. "According to X" credits every count, share
    and sum of the sentence, never a length of time or an ordinal; "X said" credits what follows
    it; ", X said" what stands before it. Otherwise nobody does, which is shown and not repaired.

    Parameters
    ----------
    sources : Sources
        Of the figure's sentence.
    place : int
        Position of the figure's first word.
    unit_class : UnitClass
        Kind of quantity.

    Returns
    -------
    (str, tuple of str)
        Identifier of an actor or ``"unsourced"``, and flags for the reviewer.
    """
    if sources.cited and unit_class not in _OWN:
        return sources.cited, ()
    speaker = _speaker(sources, place)
    if speaker:
        return speaker.actor, ("pronoun",) if speaker.kind is MentionKind.PRONOUN else ()
    if sources.unknown and unit_class not in _OWN:
        return UNSOURCED, (f"source not in the cast: {sources.unknown}",)
    return UNSOURCED, ()


def _cited(words: tuple[Lexeme, ...], mentions: tuple[Mention, ...]) -> tuple[str, str]:
    """Return the actor cited by "according to", and the words that name an unknown one."""
    opening = [position for position, word in enumerate(words) if word.key in _openers()]
    for position in opening:
        for phrase in _according():
            if not phrase_at(words, position, phrase):
                continue
            end = words[position + len(phrase) - 1].end
            near = [m for m in mentions if 0 <= m.start - end <= NEAR_PHRASE]
            if near:
                return near[0].actor, ""
            behind = words[position + len(phrase) : position + len(phrase) + 6]
            return "", " ".join(word.text for word in behind if word.is_word)
    return "", ""


def _by_adjective(unknown: str, case: Case) -> str:
    """Return the party whose adjective opens the words behind "according to"."""
    first = unknown.split(maxsplit=1)[0].lower() if unknown.split() else ""
    owners = (p.id for p in case.parties if first in {word.lower() for word in p.adjectives})
    return next(owners, "")


def _speaker(sources: Sources, place: int) -> Mention | None:
    """Return the subject of the verb of reporting that governs the figure."""
    found: Mention | None = None
    for position, subject in sources.speakers:
        if position < place and not _aside(sources.words[position:place]):
            found = subject
        elif position > place and _closes(sources.words, place, subject):
            return subject
    return found


def _subject(
    words: tuple[Lexeme, ...], verb: int, mentions: tuple[Mention, ...]
) -> Mention | None:
    """Return the actor right before the verb, or right after one that closes a clause."""
    place = words[verb]
    before = [m for m in mentions if 0 <= place.start - m.end <= NEAR_VERB]
    between = [w for w in words[:verb] if before and w.start >= before[-1].end]
    if before and not any(w.text in ".;:" for w in between):
        return _person_of(words, before)
    behind = [m for m in mentions if 0 <= m.start - place.end <= 2]
    closing = verb > 0 and words[verb - 1].text in ",\"”’'"
    return behind[0] if behind and closing else None


def _person_of(words: tuple[Lexeme, ...], before: list[Mention]) -> Mention:
    """Return the person rather than the body behind: "Lund of the Harbour Council said"."""
    last = before[-1]
    if len(before) > 1:
        gap = [w.key for w in words if before[-2].end <= w.start and w.end <= last.start]
        if gap in (["of"], ["of", "the"], ["from", "the"], ["for", "the"]):
            return before[-2]
    return last


def _aside(between: tuple[Lexeme, ...]) -> bool:
    """Whether the narrator has taken over: ", where 40 people live" behind reported words."""
    asides = lexicon("reporters")["aside"]
    return any(
        word.key in asides and between[i - 1].text == "," for i, word in enumerate(between) if i
    )


def _closes(words: tuple[Lexeme, ...], place: int, subject: Mention) -> bool:
    """Whether a comma or a quotation mark parts the figure from a subject behind it."""
    gap = [w for w in words[place:] if w.end <= subject.start]
    gap = gap[:-1] if gap and gap[-1].key in {"the", "a", "an"} else gap
    return bool(gap) and gap[-1].text in ",\"”’'"
