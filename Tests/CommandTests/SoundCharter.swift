import Workbench

/// A small English charter in which everything agrees on 2026-10-01: what a check's test breaks.
enum SoundCharter {
  static let files: [String: String] = [
    "diapason.yaml": "language: en\nname: \"Handbook\"\n",
    "content/index.md": "# Home\n",
    "content/charter/index.md":
      "---\nkind: document\nversion: \"1.0\"\nstatus: in-force\neffective: 2026-01-01\n---\n# Charter\n",
    "content/charter/changes.csv":
      "date,rule,document,version,what\n2026-01-01,CH-01,charter,1.0,First version\n",
    "content/charter/rules/index.md": "---\ncollection: rule\n---\n# Rules\n",
    "content/charter/rules/CH-01.md":
      "---\nforce: must\nsince: 2026-01-01\n---\n# Say who you are\n\n## Why\n\nReaders ask.\n",
    "content/networks/index.md": "---\ncollection: network\n---\n# Networks\n",
    "content/networks/linkedin.md": network("LinkedIn", "active", "1/week"),
    "content/networks/video.md": network("Video", "active", "1/month"),
    "content/networks/oldnet.md": network("Oldnet", "retired", "0/week"),
    "content/roles/index.md": "---\ncollection: role\n---\n# Roles\n",
    "content/roles/editor.md":
      "---\nhours: {publishing: 4}\n---\n# Editor\n\n## What this role does\n\nx\n\n## What others give it\n\nx\n",
    "content/contacts/index.md": "---\ncollection: contact\n---\n# Contacts\n",
    "content/contacts/desk.md":
      "---\nrole: editor\nphone: \"80 99 00 00 01\"\nhours: always\nfor: [a doubt]\n---\n# The desk\n",
    "content/risks/index.md": "---\ncollection: risk\n---\n# Risks\n",
    "content/risks/leak.md":
      "---\nlikelihood: 2\nimpact: 3\nowner: editor\n---\n# A leak\n\n## Prevention\n\nx\n\n## Response\n\nx\n",
    "content/brand/index.md": "# Brand\n",
    "content/brand/colours.csv": "name,hex,text-on-it\nInk,#14243b,Paper\nPaper,#ffffff,Ink\n",
    "content/brand/assets/index.md": "---\ncollection: asset\n---\n# Assets\n",
    "content/brand/assets/logo.md":
      "---\nfiles: [logo.svg]\nalt: Logo\nbackgrounds: [Paper]\nexpires: 2027-01-01\n---\n# Logo\n\n## Use\n\nx\n\n## Misuse\n\nx\n",
    "content/brand/assets/logo.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
    "content/brand/texts/index.md": "---\ncollection: text\n---\n# Texts\n",
    "content/brand/texts/short-description.md":
      "---\nlength: short\nnetworks: [linkedin]\n---\n# Short\n\nWe make benches.\n",
    "content/plan/index.md": "---\nkind: plan\n---\n# Plan\n",
    "content/plan/objectives/index.md": "---\ncollection: objective\n---\n# Objectives\n",
    "content/plan/objectives/be-known.md": """
    ---
    family: awareness
    kpi: followers
    baseline: 100
    target: 200
    start: 2026-01-01
    deadline: 2026-12-31
    owner: editor
    networks: [linkedin]
    ---
    # Be known

    Town planners follow us.

    ## Achievable

    Eight a month.

    ## Relevant

    They choose.
    """,
    "content/plan/kpis/index.md": "---\ncollection: kpi\n---\n# Indicators\n",
    "content/plan/kpis/followers.md":
      "---\nunit: followers\nfamily: awareness\n---\n# Followers\n\n## Definition\n\nx\n\n## Formula\n\nx\n",
    "content/plan/kpis/measures.csv":
      "date,kpi,value\n2026-08-31,followers,160\n2026-09-30,followers,175\n",
    "content/plan/audiences/index.md": "---\ncollection: audience\n---\n# Audiences\n",
    "content/plan/audiences/planners.md": """
    ---
    networks: {linkedin: strong, video: weak}
    ---
    # Planners

    ## Who they are

    x

    ## What they expect

    x

    ## Topics

    x

    ## Whom they listen to

    x
    """,
    "content/plan/formats.csv": "format,hours\npost,1\nfilm,\"2,5\"\n",
    "content/plan/figures.csv":
      "about,value,unit,as-of,source\nUsers at home,33,millions,2026-02-01,The regulator\n",
    "content/plan/calendar.csv": calendar,
  ]

  /// Two whole weeks and the whole of October.
  static let calendar = """
    id,date,time,network,format,title,owner,status,objective,text
    p1,2026-09-28,9:30,linkedin,post,A bench,editor,published,be-known,Today we show how a bench is mended in the workshop
    p2,2026-10-05,,linkedin,post,A square,editor,approved,be-known,Planners told us what a good square needs in summer
    p3,2026-10-07,14:00,video,film,A film,editor,draft,be-known,
    p4,2026-10-12,,linkedin,post,A tree,editor,idea,be-known,
    p5,2026-10-19,,linkedin,post,A school,editor,idea,be-known,
    p6,2026-10-26,,linkedin,post,A station,editor,idea,be-known,
    p7,2026-11-01,,linkedin,post,A garden,editor,idea,be-known,
    """

  private static func network(_ title: String, _ status: String, _ cadence: String) -> String {
    """
    ---
    status: \(status)
    cadence: \(cadence)
    limits: {characters: 40}
    images: {banner: 9x9}
    ---
    # \(title)

    ## Purpose

    x

    ## Tone

    x

    ## Formats

    x

    ## What differs

    x
    """
  }
}
