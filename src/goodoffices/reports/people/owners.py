"""Whose side "her" and "its" before a post are on: "her interior minister, Ada Bero" (R391)."""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import Line, listed
from goodoffices.reports.people.surnames import surname_of

_PERSONS = frozenset({"his", "her"})
_PARTIES = frozenset({"its", "their"})


class Owners:
    """The sides of the people and parties that the sentence, and the last one before it, named."""

    def __init__(self) -> None:
        self._surnames: dict[str, str | None] = {}
        self._persons: tuple[int, dict[str | None, None]] = (-9, {})
        self._parties: tuple[int, dict[str | None, None]] = (-9, {})
        self._paragraph = 0
        self._fresh = {"persons": True, "parties": True}

    def turn(self, paragraph: int) -> None:
        """Begin a sentence."""
        self._paragraph = paragraph
        self._fresh = {"persons": True, "parties": True}

    def name(self, name: str, side: str | None) -> None:
        """Note that somebody is named who was unknown before."""
        self._surnames[surname_of(name) or name] = side
        self._person(side)

    def hear(self, line: Line, at: int, gazetteer: Gazetteer) -> None:
        """Note whoever is named by the word at a place."""
        word = line.words[at].text
        if word in self._surnames:
            self._person(self._surnames[word])
        match = line.matches.get(at)
        if match is None and at and self._is_stranger(line, at):
            # "The agency Corvex": a body that nobody knows may own what follows.
            self._party(None)
        for entry in match.entries[:1] if match else ():
            actor = gazetteer.actors[entry.actor]
            if actor.kind is Kind.PERSON:
                self._person(actor.side)
            else:
                self._party(actor.side)

    def _is_stranger(self, line: Line, at: int) -> bool:
        word = line.words[at]
        known = word.text in self._surnames or word.fold in listed("titles", "not_names")
        return word.text[0].isupper() and not known

    def side(self, line: Line, at: int) -> str | None:
        """Return the one side that the word at a place can stand for, or ``None``.

        R391: "his" and "her" stand for the people, "its" and "their" for the parties, that the
        sentence named before, or else the last one that named any, at most a paragraph back.
        """
        word = line.fold(at)
        if word not in _PERSONS | _PARTIES:
            return None
        paragraph, sides = self._persons if word in _PERSONS else self._parties
        if self._paragraph - paragraph > 1 or len(sides) != 1:
            return None
        return next(iter(sides))

    def _person(self, side: str | None) -> None:
        known = {} if self._fresh["persons"] else self._persons[1]
        self._persons = (self._paragraph, {**known, side: None})
        self._fresh["persons"] = False

    def _party(self, side: str | None) -> None:
        known = {} if self._fresh["parties"] else self._parties[1]
        self._parties = (self._paragraph, {**known, side: None})
        self._fresh["parties"] = False
