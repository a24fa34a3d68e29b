"""Threats and conditions: what is said to happen if something else does, or without it."""

from __future__ import annotations

from goodoffices.case.issues import Lean
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.direction import Content, direction_of, leans_of
from goodoffices.reports.stances.markers import before_condition


def only_conditional(content: Content) -> bool:
    """Whether a condition alone names the issue: "threatened to strike if the tolls rose"."""
    ahead = len(before_condition(content.words))
    return (
        bool(content.hits)
        and 0 < ahead < len(content.words)
        and (content.hits[0].start > content.starts[ahead])
    )


def threatened(cue: Cue, content: Content) -> Stance | None:
    """Read a threat for the case that something happens as being against it."""
    word = content.words[len(before_condition(content.words))]
    if cue.lemma != "threaten" or word not in {"if", "unless"} or cue.negated:
        return None
    direction = direction_of(content)
    if direction is None:
        return None
    against = (direction == 1) == (word == "if")
    return Stance.OPPOSE if against else Stance.DEMAND


def said_without(content: Content) -> Stance | None:
    """Read "Without the tolls, there would be no port": what is not to be missed is wanted."""
    comma = content.words.index(",") if "," in content.words else 0
    if not comma or content.hits[-1].start > content.starts[comma]:
        return None
    behind = content.words[comma:]
    missed = words("stance", "negations") | words("stance", "bad") | {"nothing", "end", "ends"}
    if missed.isdisjoint(behind) or leans_of(content) == {Lean.CON}:
        return None
    return Stance.DEMAND


def unconditional(content: Content) -> Content:
    """Leave out what only a condition names, where the issue is named before it too.

    Parameters
    ----------
    content : Content
        What is said: "they would stay as long as the convoys need them".
    """
    ahead = len(before_condition(content.words))
    if not 0 < ahead < len(content.words):
        return content
    hits = tuple(hit for hit in content.hits if hit.start < content.starts[ahead])
    return content._replace(hits=hits) if hits else content
