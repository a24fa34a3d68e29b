"""Where somebody stands who speaks of "we": "We demand the release of all prisoners"."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.verbforms import VerbForm, verb_forms
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.by_class import by_class
from goodoffices.reports.stances.direction import Content, from_word, place_of
from goodoffices.reports.wording.inflection import Tense

_SPEAKERS = frozenset({"we", "i", "we've", "i've", "we'll", "i'll"})
_OPENING = frozenset(
    (",", ".", ";", ":", "!", "-", "–", "—", "…", '"', "“", "„", "«", "‘", "'",
     "and", "so", "because", "yes", "no")
)  # fmt: skip
"""Before "we" where a clause of its own begins; behind "if", "they say" and "what" none does."""
_HAVING = frozenset({"have", "we've", "i've"})
_AHEAD = frozenset({"will", "we'll", "i'll", "do", "shall"})
_DENYING = frozenset({"not", "never", "don't", "won't", "haven't", "cannot"})
_ADVERBS = frozenset(
    ("also", "always", "still", "all", "both", "fully", "firmly", "strongly", "clearly", "today",
     "categorically", "absolutely", "certainly", "simply", "therefore", "completely", "totally")
)  # fmt: skip
_PARTING = frozenset(
    (".", ";", "!", "?", "but", "however", "who", "which", "if", "unless", "until", "whoever",
     "those", "anyone", "anybody", "nobody", "nothing", "anything", "everything")
)  # fmt: skip
"""Between the verb and the matter, what leaves the side open."""
_SIDES = frozenset({"support", "oppose", "reject", "demand"})
NEAR = 8
"""Words between the verb and the matter."""


def told_by_us(content: Content, issue: str | None) -> Stance | None:
    """Return the side that "we" or "I" take by a verb of their own within quoted words.

    R520: "We back a truce" in somebody's mouth is what "Varu backs a truce" is; where the words
    go on with "but", ask, or hold only on a condition, the side stays open.

    Parameters
    ----------
    content : Content
        What somebody is quoted as saying.
    issue : str or None
        The main issue.

    Returns
    -------
    Stance or None
        ``None`` where no such verb stands close before the matter.
    """
    for at, word in enumerate(content.words):
        if word in _SPEAKERS and _OPENING.issuperset(content.words[max(at - 1, 0) : at]):
            cue = _verb_of(content, at)
            if cue is not None:
                behind = from_word(content, cue.last + 1 - content.first)
                return by_class(cue, behind, issue) if _is_close(behind) else None
    return None


def _verb_of(content: Content, speaker: int) -> Cue | None:
    """Return the verb of "we": "We have never backed"; ``None`` where it takes no side."""
    before, at = [content.words[speaker]], speaker + 1
    while (
        content.words[at : at + 1] and content.words[at] in _HAVING | _AHEAD | _DENYING | _ADVERBS
    ):
        before.append(content.words[at])
        at += 1
    negated = not _DENYING.isdisjoint(before)
    tense = Tense.BASE if _HAVING.isdisjoint(before) else Tense.PAST
    for form in verb_forms().get("".join(content.words[at : at + 1]), ()):
        last = _last_of(form, content.words, at)
        if form.family.stance in _SIDES and form.tense is tense and last < len(content.words) - 1:
            return Cue(
                CueKind.VERB,
                form.family,
                form.lemma,
                content.first + speaker,
                content.first + at,
                content.first + last,
                negated,
            )
    return None


def _last_of(form: VerbForm, words: Sequence[str], at: int) -> int:
    """Return where the word stands that a verb requires, behind all words where it is missing."""
    needed = tuple(form.particle.split())
    found = tuple(words[at + 1 : at + 1 + len(needed)]) == needed
    return at + len(needed) if found else len(words)


def _is_close(behind: Content) -> bool:
    """Whether the matter stands near behind the verb, and nothing takes the side back."""
    if not behind.hits or not {"but", "however", "?"}.isdisjoint(behind.words):
        return False
    named = place_of(behind, behind.hits[0].start)
    return named <= NEAR and _PARTING.isdisjoint(behind.words[:named])
