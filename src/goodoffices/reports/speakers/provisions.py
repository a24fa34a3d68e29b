"""What a text lays down: "the draft gives Varu two berths" (R232)."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import content_end, dateline_end, has_content
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import Family, verb_forms, words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from goodoffices.reports.wording.inflection import Tense, inflected

REACH = 14
"""Words within which a text is named, and again within which its verb follows."""

READ_WITHIN = 8
"""Words and marks between "read" and the words: ", in full: "."""

MADE_OF = 7
"""Words behind the verb that tell what a text is made of: "some 900 pairs of brackets"."""

_PAGES = frozenset(
    {"pages", "page", "brackets", "words", "lines", "chapters", "annexes", "pairs", "options"}
    | {"sentences", "footnotes", "blanks", "gaps", "typos", "headings", "commas"}
)
_FAMILY = Family("provide", "assert", "speech", False, False)
_LAYERS = frozenset({"under", "in", "by"})
_POINTING = frozenset({"it", "they"})


def provision_in(unit: Unit, *, on_text: bool = False) -> Attribution | None:
    """Read what a text that opens the sentence lays down.

    R232: a text speaks by what it lays down, in the present or after "will" and "would"; what
    is done with it, and what it did once, is told by the report.

    Parameters
    ----------
    unit : Unit
        The sentence.
    on_text : bool
        Whether the sentence before is about a text, so that "it" may stand for it.

    Returns
    -------
    Attribution or None
        ``None`` where no text is the subject, or its verb is another.
    """
    start = dateline_end(unit)
    if unit.fold(start) in {"but", "and", "yet", "so"}:
        start += 1
    head = _text_at(unit, start, on_text=on_text)
    if head is None:
        return None
    read = _read_out(unit, start, head)
    if read is not None:
        return read
    found = _verb_behind(unit, head + 1, plural=unit.fold(head).endswith("s"))
    if found is None:
        return None
    verb, negated = found
    if any(unit.fold(at) in _PAGES for at in range(verb + 1, verb + MADE_OF)):
        # "The draft runs to 27 pages and carries about 50 brackets": it lays down nothing.
        return None
    end = content_end(unit, verb + 1, clause=False)
    if end - verb < 3 and not has_content(unit, verb + 1, end):
        return None
    cue = Cue(CueKind.VERB, _FAMILY, unit.fold(verb), verb, verb, verb, negated)
    voice = Voice(VoiceKind.DOCUMENT, _owner(unit, start, head), start, head + 1)
    return Attribution(cue, voice, start, end, (verb + 1, end))


def _read_out(unit: Unit, start: int, head: int) -> Attribution | None:
    """Read 'A letter sent at noon read, in full: "..."'."""
    for at in range(head + 1, min(head + REACH, len(unit.pieces))):
        if unit.pieces[at].quoted:
            return None
        if unit.fold(at) not in {"read", "reads", "ran", "runs"}:
            continue
        near = range(at + 1, min(at + READ_WITHIN, len(unit.pieces)))
        first = next((place for place in near if unit.pieces[place].quoted), None)
        if first is None:
            return None
        end = content_end(unit, first, clause=True)
        cue = Cue(CueKind.VERB, _FAMILY, "read", at, at, at)
        voice = Voice(VoiceKind.DOCUMENT, _owner(unit, start, head), start, head + 1)
        return Attribution(cue, voice, start, end, (first, end), clause=True)
    return None


def opens_on_text(words_before: str) -> bool:
    """Whether a sentence is about a text: "The draft, which we have seen, is short".

    Examples
    --------
    >>> opens_on_text("The revised draft is nine pages long.")
    True
    >>> opens_on_text("The minister read the draft.")
    False
    """
    opening = [word.strip(",.;:").casefold() for word in words_before.split(maxsplit=6)[:6]]
    determined = opening[:1] and opening[0] in _DETERMINERS
    named = [place for place, word in enumerate(opening) if word in words("subjects", "documents")]
    return bool(determined and named and _STOPPING.isdisjoint(opening[1 : named[0]]))


_DETERMINERS = frozenset({"the", "this", "that", "its", "their", "a", "an"})
_STOPPING = _DETERMINERS | frozenset(
    {"is", "was", "has", "had", "of", "in", "on", "to", "for", "who", "which", "and"}
)


def _text_at(unit: Unit, start: int, *, on_text: bool) -> int | None:
    """Return the head of the text that opens a sentence: "the *draft* of 20 March"."""
    if on_text and unit.fold(start) in _POINTING:
        return start
    texts = words("subjects", "documents")
    if texts.isdisjoint(unit.folds):
        return None
    for at in range(start, min(start + REACH, len(unit.pieces))):
        piece = unit.pieces[at]
        if piece.quoted or piece.fold in MARKS or unit.fold(start) in _LAYERS:
            return None
        if piece.fold in texts and not piece.possessive:
            opens = phrase_start(unit, at) <= start or unit.fold(at - 1) == "the"
            if unit.fold(at + 1) not in texts:
                return at if opens else None
        elif piece.fold in words("subjects", "grammar", "prepositions") - {"of"}:
            return None
    return None


def _owner(unit: Unit, start: int, head: int) -> str | None:
    """Return whose text it is: "Ostell's draft"."""
    for at in range(head - 1, start - 1, -1):
        mention = unit.mention_at(at)
        if mention is not None:
            return mention.actor
    return None


def _verb_behind(unit: Unit, at: int, *, plural: bool) -> tuple[int, bool] | None:
    """Return the verb of a text, and whether it is negated."""
    helped, negated = plural, False
    for _ in range(REACH):
        word = unit.fold(at)
        if word == ",":
            closing = next((i for i in range(at + 1, at + REACH) if unit.fold(i) == ","), None)
            if closing is None or unit.fold(at + 1) == "and":
                return None
            at = closing + 1
            continue
        if not word or word in MARKS or word in _handled() or unit.pieces[at].quoted:
            return None
        if word in _provision_forms(helped=helped):
            return at, negated
        if not helped and _other_verb(word):
            return None
        helped = helped or word in lexicon("provisions")["modals"]
        negated = negated or word in {"not", "never", "no"}
        at += 1
    return None


def _other_verb(word: str) -> bool:
    finite = any(form.tense in {Tense.THIRD, Tense.PAST} for form in verb_forms().get(word, ()))
    return finite or word in {"which", "that", "who", "and", "but"}


@cache
def _handled() -> frozenset[str]:
    return frozenset(lexicon("provisions")["handled"])


@cache
def _provision_forms(*, helped: bool) -> frozenset[str]:
    """Return the present forms, or those that may follow "would"."""
    return frozenset(
        form
        for verb in lexicon("provisions")["verbs"]
        for form, tense in inflected(verb)
        if (tense is Tense.BASE or form == verb if helped else tense is Tense.THIRD)
    )
