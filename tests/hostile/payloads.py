"""Words that run where a program takes them for markup or a template, by class. Own compilation from how browsers, Jinja and
Markdown work; each sets ``window.ran`` or asks for ``http://127.0.0.1/ran`` where it is not stopped.
"""

# ruff: noqa: E501 - a payload stays whole

from __future__ import annotations

__all__ = ["CLASSES", "PAYLOADS"]

R = "window.ran=1"

CLASSES: dict[str, tuple[str, ...]] = {
    "elements that run": (
        f"<script>{R}</script>", f"<SCRIPT>{R}</SCRIPT>", f"<script\n>{R}</script\t>", f"<script/x>{R}</script>",
        "<script src=//127.0.0.1/ran></script>", "<script src='data:text/javascript,window.ran=1'></script>",
        f"<script type=module>{R}</script>", f"<scr<script>ipt>{R}</scr</script>ipt>", f"</script><script>{R}</script>",
        f"<noscript><p title='</noscript><script>{R}</script>'>", f"<script>{R}", "<script defer src=http://127.0.0.1/ran>",
    ),
    "attributes that run": (
        f"<img src=x onerror={R}>", f"<img src=x onerror='{R}'", f"<IMG SRC=x OnErRoR={R}>", f"<img/src/onerror={R}>",
        f"<body onload={R}>", f"<body onpageshow={R}>", f"<input autofocus onfocus={R}>", f"<details open ontoggle={R}>x",
        f"<video><source onerror={R}>", f"<audio src=x onerror={R}>", f"<marquee onstart={R}>x</marquee>",
        f"<div onmouseover={R}>over</div>", f"<a href=# onclick={R}>x</a>", f"<p style=animation-name:x onanimationstart={R}>x",
        f"<select autofocus onfocus={R}>", f"<button popovertarget=x onclick={R}>x</button>",
        f"<div contenteditable onbeforeinput={R}>", "<img src=x onerror=eval(atob('d2luZG93LnJhbj0x'))>", f"<iframe onload={R}>",
    ),
    "leaving an attribute": (
        f'" onmouseover="{R}', f"' onmouseover='{R}", f'"><script>{R}</script>', f"'><img src=x onerror={R}>",
        f'" autofocus onfocus="{R}" x="', f"`onmouseover=`{R}", f'"/><svg/onload={R}>', '" style="position:fixed;inset:0" x="',
        f'&quot; onclick=&quot;{R}', f"\\\" onclick=\\\"{R}",
    ),
    "leaving an element": (
        f"</title><script>{R}</script>", f"</style><script>{R}</script>", f"</textarea><img src=x onerror={R}>",
        f"--><script>{R}</script>", f"]]><script>{R}</script>", f"</head><body onload={R}>", f"</bdi></p><script>{R}</script>",
        f"<!--><img src=x onerror={R}>-->", f"<![CDATA[<script>{R}</script>]]>", f"<?php {R} ?><script>{R}</script>",
        f"</mark></svg><image href=x onerror={R}>", f"<plaintext><script>{R}</script>",
    ),
    "addresses that run": (
        f"javascript:{R}", f"JaVaScRiPt:{R}", f" javascript:{R}", f"java\tscript:{R}", f"javascript://example.org/%0a{R}",
        f"<a href=javascript:{R}>x</a>", f"<a href='jav&#x09;ascript:{R}'>x</a>", f"<a href=&#106;avascript:{R}>x</a>",
        f"data:text/html,<script>{R}</script>", f"<iframe src=javascript:{R}>", f"vbscript:{R}", f"<form action=javascript:{R}><input type=submit>",
        f"<iframe srcdoc='<script>parent.{R}</script>'>", f"<object data=javascript:{R}>", f"<embed src='data:text/html,<script>{R}</script>'>",
        "blob:http://127.0.0.1/ran", f"<base href='javascript:{R}//'>", f"https://example.org/\" onclick=\"{R}", "//127.0.0.1/ran",
        f"<math><maction actiontype=statusline xlink:href=javascript:{R}>x", f"view-source:javascript:{R}",
    ),
    "drawings": (
        f"<svg onload={R}>", f"<svg/onload={R}//", f"<svg><script>{R}</script></svg>", f"<svg><a xlink:href=javascript:{R}><text y=9>x",
        f"<svg><animate onbegin={R} attributeName=x dur=1s>", f"<svg><set attributeName=href to=javascript:{R}>",
        f"<svg><foreignObject><iframe onload={R}>", "<svg><use href='http://127.0.0.1/ran#x'/></svg>", f"<svg><style><img src=x onerror={R}></style>",
        f"<math><mtext><table><mglyph><style><img src=x onerror={R}>", "<svg><image href=http://127.0.0.1/ran></svg>",
    ),
    "requests and rules": (
        "<img src=http://127.0.0.1/ran>", "<link rel=stylesheet href=http://127.0.0.1/ran>", "<style>@import 'http://127.0.0.1/ran';</style>",
        "<style>*{background:url(http://127.0.0.1/ran)}</style>", "<div style='background:url(http://127.0.0.1/ran)'>x</div>",
        "<meta http-equiv=refresh content='0;url=http://127.0.0.1/ran'>", "<meta http-equiv=refresh content='0;url=javascript:window.ran=1'>",
        "<link rel=prefetch href=http://127.0.0.1/ran>", "<link rel=dns-prefetch href=//ran.invalid>", "<base href=http://127.0.0.1/>",
        "<form action=http://127.0.0.1/ran><button autofocus>x</button></form>", "<video poster=http://127.0.0.1/ran>",
        "<object data=http://127.0.0.1/ran>", "<style>p{display:none}</style>", "}body{background:url(http://127.0.0.1/ran)}",
        "<table background=http://127.0.0.1/ran><tr><td>x", "<a ping=http://127.0.0.1/ran href=#>x</a>", "<xss style=behavior:url(http://127.0.0.1/ran)>",
    ),
    "encodings": (
        f"&lt;script&gt;{R}&lt;/script&gt;", f"&#60;script&#62;{R}&#60;/script&#62;", f"%3Cscript%3E{R}%3C/script%3E", f"\\u003cscript\\u003e{R}\\u003c/script\\u003e",
        f"\\x3cscript\\x3e{R}", f"+ADw-script+AD4-{R}+ADw-/script+AD4-", f"&amp;lt;script&amp;gt;{R}", f"＜script＞{R}＜/script＞",
        f"<script\u2028>{R}</script>", f"<\u200bscript>{R}</script>", "\u202e<txet>\u202c", f"<img src=x onerror\u00a0={R}>", f"&NewLine;javascript&colon;{R}",
    ),
    "templates": (
        "{{ 7*7 }}", "{{7*'7'}}", "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}", "{{ config }}", "{{ self.__init__.__globals__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}", "{% include 'brief.html' %}", "{% import 'os' as os %}", "{# a note #}", "{%- raw -%}{{ x }}{%- endraw -%}",
        "{{ brief.masthead.title|safe }}", "{% set x = 1 %}", "{{ cycler.__init__.__globals__.os.popen('id').read() }}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "[[7*7]]", "*{7*7}",
        "{{constructor.constructor('window.ran=1')()}}", "${window.ran=1}", "%(title)s %s %n", "{0.__class__} {title}", "$(id) `id` $PATH", "{{", "}}", "{%", "%}", "{{ '{{' }}",
    ),
    "our own marks": (
        "/* stylesheet */", "/* screen stylesheet */", "style-hashes", "</head>", "PAPER-SIZE MARKING-COLOUR", "sitbrief", "data-drawing=0",
        "[1a](#p1a)", ' id="p1"', '<a href="#p1a">x</a>', "TLP:RED", "\\g<0>", "\\1", "brief.json",
    ),
    "Markdown": (
        f"[x](javascript:{R})", f"[x]: javascript:{R}", f"![x](x\" onerror=\"{R})", "![x](http://127.0.0.1/ran)", f"<javascript:{R}>", f"[x](data:text/html,<script>{R}</script>)",
        f"[x](JaVaScRiPt:{R} \"t\")", f"[x](<javascript:{R}>)", f"[![x](x)](javascript:{R})", "```html\n<script>window.ran=1</script>\n```", f"[x](https://example.org\" onclick=\"{R})",
        "| a | b |\n|---|---|", "# Head\n\n***", "> quotation", "- item\n1. item", "[^1]: note", f"<details><summary onclick={R}>x</summary></details>",
    ),
    "many at once": (
        f"jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk={R} )//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd={R}//>\\x3e",
        f"'\"><svg/onload={R}>{{{{7*7}}}}<!--", f"\"'`--></style></script><img src=x onerror={R}>", f"<x onclick={R}>{{% raw %}}</x>[x](javascript:{R})",
    ),
}  # fmt: skip

PAYLOADS = tuple(payload for payloads in CLASSES.values() for payload in payloads)
