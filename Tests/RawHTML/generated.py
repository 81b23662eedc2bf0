"""Tags, comments and attributes by chance, in Markdown's containers, and what attackers write."""

from __future__ import annotations

from random import Random

NAMES = (
    "b i em strong kbd sub mark code s q small br wbr details summary details summary dl dt dd hr p "
    "pre blockquote ul ol li table caption thead tbody tfoot tr td th figure figcaption div span a h2 "
    "a a a img img h1 h3 h6 picture source acronym tt strike "
    "center font nobr button form section B DETAILS Td col colgroup body html head x-y b:i image img "
    "input label option select marquee ruby rt frameset bdo main aside dialog menu isindex keygen track"
).split()
OPAQUE = (
    "script style svg math title textarea template noscript iframe plaintext xmp object foreignObject "
    "mi annotation-xml path desc mtext noembed noframes"
).split()
ATTRIBUTES = [
    " onclick=canary()", ' class="a b"', " id=x", " name='y'", " style='x:url(//evil.example)'",
    ' a=">"', " a='<b>'", " a=b>c", "/onfocus=canary()", " autofocus tabindex=1", " \n x\n",
    ' id=""><b', " ==a", " href=javascript:canary()", " alt='<i>'", " open", " ' ", ' " ',
    " src=//evil.example/x", " id='a\"onclick=canary() x=\"'", " name=`x` onload=canary()",
    " href=index.md", " href='p1.md#x' title='a\"b'", ' href="https://x.example/?a=1&amp;b=2&copy=3"',
    ' href="&#106;avascript:canary()"', " href='java\tscript:canary()'", " href=' \x01javascript:canary()'",
    " href=JaVaScRiPt&colon;canary()", " href=data:text/html,<script>canary()</script>", " href=//evil.example/",
    " href='\\\\evil.example'", " href=vbscript:x", " href='#a-x'", " href", " href=''",
    " src=bild.png alt='deux mots' width=30 height=1e9", " src='bild.png' onerror=canary()",
    " src=https://x.example/x.png alt=loin", " src=data:image/svg+xml,<svg/onload=canary()>",
    " srcset='//evil.example/x 2x'", " colspan=2 rowspan=3", " colspan=99999999 rowspan=-1", " start=3",
    " align=center", " xmlns=http://www.w3.org/1999/xhtml", " encoding=text/html", " srcdoc='<script>canary()</script>'",
]
MARKS = [
    "<!-- a -->", "<!--", "-->", "<!-->", "<!--->", "--!>", "-- >", "–>", "<?x?>", "<!X>", "</ x>",
    "<![CDATA[a]]>", "<![CDATA[", "]]>", "<!DOCTYPE html>", "</>", "<!-- <b> -->", "<!---->", "<", "</",
    "<!", "<a", "<b\n", '<b "', "<b x='", '<b x="', "<?", "?>", "\x00", "\x1b", "\x0b", "\x1f", "\x01",
    "\u009b", "\ufffe", "\u202e", "<\x00b>", "<b\x0c>", "<!\x01--",
]
WORDS = [
    "mot ", "*a*", "`b`", "x", " ", "\n", "1 < 2 ", "a & b", "&amp;", "&lt;", "&eacute;", "&#233;",
    "&#x3C;b>", "&nbsp", "&#27;", "&#0;", "[x](https://x.example/)", "<https://x.example/>", "**", "_",
    "\\<b>", "\\", "``", "[^1]", "CH-07", "~~", "# ", "\u00e9", "&lt;script&gt;", "&&lt;", "&#60",
]


def piece(chance: Random) -> str:
    kind = chance.randrange(14)
    if kind < 5:
        attributes = chance.choice(ATTRIBUTES) if chance.random() < 0.35 else chance.choice(["", "", "/", " "])
        return f"<{chance.choice(NAMES)}{attributes}>"
    if kind < 8:
        return f"</{chance.choice(NAMES)}{chance.choice(['', '', ' ', ' x', chr(9)])}>"
    if kind < 10:
        return chance.choice(WORDS)
    if kind == 10:
        return chance.choice(MARKS)
    if kind == 11:
        name = chance.choice(OPAQUE)
        return chance.choice([f"<{name}>", f"</{name}>", f"<{name}>a</{name}>", f"<{name}/>", f"<{name} "])
    return chance.choice(["mot ", "deux", "\n", " "])


def line(chance: Random) -> str:
    return "".join(piece(chance) for _ in range(chance.randint(1, 10)))


def block(chance: Random) -> str:
    start = chance.choice(["", "", "", "x ", "## ", "**", "*a ", "[x ", "| ", "- ", "    ", "~~"])
    text = start + line(chance)
    if start == "| ":
        text = text.replace("\n", " ") + " |\n|---|\n| " + line(chance).replace("\n", " ") + " |"
    text += {"**": "**", "*a ": "*", "[x ": "](https://x.example/)", "~~": "~~"}.get(start, "")
    if chance.random() < 0.3:
        text += "\n\n" + chance.choice(["mot", "- a\n- b", "> q", "***", "| a |\n|---|\n| b |"])
    if chance.random() < 0.4:
        text += "\n\n" + line(chance)
    return text


def one(chance: Random) -> str:
    text = block(chance)
    first, rest = chance.choice(
        [("", "")] * 5 + [("> ", "> "), ("- ", "  "), ("> [!NOTE]\n> ", "> "), ("1. x\n\n   ", "   "),
                          ("- > ", "  > "), ("> [!DO]\n> - ", ">   ")]
    )
    return first + text.replace("\n", "\n" + rest)
