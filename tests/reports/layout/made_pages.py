"""Pages as content systems build them, with one report in each; nothing of any real page."""

from __future__ import annotations

TITLE = "Boats wait as ministers fail to agree on bridge"
PROSE = (
    "The ministers of both valleys met in the old salt store on Monday and agreed on "
    "nothing about the bridge, the boats or the tolls.",
    "The Salt Union wants the tolls lifted before the bridge opens, its leader Ada Venn "
    "said after the meeting in Halm.",
    "“We have waited for eleven weeks,” Venn said. “We can wait for a twelfth.”",
    "Forty boats wait below the bridge, and the deputy harbour master counts sixty more "
    "on the way from Selle.",
    "Prime Minister Mira Talden called the tolls a relic and promised the valley a new "
    "law on boats by May.",
)

# "%0" to "%4" stand for the paragraphs, "%T" for the title.
PAGES = {
    "blog system": (
        '<!DOCTYPE html><html lang="en"><head><title>%T - Halm Post</title><meta '
        'property="article:published_time" content="2031-05-03T18:04:00+00:00"></head><body '
        'class="post-template-default single single-post postid-991"><div id="page" '
        'class="site"><header id="masthead" class="site-header"><div class="site-branding"><p'
        ' class="site-title"><a href="/">Halm Post</a></p><p class="site-description">News of'
        ' two valleys since 1921</p></div><nav id="site-navigation" '
        'class="main-navigation"><ul id="primary-menu" class="menu"><li><a '
        'href="/news">News</a></li><li><a '
        'href="/sport">Sport</a></li></ul></nav></header><div id="content" '
        'class="site-content"><main id="main" class="site-main"><article id="post-991" '
        'class="post-991 post type-post hentry category-news tag-boats"><header '
        'class="entry-header"><h1 class="entry-title">%T</h1><div class="entry-meta"><span '
        'class="posted-on">Posted on <a href="#"><time class="entry-date published" '
        'datetime="2031-05-03T18:04:00+00:00">3 May 2031</time></a></span><span '
        'class="byline"> by <span class="author vcard"><a class="url fn n" href="#">Ines '
        "Karr</a></span></span></div></header><div "
        'class="entry-content"><p>%0</p><p>%1</p><p>%2</p><p>%3</p><p>%4</p><div '
        'class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share '
        "this:</h3><ul><li>Click to share on Twitter (Opens in new window)</li><li>Click to "
        'share on Facebook (Opens in new window)</li></ul></div><div id="jp-relatedposts" '
        'class="jp-relatedposts"><h3 '
        'class="jp-relatedposts-headline"><em>Related</em></h3><p>Bakery wins prize for rye '
        'bread</p></div></div><footer class="entry-footer"><span class="cat-links">Posted in '
        '<a href="#">News</a></span><span class="tags-links">Tagged <a>boats</a>, '
        '<a>tolls</a></span></footer></article><nav class="navigation post-navigation"><h2 '
        'class="screen-reader-text">Post navigation</h2><div class="nav-links"><div '
        'class="nav-previous"><a>Bakery wins prize</a></div></div></nav><div id="comments" '
        'class="comments-area"><h2 class="comments-title">2 thoughts on “%T”</h2><ol '
        'class="comment-list"><li class="comment"><div class="comment-content"><p>Resign over'
        ' the bridge, all of them, at once.</p></div></li></ol><div id="respond" '
        'class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not '
        "be published. Required fields are marked *</p></form></div></div></main><aside "
        'id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2'
        ' class="widget-title">Recent Posts</h2><ul><li><a>Yacht capsizes off Cape '
        'Moran</a></li></ul></section></aside></div><footer class="site-footer"><div '
        'class="site-info">Proudly powered by Quaypress</div></footer></div></body></html>'
    ),
    "nodes": (
        '<html><head><title>%T | Selle Times</title></head><body class="html not-front '
        'node-type-article"><div id="skip-link"><a href="#main-content" '
        'class="element-invisible">Skip to main content</a></div><div class="region '
        'region-header"><div class="block block-menu contextual-links-region"><ul '
        'class="menu"><li class="first '
        'leaf"><a>Home</a></li><li><a>Valley</a></li></ul></div></div><div class="region '
        'region-content"><div id="block-system-main" class="block block-system"><div '
        'id="node-77" class="node node-article view-mode-full clearfix"><h1 '
        'class="page-title">%T</h1><div class="submitted">Submitted by Ines Karr on Sat, '
        '05/03/2031 - 18:04</div><div class="field field-name-field-image"><img '
        'src="a.jpg"><blockquote class="image-field-caption"><p>The bridge at dusk. Photo: '
        'Tam Oder</p></blockquote></div><div class="content clearfix"><div class="field '
        'field-name-body field-type-text-with-summary field-label-hidden"><div '
        'class="field-items"><div class="field-item even" property="content:encoded"><p>%0</p'
        '><p>%1</p><p>%2</p><p>%3</p><p>%4</p></div></div></div><div class="field '
        'field-name-field-tags field-type-taxonomy-term-reference"><div '
        'class="field-label">Tags: </div><div class="field-items"><div class="field-item '
        'even"><a>boats</a></div></div></div></div><ul class="links inline"><li>Add new '
        'comment</li><li>1204 reads</li></ul></div></div></div><div class="region '
        'region-sidebar-second"><div class="block block-views"><h2>Most read</h2><div '
        'class="content"><div class="views-row"><a>Bakery wins prize for its rye '
        "bread</a></div></div></div></div></body></html>"
    ),
    "hashed classes": (
        '<html><head><title>%T</title><script type="application/ld+json">{"@type":"NewsArticl'
        'e","datePublished":"2031-05-03T18:04:00Z","headline":"%T"}</script></head><body><div'
        ' id="__next"><div class="sc-1dpz f2Gh"><header class="css-1bymuyk"><button '
        'aria-label="Menu">Menu</button><a class="css-9x2">Subscribe</a></header><main '
        'class="css-z1x"><h1 class="css-a1">%T</h1><p class="css-b2">A meeting in a salt '
        'store ends without a word</p><div class="css-c3"><span>By Ines Karr</span><span '
        'class="css-tm">May 3, 2031, 6:04 p.m. ET</span></div><section name="articleBody" '
        'class="meteredContent css-1r7"><div class="css-s99"><div class="css-53u"><p '
        'class="css-at9 evys1bk0">%0</p></div></div><div class="css-s99"><div '
        'class="css-53u"><p class="css-at9 evys1bk0">%1</p></div></div><div '
        'class="css-s99"><div class="css-53u"><p class="css-at9 '
        'evys1bk0">%2</p></div></div><div class="css-ad1"><p>Advertisement</p><a '
        'href="#after-ad">SKIP ADVERTISEMENT</a></div><div class="css-s99"><div '
        'class="css-53u"><p class="css-at9 evys1bk0">%3</p></div></div><div '
        'class="css-s99"><div class="css-53u"><p class="css-at9 '
        'evys1bk0">%4</p></div></div></section><div class="css-bot"><p>Ines Karr is a '
        "reporter covering the valleys. <a>More about Ines Karr</a></p><p>A version of this "
        "article appears in print on May 4, 2031, Section A, Page 4 of the edition with the "
        'headline: Boats Wait.</p></div></main><div class="css-fo"><h2>More in Valley '
        'News</h2><a class="css-l"><h3>Yacht Capsizes Off Cape Moran</h3><p>Three sailors '
        "were rescued by a fishing boat late on "
        "Friday.</p></a></div></div></div></body></html>"
    ),
    "mobile": (
        "<!doctype html><html ⚡><head><title>%T</title></head><body><amp-sidebar "
        'id="sb"><ul><li>News</li></ul></amp-sidebar><header class="ampstart-headerbar">Halm '
        'Post</header><article class="amp-wp-article"><header '
        'class="amp-wp-article-header"><h1 class="amp-wp-title">%T</h1><div '
        'class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">Ines '
        'Karr</span></div><div class="amp-wp-meta amp-wp-posted-on"><time '
        'datetime="2031-05-03T18:04:00+00:00">9 hours ago</time></div></header><div '
        'class="amp-wp-article-content"><p>%0</p><p>%1</p><p>%2</p><p>%3</p><p>%4</p><amp-ad '
        'type="doubleclick"><div>Ad</div></amp-ad><amp-social-share>Share</amp-social-share><'
        '/div><footer class="amp-wp-article-footer"><div class="amp-wp-meta '
        'amp-wp-tax-category">Categories: News</div></footer></article><amp-consent><p>We and'
        " our partners use cookies to improve your visit.</p></amp-consent><footer "
        'class="amp-wp-footer"><a>Back to top</a></footer></body></html>'
    ),
    "blocks": (
        '<html><head><title>%T - Halm News</title></head><body><header role="banner"><nav '
        'role="navigation"><a>Home</a><a>News</a></nav></header><main '
        'id="main-content"><article><header><h1 id="main-heading" tabindex="-1">%T</h1><div '
        'data-component="byline-block"><span>Ines Karr</span><span>Halm '
        'correspondent</span></div><time data-testid="timestamp" '
        'datetime="2031-05-03T18:04:00Z">3 May 2031</time></header><div '
        'data-component="image-block"><figure><img alt="bridge"><span '
        'class="visually-hidden">Image source, Wire Images</span><figcaption><span '
        'class="visually-hidden">Image caption, </span>The bridge at '
        'dusk</figcaption></figure></div><div data-component="text-block" '
        'class="ssrcss-11r"><div class="ssrcss-7u"><p class="ssrcss-1q0 '
        'e1jhz7w10"><b>%0</b></p></div></div><div data-component="text-block" '
        'class="ssrcss-11r"><p class="ssrcss-1q0 e1jhz7w10">%1</p></div><div '
        'data-component="text-block" class="ssrcss-11r"><p class="ssrcss-1q0 '
        'e1jhz7w10">%2</p></div><div data-component="text-block" class="ssrcss-11r"><p '
        'class="ssrcss-1q0 e1jhz7w10">%3</p></div><div '
        'data-component="unordered-list-block"><ul role="list"><li><a href="x">Bakery wins '
        'prize for rye bread</a></li><li><a href="y">Yacht capsizes off Cape '
        'Moran</a></li></ul></div><div data-component="text-block"><p>%4</p></div><section '
        'data-component="topic-list"><h2>Related '
        "Topics</h2><ul><li>Tolls</li><li>Halm</li></ul></section><section "
        'data-component="links-block"><h2>More on this story</h2><ul><li><a>Tolls: who pays '
        "and why</a></li></ul></section></article><aside><h2>Top stories</h2><a>Storm hits "
        'the south coast</a></aside></main><footer role="contentinfo">Copyright © 2031 Halm '
        "News. The site is not responsible for the content of external "
        "sites.</footer></body></html>"
    ),
    "tables": (
        '<HTML><HEAD><TITLE>%T</TITLE></HEAD><BODY BGCOLOR="#FFFFFF"><TABLE WIDTH=760><TR><TD'
        " COLSPAN=3><FONT SIZE=5><B>SELLE OBSERVER ONLINE</B></FONT></TD></TR><TR><TD "
        "WIDTH=120 VALIGN=TOP><A HREF=a>Home</A><BR><A HREF=b>News</A><BR><A "
        "HREF=c>Archive</A><BR></TD><TD WIDTH=500><FONT SIZE=4><B>%T</B></FONT><BR><FONT "
        "SIZE=1>by Ines Karr, Saturday, May 3, "
        "2031</FONT><P>%0<BR><BR>%1<BR><BR>%2<BR><BR>%3<BR><BR>%4<P><FONT SIZE=1><A "
        "HREF=print>Printer-friendly version</A> | <A HREF=mail>E-mail this story to a "
        "friend</A></FONT></TD><TD WIDTH=140><B>Also today</B><BR><A HREF=1>Bakery wins "
        "prize</A><BR><A HREF=2>Yacht capsizes</A></TD></TR><TR><TD COLSPAN=3><CENTER><FONT "
        "SIZE=1>Copyright 2031 Selle Observer. All rights "
        "reserved.</FONT></CENTER></TD></TR></TABLE></BODY></HTML>"
    ),
    "hosted blog": (
        '<html><head><title>Boatman\'s blog: %T</title></head><body class="loading"><div '
        'id="header"><h1 class="title">Boatman\'s blog</h1><p '
        'class="description"><span>Thoughts from the quay</span></p></div><div class="main '
        'section" id="main"><div class="date-outer"><h2 class="date-header"><span>Saturday, 3'
        ' May 2031</span></h2><div class="post hentry"><h3 class="post-title '
        'entry-title">%T</h3><div class="post-body '
        'entry-content">%0<br/><br/>%1<br/><br/>%2<br/><br/>%3<br/><br/>%4<div style="clear: '
        'both;"></div></div><div class="post-footer"><span class="post-author vcard">Posted '
        'by Boatman</span><span class="post-timestamp">at 18:04</span><span '
        'class="post-comment-link"><a>3 comments:</a></span><div '
        'class="post-share-buttons"><a title="Email This"><span '
        'class="share-button-link-text">Email This</span></a></div><span '
        'class="post-labels">Labels: boats, tolls</span></div></div></div><div '
        'class="comments" id="comments"><h4>3 comments:</h4><p class="comment-body">They '
        'ought to row across themselves, I say.</p></div><div class="blog-pager"><a>Newer '
        'Post</a><a>Older Post</a></div></div><div class="sidebar section"><h2>Blog '
        'Archive</h2><ul class="hierarchy"><li>May (3)</li></ul></div></body></html>'
    ),
    "letters": (
        "<html><head><title>%T</title></head><body><div "
        'class="main-menu"><button>Subscribe</button><button>Sign in</button></div><article '
        'class="typography newsletter-post post"><div class="post-header"><h1 '
        'class="post-title unpublished">%T</h1><h3 class="subtitle">A letter from the '
        'quay</h3><div class="byline-wrapper"><a>Ines Karr</a><div class="pencraft '
        'pc-reset">May 03, 2031</div></div><div '
        'class="post-ufi"><a>12</a><a>4</a><a>Share</a></div></div><div '
        'class="available-content"><div class="body markup"><p><span>%0</span></p><p><span>%1'
        "</span></p><p><span>%2</span></p><p><span>%3</span></p><p><span>%4</span></p><div "
        'class="subscription-widget-wrap"><div class="subscription-widget"><p>Thanks for '
        "reading Quay Letters! Subscribe for free to receive new posts and support my "
        "work.</p></div></div></div></div><div "
        'class="post-footer"><a>Previous</a><a>Next</a></div></article><div '
        'class="comments-page"><h4>Discussion about this post</h4></div><div '
        'class="footer"><div>© 2031 Ines Karr</div><a>Privacy</a> ∙ <a>Terms</a> ∙ '
        "<a>Collection notice</a><div>Start Writing</div><div>Get the app</div><div>Quay is "
        "the home for great culture</div></div></body></html>"
    ),
    "one form": (
        "<html><head><title>Ministry of Tolls - News</title></head><body><form "
        'name="aspnetForm" method="post" action="News.aspx?id=4" id="aspnetForm"><input '
        'type="hidden" name="__VIEWSTATE" value="xx"/><div id="ctl00_header"><span '
        'id="ctl00_lblMinistry">MINISTRY OF TOLLS AND BOATS</span></div><div '
        'id="ctl00_menu"><a>The Minister</a><a>Press office</a><a>Contact</a></div><div '
        'id="ctl00_ContentPlaceHolder1_pnl"><span id="lblDate">03.05.2031</span><h2><span '
        'id="lblTitle">%T</span></h2><span id="lblBody"><p style="text-align: '
        'justify;">%0</p><p style="text-align: justify;">%1</p><p style="text-align: '
        'justify;">%2</p><p style="text-align: justify;">%3</p><p style="text-align: '
        'justify;">%4</p></span><a id="lnkBack">Back to list</a><a '
        'id="lnkPrint">Print</a></div><div id="ctl00_footer">© Ministry of Tolls and Boats, 4'
        " Quay Street, Halm. Tel. +99 1 555 014</div></form></body></html>"
    ),
    "assembly": (
        '<html><head><title>%T | Press</title></head><body><div role="main"><div '
        'class="pane-title"><h2>Press release</h2></div><div '
        'class="field--symbol">SC/15640</div><div class="date-display">3 May '
        '2031</div><h1>%T</h1><div class="field--body"><p>%0</p><p>%1</p><p>%2</p><p>%3</p><p'
        ">%4</p></div><p><strong>For information media. Not an official "
        "record.</strong></p><div "
        'class="social"><a>Facebook</a><a>X</a></div></div></body></html>'
    ),
    "live log": (
        "<html><head><title>Live: %T</title></head><body><main><h1>Live: %T</h1><p "
        'class="standfirst">All the latest from the salt store in Halm as it happens.</p><div'
        ' class="key-events"><h2>Key events</h2><ul><li>Ministers arrive</li></ul></div><div '
        'class="liveblog-posts"><article class="block"><time '
        'datetime="2031-05-03T10:04:00">10.04</time><h2 class="block-title">Update '
        '0</h2><p>%0</p><button>Share</button></article><article class="block"><time '
        'datetime="2031-05-03T11:04:00">11.04</time><h2 class="block-title">Update '
        '1</h2><p>%1</p><button>Share</button></article><article class="block"><time '
        'datetime="2031-05-03T12:04:00">12.04</time><h2 class="block-title">Update '
        '2</h2><p>%2</p><button>Share</button></article><article class="block"><time '
        'datetime="2031-05-03T13:04:00">13.04</time><h2 class="block-title">Update '
        '3</h2><p>%3</p><button>Share</button></article><article class="block"><time '
        'datetime="2031-05-03T14:04:00">14.04</time><h2 class="block-title">Update '
        "4</h2><p>%4</p><button>Share</button></article></div><div "
        'class="pagination"><a>Older posts</a></div></main></body></html>'
    ),
    "paywall": (
        '<html><head><title>%T</title></head><body><article class="c-article"><h1>%T</h1><div'
        ' class="article__intro">%0</div><div class="article__body '
        'js-article-body"><p>%1</p><p>%2</p><p>%3</p><p>%4</p></div><div class="tp-modal '
        'paywall__overlay"><h3>Keep reading for 1 crown a week</h3><p>Already a subscriber? '
        "Log in. Cancel at any time before the trial ends.</p></div></article><section "
        'class="o-recommended"><h2>Recommended for you</h2><article><h3>Bakery wins prize for'
        " rye bread</h3><p>The loaf from Lindau beat forty others at the county "
        "fair.</p></article></section></body></html>"
    ),
    "inserts": (
        '<html><body><div class="l-col l-col--8"><header class="article-header"><h1>%T</h1><p'
        ' class="article__subhead"><em>Salt Union vows to keep the lock '
        'shut.</em></p></header><figure class="article-featured-image"><img><figcaption>Boats'
        " wait below the bridge [Tam Oder/Halm Post]</figcaption></figure><div "
        'class="article-info-block"><div class="article-dates"><div class="date-simple"><span'
        ' class="screen-reader-text">Published On 3 May 2031</span><span aria-hidden="true">3'
        ' May 2031</span></div></div></div><div class="wysiwyg '
        'wysiwyg--all-content"><p>%0</p><p>%1</p><div class="more-on"><h2 '
        'class="more-on__heading">Recommended Stories</h2><span '
        'class="screen-reader-text">list of 2 items</span><ul '
        'class="more-on__list"><li><a>list 1 of 2: Bakery wins prize for rye '
        'bread</a></li></ul><span class="screen-reader-text">end of '
        "list</span></div><p>%2</p><p>%3</p><p>%4</p></div><div "
        'class="article-source">Source: Halm Post and news agencies</div></div></body></html>'
    ),
    "panes": (
        '<html><body id="page_bg"><div id="wrapper"><div id="pathway">Home &raquo; News '
        '&raquo; Valley</div><table class="contentpaneopen"><tr><td class="contentheading" '
        'width="100%">%T</td><td class="buttonheading"><a>PDF</a></td><td '
        'class="buttonheading"><a>Print</a></td></tr></table><table '
        'class="contentpaneopen"><tr><td><span class="small">Written by '
        'Administrator</span></td></tr><tr><td class="createdate">Saturday, 03 May 2031 '
        "18:04</td></tr><tr><td "
        'valign="top"><p>%0</p><p>%1</p><p>%2</p><p>%3</p><p>%4</p></td></tr><tr><td '
        'class="modifydate">Last Updated on Sunday, 04 May 2031 '
        '09:00</td></tr></table></div><div id="rightcolumn"><div '
        'class="moduletable"><h3>Latest News</h3><ul class="latestnews"><li><a>Yacht capsizes'
        ' off Cape Moran</a></li></ul></div><div class="moduletable"><h3>Who\'s Online</h3>We '
        "have 14 guests online</div></div></body></html>"
    ),
    "saved by a browser": (
        "<!-- saved from url=(0044)https://halmpost.example/2031/05/03/boats-wait "
        '--><html><head><title>%T</title></head><body><div class="topnav">Edition: Valley '
        '<a>Sign in</a></div><div data-content-region="headline"><h1>%T</h1></div><div '
        'class="StoryMeta"><span>Ines Karr, Tam Oder</span><span>3 May 2031 · 4 min '
        'read</span></div><div class="ArticleBody__content___2gQno2"><p '
        'data-testid="paragraph-0" class="text__text__1FZLe">%0</p><p '
        'data-testid="paragraph-1" class="text__text__1FZLe">%1</p><p '
        'data-testid="paragraph-2" class="text__text__1FZLe">%2</p><p '
        'data-testid="paragraph-3" class="text__text__1FZLe">%3</p><p '
        'data-testid="paragraph-4" class="text__text__1FZLe">%4</p><p '
        'class="sign-off">Reporting by Ines Karr; Editing by Tam Oder</p><p '
        'class="standards"><a>Our Standards: The Halm Trust Principles.</a></p></div><div '
        'class="read-next"><p>Read Next</p><div><a><h3>Storm hits the south coast; two '
        "missing</h3></a><time>May 2, 2031</time></div></div></body></html>"
    ),
}


def page(name: str) -> bytes:
    """Return one of the pages."""
    source = PAGES[name].replace("%T", TITLE)
    for number, paragraph in enumerate(PROSE):
        source = source.replace(f"%{number}", paragraph)
    return source.encode()
