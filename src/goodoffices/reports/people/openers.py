"""Words with which somebody may be named, so that all others are passed by."""

from __future__ import annotations

from functools import lru_cache

from goodoffices.reports.people.anonymous import may_begin, starters
from goodoffices.reports.people.body_voices import body_nouns
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.pronouns import pronoun_openers
from goodoffices.reports.people.roles import side_starters
from goodoffices.reports.people.saying import plural_forms
from goodoffices.reports.people.sightings import Line, listed
from goodoffices.reports.people.strangers import title_starters
from goodoffices.reports.wording.function_words import POSSESSIVES


@lru_cache(maxsize=4)
def openers_of(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the words in lower case with which somebody may be named.

    Parameters
    ----------
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    frozenset of str
        Openers of sources, titles, pronouns, bodies and sides.

    Examples
    --------
    >>> from goodoffices.reports.people.gazetteer import Gazetteer
    >>> empty = Gazetteer(
    ...     forms={}, tree={}, actors={}, pronouns={}, titles={}, surnames=frozenset()
    ... )
    >>> {"she", "minister", "latter"} <= openers_of(empty), "boat" in openers_of(empty)
    (True, False)
    """
    bodies = listed("titles", "bodies") | listed("titles", "body_modifiers")
    openers = starters() | title_starters() | pronoun_openers() | bodies | side_starters()
    openers |= listed("anonymous", "epithets")
    return openers | {"latter", "counterpart"} | body_nouns(gazetteer)


def openings_of(line: Line, gazetteer: Gazetteer) -> list[int]:
    """Return where somebody may be named: capitals, names, openers, who tells, what "its" owns.

    Parameters
    ----------
    line : Line
        The sentence.
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    list of int
        Positions of words, in order; at all others nobody is named.
    """
    openers, owned = openers_of(gazetteer), {at + 1 for at in line.places(_OWNING)}
    # "Varu's biggest union" is nobody's but its own, and nobody has named "the bishops say".
    owned.update(line.places(listed("subjects", "bodies") | listed("subjects", "media")))
    owned.update(at - 1 for at in line.places(plural_forms()))
    return [
        at
        for at, word in enumerate(line.words)
        if word.fold != word.text
        or word.fold in openers
        or may_begin(word.fold)
        or at in line.matches
        or at in owned
    ]


_OWNING = POSSESSIVES | {"own"}
