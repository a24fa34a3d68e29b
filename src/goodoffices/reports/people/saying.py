"""Verbs of saying beside a name or a source, also past what stands between."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.people.sightings import Line
from goodoffices.reports.wording.function_words import WEEKDAYS
from goodoffices.reports.wording.inflection import (
    Tense,
    inflected,
    paired_forms,
    telling_forms,
    telling_verbs,
)

ASIDE = 24
"""Words of a clause between a source and its verb: ", who had waited all night, said"."""


@cache
def saying_forms() -> frozenset[str]:
    """Return the forms of verbs of speech that tell who spoke, with those of the plural.

    Examples
    --------
    >>> {"said", "say", "insists"} <= saying_forms(), "accepted" in saying_forms()
    (True, False)
    """
    return telling_forms("say") | base_forms("say")


def past_helpers(line: Line, at: int) -> int:
    """Step over what parts a name from its verb: "has also", "late last night", "flatly".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word behind the name.

    Returns
    -------
    int
        Position of the verb, if one follows.
    """
    for place in range(at, at + _HELPS):
        word = line.fold(place)
        if word not in _HELPING and not (len(word) > _ADVERB and word.endswith("ly")):
            return place
    return at + _HELPS


_ADVERB = 4
"""Letters of "only", which goes with what follows."""

_HELPING = frozenset(
    {"has", "had", "have", "also", "later", "earlier", "then", "again", "himself", "herself"}
    | {"now", "still", "too"}
    | {"yesterday", "today", "last", "this", "night", "morning", "afternoon", "evening", "week"}
    | {"on", "late"}
    | WEEKDAYS
)
_HELPS = 4
"""Words between a name and its verb: "has late last night"."""


def says_beside(line: Line, at: int, size: int) -> bool:
    """Whether a verb of saying or a colon stands right beside a name: "Aldo said", "Aldo:".

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of the name's first word, and how many.

    Returns
    -------
    bool
        ``False`` for who is told, and where anything stands between.
    """
    after = at + size
    if after < len(line.words) and line.gap(after)[:1] == ":":
        return True
    if line.fold(past_helpers(line, after)) in saying_forms() and line.gap(after) == " ":
        return True
    told = line.fold(at - 1) in {"told", "tells", "tell"}
    return at > 0 and not told and line.fold(at - 1) in saying_forms() and line.gap(at) == " "


def says_itself(line: Line, at: int, size: int, *, acts: bool) -> bool:
    """Whether the verb of saying beside a name is its own: not in "Aldo said Bero had left".

    R487: so that "She added" is Aldo again, and not whom Aldo told of.

    Parameters
    ----------
    line : Line
        The sentence.
    at, size : int
        Position of the name's first word, and how many.
    acts : bool
        Whether a verb follows the name.

    Returns
    -------
    bool
        ``False`` between a verb of saying and one that tells what the name did.
    """
    told = acts and line.fold(at - 1) in saying_forms()
    return not told and says_beside(line, at, size)


def tells_behind(line: Line, at: int, listed: frozenset[str]) -> bool:
    """Whether a verb of speech or stance stands behind a word: "it | later ruled out".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word, a subject.
    listed : frozenset of str
        Finite forms that tell by themselves right behind it.

    Returns
    -------
    bool
        Also past an adverb, and past "did not" or "could" before a form without ending.
    """
    if line.fold(at + 1) in listed:
        return True
    at += 2 * (line.fold(at + 1) == "no" and line.fold(at + 2) == "longer")
    at = _past_adverb(line, at + 1)
    helped = line.fold(at) in _HELPED
    if helped:
        at = _past_adverb(line, at + 1 + (line.fold(at + 1) == "not"))
    word = line.fold(at)
    if word in (base_forms() if helped else telling_forms()):
        return True
    return any(
        all(line.fold(at + 1 + i) == one for i, one in enumerate(run))
        for run in paired_forms().get(word, ())
    )


def _past_adverb(line: Line, at: int) -> int:
    word = line.fold(at)
    return at + (word in _ADVERBS or (len(word) > len("only") and word.endswith("ly")))


@cache
def base_forms(name: str = "") -> frozenset[str]:
    """Return the forms without ending of a class of verbs; of all that tell unless named.

    Examples
    --------
    >>> "reject" in base_forms(), "reject" in base_forms("say"), "say" in base_forms("say")
    (True, False, True)
    """
    return frozenset(
        form
        for verb in telling_verbs(name)
        for form, tense in inflected(verb)
        if tense is Tense.BASE
    )


@cache
def plural_forms() -> frozenset[str]:
    """Return the verbs of speech or stance as they stand behind a plural.

    Examples
    --------
    >>> {"say", "rejected"} <= plural_forms(), "says" in plural_forms()
    (True, False)
    """
    singular = {form for form in telling_forms() if form.endswith("s")}
    return base_forms() | (telling_forms() - singular)


_ADVERBS = frozenset(
    {"later", "again", "then", "never", "once", "soon", "since", "now", "long", "first", "earlier"}
)
_HELPED = frozenset(
    {"did", "does", "didn't", "doesn't", "could", "couldn't", "cannot", "can", "can't", "might"}
    | {"may", "must", "should", "shall"}
)


def told_from(line: Line, at: int) -> int:
    """Return where the words begin that a tag behind them tells: "The stock grew, | it said".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of a pronoun.

    Returns
    -------
    int
        Offset in the report's text; -1 where the pronoun and its verb end no such sentence.
    """
    if at < 1 or line.gap(at) != "," or line.fold(at + 1) not in saying_forms():
        return -1
    closes = at + 2 >= len(line.words) or line.gap(at + 2) in {".", ";"}
    if not closes and line.fold(at + 2) not in _WHEN_AND_WHERE:
        return -1
    behind = (i for i in range(at - 1, 0, -1) if line.gap(i)[:1] in {";", ":", "—", "–"})
    return line.words[next(behind, 0)].start


_WHEN_AND_WHERE = frozenset(
    {"in", "on", "at", "during", "late", "early", "earlier", "later", "yesterday", "today", "by"}
    | {"speaking"}
    | WEEKDAYS
)


def tells_past_body(line: Line, at: int, verbs: frozenset[str]) -> bool:
    """Whether the body that somebody belongs to, and then a verb, follow: "of the Board said".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word behind a name.
    verbs : frozenset of str
        Which verbs count.

    Returns
    -------
    bool
        Also past a clause between commas: "of the Board, who had waited, said".
    """
    if line.fold(at) not in {"of", "from", "at", "for", "with"}:
        return False
    for place in range(at + 1, min(at + _BODY, len(line.words))):
        if line.gap(place) not in {" ", "-", "'"}:
            return says_past_aside(line, place, verbs)
        if line.fold(place) in verbs:
            return True
    return False


_BODY = 9
"""Words of the body that somebody belongs to, with the verb behind."""


def says_past_aside(line: Line, at: int, verbs: frozenset[str] | None = None) -> bool:
    """Whether a verb of saying follows a clause between commas: ", who had waited, said".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word of the clause.
    verbs : frozenset of str, optional
        Which verbs count; verbs of saying unless told.

    Returns
    -------
    bool
        ``False`` where no comma opens it, or a full stop comes first.
    """
    if at >= len(line.words) or line.gap(at) != ",":
        return False
    for place in range(at + 1, min(at + ASIDE, len(line.words))):
        if line.gap(place) == "," and line.fold(place) in (verbs or saying_forms()):
            return True
        if line.gap(place) not in {" ", "-", "'", ","}:
            return False
    return False
