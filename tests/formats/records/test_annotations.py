"""Annotations lead back to the very words, in the vocabulary of the recommendation (R226)."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.formats.records.annotations import (
    AROUND,
    CONTEXT,
    annotation_id,
    annotation_page,
    digest_uri,
)
from goodoffices.formats.records.opened import opened_record
from tests.formats.records.made import document_of

TEXT = "The bridge stays open, Talden said. The bridge 🕊 may close."

TERMS = {
    "@context", "id", "type", "startIndex", "items", "motivation", "body", "target", "purpose",
    "format", "language", "value", "source", "selector", "label", "exact", "prefix", "suffix",
    "start", "end",
}  # fmt: skip
TYPES = {
    "AnnotationPage", "Annotation", "TextualBody", "SpecificResource", "Text",
    "TextQuoteSelector", "TextPositionSelector",
}  # fmt: skip
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip


def parts(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from parts(one)


@st.composite
def texts_with_places(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    letters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff\r")
    text = "Oslo " + draw(st.text(letters, min_size=1, max_size=60))
    starts = draw(st.lists(st.integers(0, len(text) - 1), min_size=1, max_size=5))
    return text, [(start, draw(st.integers(start + 1, len(text)))) for start in starts]


@given(texts_with_places())
def test_selectors_lead_back_to_the_words(made: tuple[str, list[tuple[int, int]]]) -> None:
    text, places = made
    digest = hashlib.sha256(text.encode()).hexdigest()
    page = annotation_page(opened_record(document_of(text, places), {digest: text}))
    page = json.loads(json.dumps(page))
    found = []
    for one in page["items"]:
        if one["motivation"] != "classifying":
            continue
        quote, place = one["target"][0]["selector"]
        start, end = place["start"], place["end"]
        found.append((start, end))
        assert quote["exact"] == text[start:end]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        assert len(quote["prefix"]) == min(start, AROUND)
        assert one["target"][0]["source"]["id"] == digest_uri(digest)
    assert found == places


def test_page_says_only_what_the_context_knows() -> None:
    page = annotation_page(opened_record(document_of(TEXT, [(0, 10), (36, 46)])))
    assert page["@context"] == CONTEXT
    for part in parts(page):
        assert set(part) <= TERMS
        assert part.get("type", "Text") in TYPES
        assert part.get("motivation", "linking") in MOTIVATIONS
        assert part.get("purpose", "linking") in MOTIVATIONS
    identifiers = [one["id"] for one in page["items"]]
    assert len(set(identifiers)) == len(identifiers)


def test_comparison_points_at_the_annotations_of_its_items() -> None:
    page = annotation_page(opened_record(document_of(TEXT, [(0, 10), (36, 46)])))
    link = page["items"][-1]
    assert link["motivation"] == "linking"
    assert link["target"] == [annotation_id("iron-bridge", "statement", f"s-{n}") for n in (0, 1)]


def test_body_is_the_item_without_its_words() -> None:
    page = annotation_page(opened_record(document_of(TEXT, [(0, 10)])))
    kind, item = page["items"][0]["body"]
    assert kind["value"] == "statement"
    assert json.loads(item["value"])["speaker"] == "mira-talden"
    assert "spans" not in json.loads(item["value"])


def test_address_of_a_file_is_its_digest() -> None:
    address = digest_uri(hashlib.sha256(b"Hello World!").hexdigest())
    # The example of RFC 6920.
    assert address == "ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"
    assert base64.urlsafe_b64decode(f"{address.partition(';')[2]}=").hex().startswith("7f83b165")


def test_same_record_gives_the_same_page() -> None:
    first, second = (annotation_page(opened_record(document_of(TEXT, [(0, 9)]))) for _ in "ab")
    assert json.dumps(first) == json.dumps(second)
