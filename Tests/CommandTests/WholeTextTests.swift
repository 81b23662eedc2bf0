import TestThreads
import Testing
import Workbench

@Suite("Text in a place that its record has none for", .ownThreads)
struct WholeTextTests {
  @Test(
    "what stands below a decision's list is on its page, what stands beside its paragraphs is named"
  )
  func decision() throws {
    let folder = try TemporaryFolder([
      "diapason.yaml": "langue: en\n", "content/index.md": "# H\n",
      "content/c/index.md": "---\ncollection: contact\n---\n# C\n",
      "content/c/call-me.md": "---\nphone: \"01 23 45 67 89\"\n---\n# Call\n",
      "content/d/index.md": "---\ncollection: decision\n---\n# D\n",
      "content/d/may-i.md":
        "# May I?\n\n- Mine?\n  - **Yes**\n    - Ask [call-me].\n\n      Extra words.\n  - **No**\n"
        + "    - Ask [call-me].\n\n## Below\n\nWords below.\n",
    ])
    let theme = ["--theme", Checkout.folder + "/themes/diapason", "--date", "2026-11-22"]
    let words = [
      "--source", folder.path, "--output", folder("out"), "--lenient", "--format", "line",
    ]
    let ending = try Program.built("diapason").run(["build"] + words + theme)
    #expect(ending.error.contains("content/d/may-i.md:7:7: warning"), "\(ending.error)")
    #expect(folder.text("out/d/may-i.html")?.contains("Words below.") == true)
  }

  @Test("an unknown part is shown with the part before it")
  func part() throws {
    let folder = try TemporaryFolder([
      "diapason.yaml": "langue: en\n", "content/index.md": "# H\n",
      "content/o/index.md": "---\ncollection: objection\n---\n# O\n",
      "content/o/a.md": "# A\n\nIntro.\n\n## Remark\n\nWords of a remark.\n",
    ])
    let theme = ["--theme", Checkout.folder + "/themes/diapason", "--date", "2026-11-22"]
    let words = ["--source", folder.path, "--output", folder("out"), "--lenient", "--quiet"]
    _ = try Program.built("diapason").run(["build"] + words + theme)
    #expect(folder.text("out/o/a.html")?.contains("Words of a remark.") == true)
  }
}
