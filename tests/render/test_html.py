"""The HTML page: whole in itself, every link leads somewhere, and no text of a source is ever markup."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from generator.model import Brief, Finding
from generator.render import render
from tests.render.briefs import brief, empty, incident, masthead

VOID = {"meta", "br", "col", "link", "img", "hr", "input", "wbr"}
PAYLOADS = (
    "{{ 7*7 }}", "{% include 'brief.html' %}", "<script>alert(1)</script>", "</style><script>1</script>", "<!-- x",
    "&lt;b&gt;", "\u202eevil", "zero\u200bwidth", '" onclick="x', "{# gone #}",
)  # fmt: skip


class Page(HTMLParser):
    """Every start tag with its attributes, all text, and the tags that were not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def html_of(made: Brief) -> str:
    result = render(made, formats=("html",))
    assert not result.findings
    return result.files["brief.html"].decode("utf-8")


MANY = brief(
    incidents=tuple(incident(number) for number in range(1, 8)),
    threats=tuple(incident(number, id=f"t{number}", stage="threatened") for number in range(1, 4)),
    other_incidents=(incident(9, domain="land"),),
    background=(incident(10, background=True),),
)


@pytest.mark.parametrize("made", [brief(), empty(), MANY], ids=["one", "none", "many"])
def test_the_page_is_whole_and_its_links_lead_somewhere(made: Brief) -> None:
    html = html_of(made)
    page = Page(html)
    assert page.crossed == []
    assert page.open == []
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.tags:
        for name in ("href", "src"):
            if name in attributes:
                assert attributes[name].startswith("#"), f"<{tag} {name}={attributes[name]}>"
                assert attributes[name][1:] in ids
    assert set(re.findall(r"url\((\w+:)", html)) <= {"data:"}
    assert "@import" not in html
    assert {"script", "iframe", "object", "embed", "link", "form"}.isdisjoint(tag for tag, _ in page.tags)
    assert not re.search(r"\bNone\b(?! stated|: no fact)", page.text)


def test_every_mark_leads_back_to_the_facts_that_rest_on_it() -> None:
    page = Page(html_of(brief()))
    targets = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert "#p1a" in targets
    assert {"#statement-s1", "#risk-r1"} <= set(targets)


def test_only_the_styles_of_the_page_itself_are_applied() -> None:
    html = html_of(brief())
    policy = next(a["content"] for tag, a in Page(html).tags if a.get("http-equiv") == "Content-Security-Policy")
    styles = re.findall(r"<style[^>]*>(.*?)</style>", html, re.DOTALL)
    assert len(styles) == 2
    for style in styles:
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not any("style" in attributes for _, attributes in Page(html).tags)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_of_a_source_are_printed_and_never_run(payload: str) -> None:
    html = html_of(brief(words=f"it is {payload} here", masthead=masthead(title=payload, standfirst=payload)))
    page = Page(html)
    assert f"it is {payload} here" in page.text
    assert "script" not in [tag for tag, _ in page.tags]
    assert not any("onclick" in attributes for _, attributes in page.tags)


def test_control_characters_and_lone_surrogates_do_not_reach_the_file() -> None:
    title = masthead().model_copy(update={"title": "a\x00b\x1bc\ud800d"})
    page = html_of(brief().model_copy(update={"masthead": title}))
    assert "a�b�c�d" in page


def test_a_source_may_lead_to_the_web_and_to_nothing_else() -> None:
    source = brief().sources[0]
    safe, unsafe = "https://example.org/a", "javascript:alert(1)"
    page = html_of(brief(sources=(source.model_copy(update={"url": safe}), source.model_copy(update={"url": unsafe}))))
    assert f'href="{safe}"' in page
    assert unsafe not in page


@pytest.mark.parametrize(
    "sentence",
    [
        "No maritime incident is reported in the 3 documents read.",
        "No actor is named in the 3 documents read.",
        "No statement is reported in the 3 documents read.",
        "No risk is named in the 3 documents read.",
        "No other security incident is reported in the 3 documents read.",
        "No event with a date is reported in the 3 documents read.",
    ],
)
def test_an_empty_section_says_so(sentence: str) -> None:
    page = Page(html_of(Brief(masthead=masthead(document_count=3))))
    assert sentence in page.text.replace("\u00a0", " ")


def test_what_could_not_be_read_is_said() -> None:
    lost = Finding(severity="error", rule="document-empty", message="the document is empty", where="seeds/a.txt")
    assert "Lost The document is empty seeds/a.txt" in Page(html_of(brief(findings=(lost,)))).text


def test_values_that_differ_both_stand() -> None:
    text = Page(html_of(brief())).text
    assert "2 killed; 1 killed" in text
    assert "0310; 0325" in text


def test_a_threat_is_told_apart_from_an_incident() -> None:
    text = Page(html_of(brief())).text
    assert "Incident: it happened" in text
    assert "Threat: it has not happened" in text


def test_a_hedge_stands_beside_the_name() -> None:
    assert "Israel, suspected: “believed to have been”" in Page(html_of(brief())).text


def test_one_page_stays_small() -> None:
    assert len(html_of(brief())) < 500_000


def test_a_word_without_end_may_be_broken_and_a_text_without_end_is_cut() -> None:
    """Laying out a word of 100,000 letters takes minutes; an address keeps every letter."""
    text = Page(html_of(brief(words="x" * 100_000))).text
    assert "x\u200bx" in text
    assert "[…]" in text
    assert len(text) < 60_000
    address = "https://example.org/" + "a" * 500
    source = brief().sources[0].model_copy(update={"url": address})
    assert f'href="{address}"' in html_of(brief(sources=(source,)))
