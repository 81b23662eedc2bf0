/// What is shown of a page while the query is still being typed. A list changes with each key, so these
/// are small, apart from the excerpts that a pause asks for.
package struct FoundTitle: Sendable {
  package var address: String
  package var title: String
  /// What a record is called, and its id; empty for other pages.
  package var kind: String
  package var id: String

  package init(address: String, title: String, kind: String, id: String) {
    self.address = address
    self.title = title
    self.kind = kind
    self.id = id
  }

  static func pagesInFile(of count: Int) -> Int { count <= 2000 ? 4 : 16 }

  var entry: ScriptValue { .texts([address, title, kind, id]) }
}
