"""The shape of bodies, their members and their rules in a case document."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from goodoffices.case.bodies import Body
from goodoffices.case.members import ALWAYS, NEVER, Bloc, ConditionalSupport, Member, Support
from goodoffices.case.numbers import Range
from goodoffices.case.shape_parts import (
    Conditions,
    Exact,
    Identifier,
    PointsRange,
    Shape,
    Text,
    conditions_of,
    read_range,
)
from goodoffices.case.voting import (
    HEADS,
    VOTES,
    AllOf,
    AnyOf,
    Base,
    ConsentOf,
    NoneAgainst,
    Quota,
    Rule,
)

UNDECIDED = Range(low=Fraction(0), high=Fraction(1))
"""From certainly not to certainly."""
WORDS: dict[str, Support] = {
    "yes": Support(yes=ALWAYS),
    "no": Support(yes=NEVER),
    "abstain": Support(yes=NEVER, abstains=ALWAYS),
    "undecided": Support(yes=UNDECIDED),
}
"""Votes that a document writes as one word."""


def _read_vote(value: object) -> Support:
    # YAML 1.1 readers take a bare yes or no for a truth value.
    if isinstance(value, bool):
        return WORDS["yes" if value else "no"]
    if isinstance(value, str) and value in WORDS:
        return WORDS[value]
    chance = read_range(value)
    if chance.low < 0 or chance.high > 1:
        raise PydanticCustomError("vote", "A chance lies from 0 to 1.")
    return Support(yes=chance)


Vote = Annotated[
    Support,
    PlainValidator(_read_vote),
    WithJsonSchema(
        {
            "description": "yes, no, abstain, undecided, or the chance of a vote in favour:"
            " '3/5', or [lowest, highest].",
            "anyOf": [
                {"enum": list(WORDS)},
                {"type": ["boolean", "number", "string"]},
                {"type": "array", "minItems": 2, "maxItems": 2},
            ],
        }
    ),
]
"""How a member will vote."""


def _support(votes: Support, abstains: Range | None, basis: str) -> Support:
    chance = votes.abstains if abstains is None else abstains
    return Support(yes=votes.yes, abstains=chance, basis=basis)


SIMPLE = ("heads", "votes", "share", "none_against", "consent_of")
"""Keys of which a simple rule has one."""


class RuleShape(Shape):
    """What a vote needs to pass; exactly one of the keys that say what."""

    all_of: list[RuleShape] | None = None
    any_of: list[RuleShape] | None = None
    heads: Exact | None = None
    votes: Exact | None = None
    share: Exact | None = None
    none_against: list[Identifier] | None = None
    consent_of: list[Identifier] | None = None
    measure: Text | None = None
    among: Literal["all", "cast"] = "all"
    more_than: bool = False
    group: Identifier | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> RuleShape:
        given = [key for key in ("all_of", "any_of", *SIMPLE) if getattr(self, key) is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "rule", "A rule says exactly one of all_of, any_of, " + ", ".join(SIMPLE) + "."
            )
        return self

    def build(self) -> Rule | None:
        """Build the rule; ``None`` where it says nothing, which is refused elsewhere."""
        if self.all_of is not None:
            return AllOf(parts=tuple(rule for one in self.all_of if (rule := one.build())))
        if self.any_of is not None:
            return AnyOf(parts=tuple(rule for one in self.any_of if (rule := one.build())))
        if self.none_against is not None:
            return NoneAgainst(members=tuple(self.none_against))
        if self.consent_of is not None:
            return ConsentOf(members=tuple(self.consent_of))
        return self._quota()

    def _quota(self) -> Quota | None:
        stated = [one for one in (self.share, self.heads, self.votes) if one is not None]
        if len(stated) != 1:
            return None
        default = VOTES if self.heads is None else HEADS
        return Quota(
            least=stated[0],
            is_share=self.share is not None,
            more_than=self.more_than,
            measure=self.measure or default,
            base=Base(self.among),
            group=self.group,
        )


class ConditionalVoteShape(Shape):
    """A vote on packages that meet some conditions."""

    when: Conditions
    votes: Vote
    abstains: PointsRange | None = None
    basis: Text = "assumption"

    def build(self) -> ConditionalSupport:
        """Build the conditional vote."""
        support = _support(self.votes, self.abstains, self.basis)
        return ConditionalSupport(when=conditions_of(self.when), support=support)


class MemberShape(Shape):
    """A voter, or a group that votes as one."""

    id: Identifier
    name: Text
    weight: int = 1
    veto: bool = False
    groups: list[Identifier] = []
    weights: dict[Text, int] = {}
    bloc: Identifier | None = None
    votes: Vote | None = None
    abstains: PointsRange | None = None
    basis: Text = "assumption"
    depends: list[ConditionalVoteShape] = []

    def build(self) -> Member:
        """Build the member."""
        return Member(
            id=self.id,
            name=self.name,
            weight=self.weight,
            veto=self.veto,
            groups=tuple(self.groups),
            weights=tuple(self.weights.items()),
            bloc=self.bloc,
            support=_support(self.votes, self.abstains, self.basis) if self.votes else None,
            depends=tuple(one.build() for one in self.depends),
        )


class BlocShape(Shape):
    """Members who tend to vote together."""

    id: Identifier
    name: Text
    line: Vote
    abstains: PointsRange | None = None
    cohesion: Exact = Fraction(1)
    basis: Text = "assumption"

    def build(self) -> Bloc:
        """Build the bloc."""
        line = _support(self.line, self.abstains, self.basis)
        return Bloc(id=self.id, name=self.name, line=line, cohesion=self.cohesion)


class BodyShape(Shape):
    """A cabinet, parliament, council or people that must agree."""

    id: Identifier
    name: Text
    party: Identifier | None = None
    after: Identifier | None = None
    quota: int | None = None
    rule: RuleShape | None = None
    members: Annotated[list[MemberShape], Field(min_length=1)]
    blocs: list[BlocShape] = []
    source: str = ""

    def build(self) -> Body:
        """Build the body."""
        return Body(
            id=self.id,
            name=self.name,
            party=self.party,
            after=self.after,
            quota=self.quota,
            rule=None if self.rule is None else self.rule.build(),
            members=tuple(member.build() for member in self.members),
            blocs=tuple(bloc.build() for bloc in self.blocs),
            source=self.source,
        )
