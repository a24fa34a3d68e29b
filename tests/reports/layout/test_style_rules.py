"""R587: what simple style rules of a page hide is no part of the report."""

from __future__ import annotations

import time

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.elements import is_attached, label_of_class
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.layout.page import page_text
from goodoffices.reports.layout.style_rules import StyleRules, rules_of
from goodoffices.reports.layout.style_text import blocks_of_style, style_sheets
from goodoffices.reports.text import Label

LEAD = "Foreign Minister Ana Aldo of Varu said that her government would never accept tolls."
FALSE = "“Varu accepts the tolls,” Ana Aldo said."


def label_of_false(styles: str, opening: str, *, head: str = "") -> Label | None:
    """Return the label of a paragraph that opens with a tag, in a page with styles."""
    page = page_text(f"<html><head>{head}<style>{styles}</style></head><body><article><p>{LEAD}"
                     f"{opening}{FALSE}</p><p>{LEAD}</article></body></html>")  # fmt: skip
    start = page.text.index(FALSE)
    labels = [one.label for one in page.block_labels if one.start <= start < one.end]
    return labels[0] if labels else None


@pytest.mark.parametrize(
    ("styles", "opening"),
    [
        pytest.param(".sr{display:none}", "<p class='lead sr'>", id="R587: a class"),
        pytest.param("#box{display:none}", "<p id=box>", id="R587: an identifier"),
        pytest.param("p.sr.x{visibility:hidden}", "<p class='x sr'>", id="name and classes"),
        pytest.param("[data-off]{display:none}", "<p data-off>", id="an attribute"),
        pytest.param("p[data-is='off']{display:none}", "<p data-is=off>", id="its value"),
        pytest.param(".a,.sr , .b{display:none}", "<p class=sr>", id="one of a list"),
        pytest.param("/* } */.sr{display:none}", "<p class=sr>", id="below a comment"),
        pytest.param(".x{content:'}'}.sr{display:none}", "<p class=sr>", id="a brace in quotes"),
        pytest.param("@import 'x';.sr{display:none}", "<p class=sr>", id="below an import"),
        pytest.param("@media screen{.sr{display:none}}", "<p class=sr>", id="on screens"),
        pytest.param(".sr{display:none!important}.sr{display:block}", "<p class=sr>",
                     id="weightier"),
        pytest.param(".sr{display:none!important}", "<p class=sr style='display:block'>",
                     id="weightier than the element's own"),
        pytest.param(".sr{position:absolute;left:-9999px}", "<p class=sr>", id="off the page"),
        pytest.param(".sr{height:0;overflow:hidden}", "<p class=sr>", id="without height"),
        pytest.param(".sr{text-decoration:line-through}", "<p class=sr>", id="struck out"),
        pytest.param(".sr{display:none}.sr::after{display:block}", "<p class=sr>", id="a mark"),
        pytest.param(".sr{display:none}p:hover .sr{display:block}", "<p class=sr>", id="hovering"),
        pytest.param("@media print{.sr{display:block}}.sr{display:none}", "<p class=sr>",
                     id="shown on paper only"),
    ],
)  # fmt: skip
def test_r587_words_hidden_by_a_rule_are_hidden(styles: str, opening: str) -> None:
    assert label_of_false(styles, opening) is Label.HIDDEN


@pytest.mark.parametrize(
    ("styles", "opening"),
    [
        pytest.param(".other{display:none}", "<p class=sr>", id="another class"),
        pytest.param(".sr.off{display:none}", "<p class=sr>", id="one of two classes"),
        pytest.param("@media print{.sr{display:none}}", "<p class=sr>", id="on paper"),
        pytest.param("@media (max-width:600px){.sr{display:none}}", "<p class=sr>", id="phones"),
        pytest.param(".js .sr{display:none}", "<p class=sr>", id="R587: not a simple selector"),
        pytest.param(".sr:first-child{display:none}", "<p class=sr>", id="a state"),
        pytest.param(".sr{display:none}.sr{display:block}", "<p class=sr>", id="a later rule"),
        pytest.param(".sr{display:none}.sr.on{display:block}", "<p class='sr on'>", id="closer"),
        pytest.param(".sr{display:none}.on .sr{display:block}", "<p class=sr>",
                     id="R587: a rule for its place may show it"),
        pytest.param(".no{display:none!important}@media (min-width:9em){.md{display:block"
                     "!important}}", "<p class='no md'>", id="shown on wider screens"),
        pytest.param(r".off{display:none}@media (x){.md\:block{display:block}}",
                     "<p class='off md:block'>", id="a class with a colon"),
        pytest.param(".sr{display:none}", "<p class=sr style='display:block'>",
                     id="its own style"),
        pytest.param(".sr{opacity:0;transition:opacity 1s}", "<p class=sr>", id="it fades in"),
        pytest.param(".sr{left:-9999px}", "<p class=sr>", id="an edge of what stands in the text"),
        pytest.param(".sr{font-size:0}", "<p class=sr>", id="a size that its parts may change"),
        pytest.param("body,html{display:none}", "<p>", id="the whole page"),
        pytest.param("@keyframes a{from{opacity:0}}", "<p>", id="an animation"),
        pytest.param(".sr{display:none", "<p class=sr>", id="a rule that never ends"),
    ],
)  # fmt: skip
def test_r587_words_that_may_be_seen_are_read(styles: str, opening: str) -> None:
    assert label_of_false(styles, opening) is not Label.HIDDEN


@pytest.mark.parametrize(
    "head",
    [
        "<noscript><style>.sr{display:none}</style></noscript>",
        "<!-- <style>.sr{display:none}</style> -->",
        "<script>'<style>.sr{display:none}</style>'</script>",
        "<template><style>.sr{display:none}</style></template>",
        "<style media=print>.sr{display:none}</style>",
        "<style type='text/x-other'>.sr{display:none}</style>",
    ],
)
def test_r587_rules_that_count_nowhere_hide_nothing(head: str) -> None:
    assert label_of_false("", "<p class=sr>", head=head) is not Label.HIDDEN


def test_r587_words_hidden_within_a_sentence_stand_below_it() -> None:
    source = f"<style>.sr{{display:none}}</style><p>“We shall <b class=sr>never</b> sign.” {LEAD}"
    assert page_text(source).text == f"“We shall sign.” {LEAD}\nnever"


def test_r587_a_page_that_its_styles_hide_whole_is_read_and_says_so() -> None:
    source = f"<style>.late{{display:none}}</style><h1>Talks</h1><div class=late><p>{LEAD}</div>"
    page = page_text(source)
    assert all(one.label is not Label.HIDDEN for one in page.block_labels)
    assert page.notes[0].startswith("page: its styles hide most of its text")
    (sentence,) = cut_up(take_in(source.encode(), report_id="r", name="a.html")).sentences
    assert page.text[sentence.start : sentence.end] == LEAD


def test_r587_what_is_only_said_not_to_be_read_aloud_is_seen() -> None:
    opening = "<p aria-hidden=true>"
    assert label_of_false("", opening) is not Label.HIDDEN
    assert label_of_false("[aria-hidden=true]{display:none}", opening) is Label.HIDDEN


def test_r587_a_template_is_text_only_where_a_saved_page_shows_it() -> None:
    assert is_attached("template", {"shadowrootmode": "open"})
    shown = page_text(
        f"<p>{LEAD}</p><div><template shadowrootmode=open><p>{FALSE}</template></div>"
    )
    assert shown.text == f"{LEAD}\n{FALSE}"
    assert page_text(f"<p>{LEAD}</p><template><p>{FALSE}</template>").text == LEAD


def test_r587_what_opens_at_a_click_is_read() -> None:
    page = page_text(f"<p>{LEAD}</p><details><summary>More</summary><p>{FALSE}</details>")
    assert all(one.label is not Label.HIDDEN for one in page.block_labels)


@pytest.mark.parametrize(
    ("classes", "label"),
    [
        ("d-none", Label.HIDDEN),
        ("row d-block d-md-none", Label.HIDDEN),
        ("d-none d-md-block", None),
        ("d-md-none d-xl-inline-block", None),
        ("d-print-none lead", None),
        ("d-flex", None),
    ],
)
def test_r587_of_one_text_for_two_widths_that_of_the_wide_screen_is_read(
    classes: str, label: Label | None
) -> None:
    assert label_of_class(classes) is label


def test_r587_rules_of_a_page_by_themselves() -> None:
    rules = rules_of("<style>.sr{display:none}</style>")
    assert rules.style_of("p", {"class": "sr", "style": "color:red"}) == "display:none;color:red"
    assert rules_of("<style>.sr{color:red}</style>") == StyleRules()
    assert list(style_sheets("<style>a</style><style>b")) == ["a"]
    assert [one.declarations for one in blocks_of_style("p{top:0}")] == ["top:0"]


@pytest.mark.parametrize(
    "source",
    [
        "<style>" + ".a{display:none}" * 60_000 + "</style>" + "<p class=a>x" * 3_000,
        "<style>" * 200_000,
        "<style>" + "{" * 500_000 + "</style><p>x",
        "<style>" + "(" * 500_000 + "{display:none}</style><p>x",
        "<style>" + "/*" * 300_000 + "</style><p>x",
        "<style>" + "\"{'" * 300_000 + "</style><p>x",
        "<style>" + ".a" * 300_000 + "{display:none}</style><p>x",
        "<style>" + "[a" * 300_000 + "{display:none}</style><p>x",
    ],
    ids=lambda source: source[:20],
)
def test_r587_rules_made_to_take_long_take_little(source: str) -> None:
    begun = time.perf_counter()
    page_text(source)
    assert time.perf_counter() - begun < 20
