extension Cure {
  private static let rule = "charter/rules/CH-01.md"
  private static let objective = "plan/objectives/be-known.md"
  private static let calendar = "plan/calendar.csv"
  private static func drawn(_ colour: String) -> String {
    svg.replacing("/>", with: "><path d=\"M0 0\" fill=\"\(colour)\"/></svg>")
  }

  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"

  private static func formalities(inspection: String, greffe: String) -> String {
    "version,step,date\n1.0,cse,2025-11-03\n1.0,inspection,\(inspection)\n1.0,greffe,\(greffe)\n"
      + "1.0,publicité,2025-11-20\n"
  }

  static let ofPages: [Cure] = [
    Cure(
      "unterminated-front-matter", "write a line of three dashes after its last key",
      page: "---\nsummary: x\n\n# H\n", "---\nsummary: x\n---\n\n# H\n"),
    Cure(
      "invalid-yaml", "close the list that was opened by “[” with “]”",
      page: "---\ntags: [a, b\n---\n# H\n", "---\ntags: [a, b]\n---\n# H\n"),
    Cure(
      "invalid-yaml", "close what was opened by “{” with “}”",
      page: "---\ntags: {a: b\n---\n# H\n", "---\ntags: {a: b}\n---\n# H\n"),
    Cure(
      "invalid-yaml", "put the value between double quotes",
      page: "---\nsummary: @us\n---\n# H\n", "---\nsummary: \"@us\"\n---\n# H\n"),
    Cure(
      "unknown-key", "did you mean “summary”?", page: "---\nsumary: x\n---\n# H\n",
      "---\nsummary: x\n---\n# H\n"),
    Cure(
      "foreign-key", "leave them to the program that reads them, or remove them",
      page: "---\nlayout: x\n---\n# H\n", "# H\n"),
    Cure(
      "menu-file", "give it another name if it is to be a page",
      [Edit("SUMMARY.md", "# Contents\n\n- [Rules](charter/index.md)\n")],
      [
        Edit("SUMMARY.md", nil),
        Edit("contents.md", "# Contents\n\n- [Rules](charter/index.md)\n"),
      ]),
    Cure(
      "duplicate-key", "keep one of the two lines",
      page: "---\nsummary: x\nsummary: y\n---\n# H\n", "---\nsummary: x\n---\n# H\n"),
    Cure(
      "bad-date", "31/03/2026", page: "---\nreviewed: 31/02/2026\n---\n# H\n",
      "---\nreviewed: 31/03/2026\n---\n# H\n"),
    Cure(
      "prose-in-front-matter", "put the value between double quotes",
      page: "---\nsummary: one : two\n---\n# H\n", "---\nsummary: \"one : two\"\n---\n# H\n"),
    Cure(
      "comment-in-value", "put the value between double quotes: \"#spring\"",
      page: "---\nsummary: #spring\n---\n# H\n", "---\nsummary: \"#spring\"\n---\n# H\n"),
    Cure(
      "comment-in-value", "put the value between double quotes: \"!Watch the dates\"",
      page: "---\nsummary: !Watch the dates\n---\n# H\n",
      "---\nsummary: \"!Watch the dates\"\n---\n# H\n"),
    Cure(
      "unknown-kind", "did you mean “rule”?",
      [Edit("charter/rules/CH-02.md", "---\nkind: rulle\n---\n# H\n")],
      [Edit("charter/rules/CH-02.md", "---\nkind: rule\n---\n# H\n")]),
    Cure(
      "loose-rule", "write “collection: rule” in the header of content/charter/more/index.md",
      [Edit("charter/more/CH-02.md", "---\nkind: rule\nforce: must\n---\n# H\n\n## Why\n\nx\n")],
      [Edit("charter/more/index.md", "---\ncollection: rule\n---\n# More\n")]),
    Cure(
      "loose-rule", "move the file into content/charter/rules",
      [Edit("rules/CH-02.md", "---\nkind: rule\nforce: must\n---\n# H\n\n## Why\n\nx\n")],
      [
        Edit("rules/CH-02.md", nil),
        Edit("charter/rules/CH-02.md", "---\nforce: must\n---\n# H\n\n## Why\n\nx\n"),
      ]),
    Cure(
      "unknown-record", "write “\\[CH-99]”", page: "# H\n\n[CH-99]\n", "# H\n\n\\[CH-99]\n"),
    Cure(
      "unknown-record", "did you mean “CH-01”?", page: "# H\n\n[CH-1]\n", "# H\n\n[CH-01]\n"),
    Cure(
      "too-complex", "write it with fewer levels",
      page: "# H\n\n" + String(repeating: ">", count: 10_000) + "a\n", "# H\n\n>>>a\n"),
    Cure(
      "invisible-character", "delete it", page: "# H\n\nA\u{2060}b \u{E0041}c\n", "# H\n\nAb c\n"),
    Cure("raw-html", "write it in Markdown", page: "# H\n\n<form>a</form>\n", "# H\n\na\n"),
    Cure(
      "missing-alt", "say between the brackets what it shows",
      page: "# H\n\n![](brand/assets/logo.svg)\n", "# H\n\n![The logo](brand/assets/logo.svg)\n"),
    Cure(
      "unknown-callout", "[!NOTE]", page: "# H\n\n> [!NOT]\n> x\n", "# H\n\n> [!NOTE]\n> x\n"),
    Cure(
      "unknown-callout", "write [!NOTE]", page: "# H\n\n> [NOTE]\n> x\n", "# H\n\n> [!NOTE]\n> x\n"),
    Cure(
      "broken-link", "did you mean “<my page.md>”?",
      [Edit("page.md", "# H\n\n[a](my-page.md)\n"), Edit("my page.md", "# M\n")],
      [Edit("page.md", "# H\n\n[a](<my page.md>)\n")]),
    Cure(
      "misspelt-path", "write “<my page.md>”",
      [Edit("page.md", "# H\n\n[a](My%20page.md)\n"), Edit("my page.md", "# M\n")],
      [Edit("page.md", "# H\n\n[a](<my page.md>)\n")]),
    Cure(
      "missing-image", "remove the ! before the bracket", page: "# H\n\n![a](index.md)\n",
      "# H\n\n[a](index.md)\n"),
    Cure(
      "misspelt-path", "write “../charter/index.md”",
      [Edit("more/page.md", "# P\n\n[a](charter/index.md)\n")],
      [Edit("more/page.md", "# P\n\n[a](../charter/index.md)\n")]),
    Cure(
      "broken-link", "did you mean “charter/index.md”?", page: "# H\n\n[a](charter/indx.md)\n",
      "# H\n\n[a](charter/index.md)\n"),
    Cure(
      "broken-anchor", "choose one of #h, #here", page: "# H\n\n## Here\n\n[a](#gone)\n",
      "# H\n\n## Here\n\n[a](#here)\n"),
    Cure(
      "misspelt-path", "write “charter/index.md”", page: "# H\n\n[a](Charter/index.md)\n",
      "# H\n\n[a](charter/index.md)\n"),
    Cure(
      "misspelt-path", "write “<my page.md#m>”",
      [Edit("page.md", "# H\n\n[a](<my page.md?x=1#m>)\n"), Edit("my page.md", "## M\n")],
      [Edit("page.md", "# H\n\n[a](<my page.md#m>)\n")]),
    Cure(
      "bad-cell", "write the four shares", in: "brand/colours.csv",
      "name,hex,text-on-it\nInk,#14243b,Paper",
      "name,hex,text-on-it,cmyk\nInk,#14243b,Paper,Pantone 2768 C",
      "name,hex,text-on-it,cmyk\nInk,#14243b,Paper,0 80 95 20"),
    Cure(
      "forbidden-link", "an address in https:", page: "# H\n\n[a](javascript:x)\n",
      "# H\n\n[a](https://example.org)\n"),
    Cure(
      "link-outside", "copy the file into the folder and link to it there",
      [Edit("page.md", "# H\n\n[a](../../note.md)\n")],
      [Edit("page.md", "# H\n\n[a](note.md)\n"), Edit("note.md", "# Note\n")]),
    Cure(
      "external-image", "save it beside this page and write its file's name",
      [Edit("page.md", "# H\n\n![a](https://example.org/a.svg)\n")],
      [Edit("page.md", "# H\n\n![a](a.svg)\n"), Edit("a.svg", svg)]),
    Cure(
      "missing-image", "put the file in the folder",
      [Edit("page.md", "# H\n\n![a](seen.svg)\n")], [Edit("seen.svg", svg)]),
    Cure(
      "unreadable-image", "save it as PNG, JPEG, GIF, WebP or SVG",
      [Edit("page.md", "# H\n\n![a](a.png)\n"), Edit("a.png", "text")],
      [Edit("page.md", "# H\n\n![a](a.svg)\n"), Edit("a.png", nil), Edit("a.svg", svg)]),
    Cure(
      "unsafe-image", "without scripts",
      [
        Edit("page.md", "# H\n\n![a](a.svg)\n"),
        Edit("a.svg", svg.replacing("/>", with: "><script/></svg>")),
      ], [Edit("a.svg", svg)]),
    Cure(
      "duplicate-address", "rename one of the two files",
      [Edit("ete.md", "# A\n"), Edit("été.md", "# B\n")],
      [Edit("été.md", nil), Edit("juin.md", "# B\n")]),
    Cure(
      "decomposed-path", "rename the file by typing its name anew",
      [Edit("page.md", "# H\n\n[a](caf\u{E9}.md)\n"), Edit("cafe\u{301}.md", "# C\n")],
      [Edit("cafe\u{301}.md", nil), Edit("caf\u{E9}.md", "# C\n")]),
  ]

  static let ofMarkup: [Cure] = [
    Cure(
      "lost-text", "write \\| for a bar that belongs to the text",
      page: "# H\n\n| a | b |\n|---|---|\n| c | d | e |\n",
      "# H\n\n| a | b |\n|---|---|\n| c | d \\| e |\n"),
    Cure(
      "failed-link", "<charter/my page.md>",
      page: "# H\n\n[the charter](charter/my page.md)\n",
      "# H\n\n[the charter](<charter/my page.md>)\n"),
    Cure(
      "failed-link", "write “[x](<charter/my page.md> \"t\")”",
      [
        Edit("page.md", "# H\n\n[x](charter/my page.md \"t\")\n"),
        Edit("charter/my page.md", "# M\n"),
      ],
      [Edit("page.md", "# H\n\n[x](<charter/my page.md> \"t\")\n")]),
    Cure(
      "ambiguous-name", "write the path of the one you mean: a/memo.md, b/memo.md",
      [
        Edit("page.md", "# H\n\n[[memo]]\n"), Edit("a/memo.md", "# A\n"),
        Edit("b/memo.md", "# B\n"),
      ],
      [Edit("page.md", "# H\n\n[[b/memo.md]]\n")]),
    Cure(
      "failed-link", "write “[x](index.md)”", page: "# H\n\n(x)[index.md]\n",
      "# H\n\n[x](index.md)\n"),
    Cure(
      "lost-text", "write “`x\\|y`”", page: "# H\n\n| a | b |\n|---|---|\n| `x|y` | c |\n",
      "# H\n\n| a | b |\n|---|---|\n| `x\\|y` | c |\n"),
    Cure(
      "lost-text", "write it as a paragraph above the code",
      page: "# H\n\n``` Run this now\nls\n```\n", "# H\n\nRun this now\n\n```\nls\n```\n"),
    Cure(
      "invalid-yaml", "write it between two lines of three dashes",
      page: "+++\na.title = \"T\"\n+++\n\n# H\n", "---\ntitle: \"T\"\n---\n\n# H\n"),
    Cure(
      "failed-markup", "begin each of its lines with - and a space",
      page: "# H\n\nSee:\n• one\n• two\n", "# H\n\nSee:\n- one\n- two\n"),
    Cure(
      "failed-markup", "write “<!-- note -->”", page: "# H\n\n<!— note —>\n",
      "# H\n\n<!-- note -->\n"),
    Cure(
      "unclosed-code", "write the same mark alone on a line, after the code",
      page: "# H\n\n```\ncode\n", "# H\n\n```\ncode\n```\n"),
    Cure(
      "failed-markup", "write its words, or remove the line", page: "# H\n\n##\n\nx\n",
      "# H\n\n## Words\n\nx\n"),
    Cure(
      "unread-text", "rename it so that it ends in .csv", [Edit("words.csv.txt", "a;b\n")],
      [Edit("words.csv.txt", nil), Edit("words.csv", "a;b\n")]),
    Cure(
      "unread-text", "rename it without the dot", [Edit(".notes.md", "# Notes\n")],
      [Edit(".notes.md", nil), Edit("notes.md", "# Notes\n")]),
  ]

  static let ofReaders: [Cure] = [
    Cure(
      "stray-key", "between two lines of three dashes",
      page: "Some text.\n\nreaders: [board]\n\n# H\n",
      "---\nreaders: [board]\n---\nSome text.\n\n# H\n"),
    Cure(
      "empty-readers", "or “readers: all”", page: "---\nreaders: []\n---\n# H\n",
      "---\nreaders: all\n---\n# H\n"),
    Cure(
      "redundant-readers", "remove the line", page: "---\nreaders: all\n---\n# H\n", "# H\n"),
    Cure(
      "shown-to-everybody", "remove the line",
      [
        Edit("kept/index.md", "---\nreaders: [board]\n---\n# Kept\n"),
        Edit("kept/x.md", "---\nreaders: all\n---\n# X\n"),
      ], [Edit("kept/x.md", "# X\n")]),
    Cure(
      "shown-to-everybody", "rename it “_drafts”", [Edit("drafts/x.md", "# X\n")],
      [Edit("drafts/x.md", nil), Edit("_drafts/x.md", "# X\n")]),
    Cure(
      "shown-to-everybody", "“draft: false” in its index.md", [Edit("drafts/x.md", "# X\n")],
      [Edit("drafts/index.md", "---\ndraft: false\n---\n# D\n")]),
    Cure(
      "shown-to-everybody", "“draft: true” in its header", [Edit("x-draft.md", "# X\n")],
      [Edit("x-draft.md", "---\ndraft: true\n---\n# X\n")]),
    Cure(
      "unread-text", "rename it without the dot", [Edit(".notes/x.md", "# X\n")],
      [Edit(".notes/x.md", nil), Edit("notes/x.md", "# X\n")]),
    Cure(
      "unread-table", "CSV UTF-8", [Edit("brand/glossary.xlsx", "PK")],
      [
        Edit("brand/glossary.xlsx", nil),
        Edit("brand/glossary.csv", "term,definition\nBench,A seat\n"),
      ]),
  ]

  static let ofRecords: [Cure] = [
    Cure(
      "missing-field", "add “force: must” to the front matter",
      [Edit(rule, "force: must\n", "")], [Edit(rule, "---\nsince", "---\nforce: must\nsince")]),
    Cure(
      "missing-field", "write “force: must”", in: rule, "force: must", "force:", "force: must"),
    Cure(
      "incomplete-record", "with the file's name, without .md, of a record of the kind",
      [Edit(objective, "kpi: followers\n", "")],
      [Edit(objective, "family: awareness\n", "family: awareness\nkpi: followers\n")]),
    Cure("unfilled-field", "“force: must”", in: rule, "force: must", "force: …", "force: must"),
    Cure(
      "wrong-type", "choose one of must, should, may, must-not", in: rule, "force: must",
      "force: to be decided", "force: should"),
    Cure(
      "wrong-type", "strong", in: "plan/audiences/planners.md", "linkedin: strong",
      "linkedin: stronk", "linkedin: strong"),
    Cure(
      "dangling-reference", "did you mean “linkedin”?", in: rule, "force: must",
      "force: must\nnetworks: [linkdin]", "force: must\nnetworks: [linkedin]"),
    Cure(
      "duplicate-id", "rename one of the two files",
      [
        Edit("other/index.md", "---\ncollection: rule\n---\n# Others\n"),
        Edit("other/CH-01.md", "---\nforce: may\n---\n# One\n\n## Why\n\nx\n"),
      ],
      [
        Edit("other/CH-01.md", nil),
        Edit("other/CH-05.md", "---\nforce: may\n---\n# One\n\n## Why\n\nx\n"),
      ]),
    Cure(
      "incomplete-record", "add a heading “## Why” and its text",
      [Edit(rule, "## Why\n\nReaders ask.\n", "")],
      [Edit(rule, "# Say who you are\n", "# Say who you are\n\n## Why\n\nReaders ask.\n")]),
    Cure(
      "incomplete-record", "add the headings “## Achievable”, “## Relevant”",
      [
        Edit(
          objective, "\n## Achievable\n\nEight a month.\n\n## Relevant\n\nThey choose.", "")
      ],
      [
        Edit(
          objective, "follow us.\n",
          "follow us.\n\n## Achievable\n\nEight a month.\n\n## Relevant\n\nThey choose.\n")
      ]),
    Cure(
      "incomplete-record", "add “source” (who says it, and where)",
      in: "plan/figures.csv", "as-of,source\nUsers at home,33,millions,2026-02-01,The regulator",
      "as-of\nUsers at home,33,millions,2026-02-01",
      "as-of,source\nUsers at home,33,millions,2026-02-01,The regulator"),
    Cure(
      "incomplete-record", "write a short text", in: "plan/figures.csv", ",The regulator", ",",
      ",The regulator"),
    Cure(
      "empty-value", "or remove the line", in: rule, "force: must", "force: must\nsummary:",
      "force: must"),
    Cure(
      "missing-field", "write “readers: [one, two]”", in: rule, "force: must",
      "force: must\nreaders:", "force: must\nreaders: [one, two]"),
    Cure("unknown-part", "did you mean “Why”?", in: rule, "## Why", "## Whi", "## Why"),
    Cure(
      "missing-title", "begin its text by a line “# Title”",
      [Edit(rule, "# Say who you are\n", "")], [Edit(rule, "---\n\n", "---\n# Title\n\n")]),
    Cure(
      "unknown-table", "did you mean “words”?", [Edit("plan/word.csv", "avoid\ncheap\n")],
      [Edit("plan/word.csv", nil), Edit("plan/words.csv", "avoid\ncheap\n")]),
    Cure(
      "bad-date", "write 2026-06-05 or 2026-05-06",
      [Edit("brand/curation.csv", "title,from\nA,05/06/2026\n")],
      [Edit("brand/curation.csv", "title,from\nA,2026-06-05\n")]),
    Cure(
      "bad-cell", "write 1175 or 1.1750", in: "plan/kpis/measures.csv", "175", "1.175", "1175"),
    Cure(
      "bad-cell", "states: {\"To review\": draft}",
      [Edit(calendar, "editor,draft,", "editor,To review,")],
      [
        Edit(
          "../diapason.yaml",
          "language: en\nname: \"Handbook\"\nstates: {\"To review\": draft}\n")
      ]),
    Cure(
      "unknown-pillar", "did you mean “Design”?",
      [
        Edit("../diapason.yaml", "language: en\npillars: [Design, People]\n"),
        Edit(
          calendar,
          "date,network,pillar,title,status\n2026-10-05,linkedin,Desing,A bench,idea\n"),
      ], [Edit(calendar, "Desing", "Design")]),
    Cure(
      "unknown-format", "to “formats” in diapason.yaml", in: calendar, "film,A film",
      "carousel,A film", "film,A film"),
    Cure(
      "stray-key", "rename or remove the column",
      [Edit("brand/glossary.csv", "term,definition,confidential\nA,B,yes\n")],
      [Edit("brand/glossary.csv", "term,definition\nA,B\n")]),
    Cure(
      "unknown-column", "write “format” in place of “formta”", in: "plan/formats.csv",
      "format,hours",
      "formta,hours", "format,hours"),
    Cure(
      "missing-column", "add the column “definition”",
      [Edit("brand/glossary.csv", "term\nBench\n")],
      [Edit("brand/glossary.csv", "term,definition\nBench,A seat\n")]),
    Cure(
      "bad-cell", "choose one of idea, draft, approved, scheduled, published", in: calendar,
      "editor,idea,be-known,\np5", "editor,to approve,be-known,\np5", "editor,draft,be-known,\np5"),
    Cure("bad-cell", "“9:30”", in: calendar, "14:00", "25:00", "9:30"),
    Cure(
      "bad-csv", "close it", in: "plan/formats.csv", "film,\"2,5\"", "film,\"2,5", "film,\"2,5\""),
    Cure(
      "missing-change", "date “2026-02-01”, rule “CH-01”",
      [Edit(rule, "since: 2026-01-01", "since: 2026-02-01")],
      [
        Edit(
          "charter/changes.csv", "2026-01-01,CH-01,charter,1.0,First version\n",
          "2026-01-01,CH-01,charter,1.0,First version\n2026-02-01,CH-01,charter,1.0,In force\n")
      ]),
    Cure(
      "acknowledgement-form", "write https://", in: "charter/index.md", "version: \"1.0\"",
      "version: \"1.0\"\nacknowledgement: forms.intranet?v={version}",
      "version: \"1.0\"\nacknowledgement: \"https://forms.intranet?v={version}\""),
    Cure(
      "acknowledgement-form", "{version}, {print}, {document}", in: "charter/index.md",
      "version: \"1.0\"",
      "version: \"1.0\"\nacknowledgement: \"https://forms.intranet?v={name}\"",
      "version: \"1.0\"\nacknowledgement: \"https://forms.intranet?v={document}\""),
    Cure(
      "unknown-version", "write one of these: 1.0",
      [Edit("charter/formalities.csv", "version,step,date\n2.0,My step,2025-11-01\n")],
      [Edit("charter/formalities.csv", "version,step,date\n1.0,My step,2025-11-01\n")]),
    Cure(
      "formality-order", "2025-11-03 or later",
      [
        Edit("charter/formalities.csv", formalities(inspection: "2025-11-02", greffe: "2025-11-20"))
      ],
      [Edit("charter/formalities.csv", formalities(inspection: "2025-11-03", greffe: "2025-11-20"))]
    ),
    Cure(
      "early-force", "write 2026-01-20 or later",
      [
        Edit("charter/formalities.csv", formalities(inspection: "2025-11-03", greffe: "2025-12-20"))
      ],
      [
        Edit("charter/index.md", "effective: 2026-01-01", "effective: 2026-01-20"),
        Edit(rule, "since: 2026-01-01", "since: 2026-01-20"),
        Edit("charter/changes.csv", "2026-01-01,CH-01", "2026-01-20,CH-01"),
      ]),
    Cure(
      "unknown-formality", "write “greffe”",
      [
        Edit(
          "charter/formalities.csv",
          formalities(inspection: "2025-11-03", greffe: "2025-11-20").replacing(
            "greffe", with: "grefe"))
      ],
      [Edit("charter/formalities.csv", formalities(inspection: "2025-11-03", greffe: "2025-11-20"))]
    ),
    Cure(
      "missing-formality", "version “1.0”, step, day",
      [
        Edit(
          "charter/formalities.csv",
          formalities(inspection: "2025-11-03", greffe: "2025-11-20").replacing(
            "greffe", with: "other"))
      ],
      [Edit("charter/formalities.csv", formalities(inspection: "2025-11-03", greffe: "2025-11-20"))]
    ),
    Cure(
      "overdue-review", "“reviewed: 2026-10-01”", in: rule, "force: must",
      "force: must\nreviewed: 2026-01-01\nreview-every: 6 months",
      "force: must\nreviewed: 2026-10-01\nreview-every: 6 months"),
    Cure(
      "date-ahead", "remove this line to show the page now",
      [Edit("page.md", "---\ndate: 2999-01-01\n---\n# H\n")],
      [Edit("page.md", "---\n---\n# H\n")]),
    Cure(
      "comment-in-value", "remove what nobody is to read",
      [Edit("page.md", "---\nsummary: a <!-- b -->\n---\n# H\n")],
      [Edit("page.md", "---\nsummary: a\n---\n# H\n")]),
    Cure(
      "date-ahead", "2026-10-01 at the latest", in: rule, "force: must",
      "force: must\nreviewed: 2026-10-02", "force: must\nreviewed: 2026-10-01"),
    Cure(
      "date-ahead", "write the state “approved” until then", in: calendar,
      "editor,idea,be-known,\np5", "editor,published,be-known,\np5",
      "editor,approved,be-known,\np5"),
    Cure(
      "incomplete-document", "add “effective:” and the day, such as 2026-03-31",
      [Edit("charter/index.md", "effective: 2026-01-01\n", "")],
      [Edit("charter/index.md", "status: in-force\n", "status: in-force\neffective: 2026-03-31\n")]),
    Cure(
      "not-yet-in-force", "write “status: adopted”",
      [Edit("charter/index.md", "effective: 2026-01-01", "effective: 2026-12-15")],
      [Edit("charter/index.md", "status: in-force", "status: adopted")]),
    Cure(
      "rule-not-in-force", "cite [CH-01], which replaced it",
      [
        Edit(
          "charter/rules/CH-02.md",
          "---\nforce: must\nretired: 2026-09-01\nreplaced-by: CH-01\n---\n# Old\n\n## Why\n\nx\n"),
        Edit("page.md", "# H\n\nAsk, [CH-02].\n"),
      ], [Edit("page.md", "# H\n\nAsk, [CH-01].\n")]),
    Cure(
      "rule-not-in-force", "cite a rule in force, or a contact",
      [
        Edit(
          "charter/rules/CH-02.md",
          "---\nforce: must\nsince: 2027-01-01\n---\n# New\n\n## Why\n\nx\n"),
        Edit("page.md", decision("Ask, [CH-02]", "Do, [CH-01]")),
      ], [Edit("page.md", decision("Ask, [CH-01]", "Do, [CH-01]"))]),
    Cure(
      "unreachable-contact", "“phone”",
      [Edit("contacts/desk.md", "phone: \"80 99 00 00 01\"\n", "")],
      [Edit("contacts/desk.md", "role: editor\n", "role: editor\nphone: \"80 99 00 00 01\"\n")]),
    Cure(
      "sample-data", "write your own", in: "contacts/desk.md", "80 99 00 00 01",
      "01 99 00 12 34", "80 99 00 00 01"),
    Cure(
      "sample-data", "remove the line",
      [Edit("contacts/desk.md", "hours: always\n", "hours: always\nemail: us@paper.example\n")],
      [Edit("contacts/desk.md", "email: us@paper.example\n", "")]),
    Cure(
      "wrong-type", "write one number alone", in: "contacts/desk.md", "80 99 00 00 01",
      "80 99 00 00 01 or 02", "80 99 00 00 01"),
    Cure(
      "wrong-type", "write one address", in: "contacts/desk.md", "role: editor\n",
      "role: editor\nemail: desk at paper\n", "role: editor\nemail: press@example.com\n"),
    Cure(
      "unheld-duty", "write “role: editor” in the contact",
      [Edit("contacts/desk.md", "role: editor\n", "")],
      [Edit("contacts/desk.md", "phone:", "role: editor\nphone:")]),
    Cure(
      "retired-network", "link to the page that says it is closed", in: rule, "Readers ask.",
      "Readers ask on Oldnet.", "Readers ask on [Oldnet](../../networks/oldnet.md)."),
    Cure(
      "broken-decision", "write below it “- **Yes**” and “- **No**”, and below each what follows",
      page: "---\nkind: decision\n---\n# D\n\n- A bench?\n  - **Yes**\n    - Do, [CH-01].\n",
      decision("Do, [CH-01]", "Do not, [CH-01]")),
    Cure(
      "broken-decision", "give it words of its own, or remove it",
      page: decision("Do, [CH-01]", "Do, [CH-01]").replacing("**No**", with: "**Yes**"),
      decision("Do, [CH-01]", "Do, [CH-01]")),
    Cure(
      "broken-decision", "indent it below the answer that leads to it, or write it as a paragraph",
      page: decision("Do, [CH-01]", "Do, [CH-01]") + "- A stool?\n",
      decision("Do, [CH-01]", "Do, [CH-01]") + "\nA stool?\n"),
    Cure(
      "broken-decision", "write “depth: 2” in the front matter",
      page: decision("Do, [CH-01]", "Do, [CH-01]", fields: "depth: 1").nested,
      decision("Do, [CH-01]", "Do, [CH-01]", fields: "depth: 2").nested),
  ]

  static let ofBrandAndPlan: [Cure] = [
    Cure(
      "asset-mismatch", "save it again in the format of its extension",
      [Edit("brand/assets/logo.svg", "GIF89a\u{1}")], [Edit("brand/assets/logo.svg", svg)]),
    Cure(
      "wrong-image-size", "export the image at that size",
      [
        Edit(
          "brand/assets/wide.md",
          "---\nfiles: [wide.gif]\nalt: Wide\nnetworks: [linkedin]\nslot: banner\n---\n# Wide\n\n## Use\n\nx\n"
        ), Edit("brand/assets/wide.gif", "GIF89a\u{C}\u{0}\u{9}\u{0}\u{0}\u{0}\u{0}"),
      ], [Edit("brand/assets/wide.gif", "GIF89a\u{9}\u{0}\u{9}\u{0}\u{0}\u{0}\u{0}")]),
    Cure(
      "colour-off-palette", "paint #14243c with “Ink” (#14243b)",
      [Edit("brand/assets/logo.svg", drawn("#14243c"))],
      [Edit("brand/assets/logo.svg", drawn("#14243b"))]),
    Cure(
      "expired-licence", "renew it and write the new date", in: "brand/assets/logo.md",
      "2027-01-01", "2026-09-30", "2027-09-30"),
    Cure(
      "low-contrast", "choose a colour that reaches 4.5", in: "brand/colours.csv", "#14243b",
      "#bbbbbb", "#14243b"),
    Cure(
      "text-too-long", "shorten it", in: "brand/texts/short-description.md", "We make benches.",
      "We make benches, and we mend them for thirty years.", "We make and mend benches."),
    Cure(
      "incomplete-objective", "add “owner: ” and the id of a role",
      [Edit(objective, "owner: editor\n", "")],
      [Edit(objective, "kpi: followers\n", "kpi: followers\nowner: editor\n")]),
    Cure(
      "unmeasured-objective", "the day, followers, the figure",
      [
        Edit(
          "plan/kpis/measures.csv", "2026-08-31,followers,160\n2026-09-30,followers,175\n", "")
      ],
      [
        Edit(
          "plan/kpis/measures.csv", "date,kpi,value\n", "date,kpi,value\n2026-09-30,followers,175\n"
        )
      ]),
    Cure(
      "reversed-dates", "2026-01-01 or later", in: rule, "force: must\n",
      "force: must\nretired: 2025-12-31\n", "force: must\nretired: 2026-01-01\n"),
    Cure(
      "reversed-dates", "write the first day on which it binds no more", in: "charter/index.md",
      "effective: 2026-01-01\n", "effective: 2026-01-01\nrepealed-on: 2025-12-31\n",
      "effective: 2026-01-01\nrepealed-on: 2027-01-01\n"),
    Cure(
      "reversed-dates", "write the day on which the objective is judged", in: objective,
      "2026-12-31", "2025-12-31", "2026-12-30"),
    Cure(
      "target-not-better", "write a greater target", in: objective, "target: 200", "target: 100",
      "target: 101"),
    Cure(
      "network-without-audience", "name video in the networks of an audience",
      [Edit("plan/audiences/planners.md", ", video: weak", "")],
      [Edit("plan/audiences/planners.md", "linkedin: strong", "linkedin: strong, video: medium")]),
    Cure(
      "audience-without-network", "name an active network", in: "plan/audiences/planners.md",
      "{linkedin: strong, video: weak}", "{oldnet: strong}", "{linkedin: strong}"),
    Cure(
      "unmet-cadence", "plan what is missing in the calendar",
      [Edit(calendar, "p4,2026-10-12", "p4,2026-10-19")],
      [Edit(calendar, "p4,2026-10-19", "p4,2026-10-12")]),
    Cure(
      "repeated-text", "write a text of its own for each network", in: calendar,
      "draft,be-known,\n",
      "draft,be-known,\"Today we show, how a bench is mended in the Workshop!\"\n",
      "draft,be-known,A film of an oak\n"),
    Cure(
      "aimless-entry", "write a role's id in the column “owner”", in: calendar, "A tree,editor",
      "A tree,", "A tree,editor"),
    Cure(
      "aimless-entry", "write an objective's id in the column “objective”", in: calendar,
      "editor,idea,be-known,\np5", "editor,idea,,\np5", "editor,idea,be-known,\np5"),
    Cure(
      "entry-on-closed-network", "choose another network", in: calendar, "linkedin,post,A garden",
      "oldnet,post,A garden", "video,post,A garden"),
    Cure(
      "late-entry", "plan it earlier", [Edit(objective, "2026-12-31", "2026-10-31")],
      [Edit(calendar, "2026-11-01", "2026-10-30")]),
    Cure(
      "unknown-format", "did you mean “film”?", in: calendar, "film,A film", "flim,A film",
      "film,A film"),
    Cure(
      "not-enough-hours", "or give the role more hours",
      [Edit("plan/formats.csv", "\"2,5\"", "\"3,5\"")],
      [Edit("roles/editor.md", "publishing: 4", "publishing: 9")]),
    Cure(
      "silent-kpi", "add its last figure to the table of measures", in: "plan/kpis/measures.csv",
      "2026-08-31,followers,160\n2026-09-30,followers,175", "2026-08-16,followers,175",
      "2026-08-16,followers,175\n2026-09-30,followers,180"),
    Cure(
      "stale-figure", "look the figure up again and write its new day", in: "plan/figures.csv",
      "2026-02-01", "2025-09-30", "2026-09-30"),
    Cure(
      "network-without-figure", "add a row about video to the table of figures",
      [
        Edit("plan/figures.csv", "as-of,source\n", "as-of,source,network\n"),
        Edit("plan/figures.csv", "The regulator", "The regulator,linkedin"),
      ],
      [
        Edit(
          "plan/figures.csv", "regulator,linkedin",
          "regulator,linkedin\nViewers,9,millions,2026-03-01,The regulator,video")
      ]),
    Cure(
      "unverified-law", "add “owner” and “reviewed” to the header",
      [
        Edit("plan/obligations/index.md", "---\ncollection: obligation\n---\n# Obligations\n"),
        Edit(
          "plan/obligations/data.md",
          "---\ndate: 2018-05-25\nsource: DPA\nverified: 2026-09-01\nowner: editor\n---\n# Data\n"),
        Edit("law.md", "# Law\n\nThe Equality Act 2010 forbids it.\n"),
      ],
      [
        Edit(
          "law.md",
          "---\nowner: editor\nreviewed: 2026-09-30\n---\n# Law\n\nThe Equality Act 2010 forbids it.\n"
        )
      ]),
  ]

  private static func decision(
    _ yes: String, _ no: String, fields: String = "depth: 5"
  ) -> String {
    "---\nkind: decision\n\(fields)\n---\n# D\n\n- A bench?\n  - **Yes**\n    - \(yes).\n  - **No**\n    - \(no).\n"
  }
}

extension String {
  /// A decision whose second answer asks once more.
  fileprivate var nested: String {
    replacing(
      "  - **No**\n    - Do, [CH-01].\n",
      with:
        "  - **No**\n    - A stool?\n      - **Yes**\n        - Do, [CH-01].\n      - **No**\n        - Do, [CH-01].\n"
    )
  }
}
