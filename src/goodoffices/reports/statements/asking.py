"""Which sentences the parser is asked about: only those whose speaker the rules doubt (R238)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goodoffices.reports.cues.cues import Cue, CueKind, find_cues
from goodoffices.reports.cues.grammar import Grammar, grammar_of, is_aside_deep
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.parsing import Parser
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.text import Article

LONGEST_PARSED = 2000
"""Characters; a parser's memory grows with the length of what it is given."""


def grammars_of(
    article: Article, units: Sequence[Unit], parser: Parser | None, cast: Cast
) -> Mapping[int, Grammar]:
    """Parse the units in which a verb of speech or stance has no certain subject.

    Parameters
    ----------
    article : Article
        The report.
    units : sequence of Unit
        Its units.
    parser : Parser or None
        Without one the answer is empty.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    mapping of int to Grammar
        By the unit's start. Units of which the rules are sure, or longer than
        :data:`LONGEST_PARSED`, are left out.

    Notes
    -----
    One call for all units. A parse whose offsets do not fit the text is not used.
    """
    if parser is None:
        return {}
    short = (unit for unit in units if unit.end - unit.start <= LONGEST_PARSED)
    wanted = [unit for unit in short if is_unsure(unit, cast)]
    if not wanted:
        return {}
    text = article.report.text
    parses = parser([text[unit.start : unit.end] for unit in wanted])
    return {
        unit.start: grammar_of(unit, parse) for unit, parse in zip(wanted, parses, strict=True)
    }


def is_unsure(unit: Unit, cast: Cast) -> bool:
    """Whether the rules find no certain subject for some verb of a unit.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    bool
        ``False`` for a unit without such a verb.
    """
    cues = [cue for cue in find_cues(unit) if cue.kind is CueKind.VERB and not cue.passive]
    if not cues:
        return False
    drafted = {draft.cue.head: draft for draft in drafts_of(unit, cast)}
    return any(_doubtful(unit, cue, drafted.get(cue.head)) for cue in cues)


def _doubtful(unit: Unit, cue: Cue, draft: Attribution | None) -> bool:
    if cue.present and unit.fold(cue.head) in words("telling", "nouns", "forms"):
        return True
    if draft is None or draft.voice.actor is None:
        return any(unit.first_of(mention) < cue.first for mention in unit.mentions)
    return is_aside_deep(unit, cue, draft.voice.start)
