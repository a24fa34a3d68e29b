"""The forms in which somebody says that what was just said is not so (R255)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from goodoffices.reports.comparing.denials import (
    KEPT,
    is_denial,
    own_answer,
    says_any,
    says_in,
    stems,
)
from goodoffices.reports.lexicon import any_of, lexicon

_BE = r"(?:\s(?:is|was|are|were|has been|had been|have been)|'s|'re)"
_HOW = (
    r"(?:\s(?:\w{2,12}ly|just|quite|all|pure|utter|plain|sheer|complete|total|nothing but|a|an))"
    r"{0,3}"
)
_SPOKEN = (
    r"(?:it|this|that|these|those|all|he|she|they|you|everything|which|what \w+ (?:said|says))"
)
_NO_FALSE = r"(?!\w)(?!\s(?:to|for|in|on|at|about|hopes?|start|move|alarms?)\b)"
_ENDS = (
    r"(?=\W*$|[\"'”»]*\s*[.,;:!?]"
    r"|\s(?:on|in|at|last|yesterday|today|this|when|and|but|of what|to)\b)"
)
_NOT = r"(?:(?:did|had|has|have|was|were|does|do) not|(?:did|had|has|have|was|were|does|do)n't)"
_SELF = re.compile(
    r"(?:^\W*|[:\"“«]\s?|\b(?:said|says|insisted|insists|replied|answered|added|that)\s)"
    rf"(?:i|we|he|she|it|they|that|this|nobody)\s{_NOT}"
    r"(?: done so| said so| so)?(?=[\"'”»]*\s*(?:[.,;!?]|$))"
)
_NEVER = re.compile(
    r"(?<!\w)(?:it|this|that|they|none of it|none of that|none of this)"
    r"\s(?:(?:had|has|have)\s)?(?:never|did not|had not|didn't|hadn't)\s"
    r"(?:happen|take place|took place|taken place|occur|exist|arrive|came|come|reach"
    r"|materiali[sz]e)\w{0,3}\b"
)
_NOT_THAT = re.compile(
    r"(?:,|\s[–—-]|\sand)\snot\s((?:\w+\s?){1,4})|\b(?:rather than|instead of)\s((?:\w+\s?){1,4})"
)
_SUCH = re.compile(
    r"\b(?:never|nobody|no one|neither|nor|not|\w+n't|without ever)\s(?:[\w'-]+\s){0,5}?"
    r"(?:any\s)?such\s(?!as\b)"
    r"|\bsuch\s(?:an?\s)?[\w'-]+\s(?:[\w'-]+\s){0,5}?(?:never|not|nobody|no one|none)\b"
)
_CLEFT = re.compile(r"\bit (?:was|were|had been|is) ((?:[\w'-]+\s){1,4}?)(?:who|that|which)\b")
_LETTERS = re.compile(r"[^\W\d_]+")
_MOST = 1_500
_FEW = 9


def _any(key: str) -> str:
    return any_of(lexicon("rebuttals")[key])


def _other_account() -> str:
    few = r"(?:\s[\w'-]{1,20})"
    tale = rf"{_any('gives')}{few}{{0,3}}?\s{_any('other')}\s(?:\w+\s)?{_any('accounts')}(?!\w)"
    return rf"(?<!\w)(?:{tale}|{_any('tells')}{few}{{0,5}}?\s{_any('opposite')}{_ENDS})"


@cache
def _announcing() -> re.Pattern[str]:
    return re.compile(_other_account())


def announces(words: str) -> bool:
    """Whether lower-case words say that another account of the same thing follows.

    Examples
    --------
    >>> announces("a guard told this paper the opposite"), announces("the opposite bank")
    (True, False)
    """
    said = words[:_MOST].replace("’", "'")
    return says_any(said, "openings") or _announcing().search(said) is not None


def _accusing() -> str:
    few = r"(?:\s[\w'’-]{1,20}){1,4}?"
    return rf"(?<!\w)accus(?:ed|es|ing)({few})\sof\s(?:\w+ly\s)?{_any('lying')}(?!\w)"


@cache
def _accused() -> re.Pattern[str]:
    return re.compile(_accusing())


def accused_of_lying(words: str) -> str:
    """Return whom lower-case words accuse of lying; empty where nobody is.

    Examples
    --------
    >>> accused_of_lying("officials accused the rail board of inventing delays")
    'the rail board'
    """
    found = _accused().search(words)
    return "" if found is None else found.group(1).strip()


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    told, few = _any("told"), r"(?:\s[\w'’-]{1,20}){0,3}?"
    its = rf"(?:it|this|that|them|these|her|his|the|their|such|all){few}"
    return tuple(
        re.compile(form)
        for form in (
            rf"(?<!\w)(?:{_SPOKEN}|(?:the|her|his|their|such|any)(?:\s\w+){{0,2}}?\s{told})"
            rf"{_BE}{_HOW}\s{_any('false_words')}{_NO_FALSE}",
            rf"(?<!\w){_any('contests')}{few}\s{told}(?!\w)",
            rf"(?<!\w){_any('waved')}\s(?:it|this|that|(?:the|her|his|their){few}\s{told})\s{_any('away')}(?!\w)",
            rf"(?<!\w){_any('calls')}\s{its}(?:\s(?:off|away))?(?:\sas)?[\s\"'“«‘]+(?:\w+\s){{0,3}}?{_any('inventions')}(?!\w)",
            _other_account(),
            _accusing(),
            rf"(?<!\w)an? {_any('noes')} (?:no|denial|negative)(?!\w)",
            r"(?<!\w)(?:nobody|no one|none of us)\s(?:(?:has|had|ever)\s){0,2}\w{3,14}"
            r"\s(?:for\s)?(?:that|it|this|so)(?=[\"'”»’]*\s*(?:[.,;!?]|$))",
            r"(?<!\w)(?:none|nothing of it|no such \w{2,14})\s(?:ever\s)?(?:exists|existed)(?!\w)"
            r"|(?<!\w)there\s(?:is|was|were|are)\snone(?=[\"'”»’]*\s*(?:[.,;!?]|$))",
            r"(?<!\w)that(?: is|'s| was) all (?:i|we|he|she|they|it) (?:ever )?\w{2,14}"
            r"(?=[\"'”»’]*\s*(?:[.,;!?]|$))",
            rf"(?:^\W*|[:\"“«‘]\s?){_any('exclaims')}(?=\s*[.,!;:\"”»'’])",
        )
    )


@lru_cache(maxsize=KEPT)
def rebuts(words: str) -> bool:
    """Whether lower-case words say of what was said before them that it is not so.

    Examples
    --------
    >>> rebuts("that is simply wrong, said the harbour master")
    True
    >>> rebuts("it was wrong to close the harbour"), rebuts("the opposite bank was flooded")
    (False, False)
    >>> rebuts("the union gave a quite different account"), rebuts("we did not.")
    (True, True)
    """
    if says_in(words.replace("’", "'"), "rebuttals", "flat"):
        return True
    said = own_answer(words[:_MOST])
    if any(form.search(said) for form in _forms()) or _NEVER.search(said):
        return True
    if "denied" in words and _told_denied().search(words[:_MOST]):
        return True
    if _SUCH.search(said) and not is_ahead(said):
        return True
    # "Her office said she had not": longer words with such an end tell of something else.
    return said.count(" ") < _FEW and _SELF.search(said) is not None


@lru_cache(maxsize=KEPT)
def names_it(words: str) -> bool:
    """Whether lower-case words call what was said something, in quotation marks.

    Examples
    --------
    >>> names_it("she called it “arithmetic”"), names_it("she called the envoy")
    (True, False)
    """
    return _naming().search(words) is not None


@cache
def _naming() -> re.Pattern[str]:
    it = "(?:it|this|that|them|all this|all that)"
    return re.compile(rf"(?<!\w){_any('calls')}\s{it}(?:\sas)?\s[\"“«‘]")


@cache
def _told_denied() -> re.Pattern[str]:
    """Match "the report was denied"; that somebody was denied entry is another matter."""
    return re.compile(
        rf"(?<!\w)(?:this|that|it|information|news|{_any('told')})"
        r"\s(?:was|were|has been|have been)\s(?:\w+ly\s)?denied(?!\w)"
        r"(?!\s(?:an?\s|any\s|all\s)?(?:entry|access|permission|visas?|bail|aid|food|leave|medical|passage))"
    )


def answers_no(words: str) -> bool:
    """Whether lower-case words deny what was said, in one of the listed words or a form.

    Examples
    --------
    >>> answers_no("the front refuted this"), answers_no("she begged to differ")
    (True, True)
    """
    return is_denial(words) or rebuts(words)


@lru_cache(maxsize=KEPT)
def is_ahead(words: str) -> bool:
    """Whether lower-case words tell of what is to come or is wanted.

    Examples
    --------
    >>> is_ahead("the boats would sail"), is_ahead("the boats had sailed")
    (True, False)
    """
    return says_in(words, "rebuttals", "ahead")


def counters(said: str, reply: str, names: frozenset[str]) -> bool:
    """Whether lower-case words that follow others give another account of the same thing.

    They set what was said aside ("weapons, not medicine"), or say the opposite of it of the
    same thing ("the runway was open" after "the runway was closed").

    Parameters
    ----------
    said, reply : str
        Neighbouring words of two people.
    names : frozenset of str
        Beginnings of words that say nothing of the matter.

    Examples
    --------
    >>> counters("the convoy carried medicine", "it held shells, not medicine", frozenset())
    True
    >>> counters("the runway was closed", "the runway would be open", frozenset())
    False
    """
    if is_ahead(said) or is_ahead(reply) or says_in(reply, "rebuttals", "later"):
        return False
    mine, other = stems(reply) - names, stems(said) - names
    if any(stems(one) & other for one in _set_aside(reply)):
        return True
    return bool(mine & other) and opposed(said, reply)


def contrasts(said: str, reply: str) -> bool:
    """Whether lower-case words say that they tell otherwise than those before, of what was.

    Examples
    --------
    >>> contrasts("nobody opened the crates", "the guards, on the contrary, opened three")
    True
    >>> contrasts("she wants a toll", "he, on the contrary, wants none")
    False
    """
    ahead = is_ahead(said) or is_ahead(reply)
    return not ahead and says_in(reply, "rebuttals", "contrast")


def _set_aside(reply: str) -> Iterator[str]:
    for found in _NOT_THAT.finditer(reply):
        yield found.group(1) or found.group(2)


def opposed(said: str, reply: str, *, apart: bool = False) -> bool:
    """Whether two lower-case texts hold words of which only one can be true of one thing.

    Parameters
    ----------
    said, reply : str
        The texts.
    apart : bool
        Whether they stand in two reports, which may use some of the words of two things.

    Examples
    --------
    >>> opposed("the gate was open", "it was locked"), opposed("open or shut", "it was shut")
    (True, False)
    """
    mine, other = poles(reply), poles(said)
    some = _of_some_only() if apart else frozenset()
    only = {(line, side) for line, side in mine if (line, 1 - side) not in mine} - some
    return any((line, 1 - side) in other and (line, side) not in other for line, side in only)


@lru_cache(maxsize=KEPT)
def poles(words: str) -> frozenset[tuple[int, int]]:
    """Return the words of the list of opposites that are there, by line and side.

    Examples
    --------
    >>> len(poles("the gate was open")), poles("she smiled")
    (1, frozenset())
    """
    if not _openings() & set(_LETTERS.findall(words)):
        return frozenset()
    return frozenset(
        (line, side)
        for line, both in enumerate(_opposites())
        for side, pattern in enumerate(both)
        if pattern.search(words)
    )


@cache
def _of_some_only() -> frozenset[tuple[int, int]]:
    words = lexicon("rebuttals")
    lines = enumerate(words["opposites"])
    return frozenset(
        (n, side) for n, both in lines for side in (0, 1) if both[0][0] in words["of_some_only"]
    )


@cache
def _openings() -> frozenset[str]:
    """Return the first words of all opposites: most statements hold none."""
    lines = lexicon("rebuttals")["opposites"]
    return frozenset(_LETTERS.findall(one)[0] for line in lines for both in line for one in both)


@cache
def _opposites() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    lines = lexicon("rebuttals")["opposites"]
    return tuple((_words(one), _words(other)) for one, other in lines)


def _words(listed: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!not ){any_of(listed)}(?!\w)")


def focus_of(words: str) -> str:
    """Return whom lower-case words set apart: "the rail board" in "it was the rail board that".

    Examples
    --------
    >>> focus_of("it was the rail board that walked out")
    'the rail board'
    """
    found = _CLEFT.search(words)
    return "" if found is None else found.group(1).strip()


@lru_cache(maxsize=KEPT)
def blames(words: str) -> bool:
    """Whether lower-case words say whose fault something is.

    Examples
    --------
    >>> blames("the union put the blame on the board")
    True
    """
    return says_in(words, "rebuttals", "blames")


def rebuffs(words: str) -> bool:
    """Whether lower-case words leave no room for what somebody is said to accept.

    Examples
    --------
    >>> rebuffs("a joint quota is out of the question")
    True
    """
    return says_in(words, "rebuttals", "rebuffs")
