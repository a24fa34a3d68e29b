"""Whether words deny what somebody said, and what they share with other words (R47)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from goodoffices.reports.lexicon import any_of, lexicon

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_STEM = 5
_SHORTEST = 4
_ANOTHERS = re.compile(
    r",\s+(?:a|an) (?:claim|charge|assertion|account|accusation) (?:that|which)\b.*"
)
# What somebody "had denied days earlier" answers what was said then.
_EARLIER = re.compile(
    r"\bhad (?:\w+ly |long |always |once )?denied\b[^.;]{0,40}"
    r"\b(?:earlier|before|previously|ago|at the time|all along)\b"
)
_RELATIVE = re.compile(
    r"^(?:something|a claim|an? \w{1,15} (?:account|version)|which)\W.{1,60}"
    r"\b(?:contest|dispute|den(?:y|ie)|reject|challenge|refute)(?:s|d|ed)?(?:\W*$| as\b)"
)
_NONE = re.compile(
    r"\bno(?:\s[\w'-]+){1,4}?\s(?:has|had|have|was|were|took|ever|came|did|existed|happened)\b"
    r"|\b(?:there|it)\s(?:is|was|were|are|has been|had been|have been)\s(?:no|none)\b"
    r"|\b(?:knew|know|knows|heard|saw|seen|found|find|finds|received|got|signed|sold|paid|bought|made"
    r"|gave|given|took|taken|sent|held|kept|had|has|have|given|lost|fired|offered|asked for)"
    r"\s(?:of\s)?(?:no|none|nothing|nobody)\b"
    r"|\b(?!wanted|needed|demanded|vowed|pledged|seemed|remained|agreed|called|asked|accepted)\w{3,20}ed"
    r"(?:\s(?:out|up|off|in|on|away|over))?\s(?:no|none|nothing|nobody)\b"
    r"|\bnone of\b|\bnot one\b|\bnot a single\b|\b(?:(?:has|have) not|hasn't|haven't)\b"
)
_DENYING = re.compile(
    r"\b(?:den(?:ied|ies|y|ying)|refut(?:ed|es|ing)|disput(?:ed|es|ing))\s(.*)"
    r"|\b(?:talk|reports?|rumou?rs?|suggestions?|claims?|allegations?|accusations?|charges?|notion)"
    r"\s(?:of\b|(?=that\b))(.*)"
)
_POINTING = re.compile(
    r"(?:flatly |outright |again )?(?:it|this|these|them|everything|so|doing so|having done so"
    r"|(?:that|all|both)(?=\W*$|[.,;]|\s(?:and|but|on|in|at|to|when|while)\b)"
    r"|by|on|in|at|to|for|from|as|and|but|or|when|while|after|before|yesterday|today|again|later"
    r"|earlier)\b"
)
_ONE_THING = re.compile(r"(?:the|any|all|its|their|his|her) [\w'-]+(?: [\w'-]+)?\W*")
_DOING = re.compile(r"(?!having\b|being\b|anything\b|nothing\b|during\b)\w{2,14}ing\b")
_NEXT_SAID = re.compile(
    r"\s(?:and|but)\s(?=(?:said|says|added|adds|insisted|insists|called|calls|accused|accuses|blamed"
    r"|blames|told|tells|spoke|speaks|put|puts)\b)"
)
_AS_TOLD = re.compile(r"\sas\s(?:an?|pure|sheer|mere|utter|\W)")
"""Behind what is denied: "dismissed the charge that it fired as a fairy tale"."""
_CLAUSE = re.compile(r"[.!?;:,]['\"”»’)]*\s|\s[–—-]\s")
_MOST_CHARACTERS = 1_500
_WHICH_PART = frozenset(
    ("first", "second", "third", "last", "latter", "former", "whole", "such", "part")
)

KEPT = 4_096
"""Statements of which it is kept what they deny: each is set beside many others."""


@cache
def _pattern(key: str, name: str = "denials") -> re.Pattern[str]:
    """Join a list of phrases to one alternation between word borders: linear time."""
    phrases = "|".join(re.escape(phrase) for phrase in lexicon(name)[key])
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")


def says_in(words: str, name: str, key: str) -> bool:
    """Whether lower-case words hold a phrase of a list of the lexicon named.

    Examples
    --------
    >>> says_in("the police put it at", "measures", "otherwise")
    True
    """
    return _pattern(key, name).search(words) is not None


@lru_cache(maxsize=KEPT)
def says_any(words: str, key: str) -> bool:
    """Whether lower-case words hold a phrase of one list of the lexicon of denials.

    Examples
    --------
    >>> says_any("we have agreed to no outposts", "denies")
    True
    """
    return _pattern(key).search(words) is not None


@cache
def _contest() -> re.Pattern[str]:
    verbs, nouns = (any_of(lexicon("denials")[key]) for key in ("contests", "told"))
    return re.compile(rf"(?<!\w){verbs}(?:\s[\w'’-]{{1,20}}){{0,3}}\s{nouns}(?!\w)")


@lru_cache(maxsize=KEPT)
def is_denial(words: str) -> bool:
    """Whether lower-case words deny what was said, and not what is wanted.

    Examples
    --------
    >>> is_denial("the front refuted this"), is_denial("the front rejected the truce")
    (True, False)
    >>> is_denial("the medics were denied entry"), is_denial("brenn called it a forgery")
    (False, True)
    """
    said = own_answer(words[:_MOST_CHARACTERS])
    named = says_any(said, "calls") and says_any(said, "inventions")
    flat = says_any(said, "flat") or says_any(said, "openings")
    ends = _RELATIVE.search(said) is not None or _called_relative().search(said) is not None
    return named or flat or ends or _contest().search(said) is not None


@cache
def _called_relative() -> re.Pattern[str]:
    """Match "which her office calls a fairy tale": what is called so stands before."""
    words = lexicon("rebuttals")
    verbs, tales = (any_of(words[key]) for key in ("calls", "inventions"))
    return re.compile(
        r"^(?:something|a claim|an? \w{1,15} (?:account|version|claim|charge)|which)\s.{1,60}?"
        rf"\b{verbs}(?:\s(?:as|off|away)){{0,2}}\s(?:\w+\s){{0,3}}?[\"'“«‘]?(?:\w+\s){{0,2}}?{tales}\b"
    )


def own_answer(words: str) -> str:
    """Return lower-case words without another's denial in them and without one that is none.

    Examples
    --------
    >>> own_answer("she could deny nothing, a claim that the army rejected")
    'she  nothing'
    """
    return not_yet_denied(_EARLIER.sub("", _ANOTHERS.sub("", words)).replace("’", "'"))


@lru_cache(maxsize=KEPT)
def not_yet_denied(words: str) -> str:
    """Return lower-case words without a "denied" that is no answer.

    Examples
    --------
    >>> not_yet_denied("they would neither confirm nor deny it")
    'they would neither confirm  it'
    """
    return _pattern("kept_from").sub("", words)


@lru_cache(maxsize=KEPT)
def object_denied(words: str) -> str:
    """Return what lower-case words say that they deny: empty where that is "it" or "this".

    Examples
    --------
    >>> object_denied("she denied that the boats had sailed"), object_denied("she denied it")
    ('the boats had sailed', '')
    """
    found = _DENYING.search(own_answer(words[:_MOST_CHARACTERS]))
    told = "" if found is None else (found.group(1) or found.group(2) or "").strip()
    said = _AS_TOLD.split(_NEXT_SAID.split(_CLAUSE.split(told)[0])[0])[0].strip()
    return "" if _POINTING.match(said) else said.removeprefix("that ")


@lru_cache(maxsize=KEPT)
def denied_matter(words: str) -> frozenset[str]:
    """Return the beginnings of the words of what lower-case words deny by name (R453).

    Examples
    --------
    >>> sorted(denied_matter("they denied firing on boats"))
    ['boats', 'firin']
    >>> denied_matter("they denied the allegation")
    frozenset()
    """
    return stems(object_denied(words)) - _pointing_words()


def names_denied(words: str) -> bool:
    """Whether lower-case words name what they deny, also in words for anybody.

    Examples
    --------
    >>> names_denied("they denied that their leader was ill")
    True
    >>> names_denied("they denied the second part"), names_denied("they denied it")
    (False, False)
    """
    told = (word for word in _WORD.findall(object_denied(words)) if len(word) >= _SHORTEST)
    return any(word not in _for_what_was_said() for word in told)


def points_at_one(words: str) -> bool:
    """Whether what lower-case words deny is one thing pointed at, told in a noun (R544).

    Examples
    --------
    >>> points_at_one("they denied the raid"), points_at_one("they denied any wrongdoing")
    (True, True)
    >>> points_at_one("they denied reports that they had asked for money")
    False
    """
    return _ONE_THING.fullmatch(object_denied(words)) is not None


def denies_doing(words: str) -> bool:
    """Whether lower-case words deny an act of one's own, which they name: "denied firing".

    Examples
    --------
    >>> denies_doing("they denied firing on boats"), denies_doing("they denied having fired")
    (True, False)
    """
    return _DOING.match(object_denied(words)) is not None


@cache
def _for_what_was_said() -> frozenset[str]:
    """Return words for what was said and for parts of it: "report", "second", "half"."""
    phrases = (*lexicon("rebuttals")["told"], *lexicon("denials")["parts"], *_WHICH_PART)
    return frozenset(word for phrase in phrases for word in phrase.split())


@cache
def _pointing_words() -> frozenset[str]:
    """Return the beginnings of words for what was said, whatever it was: "the report"."""
    words = (*lexicon("rebuttals")["told"], *lexicon("denials")["parts"])
    return frozenset().union(*(stems(one) for one in words))


@lru_cache(maxsize=KEPT)
def is_unfact(words: str) -> bool:
    """Whether lower-case words say that something did not happen.

    Examples
    --------
    >>> is_unfact("the front never offered five"), is_unfact("the front would never go")
    (True, False)
    """
    said = _pattern("wishes").sub("", words[:_MOST_CHARACTERS].replace("’", "'"))
    return says_any(said, "unfacts") or _NONE.search(said) is not None


@lru_cache(maxsize=KEPT)
def unfact_words(words: str) -> str:
    """Return the clauses of lower-case words that say that something did not happen.

    Examples
    --------
    >>> unfact_words("nobody walked out. one man went to telephone, and came back")
    'nobody walked out'
    """
    said = words[:_MOST_CHARACTERS].replace("’", "'")
    return " ".join(one.strip() for one in _CLAUSE.split(said) if is_unfact(one))


@lru_cache(maxsize=KEPT)
def disputes(words: str) -> bool:
    """Whether lower-case words dispute what was said rather than what is wanted.

    Examples
    --------
    >>> disputes("the official rejected that account"), disputes("he rejected the truce")
    (True, False)
    """
    said = own_answer(words).replace("in a statement", "")
    return says_any(said, "dispute_verbs") and says_any(said, "dispute_nouns")


@lru_cache(maxsize=KEPT)
def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the words that carry a meaning, and all numbers.

    Examples
    --------
    >>> sorted(stems("they offered him five of 14 posts"))
    ['14', 'five', 'offer', 'posts']
    """
    empty, forms = _empty(), _irregular()
    return frozenset(
        forms.get(word, word)[:_STEM]
        for word in _WORD.findall(words[:_MOST_CHARACTERS].casefold())
        if word not in empty and (len(word) >= _SHORTEST or word[0].isdigit())
    )


@cache
def _irregular() -> Mapping[str, str]:
    forms: dict[str, str] = lexicon("denials")["irregular"]
    return forms


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon("residue")["topic"]["common"]) - {"four"}
