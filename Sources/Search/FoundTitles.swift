/// What is shown of a page while the query is still being typed. A list changes with each key, so these
/// are small, apart from the excerpts that a pause asks for.
package struct FoundTitle: Sendable {
  package var address: String
  package var title: String
  /// What a record is called, and its id; empty for other pages.
  package var kind: String
  package var id: String
  /// Where on the page one begins: a tree's first question, a word's row.
  package var anchor = ""
  package var answer: FoundAnswer?

  package init(address: String, title: String, kind: String, id: String) {
    self.address = address
    self.title = title
    self.kind = kind
    self.id = id
  }

  static func pagesInFile(of count: Int) -> Int { count <= 2000 ? 4 : 16 }

  var entry: ScriptValue {
    let texts = [address, title, kind, id]
    guard answer != nil || !anchor.isEmpty else { return .texts(texts) }
    return .texts(texts + [anchor] + (answer?.texts ?? []))
  }
}

/// What a result says without being opened.
package enum FoundAnswer: Sendable {
  /// A telephone number as it is read, and its address (`tel:`).
  case call(String, href: String)
  /// How binding a rule is, in words, and the name of that by which it is styled.
  case force(String, name: String)
  /// The address of a small picture, and the name of the file.
  case picture(String, file: String)
  /// The name of a file that is not shown.
  case file(String)
  /// `#rrggbb`.
  case colour(String)
  /// The text of the page can be copied.
  case copy

  var texts: [String] {
    switch self {
    case .call(let number, let href): ["call", number, href]
    case .force(let label, let name): ["force", label, name]
    case .picture(let address, let file): ["picture", file, address]
    case .file(let name): ["file", name]
    case .colour(let hex): ["colour", hex]
    case .copy: ["copy"]
    }
  }
}

/// A question of the home page, and where its answer stands.
package struct FoundQuestion: Sendable {
  package var text: String
  /// Of the pages that can be found.
  package var page: Int
  package var anchor: String

  package init(text: String, page: Int, anchor: String) {
    self.text = text
    self.page = page
    self.anchor = anchor
  }
}
