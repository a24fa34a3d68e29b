"""Which options carry out the sentence of their issue, where a case does not tell."""

from __future__ import annotations

from functools import lru_cache

from goodoffices.case.issues import Issue, Lean, Option
from goodoffices.reports.stances.affirmed_change import told_by
from goodoffices.reports.stances.stems import stems_of

_WHOLE = frozenset({"full", "complete", "total", "whole", "entire", "all"})
_FAINT = frozenset({"the", "a", "an", "in", "of", "for", "to", "by", "at"})


@lru_cache(maxsize=4096)
def lean_of(option: Option, issue: Issue) -> Lean:
    """Return how an option leans, read from the issue's sentence where its case gives no lean.

    R470: where no option of an issue leans, the one whose words stand in the sentence that the
    issue affirms ("15 crowns" of "The wage rises to 15 crowns") carries it out, and so does
    the whole of a thing ("full"). One that tells the opposite change or state ("closed" where it
    stays open, R416) denies it. All others lean neither way.

    Parameters
    ----------
    option : Option
        One of the issue's options.
    issue : Issue
        The issue.
    """
    if any(one.lean is not Lean.NEITHER for one in issue.options):
        return option.lean
    told = tuple(one for one in stems_of(option.name) if one not in _FAINT)
    if not told:
        return Lean.NEITHER
    whole = option.name.casefold() in _WHOLE
    if whole or set(told) <= set(stems_of(issue.affirms)):
        return Lean.PRO
    away = told_by(issue.affirms, option.name.casefold().split()) < 0
    return Lean.CON if away else Lean.NEITHER
