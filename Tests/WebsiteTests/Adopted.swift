import CharterModel
import Testing

/// A folder in which versions were adopted, one after the other, as `diapason adopt` keeps them.
struct Adopted {
  private(set) var files: [String: String]
  private var rows = "version,adopted,effective,sha-256,erratum\n"
  private let folder: String

  init(_ files: [String: String], in folder: String = "c") {
    self.files = files
    self.folder = folder
  }

  /// Writes what a version changes (nil for a file that goes), and adopts it.
  mutating func adopt(_ number: String, from effective: String, _ changes: [String: String?]) throws
  {
    for (path, text) in changes { files[folder + "/" + path] = text }
    files[folder + "/index.md"] = Self.document(number, effective)
    let own = try #require(documentFiles())
    for page in own.pages + own.reserving {
      let inner = page.path.dropFirst(folder.count + 1)
      files["\(folder)/versions/\(number)/\(inner)"] = files[page.path]
    }
    rows += "\(number),2024-12-01,\(effective),\(own.print),\n"
    files[folder + "/versions/versions.csv"] = rows
  }

  static func document(_ number: String, _ effective: String, _ status: String = "adopted")
    -> String
  {
    "---\nkind: document\nversion: \"\(number)\"\nstatus: \(status)\neffective: \(effective)\n---\n"
      + "# The charter\n\nThe preamble of version \(number).\n"
  }

  func documentFiles() -> DocumentFiles? {
    let pages = files.filter { $0.key.hasSuffix(".md") && !$0.key.contains("/versions/") }
      .map { ParsedPage(ContentFile(path: $0.key, bytes: Array($0.value.utf8)), prefix: "") }
      .sorted { $0.path < $1.path }
    let index = DocumentIndex(pages)
    return index.documents[folder + "/index.md"]?.adoptable(index.isDraft)
  }
}
