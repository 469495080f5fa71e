"""Hostile words: what runs, ends, turns or widens something where it is not taken for text."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "AUTHOR",
    "BEGINS",
    "BY_MARKDOWN",
    "HURT",
    "KINDS",
    "LONG",
    "PICTURE",
    "PLAIN",
    "SUBJECT",
    "TAG",
]

HURT = "window.hurt=1"
"""What hostile words try to run; a page on which it ran knows it."""

TAGS = (
    f"<script>{HURT}</script><img src=x onerror={HURT}><svg/onload={HURT}>"
    f"<iframe srcdoc='<script>parent.{HURT}</script>'></iframe><style>article{{display:none}}"
    f'<a href="javascript:{HURT}">a</a><base href="//example.invalid/"><input autofocus '
    f"onfocus={HURT}>"
)
QUOTES = (
    f'"><img src=x onerror={HURT}> \' onmouseover=\'{HURT}\' " onmouseover="{HURT}" '
    f"x=\"' autofocus onfocus={HURT} &\" 'it''s' \\\" \\' \\"
)
ENTITIES = (
    f"&lt;script&gt;{HURT}&lt;/script&gt; &#x3c;img src=x onerror={HURT}&#62; &amp;lt;b&amp;gt; "
    f"&#60;b&#62; &quot; onmouseover=&quot;{HURT}&quot; &#39; &nbsp;&unknown; &# & R&amp"
)
CLOSING = (
    "</textarea></style></title></script></td></table></svg></math></noscript></template></li>"
    "</ul></div></article></a></code></pre>]]> --> --!> <!-- <![CDATA[ <!--> ?> <?php %> "
    "<!--strategy-slot 0--> <!-- strategy:scorecard --> <p data-strategy-aside=0>x</p>"
)
JINJA = (
    "{{ 7*7 }} {{ config }} {% raw %} {% endraw %} {% include 'x' %} {# x #} {%- if %} {{ '{{' }} "
    "${7+7} #{7+7} <%= 7+7 %> {0} {shown} %(x)s %s \\u0041 {:.x onclick=x} {.x onclick=x}"
)
MARKS = (
    "\u202eright to left\u202c \u2066x\u2069 \u200f\u200e\ufeff\u200b مرحبا שלום "
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a"
    "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309"
    * 3
    + " 👩‍👩‍👧‍👦 🏳️‍🌈 🇮🇩 雅加达 😀 \u202ex"
)
CONTROLS = (
    "\x01\x02\x03\x07\x08\x0b\x0c\x1b[31m\x1f\x7f\x85\u2028\u2029"
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0001\x03"
)
ENDLESS = "W" * 10_000
MARKDOWN = f"""\
**b** _i_ `c` ~~s~~ ==m== ^^i^^ ++ctrl+c++ {{--x--}} :smile: $x$ \\(x\\) 1. - + (c) --> [[x]]
[x][ref] [x](javascript:{HURT}) [x](<javascript:{HURT}>) [x](java&#115;cript:{HURT}) <x>
[x](data:text/html,x)
<javascript:{HURT}> <a href="javascript:{HURT}">x</a> ![x](x "onerror={HURT}") ![x](javascript:x)
[x](strategy:kpi/visits "onclick={HURT}") {{: onclick="{HURT}" }} `x`{{: onclick="{HURT}" }} [^1]
HTML https://example.invalid/x www.example.invalid @user user@example.invalid #12 a@12
[x](//example.org)
# Heading {{: onclick="{HURT}" #main }}

Setext
---

| a | b |
|---|---|
| <b>1</b> | 2 |

``` {{.python onclick="{HURT}"}}
<script>{HURT}</script>
```

***

[TOC]

[^1]: A foot. <b>
*[HTML]: Hurt by <script>{HURT}</script>
[ref]: javascript:{HURT} "x"

<!-- strategy:scorecard -->

<div markdown="1" onclick="{HURT}">**x**</div>

--8<-- "index.md"

- [ ] task
- > quote

=== "Tab"

    !!! note "Note"

        <script>{HURT}</script>

::: x
::: mkdocs
"""
FRONT = f"""\
---
title: "<script>{HURT}</script>"
render_macros: true
template: x.html
---
"""

PLAIN, LONG = "plain", "long"
KINDS: Mapping[str, str] = types.MappingProxyType(
    {
        PLAIN: "words",
        "markup": f"{QUOTES} {TAGS} {CLOSING}",
        "entities": ENTITIES,
        "signs": f"{MARKS} {JINJA}",
        "controls": CONTROLS,
        LONG: ENDLESS,
        "markdown": f"{FRONT}{MARKDOWN}",
    }
)
"""Hostile words by the folder of their plan; `plain` is the same plan without any."""
BY_MARKDOWN = frozenset({"entities", "markdown"})
"""Kinds that mean something in Markdown, which some fields hold."""
BEGINS = frozenset({"markdown"})
"""Kinds that have to begin a text."""

PICTURE = "it's \"onerror=hurt <b>.png"
"""The file of a persona's picture."""

SUBJECT = (
    f"Edit <script>{HURT}</script> \"' onmouseover={HURT} {{{{ 7*7 }}}} **b** [x](javascript:x)"
)
AUTHOR = f"\"' onmouseover={HURT} &lt;b&gt; {{{{ 7*7 }}}} _i_"
"""Git takes the angle brackets out of a name."""
TAG = f"v2\"'onmouseover={HURT}><img/src=x/onerror={HURT}>{{{{7}}}}"
"""As hostile as git lets the name of a tag be."""
