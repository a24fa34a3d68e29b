"""How a thing fares with somebody: "met with resistance from Varu", "has its support" (R482)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import clause_start, has_content
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import Family, words
from goodoffices.reports.cues.verbgroups import group_before
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Mention, MentionKind
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.holding import holder_at
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from goodoffices.reports.wording.function_words import NO_OR_LITTLE
from goodoffices.reports.wording.inflection import inflected

BETWEEN = 5
"""Words between a verb and what is met with: "ran into with the same stiff"."""

_STANCES = ("oppose", "criticise", "support")
_WITH = frozenset({"with", "into", "by", "up", "against"})
_NONE = NO_OR_LITTLE | {"hardly", "few", "scarcely", "never"}
_FAILING = frozenset({"fail", "fails", "failed", "unable"})


@cache
def receptions() -> Mapping[str, str]:
    """Return the nouns for how a thing is received, with their stance."""
    listed = lexicon("telling")["received"]
    return {noun: stance for stance in _STANCES for noun in listed[stance]}


@cache
def _receiving() -> frozenset[str]:
    verbs = words("telling", "received", "verbs")
    return frozenset(form for verb in verbs for form, _ in inflected(verb)) | _losing()


@cache
def _losing() -> frozenset[str]:
    verbs = words("telling", "received", "losing")
    return frozenset(form for verb in verbs for form, _ in inflected(verb))


def received_by(unit: Unit) -> Iterator[Attribution]:
    """Yield with whom a thing meets resistance, finds favour or has support.

    R482: how a thing fares with a known actor is that actor's position, told by the report.
    Where the subject is an actor itself, nothing is told of a thing.

    Parameters
    ----------
    unit : Unit
        The sentence.

    Yields
    ------
    Attribution
        One per noun behind a verb of receiving.
    """
    if receptions().keys().isdisjoint(unit.folds) or _receiving().isdisjoint(unit.folds):
        return
    links = words("telling", "received", "links")
    for at, piece in enumerate(unit.pieces):
        if piece.fold not in receptions() or piece.quoted:
            continue
        holder = _owner(unit, at)
        if holder is None and unit.fold(at + 1) in links:
            holder = _holder(unit, at + 2)
        found = None if holder is None else _received_at(unit, at, holder)
        if found is not None:
            yield found


def _received_at(unit: Unit, at: int, holder: Mention) -> Attribution | None:
    verb = _verb_before(unit, min(at, unit.first_of(holder)))
    if verb is None or unit.fold(verb - 2) == "yet":
        # "Has yet to win Varu's approval": it may come.
        return None
    group = group_before(unit, verb)
    subject, start = unit.mention_at(group.first - 1), clause_start(unit, group.first)
    acts = subject is not None and not unit.pieces[group.first - 1].possessive
    if acts or not has_content(unit, start, at):
        return None
    failing = group.to and not _FAILING.isdisjoint(
        {unit.fold(group.first - 1), unit.fold(verb - 2)}
    )
    none = any(unit.fold(place) in _NONE for place in range(verb, at))
    none = none or unit.fold(verb) in _losing()
    stance = receptions()[unit.fold(at)]
    family = Family("state", stance, "attitude", True, False)
    cue = Cue(CueKind.STATE, family, unit.fold(at), group.first, verb, at,
              group.negated or failing or none)  # fmt: skip
    first, last = unit.first_of(holder), unit.last_of(holder)
    voice = Voice(VoiceKind.ACTOR, holder.actor, max(first, verb + 1), last + 1, holder.doubts)
    end = max(last, at) + 1
    return Attribution(cue, voice, start, end, (start, group.first), postposed=True)


def _owner(unit: Unit, at: int) -> Mention | None:
    """Return whose support or resistance it is: "Varu's support", "Varu's full support"."""
    for back in (at - 1, at - 2):
        mention = unit.mention_at(back)
        if mention is not None:
            return mention if unit.pieces[back].possessive else None
        if not unit.fold(back).isalpha():
            break
    return None


def _verb_before(unit: Unit, at: int) -> int | None:
    """Return the verb of receiving before a noun, over adjectives and "with"."""
    for back in range(at - 1, max(-1, at - 2 - BETWEEN), -1):
        word = unit.fold(back)
        if word in _receiving():
            return back
        linking = word in words("subjects", "grammar", "prepositions") and word not in _WITH
        if linking or not word[:1].isalpha() or unit.mention_at(back) or unit.pieces[back].quoted:
            return None
    return None


def _holder(unit: Unit, at: int) -> Mention | None:
    """Return who receives it so: "the Front", "Varan officials", but not "Varan farmers"."""
    mention = holder_at(unit, at)
    if mention is None or mention.kind is not MentionKind.ADJECTIVE:
        return mention
    behind = unit.fold(unit.last_of(mention) + 1)
    speaks = not behind[:1].isalnum() or behind in words("subjects", "voices")
    return mention if speaks else None
