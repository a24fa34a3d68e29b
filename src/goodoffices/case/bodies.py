"""Bodies that must agree before a package takes effect."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.case.members import Bloc, Member
from goodoffices.case.voting import AllOf, Base, NoneAgainst, Quota, Rule, parts_of
from goodoffices.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A cabinet, parliament, council or people that must agree.

    Parameters
    ----------
    id, name : str
        Identifier within the case, and the name shown.
    members : tuple of Member
        Voters with their weights.
    quota : int or None
        Votes needed, where that is all the rule; members with a veto must not vote against.
    rule : Rule or None
        What a vote needs to pass, where a quota is not enough to say it.
    party : str or None
        The party that is bound by this body's vote.
    after : str or None
        The body that votes before this one.
    blocs : tuple of Bloc
        Members who tend to vote together.
    source : str
        Where the rule stands: an article of a treaty, a constitution.

    Raises
    ------
    CaseError
        If there is not exactly one of quota and rule, a quota can never be met, or the rule
        or a member names a member, group, weight or bloc that does not exist.
    """

    id: str
    name: str
    members: tuple[Member, ...]
    quota: int | None = None
    rule: Rule | None = None
    party: str | None = None
    after: str | None = None
    blocs: tuple[Bloc, ...] = ()
    source: str = ""

    def __post_init__(self) -> None:
        problems = list(_problems(self))
        if problems:
            raise CaseError(" ".join(problems))

    @property
    def formula(self) -> Rule:
        """What a vote needs to pass, written out."""
        if self.rule is not None:
            return self.rule
        needed = Quota(least=Fraction(self.quota or 0))
        holders = tuple(member.id for member in self.members if member.veto)
        return AllOf(parts=(needed, NoneAgainst(members=holders))) if holders else needed

    def within(self, group: str | None) -> tuple[Member, ...]:
        """Return the members of a group; all members for ``None``."""
        return tuple(one for one in self.members if group is None or group in one.groups)


def _problems(body: Body) -> Iterator[str]:
    if (body.quota is None) == (body.rule is None):
        yield f"Body {body.id} needs either a quota or a rule."
        return
    total = sum(member.weight for member in body.members)
    if body.quota is not None and not 1 <= body.quota <= total:
        yield (
            f"Body {body.id} needs {body.quota} of {total} votes: nothing can pass, or"
            " anything does. Set a quota from 1 to the total weight."
        )
        return
    yield from _repeated(body)
    yield from _unknown_blocs(body)
    for part in parts_of(body.formula):
        yield from (
            _quota_problems(body, part)
            if isinstance(part, Quota)
            else _strangers(body, part.members)
        )


def _repeated(body: Body) -> Iterator[str]:
    for what, ids in (
        ("members", [member.id for member in body.members]),
        ("blocs", [bloc.id for bloc in body.blocs]),
    ):
        for twice in sorted({one for one in ids if ids.count(one) > 1}):
            yield f"Body {body.id} has two {what} {twice!r}. Rename one, or join the two."
    if body.rule is not None and any(member.veto for member in body.members):
        yield (
            f"Body {body.id} has a rule and members with 'veto'. Write the veto into the rule"
            " as 'none_against'."
        )


def _unknown_blocs(body: Body) -> Iterator[str]:
    known = {bloc.id for bloc in body.blocs}
    for member in body.members:
        if member.bloc is not None and member.bloc not in known:
            yield f"Member {member.id} of body {body.id} is in no listed bloc {member.bloc!r}."


def _strangers(body: Body, named: tuple[str, ...]) -> Iterator[str]:
    known = {member.id for member in body.members}
    for stranger in [one for one in named if one not in known]:
        yield f"The rule of body {body.id} names {stranger!r}, who is no member of it."


def _quota_problems(body: Body, quota: Quota) -> Iterator[str]:
    counted = body.within(quota.group)
    if not counted:
        yield f"The rule of body {body.id} counts group {quota.group!r}, which has no member."
        return
    try:
        total = sum(member.measured(quota.measure) for member in counted)
    except CaseError as error:
        yield str(error)
        return
    reached = quota.least * (total if quota.is_share else 1)
    if quota.base is Base.ALL and (reached > total or (quota.more_than and reached == total)):
        yield (
            f"A quota of body {body.id} needs {quota.least} of {total}: nothing can pass."
            " Lower it."
        )
