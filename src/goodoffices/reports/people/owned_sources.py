"""Sources told by somebody's name: "a person close to Aldo said she" tells of Aldo (R594)."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.crowds import telling
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import Line, Sighting, line_of, person_entries

PHRASE = 120
"""Characters of "a person who is familiar with the thinking of the minister, Mira Aldo,"."""


def told_of_owner(
    line: Line,
    at: int,
    pronoun: Sighting,
    chosen: str,
    *,
    heard: Sequence[Sighting],
    gazetteer: Gazetteer,
) -> str | None:
    """Return whom "he" or "she" stands for behind a source that somebody's name tells.

    R594: what the source tells of "her" is told of whose aide or friend it is; in the next
    sentence "she" may be either, and is nobody.

    Parameters
    ----------
    line : Line
        The pronoun's sentence.
    at : int
        Position of the pronoun.
    pronoun : Sighting
        The pronoun.
    chosen : str
        The source, for which it would stand.
    heard : sequence of Sighting
        Those named before it, in order.
    gazetteer : Gazetteer
        Names and pronouns of people.

    Returns
    -------
    str or None
        ``chosen`` where the source is told without a name that the pronoun fits.
    """
    source = next((one for one in reversed(heard) if one.actors[0] == chosen), None)
    if source is None or source.kind is not MentionKind.ANONYMOUS:
        return chosen
    phrase = line_of(
        line.text, source.start, min(source.start + PHRASE, len(line.text)), gazetteer
    )
    end = next((i for i, word in enumerate(phrase.words) if word.fold in telling()), 0)
    named = {
        entry.actor
        for place, match in phrase.matches.items()
        for entry in person_entries(match, gazetteer, MentionKind.NAME)
        if place < end and pronoun.word in (gazetteer.pronouns[entry.actor] or (pronoun.word,))
    }
    if not named:
        return chosen
    before = line.fold(at - 1 - (line.fold(at - 1) == "that"))
    told = source.sentence == pronoun.sentence and before in telling()
    return named.pop() if told and len(named) == 1 else None
