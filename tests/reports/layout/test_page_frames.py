"""Pages as publishing systems write them keep their body, and only their body."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.elements import (
    is_inline,
    label_of_class,
    label_of_element,
    stronger,
)
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.layout.linked import with_links
from goodoffices.reports.layout.page import page_text
from goodoffices.reports.layout.raised import lowered, raised
from goodoffices.reports.text import BODY, Label, Segment

FISH = (
    "The fisheries ministers of Norvia and Estara agreed on Thursday to share the herring quota of"
    " the Lind bank for another two years.",
    "Norvia will land 60 per cent of the catch and Estara the rest, the ministers said in Halm"
    " after nine hours of talks. Inspectors of both states will board the trawlers together.",
    "“Nobody leaves with empty nets,” Estara's minister Ada Relle told reporters in the port of"
    " Halm. Skippers on both coasts had feared a ban on herring.",
    "The quota will be reviewed in March, when the institute in Halm counts the herring again.",
)
P1, P2, P3, P4 = FISH

BLOG = f"""<!DOCTYPE html><html lang="en"><head>
<title>Herring quota shared | Coast Post</title></head>
<body class="post-template single"><a class="skip-link screen-reader-text" href="#c">Skip to it</a>
<div class="cookie-notice" role="dialog" aria-live="polite"><p>This journal wants to remember you
and what you read here, with the help of 41 companies you do not know.</p>
<button>Fine</button></div>
<header class="site-header"><ul class="main-menu"><li><a href="/">Home</a></li></ul></header>
<main><article class="post"><h1 class="entry-title">Ministers share the herring quota</h1>
<div class="entry-meta"><span class="byline">By Tor Hale</span></div><div class="entry-content">
<p>{P1}</p><figure class="wp-block-image"><img><figcaption>Trawlers wait off Halm for the
tide.</figcaption></figure><p>{P2}</p>
<p><strong>Read also:</strong> <a href="/eels">Where the eels of the lower Lind have gone</a></p>
<p>{P3}</p><p>{P4}</p>
<div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li>Print</li></ul></div>
<div id="jp-relatedposts"><h3>Related</h3><p>The bakers of Lund have voted on longer nights.</p>
</div></div>
<div class="authorBox"><p>Tor Hale grew up on a trawler and is still afraid of gulls.</p></div>
</article></main><aside class="widget-area"><p>The mayor opened a new swimming bath.</p></aside>
<div id="newsletterPopup"><p>One letter a week, on Friday, when the nets are dry.</p></div>
<footer class="site-footer"><p>Coast Post is published in Halm since 1911.</p></footer>
</body></html>"""

AMP = f"""<!doctype html><html amp><head><meta charset="utf-8"><title>Herring</title></head><body>
<amp-sidebar id="s"><ul><li>World</li></ul></amp-sidebar>
<amp-consent layout="nodisplay"><div>Your choice goes to our partners before you read.</div>
</amp-consent><article><h1>Ministers share the herring quota</h1><p>{P1}</p>
<amp-ad width="300"><div>Boots that float, at half the price until the end of the month.</div>
</amp-ad><p>{P2}</p><p>{P3}</p><amp-social-share type="x">Post it</amp-social-share><p>{P4}</p>
</article><amp-user-notification>We keep this page free of charge by remembering who you are.
</amp-user-notification></body></html>"""

PAYWALL = f"""<html><head><title>Herring</title></head><body><div id="__next">
<div class="Header_wrap__a1"><a href="/">The Quay</a></div>
<div class="Story_body__x9"><h1>Ministers share the herring quota</h1>
<p class="Text_p__z">{P1}</p><p class="Text_p__z">{P2}</p>
<div class="InlineCard_q__77"><a href="/x">A lighthouse keeper of ninety who will not come down</a>
</div><p class="Text_p__z">{P3}</p><p class="Text_p__z">{P4}</p></div>
<div class="MeterGate_paywall__k2"><p>You have read three of three pieces this month.</p>
<p>Keep the presses of the Quay turning for two crowns a week.</p></div>
<div class="Grid_g__5"><a href="/1">Sailors strike over bread on the coal ferries again</a>
<a href="/2">The night the harbour master sang to the customs men</a></div></div></body></html>"""

OLD = f"""<html><body><form id="aspnetForm" method="post"><table><tr><td class="leftmenu">
<a href="a">News</a><br><a href="b">Sport</a></td><td><h1>Ministers share the herring quota</h1>
<p>{P1}</p><p>{P2}</p><p>{P3}</p><p>{P4}</p>
<p>E-mail the desk: desk@coast.example</p></td></tr></table></form>
<form action="/nl"><p>The tide tables and the gossip, every morning at six.</p></form>
</body></html>"""

LIVE = f"""<html><body><div role="navigation"><a href="/">Front page</a></div>
<main><h1>Herring talks: as it happened</h1><div class="block" id="b1"><p class="block-time">14.05
GMT</p><p>{P1}</p><div class="block-share">Share on Facebook</div></div>
<div class="block"><p class="block-time">13.40 GMT</p><p>{P2}</p></div>
<div class="live-blog-newsletter">The day at sea in five minutes, sent when the boats are in.</div>
<div class="block"><p>{P3}</p></div><div class="block"><p>{P4}</p></div></main>
<div role="complementary"><p>Ten recipes with dried cod from the outer isles.</p></div>
<div role="contentinfo">Letters reach us at the old ropewalk.</div></body></html>"""


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(BLOG, id="a blog with a consent box in a dialog"),
        pytest.param(AMP, id="an accelerated page"),
        pytest.param(PAYWALL, id="a page of nameless boxes behind a paywall"),
        pytest.param(OLD, id="an old page within a form"),
        pytest.param(LIVE, id="R260: a live blog with roles"),
    ],
)
def test_a_page_keeps_its_body_and_nothing_else(page: str) -> None:
    article = cut_up(take_in(page.encode(), report_id="r", name="a.html"))
    body = [article.words(one) for one in article.segments if one.label in BODY]
    assert body == list(FISH)


@pytest.mark.parametrize(
    ("tag", "attributes", "label"),
    [
        ("div", {"role": "dialog"}, Label.ADVERTISEMENT),
        ("section", {"role": "complementary"}, Label.NAVIGATION),
        ("dialog", {}, Label.ADVERTISEMENT),
        ("newsletter-signup", {}, Label.ADVERTISEMENT),
        ("div", {"style": "color:#FFF; background-color: white"}, Label.HIDDEN),
        ("div", {"style": "position:absolute; left:-9999px"}, Label.HIDDEN),
        ("div", {"style": "color: #333; background: #fff"}, None),
        ("div", {"class": "story-body"}, None),
        ("article", {"class": "share-enabled"}, None),
        ("span", {"class": "ad"}, None),
        ("p", {}, None),
    ],
)
def test_what_an_element_says(tag: str, attributes: dict[str, str], label: Label | None) -> None:
    assert label_of_element(tag, attributes) is label


def test_the_header_of_an_article_is_no_frame() -> None:
    assert label_of_element("header", {}, in_article=True) is None


@pytest.mark.parametrize(
    ("named", "label"),
    [
        ("c-related__list", Label.RELATED),
        ("inlineNewsletterBox", Label.ADVERTISEMENT),
        ("sr-only", Label.HIDDEN),
        ("shareholder adequate", None),
        ("lead paragraph", None),
    ],
)
def test_class_names_are_read_word_by_word(named: str, label: Label | None) -> None:
    assert label_of_class(named) is label


def test_what_is_hidden_stays_hidden_within_anything() -> None:
    assert stronger(Label.HIDDEN, Label.TITLE) is Label.HIDDEN
    assert stronger(None, Label.CAPTION) is Label.CAPTION
    assert stronger(Label.QUOTE_BLOCK, Label.RELATED) is Label.RELATED


@pytest.mark.parametrize(
    "words",
    [
        "<span style='display:none'>not</span>",
        "<span class='visually-hidden'>not</span>",
        "<del>not</del>",
        "<s>not</s>",
        "<span style='text-decoration: line-through'>not</span>",
        "<span style='font-size:1px'>not</span>",
        "<span style='height: 0; overflow: hidden'>not</span>",
    ],
)
def test_r12_words_hidden_within_a_sentence_are_none_of_it(words: str) -> None:
    page = page_text(f"<p>Norland has {words} refused the toll.</p><p>They met in Halm.</p>")
    assert page.text == "Norland has refused the toll.\nnot\nThey met in Halm."
    hidden = [one for one in page.block_labels if one.label is Label.HIDDEN]
    assert [page.text[one.start : one.end] for one in hidden] == ["not"]


@pytest.mark.parametrize("tag", ["html", "body"])
def test_a_page_that_is_shown_once_it_has_loaded_is_not_hidden(tag: str) -> None:
    assert label_of_element(tag, {"style": "opacity: 0"}) is None
    assert label_of_element("div", {"style": "opacity: 0"}) is Label.HIDDEN


def test_what_html_does_not_know_parts_no_words_of_a_paragraph() -> None:
    assert is_inline("st1:place", None, in_paragraph=False)
    assert is_inline("x-term", None, in_paragraph=True)
    assert not is_inline("x-ad", Label.ADVERTISEMENT, in_paragraph=True)
    assert not is_inline("x-term", None, in_paragraph=False)


def test_r267_small_numbers_above_and_below_the_line() -> None:
    assert [raised(words) for words in ("1", "1,2", "rd", "40 left", "-3")] == [
        *("¹", "¹,²", "rd", "40 left", "⁻³")
    ]
    assert (lowered("2", behind="/"), lowered("2", behind="O")) == ("₂", "2")


def test_a_line_with_a_link_in_it_is_no_link() -> None:
    text = "They met in Halm to share the herring quota."
    assert with_links(text, (), [(12, 16)]) == ()


def test_a_page_that_is_mostly_links_keeps_its_labels() -> None:
    labels = (Segment(label=Label.TITLE, start=0, end=5),)
    text = "Talks\nThe eels are back under the iron bridge"
    assert with_links(text, labels, [(6, len(text))]) == labels
