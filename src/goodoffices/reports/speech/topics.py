"""Which issue of the case a text is about, by the case's own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from goodoffices.case.issues import Issue, Lean
from goodoffices.case.negotiation import Case

ENOUGH = 30
"""Least score of a recognised issue: one alias, or two words of its name."""

ONE_WORD, FURTHER_WORD, WORD_OF_NAME = 60, 30, 24
"""Weight of a term's first word, of each further word, and of a single word of a name."""

FIRST = 5
"""What is named first counts a little more: it is the object of what is said."""

_WORD = re.compile(r"[^\W_]+")
_HYPHENS = frozenset("-‐‑")
_EMPTY = frozenset(
    {
        "the", "a", "an", "of", "for", "to", "in", "on", "and", "or", "by", "with", "from",
        "at", "its", "be", "is", "are", "who", "what", "how", "as", "after", "before", "into",
        "between", "under", "over", "new", "no", "not", "all", "up", "out", "day",
    }
)  # fmt: skip
_ARTICLES = frozenset({"the", "a", "an"})


class Hit(NamedTuple):
    """A place where words of an issue stand; offsets into the text looked at."""

    start: int
    end: int
    issue: str
    option: str | None
    lean: Lean
    weight: int


class _Term(NamedTuple):
    stems: tuple[str, ...]
    issue: str
    option: str | None
    lean: Lean
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """What a text is about.

    Parameters
    ----------
    issue : str or None
        Main issue; ``None`` when no word of any issue was found.
    further : tuple of str
        Other issues touched, strongest first.
    options : tuple of str
        Options of the main issue whose own words occur, in the order of the case.
    hits : tuple of Hit
        Where, in order.
    """

    issue: str | None = None
    further: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicIndex:
    """The words of a case, ready to be looked up.

    Parameters
    ----------
    terms : mapping of str to tuple of terms
        By their first stem, longest first.
    order : mapping of str to int
        Place of each issue in the case.
    """

    terms: Mapping[str, tuple[_Term, ...]]
    order: Mapping[str, int]

    def topics(self, text: str) -> Topics:
        """Recognise the issues of a text.

        Parameters
        ----------
        text : str
            Some words, usually what a statement says.

        Returns
        -------
        Topics
            Without an issue when nothing was recognised.

        Notes
        -----
        Longer terms win over shorter ones at the same place; a term shared by several
        issues counts for each in part. Time linear in the text.
        """
        hits = tuple(self._hits(text))
        if not hits:
            return Topics()
        scores = _scores(hits)
        firsts = {hit.issue: hit.start for hit in reversed(hits)}
        ranked = sorted(
            (issue for issue, score in scores.items() if score >= ENOUGH),
            key=lambda issue: (-scores[issue], firsts[issue], self.order[issue]),
        )
        if not ranked:
            return Topics(hits=hits)
        named = [hit.option for hit in hits if hit.issue == ranked[0] and hit.option is not None]
        return Topics(
            issue=ranked[0],
            further=tuple(ranked[1:]),
            options=tuple(dict.fromkeys(named)),
            hits=hits,
        )

    def _hits(self, text: str) -> Iterator[Hit]:
        words = _stemmed(text)
        at = 0
        while at < len(words):
            best: list[tuple[_Term, int]] = []
            for start in (words[at].joined, words[at].stem):
                for term in self.terms.get(start, ()):
                    size = _matches(words, at, term, joined=start is words[at].joined)
                    if size and (not best or size == best[0][1]):
                        best.append((term, size))
            for term, size in best:
                yield Hit(
                    words[at].start,
                    words[at + size - 1].end,
                    term.issue,
                    term.option,
                    term.lean,
                    term.weight // len({other.issue for other, _ in best}),
                )
            at += best[0][1] if best else 1


class _Stemmed(NamedTuple):
    start: int
    end: int
    stem: str
    joined: str


def _stemmed(text: str) -> list[_Stemmed]:
    found = [w for w in _WORD.finditer(text) if w.group().casefold() not in _ARTICLES]
    words = []
    for at, word in enumerate(found):
        joined = ""
        if at + 1 < len(found) and text[word.end() : found[at + 1].start()] in _HYPHENS:
            joined = stem(word.group() + found[at + 1].group())
        words.append(_Stemmed(word.start(), word.end(), stem(word.group()), joined))
    return words


def _matches(words: Sequence[_Stemmed], at: int, term: _Term, *, joined: bool) -> int:
    """Return how many words a term covers here; 0 when it does not match."""
    skip = 2 if joined else 1
    rest = term.stems[1:]
    if at + skip + len(rest) > len(words):
        return 0
    same = all(words[at + skip + i].stem == wanted for i, wanted in enumerate(rest))
    return skip + len(rest) if same else 0


def _scores(hits: Sequence[Hit]) -> Counter[str]:
    scores: Counter[str] = Counter()
    seen: set[tuple[str, int, int]] = set()
    for hit in hits:
        weight = hit.weight + (FIRST if hit.start == hits[0].start else 0)
        key = (hit.issue, hit.end - hit.start, hit.weight)
        if key not in seen:
            scores[hit.issue] += weight
        seen.add(key)
    return scores


def topic_index(case: Case) -> TopicIndex:
    """Prepare the words of a case for looking up.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    TopicIndex
        Immutable; kept for the last few sets of issues.
    """
    # Hashing a whole case costs more than reading a sentence; its issues are enough.
    return _index_of(case.issues)


@lru_cache(maxsize=16)
def _index_of(issues: tuple[Issue, ...]) -> TopicIndex:
    terms: dict[str, list[_Term]] = {}
    for term in {one: None for issue in issues for one in _terms(issue, issues)}:
        terms.setdefault(term.stems[0], []).append(term)
    return TopicIndex(
        terms={
            first: tuple(sorted(found, key=lambda term: -len(term.stems)))
            for first, found in terms.items()
        },
        order={issue.id: place for place, issue in enumerate(issues)},
    )


def issue_of(text: str, *, case: Case) -> Topics:
    """Recognise which issue of a case a text is about.

    Parameters
    ----------
    text : str
        Some words.
    case : Case
        The negotiation; its issues' names and aliases, and its options', are looked for.

    Returns
    -------
    Topics
        Main and further issues, options named; nothing when no word was found.

    Examples
    --------
    >>> from goodoffices.case.issues import Issue, Option
    >>> truce = Issue(id="truce", name="Length of the truce", aliases=("cease-fire",),
    ...               options=(Option(id="short", name="Six weeks"),))
    >>> case = Case(id="c", title="C", parties=(), issues=(truce,))
    >>> issue_of("They want ceasefires.", case=case).issue
    'truce'
    """
    return topic_index(case).topics(text)


def _terms(issue: Issue, issues: Sequence[Issue]) -> Iterator[_Term]:
    for words in (issue.name, *issue.aliases):
        yield from _term(words, issue.id, None, Lean.NEITHER)
    for option in issue.options:
        for words in (option.name, *option.aliases):
            yield from _term(words, issue.id, option.id, option.lean)
    others = {
        one
        for other in issues
        if other.id != issue.id
        for name in (other.name, *(option.name for option in other.options))
        for one in _stems(name)
    }
    for one in _stems(issue.name):
        if one not in others and one not in _EMPTY and len(one) > 2:
            yield _Term((one,), issue.id, None, Lean.NEITHER, WORD_OF_NAME)


def _term(words: str, issue: str, option: str | None, lean: Lean) -> Iterator[_Term]:
    stems = _stems(words)
    if stems:
        yield _Term(stems, issue, option, lean, ONE_WORD + FURTHER_WORD * (len(stems) - 1))
        if any(hyphen in words for hyphen in _HYPHENS):
            joined = _stems(re.sub("[-‐‑]", "", words))
            yield _Term(joined, issue, option, lean, ONE_WORD + FURTHER_WORD * (len(joined) - 1))


def _stems(words: str) -> tuple[str, ...]:
    return tuple(word.stem for word in _stemmed(words))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Reduce a word to what its forms share: plural, -ing, -ed, -al, final e.

    Examples
    --------
    >>> stem("releases"), stem("releasing"), stem("withdrawals"), stem("stopped")
    ('releas', 'releas', 'withdraw', 'stop')
    """
    word = word.casefold()
    if len(word) < 4:
        return word
    word = _singular(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    if word.endswith("al") and len(word) >= 7:
        word = word[:-2]
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
