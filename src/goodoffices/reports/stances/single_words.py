"""Single words that hint at an issue where none of its names occurs (R38)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from goodoffices.case.issues import Issue, Lean
from goodoffices.case.negotiation import Case
from goodoffices.reports.stances.commonplace import of_any_talks
from goodoffices.reports.stances.hits import Hit
from goodoffices.reports.stances.leaning import lean_of
from goodoffices.reports.stances.standing import idle_spans, is_idle
from goodoffices.reports.stances.stems import stemmed, stems_of
from goodoffices.reports.stances.topics import Topics, is_denied

SHORTEST = 3
"""Letters from which the stem of a word can hint at an issue."""


Hints = Mapping[str, tuple[str, str | None, Lean]]
"""Stems with the issue that alone holds them, and the option of it that alone does."""


def hinted(text: str, hints: Hints) -> Topics:
    """Recognise an issue by words that only its own names, options or sentence hold.

    Parameters
    ----------
    text : str
        Some words that name no issue.
    hints : mapping of str to (str, str or None, Lean)
        From :func:`hints_of`.

    Returns
    -------
    Topics
        Without an issue where no word hints, or two issues are hinted at alike.

    Notes
    -----
    Words of any negotiation ("talks", "treaty") and names of parties, persons and places hint
    at nothing. Time linear in the text.

    Examples
    --------
    >>> from goodoffices.case.issues import Issue, Option
    >>> border = Issue(id="border", name="Border on the ridge",
    ...                options=(Option(id="court", name="A court of arbitration"),))
    >>> case = Case(id="c", title="C", parties=(), issues=(border,))
    >>> hinted("They objected to the court.", hints_of(case)).issue
    'border'
    """
    found = [word for word in stemmed(text) if word.stem in hints]
    spans = idle_spans(text) if found else ()
    hits = tuple(
        Hit(word.start, word.end, *hints[word.stem], 0, (word.stem,))
        for word in found
        if not is_idle(spans, word.start, word.end)
    )
    counted = Counter(issue for issue, _ in {(hit.issue, hit.term) for hit in hits})
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return Topics()
    issue = ranked[0][0]
    named = (hit.option for hit in hits if hit.issue == issue and hit.option is not None)
    return Topics(issue=issue, options=tuple(dict.fromkeys(named)), hits=hits)


def hints_of(case: Case) -> Hints:
    """Return the words that one issue of a case alone holds, by their stem.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    mapping of str to (str, str or None, Lean)
        Kept for the last few sets of issues.
    """
    return _own_words(case.issues, _names_of(case))


def _names_of(case: Case) -> tuple[str, ...]:
    parties = (name for one in case.parties for name in (one.name, *one.aliases, *one.adjectives))
    persons = (name for one in case.persons for name in (one.name, *one.aliases))
    places = (name for one in case.places for name in (one.name, *one.aliases))
    return (*parties, *persons, *places)


@lru_cache(maxsize=16)
def _own_words(issues: tuple[Issue, ...], names: tuple[str, ...]) -> Hints:
    empty = of_any_talks() | frozenset(one for name in names for one in stems_of(name))
    empty |= frozenset(one for issue in issues for one in stems_of(_proper_in(issue.affirms)))
    held = {issue.id: Counter(_labels(issue)) for issue in issues}
    shared = Counter(one for found in held.values() for one in {word for word, _ in found})
    own: dict[str, tuple[str, str | None, Lean]] = {}
    for issue in issues:
        leans = {option.id: lean_of(option, issue) for option in issue.options}
        options: dict[str, set[str | None]] = {}
        for one, option in held[issue.id]:
            if shared[one] == 1 and one not in empty and len(one) >= SHORTEST:
                options.setdefault(one, set()).add(option)
        for one, found in options.items():
            only = next(iter(found)) if len(found) == 1 else None
            lean = leans[only] if only is not None else Lean.NEITHER
            # One word of an option that leans neither way names the matter, not the option.
            own[one] = (issue.id, None if lean is Lean.NEITHER else only, lean)
    return own


def _proper_in(sentence: str) -> str:
    """Return the proper names of a sentence: a place where troops leave is not their leaving."""
    return " ".join(word for word in sentence.split()[1:] if word[:1].isupper())


def _labels(issue: Issue) -> Iterator[tuple[str, str | None]]:
    for name in (issue.name, issue.affirms, *issue.aliases):
        yield from ((one, None) for one in stems_of(name))
    for option in issue.options:
        for name in (option.name, *option.aliases):
            # "No figure": the word alone names the matter (R376).
            held = None if is_denied(name) else option.id
            yield from ((one, held) for one in stems_of(name))
