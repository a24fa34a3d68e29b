"""The same names always give the same identifiers, and no two share one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.formats.exchange import natural_order, stem
from goodoffices.formats.names import completed, distinct_names, identifiers, slug

NAMES = st.lists(st.text("aA b-2$نÄ№", min_size=1, max_size=5), min_size=1, max_size=8)


@given(NAMES)
def test_identifiers_fit_a_case_and_differ(names: list[str]) -> None:
    # R116: whatever the names are.
    made = identifiers(names, "option")
    assert len(set(made)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,79}", one) for one in made)
    assert made == identifiers(names, "option")


@given(NAMES, st.data())
def test_given_identifiers_stay(names: list[str], data: st.DataObject) -> None:
    given_ids = [data.draw(st.sampled_from(["", f"own-{n}"])) for n in range(len(names))]
    made = completed(names, given_ids, "option")
    assert len(set(made)) == len(names)
    assert all(mine == theirs for mine, theirs in zip(made, given_ids, strict=True) if theirs)


@given(NAMES)
def test_names_differ_in_more_than_case(names: list[str]) -> None:
    unique = list(dict.fromkeys(names))
    made = distinct_names(unique)
    assert len({one.casefold() for one in made}) == len(unique)
    assert all(new.startswith(old) for old, new in zip(unique, made, strict=True))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Impact on Other Aid", "impact-on-other-aid", id="words"),
        pytest.param("-3", "minus-3", id="a negative number is not its opposite"),
        pytest.param("نعم", "", id="no Latin letter"),
        pytest.param("x" * 99, "x" * 60, id="a long name is cut"),
    ],
)
def test_slug_of_a_name(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_files_are_ordered_the_way_people_count() -> None:
    files = ["profile-10.xml", "profile-2.xml", "Domain.xml"]
    assert natural_order(files) == ["Domain.xml", "profile-2.xml", "profile-10.xml"]
    assert [stem(name) for name in ("a/b.c.xml", "plain")] == ["b.c", "plain"]
