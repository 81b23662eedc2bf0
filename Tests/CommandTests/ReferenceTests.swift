import Testing
import Workbench

/// How a record is called within a sentence, and where a word of the glossary is explained.
struct ReferenceTests {
  private func page(_ text: String, contact: String = "", language: String = "fr") throws -> String
  {
    let book = try Handbook([
      "diapason.yaml": "language: \(language)\nname: N\n",
      "content/index.md": "# Home\n\n[page](page.md)\n",
      "content/page.md": "# P\n\n\(text)\n",
      "content/contacts/index.md": "---\ncollection: contact\n---\n# C\n",
      "content/contacts/the-desk.md":
        "---\nphone: \"80 99 00 00 01\"\nhours: always\nfor: [x]\n\(contact)---\n# Les guichets\n",
      "content/glossary.csv": """
      term,definition,marked,contexts
      Reach,How many saw it.,,"post, people"
      Licence,A right.,no,
      Troll,A pest.,,
      """,
      "content/glossary.md": "# G\n",
    ])
    let ending = try book.run("build")
    #expect(ending.code == 0, "\(ending.error)")
    return String(decoding: try #require(book.site["page.html"]), as: UTF8.self)
  }

  private func words(_ text: String, contact: String = "", language: String = "fr") throws -> String
  {
    let page = try page(text, contact: contact, language: language)
    let body = try #require(page.firstMatch(of: /(?s)<div class="content">(.*?)<\/div>/)).1
    return body.replacing(/<[^>]*>/, with: "").trimmed
  }

  @Test("a preposition and the article of a reference become one word in French")
  func contractions() throws {
    let own = "in-a-sentence: \"le guichet\"\n"
    for (text, contact, wanted) in [
      ("Demandez à [the-desk].", own, "Demandez au guichet."),
      ("À [the-desk], demandez.", own, "Au guichet, demandez."),
      ("L’accord de [the-desk].", own, "L’accord du guichet."),
      ("Demandez à [the-desk].", "", "Demandez aux guichets."),
      ("L’accord de [the-desk].", "", "L’accord des guichets."),
      ("Appelez [the-desk].", own, "Appelez le guichet."),
      ("Voilà [the-desk].", own, "Voilà le guichet."),
      ("Demandez à **[the-desk]**.", own, "Demandez à le guichet."),
      ("Demandez à [the-desk].", "dans-une-phrase: \"la porte\"\n", "Demandez à la porte."),
      ("Ask [the-desk].", "in-a-sentence: \"the desk\"\n", "Ask the desk."),
      (
        "[the-desk] answers. [the-desk] asks: [the-desk].", "in-a-sentence: \"the desk\"\n",
        "The desk answers. The desk asks: the desk."
      ),
    ] {
      #expect(try words(text, contact: contact) == wanted, "\(text)")
    }
  }

  @Test("a term is explained where its paragraph speaks of what it means, or nowhere")
  func terms() throws {
    for (text, marked) in [
      ("The reach of a post.", ["Reach"]), ("Out of reach.", []), ("A licence.", []),
      ("A troll.", ["Troll"]), ("Out of reach.\n\nThe reach of that post.", ["Reach"]),
      ("The reach.\n\nA post.", []), ("The *reach* of people.", ["Reach"]),
    ] {
      let page = try page(text, language: "en")
      let found = page.matches(of: /class="term" href="[^"]*#t-(\w+)"/).map { String($0.1) }
      #expect(found == marked.map { $0.lowercased() }, "\(text)")
    }
  }

  @Test("a rule that forbids by its own words is not marked a second time")
  func prohibitions() throws {
    for (language, title, label) in [
      ("en", "Never shout", "Never shout"), ("en", "Do not shout", "Do not shout"),
      ("en", "Don’t shout", "Don’t shout"), ("en", "Shout", "Forbidden\u{A0}· Shout"),
      ("en", "Nor this", "Forbidden\u{A0}· Nor this"), ("fr", "Ne pas crier", "Ne pas crier"),
      ("fr", "N’écrire rien", "N’écrire rien"), ("fr", "Crier", "Interdit\u{A0}· Crier"),
      ("fr", "Neiger", "Interdit\u{A0}· Neiger"),
    ] {
      let book = try Handbook([
        "diapason.yaml": "language: \(language)\nname: N\n", "content/index.md": "# Home\n",
        "content/rules/index.md": "---\ncollection: rule\n---\n# R\n",
        "content/rules/CH-01.md": "---\nforce: must-not\n---\n# \(title)\n\n## Why\n\nx\n",
      ])
      #expect(try book.run("build").code == 0)
      let page = String(decoding: try #require(book.site["rules/ch-01.html"]), as: UTF8.self)
      #expect(page.contains("<title>\(label) · N</title>"), "\(title)")
      #expect(page.contains("<h1>\(label)</h1>"), "\(title)")
    }
  }
}
