"""Accounts told as somebody's own: "if you believe Aldo", "as Varu tells it" (R281)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import SAYING
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import Mention
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.setoff import set_off
from goodoffices.reports.speakers.voices import Voice, VoiceKind
from goodoffices.reports.wording.marks import QUOTES

Run = tuple[str, ...]


@cache
def frames() -> tuple[tuple[Run, Run], ...]:
    """Return the words before and behind a name that make an account its own, longest first."""
    listed = lexicon("telling")["account"]
    pairs = [
        (tuple(before.split()), tuple(behind.split()))
        for group in listed
        for before in group["before"]
        for behind in group["behind"] or ("",)
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0]) - len(pair[1])))


def accounts_in(unit: Unit) -> Iterator[Attribution]:
    """Yield what a sentence tells as somebody's account.

    Parameters
    ----------
    unit : Unit
        The sentence.

    Yields
    ------
    Attribution
        One per name with such words around it.
    """
    if unit.folds.isdisjoint(_by_last_word()):
        return
    for mention in unit.mentions:
        found = _framed(unit, mention)
        if found is not None:
            yield found


@cache
def _by_last_word() -> Mapping[str, tuple[tuple[Run, Run], ...]]:
    """Return the frames by the word before the name, longest first."""
    found: dict[str, list[tuple[Run, Run]]] = {}
    for frame in frames():
        found.setdefault(frame[0][-1], []).append(frame)
    return {word: tuple(those) for word, those in found.items()}


def _framed(unit: Unit, mention: Mention) -> Attribution | None:
    first = unit.first_of(mention)
    if unit.fold(first - 1) in {"the", "its", "his", "her", "their"}:
        first -= 1
    last = unit.last_of(mention)
    if unit.pieces[last].possessive:
        return None
    for before, behind in _by_last_word().get(unit.fold(first - 1), ()):
        start, end = first - len(before), last + 1 + len(behind)
        if start < 0 or tuple(unit.fold(at) for at in range(start, first)) != before:
            continue
        if tuple(unit.fold(at) for at in range(last + 1, end)) != behind:
            continue
        return _attributed(unit, mention, start, end)
    return None


def _attributed(unit: Unit, mention: Mention, start: int, end: int) -> Attribution | None:
    alone = unit.fold(start - 1) in {",", "", "—", "–", ";", "(", "and", "but"} | QUOTES
    closed = unit.fold(end) in {",", ".", "", "—", "–", ";", ")", "?"}
    bounds = set_off(unit, start, end) if alone and closed else None
    if bounds is None:
        return None
    cue = Cue(CueKind.SOURCE, SAYING, " ".join(unit.fold(at) for at in range(start, end)), start,
              start, start)  # fmt: skip
    voice = Voice(VoiceKind.ACTOR, mention.actor, start, end, mention.doubts)
    first = min(bounds.start, start)
    return Attribution(
        cue, voice, first, max(bounds.end, end), bounds.content,
        postposed=bounds.postposed, clause=True,
    )  # fmt: skip
