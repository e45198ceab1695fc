"""Web pages: the article without what surrounds it, and what the page declares of itself."""

from __future__ import annotations

import pytest

from generator.documents.reading import Reading
from generator.documents.web_page import READER
from generator.model import Finding
from tests.documents.files import read_alone, words

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Tanker hit | Coast Wire</title>
{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Tanker hit off Fujairah</h1>
<p>A tanker was hit by a <b>drone</b> off Fujairah on Monday, the <a href="x">coast guard</a> said.<br>Two were hurt.</p>
<h2>What we know</h2>
<p>“We saw smoke,” said the master of the <i>Calypso</i>. {{{{ 7*7 }}}} &lt;script&gt;alert(1)&lt;/script&gt;</p>
<script>document.write("never")</script>
<ul><li>The first item of a list in the article.</li><li>The second item of the same list.</li></ul>
<p>Iran denied that it was behind the attack, state media reported on Tuesday, and said that more would follow.</p></article>
<aside><h3>Related</h3><p><a href="y">Another story that is promoted here</a></p></aside>
<footer>© 2019 Coast Wire. All rights reserved. Subscribe to our newsletter.</footer></body></html>"""


def page(head: str = "") -> Reading:
    [found] = read_alone(READER, PAGE.format(head=head))
    assert not isinstance(found, Finding)
    return found


def test_the_article_is_read_paragraph_by_paragraph_and_nothing_around_it() -> None:
    found = [text for text in words(page()) if text != "Tanker hit off Fujairah"]
    assert found == [
        "A tanker was hit by a drone off Fujairah on Monday, the coast guard said.\nTwo were hurt.",
        "What we know",
        "“We saw smoke,” said the master of the Calypso. {{ 7*7 }} <script>alert(1)</script>",
        "The first item of a list in the article.",
        "The second item of the same list.",
        "Iran denied that it was behind the attack, state media reported on Tuesday, and said that more would follow.",
    ]


STATED = "2025-02-03T14:05:00+04:00"
ARTICLE = '{"@type": ["NewsArticle"], "headline": "Head", "publisher": {"@type": "Organization", "name": "Wire"}}'


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("", "title", "Tanker hit off Fujairah"),
        ('<meta property="og:title" content=" A  title ">', "title", "A title"),
        (json_ld(ARTICLE), "title", "Head"),
        (json_ld('{"@graph": [{"@type": "Person", "name": "P"}, ' + ARTICLE + "]}"), "publisher", "Wire"),
        (json_ld("[" * 100_000), "publisher", None),
        (json_ld('{"@type": 7, "publisher": [[]], "datePublished": {}}'), "published", None),
        ('<meta property="og:site_name" content="Coast Wire">', "publisher", "Coast Wire"),
        (f'<meta property="article:published_time" content="{STATED}">', "published", STATED),
        (json_ld('{"@type": "Article", "datePublished": "2025-02-03"}'), "published", "2025-02-03"),
        ('<meta name="date" content="2025-02-03">', "published", "2025-02-03"),
        ('<time datetime="2025-02-03">3 Feb</time>', "published", "2025-02-03"),
        ('<time datetime="2025-02-03">a</time><time datetime="2025-02-04">b</time>', "published", None),
        ('<time datetime="2025-02-03" pubdate>a</time><time datetime="2025-02-04">b</time>', "published", "2025-02-03"),
        ("", "published", None),
        ('<link rel="canonical" href="https://example.org/a">', "url", "https://example.org/a"),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", None),
        ("", "language", "en"),
    ],
)  # fmt: skip
def test_what_the_page_declares_is_read_and_nothing_is_guessed(head: str, field: str, value: str | None) -> None:
    assert getattr(page(head).about, field) == value


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('<meta charset="windows-1252"><p>Naïve “words” here.</p>'.encode("cp1252"), "Naïve “words” here."),
        ('<meta charset="iso-8859-1"><p>Naïve “words” here.</p>'.encode("cp1252"), "Naïve “words” here."),
        ('<meta http-equiv=x content="text/html; charset=windows-1251"><p>Президент.</p>'.encode("cp1251"), "Президент."),
        ("<p>Naïve words here.</p>".encode("utf-16"), "Naïve words here."),
        ('<?xml version="1.0" encoding="utf-8"?><html><p>Naïve words here.</p></html>'.encode(), "Naïve words here."),
        ('<meta charset="no-such-thing"><p>Naïve words here.</p>'.encode(), "Naïve words here."),
    ],
)  # fmt: skip
def test_the_declared_encoding_counts_and_a_wrong_one_does_no_harm(data: bytes, text: str) -> None:
    assert words(read_alone(READER, data)[-1]) == [text]


def test_a_page_without_an_article_is_an_error() -> None:
    [found] = read_alone(READER, "<html><body><script>let x = 1</script></body></html>")
    assert isinstance(found, Finding)
    assert found.rule == "document-empty"


NAV = "<header><div>Coast Wire</div><nav><a href='/'>Home</a> <a href='/w'>World</a></nav></header>"
FOOT = "<footer><p>© 2025 Coast Wire. All rights reserved.</p><p>Contact us | Privacy</p></footer>"
COOKIES = '<div class="cookie-banner"><p>We use cookies to make this site better for you. Accept all of them.</p></div>'


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("<main><h1>Ship hit</h1><p>A ship was hit.</p></main>", ["Ship hit", "A ship was hit."]),
        ("<p>A ship was hit.</p><p>Iran denied it.</p>", ["A ship was hit.", "Iran denied it."]),
        ("<div>A ship was hit.<br><br>Iran denied it.<br>Twice.</div>", ["A ship was hit.", "Iran denied it.\nTwice."]),
        (f"{COOKIES}<article><p>A ship was hit.</p><p>No.</p></article>", ["A ship was hit.", "No."]),
        ("<pre>WARNING 012\n\nA ship was hit\nsouth of Aden.\n</pre>", ["WARNING 012", "A ship was hit south of Aden."]),
        ("<article><p>Stop.</p><p>Stop.</p><p>He said it twice.</p></article>", ["Stop.", "Stop.", "He said it twice."]),
    ],
    ids=["heading", "paragraphs", "line breaks", "cookies", "preformatted", "repeated"],
)  # fmt: skip
def test_short_articles_lose_what_surrounds_them_too(body: str, paragraphs: list[str]) -> None:
    assert words(read_alone(READER, f"<html><body>{NAV}{body}{FOOT}</body></html>")[0]) == paragraphs
