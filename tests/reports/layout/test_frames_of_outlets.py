"""The frame of outlets of many kinds goes, whatever stands in it; their reports stay whole."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.forms import form_of
from goodoffices.reports.layout.headed import headed_form, row_form
from goodoffices.reports.layout.linked import with_links
from goodoffices.reports.layout.residue import label_blocks
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.text import BODY, RESIDUE, Label

REPORT = (
    "The Tallis and the Ormund governments failed on Thursday to agree on how much "
    "water the Ketter dam should release in the dry months, officials of both sides "
    "said.",
    "Ormund wants 40 cubic metres a second from May to September. Its water minister, "
    "Henning Stroud, said farmers on the lower Ketter had lost two harvests in three "
    "years.",
    'Tallis, which owns the dam, has offered 22. "We cannot release rain that has not '
    'fallen," Energy Minister Pia Valdane told reporters after the meeting in Arleth.',
    "The mediator, retired judge Osei Tamba, said the two delegations would meet "
    "again on 3 June. He would not say whether a compromise of 31 cubic metres was on "
    "the table.",
    "Ormund has threatened to take the case to the river court. A ruling would take "
    "two years, and the court has no means to enforce it.",
)
TITLE = "Dam talks fail"
TAILS = {
    "wire": (
        "___",
        "Associated reporter Jon Pell in Ormund City contributed to this story.",
        "___",
        "Follow NP's water coverage at northgate.example/water",
        "Copyright 2031 Northgate Press. All rights reserved. This material may not be "
        "rewritten or redistributed without permission.",
        "Quill reported from Arleth, Tamm from Ormund City.",
    ),
    "wire2": (
        "The newsroom can be reached at desk@meridian.example or on +44 555 0100.",
        "Our Standards: The Meridian Code of Conduct",
        "Purchase licensing rights",
        "Keywords: WATER TALLIS/DAM",
        "Reuse of this text is subject to our terms.",
        "(Writing by P. Orr; editing by L. Maas)",
    ),
    "daily_il": (
        "You appreciate our journalism. You clearly find our careful reporting valuable, "
        "in a time when facts are often distorted.",
        "Your support is essential to continue our work.",
        "Join our community",
        "Join our community",
        "Already a member? Sign in to stop seeing this",
        "More on this topic",
        "Reporter's notebook",
        "Never miss breaking news on the river",
        "Get notifications to stay updated",
        "You're subscribed",
    ),
    "daily_in": (
        "ALSO READ | Ketter flyover to open by Diwali, says mayor",
        "Subscribe to our Daily Newsletter",
        "Catch all the Latest News, Breaking News Events and Updates Live.",
        "Download The Plain Times App to get daily updates.",
        "(This story has not been edited by our staff and is auto-generated from a "
        "syndicated feed.)",
        "TAGS: Ketter dam | Ormund | river court",
        "Advertisement - Scroll to continue",
    ),
    "daily_ke": (
        "koduya@lakenation.example",
        "Stories you may like",
        "Governor to auction 40 seized cows",
        "Advertise here: call 0700 555 214",
        "Most Popular",
        "The Lake Nation is a member of the Press Council. Complaints: "
        "ombudsman@lakenation.example",
    ),
    "daily_ie": (
        "© 2031 The Shannon Examiner",
        "Sign up for push alerts and have the best news, analysis and comment delivered "
        "directly to your phone",
        "Find us on WhatsApp and stay up to date",
        "Our In the River podcast is published daily – find the latest episode here",
        "LATEST STORIES",
        "Tractor pull raises 4,000 for lifeboat",
        "IN THIS SECTION",
        "Sponsored | Why more families choose stone floors",
    ),
    "latin": (
        "You can follow THE COURIER INTERNATIONAL on Facebook and Twitter, or sign up "
        "here to receive our weekly newsletter.",
        "Archived In",
        "Water",
        "Dams",
        "If you are interested in licensing this content, please contact sales@courier.example",
        "More information",
        "Five rivers that changed their name",
        "Your subscription is being used on another device",
        "EFN mq/ot",
        "Why are you seeing this? Flash news",
    ),
    "thinktank": (
        "The River Policy Centre does not take institutional positions on policy issues; "
        "the views represented herein are those of the authors.",
        "To receive the Monitor by e-mail, write to monitor@rpc.example.",
        "Suggested citation: River Policy Centre, Ketter Monitor 41, May 2031.",
        "Data cut-off: 20 May 2031, noon.",
        "The Monitor is made possible by a grant from the Vale Foundation.",
        "ISSN 2214-0555",
        "Previous issues: No. 40, No. 39, No. 38",
        "About the author: Dana Wirth heads the Centre's rivers programme.",
        "Cover photo: Ketter dam from the east bank / D. Wirth",
    ),
    "un": (
        "* *** *",
        "For information media. Not an official record.",
        "For further information, please contact the Office of the Spokesperson, tel. 555 0140.",
        "31-04127 (E)",
        "*3104127*",
    ),
    "radio": (
        "And that's the news. The time is nine minutes past seven.",
        "You're listening to Radio Halm, 98.4 in the valley and 101.2 on the coast.",
        "Coming up after eight: the gardeners' hour, with Bo and the beans.",
        "The weather: fog on the coast, clearing by noon.",
        "(jingle)",
        "Recorded and typed by the listening service; errors excepted.",
    ),
    "liveblog": (
        "That's all from us today. Thank you for following along.",
        "We are closing this blog now. You can read our full story here.",
        "Show 3 more posts",
        "Got a question for our correspondent? Ask it below.",
        "Reporting by Ada Sund, editing by Tor Hale",
        "Report this post",
    ),
    "opinion": (
        "Lena Brask is a former water engineer. Her latest book, The Slow River, is "
        "published by Quay Press.",
        "The opinions expressed in this column are the author's and do not reflect the "
        "editorial stance of the Observer.",
        "Do you have an opinion on what you've read? Submit a letter of up to 250 words "
        "to be considered for publication.",
        "Follow Lena on Mastodon: @lbrask",
        "This is a free article. Become a supporter.",
        "The Observer values your comments but holds the right to remove abuse.",
        "What did you think of this piece? Let us know.",
    ),
    "ministry": (
        "Ends",
        "Notes to editors:",
        "Press contact: Ms A. Roe, 0555 140 22 (mobile after 6 p.m.)",
        "Office of the Spokesperson, Dam Street 14, 1020 Tallis",
        "www.energy.tallis.example | @EnergyTallis",
        "Photographs of the meeting can be downloaded free of charge from the press pages.",
        "Print | Send | Save as PDF",
        "Enclosures: 3",
        "Follow the ministry on all platforms",
        "You may reproduce this text if you name the source.",
        "Date of issue: 21 May 2031",
    ),
    "magazine": (
        "Illustration: Hal Voss",
        "Already have an account? Log in",
        "Enjoy more free articles. Sign up.",
        "Reuse this content",
        "The best of our journalism, handpicked each day",
        "Page 31: the art of the small umbrella",
        "From the next issue on with more crosswords",
        "Printed in Lund on paper from windfall",
        "Letters are welcome and should be addressed to the Editor",
        "THE END",
    ),
    "translated": (
        "Source: Flussbote",
        "To the topic: What a cubic metre costs",
        "Read more after the advertisement",
        "Comment by Ole Brandt: Water has no passport",
        "Did you notice a mistake? Mark it and press Ctrl+Enter.",
        "More news from the region",
        "Our app informs you about the most important things",
        "Home page",
    ),
    "aggregator": (
        "Original article: ketterpost.example/dam-talks",
        "Disclaimer: Newsbasket has not created this content and is not liable for it.",
        "Show original",
        "Report an error",
        "See how other outlets cover this: 14 sources",
        "Load 20 more comments",
        "No related posts.",
        "Sort by: Best",
    ),
}
CLOSERS = (
    "The two delegations left Arleth by different roads.",
    "It rained in Ormund City on Thursday for the first time since March.",
    "A reply is expected by Sunday.",
    "Farmers in Lund have begun to sell their cows.",
    '"Write to me when it rains," an old man in the square said.',
    "The hotel has no working tap.",
    "See you in court, as the saying goes here.",
    "The letters of the two ministers have not been published.",
    "Both sides agreed to print the annex in the official gazette.",
    "Contact between the two engineers broke off in April.",
    "Office hours at the river commission have been cut.",
    "Stroud declined to comment. Valdane could not be reached by telephone.",
    "The press office of the ministry in Arleth did not answer calls.",
    "Subscriptions to the irrigation fund are down by a third.",
    "The commission's website lists 41 open complaints.",
    "Annexes 2 and 3 of the 1964 treaty deal with floods alone.",
    "On page 9 of the treaty, the word rain appears once.",
    "Corrections to the map will take a month.",
    "Readers of the treaty will look in vain for the word drought.",
    "We will pray, said the baker. What else can we do?",
    "The mediator's office is presented by both sides as neutral.",
    "Comments from the river court were not available on Thursday.",
    "The next edition of the river census is due in 2033.",
    "Standards for dam safety differ between the two states.",
    "Reuse of waste water covers a tenth of the need.",
    "A translation of the ruling into Ormundish will follow.",
    "Nobody clapped.",
    "Nor has anyone resigned.",
    "Tickets for the ferry, meanwhile, are sold out.",
    "By evening the square was empty, and the pigeons had it back.",
    "The river was low. It smelled.",
    "Judge Tamba, 71, keeps bees.",
    "He writes his notes by hand.",
    "She teaches water law in Lund and has advised both governments.",
    "Presented with the figures, both ministers shrugged.",
    "What is left is a promise to talk.",
    "More than 300 wells have run dry.",
    "From the next year on, the dam will be run by a joint company.",
    "The time is short, Tamba said.",
    "Your move, a banner outside told the minister.",
    "Print shops in Arleth have run out of paper for the ballots.",
    "Also in doubt is the fish ladder.",
    "A free press in Tallis has been a demand of Ormund since 2019.",
    "Support for the dam stands at 61 percent.",
    "Follow the money and you reach the turbines.",
    "Join us, the farmers shouted at the soldiers.",
    "Data for May are not in yet.",
    "The story of the dam begins in 1951.",
    "Photographs from the air show sandbanks where barges used to pass.",
    "Enclosed with the letter was a glass of mud.",
)


def labels(*lines: str) -> dict[str, Label]:
    text = "\n\n".join(lines)
    return {text[one.start : one.end]: one.label for one in label_blocks(text)}


@pytest.mark.parametrize("outlet", [pytest.param(one, id=f"R380: {one}") for one in TAILS])
def test_what_an_outlet_prints_below_its_report_goes(outlet: str) -> None:
    found = labels(TITLE, *REPORT, *TAILS[outlet])
    assert [one for one in TAILS[outlet] if found.get(one) not in RESIDUE] == []
    assert [one for one in REPORT if found.get(one) not in BODY] == []


@pytest.mark.parametrize("closer", CLOSERS)
def test_a_last_sentence_on_something_else_stays(closer: str) -> None:
    assert labels(TITLE, *REPORT, closer)[closer] in BODY
    found = labels(TITLE, *REPORT, closer, "Copyright 2031 Ketter Post", "Share this")
    assert found[closer] in BODY


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(
            "Contact for the media: Press Section, Mint Square 3.", True, id="R381: contacts"
        ),
        pytest.param("Enclosures: 3", True, id="R381: what is enclosed"),
        pytest.param("See page 4: who owns the rain", True, id="R381: a page of the paper"),
        pytest.param("The eels, p. 30", True, id="R381: a page at the end"),
        pytest.param("31-04127 (E)", True, id="R381: a document's number"),
        pytest.param("[music]", True, id="R381: a sound"),
        pytest.param("Presented by the Guild of Bakers: bread first.", True, id="R381: a sponsor"),
        pytest.param(
            "Brought to you by Ketter Savings Bank", True, id="R381: a sponsor without a stop"
        ),
        pytest.param(
            "Ines Karr reported from Halm, Tam Oder from Selle.", True, id="R381: reporters"
        ),
        pytest.param(
            "Presented by both sides as a triumph, the text is a page.", False, id="told of"
        ),
        pytest.param("2019-21", False, id="years"),
        pytest.param("The annexes: what they say", False, id="a heading"),
        pytest.param("Contact: none since April, said the envoy.", False, id="somebody's words"),
        pytest.param("Corrections: who pays?", False, id="a question"),
        pytest.param("The envoy reported from Halm that all was calm.", False, id="an envoy"),
        pytest.param("40-42", False, id="a range"),
    ],
)
def test_lines_told_by_their_shape(line: str, expected: bool) -> None:
    words = words_of(line)
    found = headed_form(line, words, sentence=line[-1] == ".")
    assert (found is not None) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Print version | Share | 3 comments", True, id="R381: a row of links"),
        pytest.param("Ines Karr 3 Jun 2031 10:15 | 4 min read", False, id="a byline with a day"),
        pytest.param("Halm | Selle | Ormund", False, id="names"),
        pytest.param("Both sides agree", False, id="no row"),
    ],
)
def test_rows_are_told_by_their_parts(line: str, expected: bool) -> None:
    assert (row_form(line, form_of) is not None) is expected


@pytest.mark.parametrize(
    ("line", "link", "expected"),
    [
        pytest.param(
            "Read too Ferry to close in May", "Ferry to close in May", True, id="a teaser"
        ),
        pytest.param(
            "See the Ferry to close in May.", "Ferry to close in May.", False, id="prose"
        ),
        pytest.param(
            "The skippers say that Ferry to close in May",
            "Ferry to close in May",
            False,
            id="long",
        ),
    ],
)
def test_a_headline_linked_behind_a_few_words_is_a_teaser(
    line: str, link: str, expected: bool
) -> None:
    text = f"They met again on the quay of the harbour, and again nobody came.\n{line}"
    at = text.index(link)
    found = with_links(text, (), [(at - 1, at + len(link))])
    assert bool(found) is expected


@pytest.mark.parametrize(
    "clock", [pytest.param("20.02", id="R382: a clock of its own"), "8:15 pm"]
)
def test_the_clock_of_an_entry_stays_with_it(clock: str) -> None:
    found = labels("LIVE: dam talks", "21:40", REPORT[0], "19:30 GMT", REPORT[1], clock, REPORT[2])
    assert [found[one] for one in ("21:40", "19:30 GMT", clock)] == [Label.PROSE] * 3


def test_a_live_page_that_opens_with_its_end_keeps_it() -> None:
    farewell = "We're closing this page now. Thanks for reading."
    assert labels("LIVE: dam talks", "21:40", farewell, *REPORT)[farewell] in BODY


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "Found: a blue oar, east bank. Owner please describe.", id="R381: a small ad"
        ),
        "The Ketter Post comes out when there is paper. Letters may be cut.",
        "The Monitor is written by volunteers and may be copied freely.",
        "To receive it before breakfast, write to the desk in Hall 3.",
        "Radio Halm transcripts are made in a hurry. If you quote from one, please say so.",
    ],
)
def test_what_small_publications_say_of_themselves_goes(line: str) -> None:
    assert labels(TITLE, *REPORT, line)[line] in RESIDUE
