"""Talks about a matter are not the matter: who welcomes them is not for it."""

from __future__ import annotations

from itertools import pairwise

from goodoffices.reports.stances.affirmed_change import words_of
from goodoffices.reports.stances.direction import Content, before_issue, place_of

NEAR = 5
"""Words before what is named within which talks about it are named."""

_TALKS = frozenset(
    ("talk", "talks", "negotiation", "negotiations", "discussion", "discussions", "dialogue",
     "debate", "debates", "consultation", "consultations", "conversation", "conversations",
     "meeting", "meetings", "round", "rounds", "session", "sessions", "summit", "conference")
)  # fmt: skip
_ABOUT = frozenset(("on", "about", "over", "of", "into", "concerning", "regarding"))


_MINDS = frozenset(
    ("support", "backing", "acceptance", "approval", "consent", "agreement", "commitment",
     "readiness", "willingness", "refusal", "rejection", "opposition", "objection", "objections",
     "resistance", "reluctance", "veto", "unwillingness", "intransigence", "insistence",
     "decision", "demand", "demands", "stance", "position")
)  # fmt: skip


def names_a_mind(content: Content) -> bool:
    """Whether a mind on the issue is named and not the issue: "regretted Lom's refusal of a toll".

    R557: who questions or regrets that another supports or refuses a matter takes no side on it.

    Parameters
    ----------
    content : Content
        What is questioned or regretted.
    """
    return bool(content.hits) and not _MINDS.isdisjoint(before_issue(content)[-NEAR:])


def is_of_talks(content: Content) -> bool:
    """Whether praise or blame goes to talks about the issue: "welcomed the talks on the toll".

    R546: so does it behind the issue's name ("the toll talks"); not where the issue's sentence
    itself tells of talks.

    Parameters
    ----------
    content : Content
        What is praised or blamed.
    """
    if not content.hits or _TALKS.isdisjoint(content.words):
        return False
    before = before_issue(content)[-NEAR:]
    behind = content.words[place_of(content, content.hits[0].end) :][:1]
    told = any(word in _TALKS and then in _ABOUT for word, then in pairwise(before))
    return (told or not _TALKS.isdisjoint(behind)) and _TALKS.isdisjoint(words_of(content.affirms))
