"""Options of an issue that lean one way: a refusal of one of them leaves the others open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from goodoffices.case.issues import Issue, Lean
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.direction import Content, leans_of, place_of
from goodoffices.reports.stances.hits import Hit
from goodoffices.reports.stances.leaning import lean_of
from goodoffices.reports.stances.stems import stems_of


def has_rivals(issue: Issue, named: Sequence[str]) -> bool:
    """Whether an option that is not named leans as those named do.

    Parameters
    ----------
    issue : Issue
        Its options with their lean.
    named : sequence of str
        Identifiers of the options named.

    Examples
    --------
    >>> from goodoffices.case.issues import Option
    >>> tolls = Issue(id="tolls", name="Tolls", options=(
    ...     Option(id="none", name="None", lean=Lean.CON),
    ...     Option(id="low", name="Low", lean=Lean.PRO),
    ...     Option(id="high", name="High", lean=Lean.PRO)))
    >>> has_rivals(tolls, ["high"]), has_rivals(tolls, ["low", "high"]), has_rivals(tolls, [])
    (True, False, False)
    """
    leans = {one.id: lean_of(one, issue) for one in issue.options}
    meant = {leans[one] for one in named} - {Lean.NEITHER}
    return any(lean in meant for one, lean in leans.items() if one not in named)


def told_apart(issue: Issue, hits: Sequence[Hit]) -> list[str]:
    """Return the options named by more than the issue's own words: not "a bond" of the bond.

    Parameters
    ----------
    issue : Issue
        Its name and aliases.
    hits : sequence of Hit
        Where words of it stand.
    """
    own = _own_stems(issue)
    named = [hit for hit in hits if hit.issue == issue.id and hit.option is not None]
    # Beside a whole name, a single word of another may be the verb: "a bond would be paid".
    whole = [hit for hit in named if hit.weight] or named
    return [hit.option for hit in whole if hit.option and not own.issuperset(hit.term)]


@lru_cache(maxsize=1024)
def _own_stems(issue: Issue) -> frozenset[str]:
    return frozenset(stem for name in (issue.name, *issue.aliases) for stem in stems_of(name))


def refuses_one_of_several(stance: Stance | None, content: Content) -> bool:
    """Whether what is refused is one of several options that lean one way.

    R566: who rules out handing over the archive in full may hand over copies: the option is
    refused, and on the issue no side is told.

    Parameters
    ----------
    stance : Stance or None
        Towards the sentence the issue affirms.
    content : Content
        What is said.
    """
    if not content.rivals or stance is None or not stance.polarity:
        return False
    if "or" in content.words and _is_whole(content):
        return False
    leans = leans_of(content)
    return leans == ({Lean.PRO} if stance.polarity < 0 else {Lean.CON})


def _is_whole(content: Content) -> bool:
    """Whether options are told to make up the whole: "no guards, armed or unarmed"."""
    named = [hit for hit in content.hits if hit.option is not None]
    beside = (
        "or" in (*content.words[max(0, first - 1) : first], *content.words[last : last + 1])
        for first, last in (
            (place_of(content, hit.start), place_of(content, hit.end)) for hit in named
        )
    )
    return len({hit.option for hit in named}) > 1 or any(beside)


def takes_back_option(content: Content) -> bool:
    """Whether an issue is named, and then a form of it that is not meant: "guards, but not armed".

    R566: whether any other form is then wanted is not told.

    Parameters
    ----------
    content : Content
        What is said.
    """
    first = content.hits[0] if content.hits else None
    option = next((hit for hit in content.hits if hit.option is not None), None)
    if first is None or option is None or option is first:
        return False
    at = place_of(content, option.start)
    return any(pair in _BUT_NOT for pair in pairwise(content.words[max(0, at - 4) : at]))


_BUT_NOT = frozenset({("but", "not"), ("though", "not"), (",", "not"), ("although", "not")})


def towards_option(stance: Stance) -> Stance:
    """Return the stance on a refused option itself: a yes to the issue refuses what denies it.

    Parameters
    ----------
    stance : Stance
        Towards the sentence the issue affirms.

    Examples
    --------
    >>> towards_option(Stance.SUPPORT), towards_option(Stance.REJECT)
    (<Stance.OPPOSE: 'oppose'>, <Stance.REJECT: 'reject'>)
    """
    return Stance.OPPOSE if stance.polarity > 0 else stance
