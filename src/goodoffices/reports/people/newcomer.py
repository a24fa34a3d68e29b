"""Somebody whom one report introduces and no case lists (R390)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from goodoffices.case.parties import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody whom one report introduces.

    Parameters
    ----------
    name : str
        As written, the longest way.
    kind : Kind
        Person or body.
    side : str or None
        Side of the case, where it is told.
    posts : tuple of str
        Posts as the report names them: "fisheries minister".
    pronouns : frozenset of str
        Pronouns that a form of address or a noun implies.
    certain : bool
        Whether a title or a description says that this is a person.
    speaks : bool
        Whether a verb of saying stands beside the name.
    also, adjectives : tuple of str
        What else a state or a body of states is called, and its adjectives.
    """

    name: str
    kind: Kind = Kind.PERSON
    side: str | None = None
    posts: tuple[str, ...] = ()
    pronouns: frozenset[str] = frozenset()
    certain: bool = False
    speaks: bool = False
    also: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()

    def joined(self, other: Newcomer) -> Newcomer:
        """Return the same with what another mention tells."""
        return replace(
            self,
            side=self.side or other.side,
            posts=tuple(dict.fromkeys((*self.posts, *other.posts))),
            pronouns=self.pronouns | other.pronouns,
            certain=self.certain or other.certain,
            speaks=self.speaks or other.speaks,
        )
