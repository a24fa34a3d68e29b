"""Verbs of saying beside a name or a source, also past what stands between."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.sightings import Line
from goodoffices.reports.wording.inflection import Tense, inflected, telling_forms

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
    verbs = (verb for verb in lexicon("verbs")["say"]["verbs"] if " " not in verb)
    base = {form for verb in verbs for form, tense in inflected(verb) if tense is Tense.BASE}
    return telling_forms("say") | base


_HELPING = frozenset(
    {"has", "had", "have", "also", "later", "earlier", "then", "again", "himself"}
)


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
    helped = after + (line.fold(after) in _HELPING) + (line.fold(after + 1) in _HELPING)
    if line.fold(helped) in saying_forms() and line.gap(after) == " ":
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
    for place in range(at, min(at + ASIDE, len(line.words))):
        if line.gap(place) == "," and line.fold(place) in (verbs or saying_forms()):
            return True
        if line.gap(place) not in {" ", "-", "'", ","}:
            return False
    return False
