"""What fuzzing starts from: for each law a few inputs that come far, and words that are worth trying anywhere."""

from __future__ import annotations

from tests.documents.files import docx, printed
from tests.fuzz.told import EDITS

__all__ = ["SEEDS", "WORDS"]

NOTICES = (
    "ON 12.05.2019 AT 0310Z IN POSN 14°52.5'N – 041°47'E, SKIFFS APPROACHED A TANKER UNDERWAY.",
    "05.06.2020: 0445 UTC: Posn: 01:06.1N – 103:43.6E, Singapore Straits.\nRobbers boarded the bulk carrier Blue Horn.",
    "UKMTO WARNING 014/JAN/2024\nUKMTO has received a report of an incident 57NM South of Aden, Yemen. One missile hit it.",
    "1. RED SEA: On 131350ZJUN17, two armed men fired upon the M/V Example near position 1201.67N 05127.25E.",
    "GULF OF ADEN: Robbers, armed with knives, boarded an anchored ship. LAT 13 12 N LONG 048 58 E.",
)
PROSE = (
    "On Monday, 6 April 2021, at about 0310 local time, the tanker sailed; two days later, last week, on Friday at 3 p.m.",
    "He said: \"No.” “We ‘will’ come,” she said.\n\n“And again\n\n“and again.”  ''Well'' ``so'' «oui» „nein“",
    "DUBAI, Oct 9 (Agency) - The Liberian-flagged MV Blue Horn, IMO 9074729, was hit 20 nm SW of Brass on 2020-02-30.",
)
TEXT_LAWS = ("positions", "times", "phrases", "vessels", "advisories", "quotations")
TEXTS = tuple(b"\x80" + text.encode() for text in (*NOTICES, *PROSE))
SITBRIEF = b"""title = "Brief"
marking = "TLP:GREEN"
as_of = 2025-02-03
paths = ["seeds", "more"]
[limits]
seconds = 2.5
[editions.public]
pack = "public"
formats = ["pdf", "html"]
file_name = "{edition}-{as_of}"
[[lexicon.actors]]
name = "Coast Guard"
kind = "state"
[lexicon.reporting_verbs]
thunder = "threat"
"""
SOURCES = b"""[documents."a.txt"]
title = "A"
published = 2025-02-03T10:00:00Z
marking = "TLP:AMBER"
[publishers."Wire"]
reliability = "B"
"""
PAGE = b"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>T</title><meta name="date" content="2025-02-03">
<script type="application/ld+json">{"@graph":[{"@type":["Article"],"headline":"H","publisher":{"name":"P"}}]}</script>
<link rel="canonical" href="https://example.org/a"></head><body><article><h1>H</h1><p>A tanker was hit, he said.<br><br>
Two.</p><ul><li>One</li></ul><pre>a\n\nb</pre><table><tr><td>c</td></tr></table></article></body></html>"""
MARKDOWN = b"""---
title: "T: t"
date: 2025-02-03
---
# Head

- *Item* [a](https://example.org "t") `c`
  1. **two**

> quotation &amp; <b>b</b>

|a|b|
|-|-|
|c|d|

```
code
```
[x]: javascript:alert(1)
"""
BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Head</w:t><w:br/></w:r></w:p>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
DRAWN = b"BT /F1 11 Tf 72 700 Td (A tanker was hit.) Tj 0 -14 Td [(by) 20 (a drone)] TJ T* (x) ' ET q 1 0 0 1 5 5 cm Q"
FACTS = b'{"schema": "sitbrief/facts/1", "document": {"id": "a", "path": "a.txt", "sha256": "", "text": "A."}}'

SEEDS: dict[str, tuple[bytes, ...]] = {
    "plain-text": (
        b"A tanker.\r\n\r\nTwo \xe2\x80\x9cwords\xe2\x80\x9d.\n",
        b"\xff\xfeA\0b\0",
        "naïve café".encode("cp1252"),
    ),
    "markdown": (MARKDOWN, b"+++\ntitle = 'x'\n+++\nText."),
    "json-lines": (b'{"text": "One.", "title": "T", "published": "2025-02-03"}\n{"text": "Tw\\u00f6.", "url": null}\n',),
    "html": (PAGE, b"<p>A<div>b<ul><li>c"),
    "docx": (docx(f"<w:document><w:body>{BODY}</w:body></w:document>"),),
    "docx-body": (BODY.encode(),),
    "pdf-page": (DRAWN,),
    "pdf": (printed([(72, 90, "A tanker was hit by a re-"), (72, 104, "ported drone.")], [(72, 90, "Page 2")]),),
    **dict.fromkeys(TEXT_LAWS, TEXTS),
    "prose": tuple(bytes([article, 0, 40, 1, 1, 90, 16, 3, 128, 0]) for article in range(8)),
    "configuration": (SITBRIEF,),
    "sources": (SOURCES,),
    "edits": (EDITS,),
    "facts": (FACTS, b'{"schema": "sitbrief/brief/1", "masthead": {}}'),
    "analyst-markdown": (MARKDOWN,),
}

_MONTHS = "January Feb. MAR April may JUNE july Aug sept. Oct NOV December"
_TEXT = (
    "° ' \" ′ ″ º ˚ – — : . , / 0 1 59 60 90 180 181 N S E W north LAT LONG posn 14°52'N 041°47'E 1201.67N 05127.25E "
    "UTC LT GMT Z hrs a.m. p.m. 0310 24:00 2020 1999 yesterday Friday ago later two days week of nm miles from off "
    "MV M/V IMO tanker skiff flagged robbers boarded fired approached UKMTO IMB said not “ ” ‘ ’ « » „ `` '' < > \n\n"
)
_OF = {
    "markdown": "--- +++ title: >\t -\t 1.\t ``` [ ]( <!-- <script> |-| &amp;",
    "json-lines": r'{"text":" "} "title": \ud800 \u0000 null [ 1e999',
    "html": "<p> </p> <br> <div> <ul><li> <pre> <article> <table> <!-- <script &#0; <svg>",
    "docx": "<w:p> </w:p> <w:r><w:t> <w:txbxContent> <w:del> PK\x01\x02 PK\x05\x06 word/document.xml",
    "docx-body": "<w:p> </w:p> <w:r><w:t> </w:t></w:r> <w:txbxContent> <w:del> <w:br/> <w:tab/> &#0; <!--",
    "pdf-page": r"BT ET Tf Tj Td Tm TJ q Q cm (\ <00> BI ID EI Do Tr",
    "pdf": "obj endobj stream /Kids[ /Count 0\tR /Type/Page xref trailer /Encrypt Tj Td",
    **dict.fromkeys(TEXT_LAWS, f"{_TEXT} {_MONTHS}"),
    "configuration": "[editions. [[editions]] [limits] = \"\"\" ''' { } [ lexicon 1979-05-27",
    "sources": "[documents. [publishers. = \" ' #1 .. / 0001-01-01 9999-12-31",
    "edits": '[facts. evidence drop marking note name merge correct none killed date lat lon written a- s- r- i- = " { } [',
    "facts": '"schema": "sitbrief/brief/1" "sitbrief/facts/1" { } [ ] "masthead": null 1e999',
    "analyst-markdown": "[a]( javascript: data: <a\thref= <svg <style> [a]: ![ &#106; ``` <b",
}
WORDS = {law: tuple(word for word in ("\n", *words.split(" ")) if word) for law, words in _OF.items()}
