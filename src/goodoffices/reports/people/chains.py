"""Which words for an undisclosed source mean one spoken of before (R41)."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.people.sightings import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A noun phrase that stands for an undisclosed source.

    Parameters
    ----------
    first, size : int
        Its first word in the line, and how many words it covers.
    head : str
        Its noun in the singular: ``"official"``.
    plural : bool
        Whether there are several.
    definite : bool
        Whether it points back: "the official".
    repeats : bool
        Whether the same words later mean the same source: a bare plural such as
        "military sources".
    party : str or None
        Party named with it.
    tells : bool
        Whether a verb of speech follows.
    rank : int
        Which of several: 2 for "the second official", 0 where nothing is said.
    unnamed : bool
        Whether it asks not to be named: then it is a source, spoken of before or not.
    """

    first: int
    size: int
    head: str
    plural: bool
    definite: bool
    repeats: bool
    party: str | None = None
    tells: bool = False
    rank: int = 0
    unnamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """A source met before."""

    name: str
    head: str
    plural: bool
    party: str | None


class Chains:
    """The undisclosed sources of one report so far.

    Parameters
    ----------
    report : str
        Identifier of the report.
    """

    def __init__(self, report: str) -> None:
        self._report = report
        self._met: list[_Met] = []
        self._words: dict[str, str] = {}

    @property
    def count(self) -> int:
        """Number of sources met so far."""
        return len(self._met)

    def identify(self, source: Source, words: str) -> tuple[str, bool] | None:
        """Return a source's identifier and whether it was introduced before.

        Parameters
        ----------
        source : Source
            The noun phrase.
        words : str
            Its words.

        Returns
        -------
        tuple of str and bool, or None
            ``None`` for "the official" when no official was introduced and no party is
            named with it: then it may be anybody.

        Notes
        -----
        R41: "the Varan official" is the last one of that party, "the second official" the
        second one introduced, "the source" or "the woman" the last single source.
        """
        if source.definite:
            known = self._pointed(source)
            if known is not None:
                return known, True
            if not source.unnamed and (source.party is None or not _is_source(source.head)):
                return None
        if source.repeats and words.casefold() in self._words:
            return self._words[words.casefold()], True
        name = f"anonymous:{self._report}:{self.count + 1}"
        self._met.append(
            _Met(name=name, head=source.head, plural=source.plural, party=source.party)
        )
        self._words[words.casefold()] = name
        return name, False

    def known(self, source: Source) -> bool:
        """Whether the words point back to a source met before."""
        return source.definite and self._pointed(source) is not None

    def _pointed(self, source: Source) -> str | None:
        """Return the source that "the official" points back to."""
        alike = [
            one for one in self._met if one.head == source.head and one.plural == source.plural
        ]
        if source.party is not None:
            alike = [one for one in alike if one.party == source.party]
        if source.rank and len(alike) > 1:
            return alike[source.rank - 1].name if source.rank <= len(alike) else None
        if alike:
            return alike[-1].name
        if not source.tells or source.party is not None:
            return None
        same = [one.name for one in self._met if one.plural == source.plural]
        anybody = source.head in listed("anonymous", "anybody")
        if not anybody and not _is_source(source.head):
            return None
        return same[-1] if len(same) == 1 or (same and anybody) else None


def _is_source(head: str) -> bool:
    """Whether a noun means a source by itself: an official, and no shepherd."""
    noun = person_noun(head)
    return noun is not None and noun.source
