"""Words for an undisclosed source point back to one spoken of before, or to nobody."""

from __future__ import annotations

from goodoffices.reports.people.chains import Chains, Source


def source(head: str, *, definite: bool = False, party: str | None = None) -> Source:
    return Source(
        first=0,
        size=2,
        head=head,
        plural=False,
        definite=definite,
        repeats=False,
        party=party,
        tells=True,
    )


def test_a_new_source_has_a_new_identifier() -> None:
    chains = Chains("r")
    assert chains.identify(source("official"), "an official") == ("anonymous:r:1", False)
    assert chains.identify(source("official"), "an official") == ("anonymous:r:2", False)
    assert chains.count == 2


def test_r41_the_official_of_a_party_is_the_last_of_that_party() -> None:
    chains = Chains("r")
    chains.identify(source("official", party="varu"), "a Varan official")
    chains.identify(source("official", party="lom"), "a Lomi official")
    again = source("official", definite=True, party="varu")
    assert chains.known(again)
    assert chains.identify(again, "the Varan official") == ("anonymous:r:1", True)


def test_r41_the_official_is_nobody_where_none_was_introduced() -> None:
    assert Chains("r").identify(source("official", definite=True), "the official") is None
