/// The type of each file of a site, by its ending: what servers are told, and the preview answers.
package enum FileTypes {
  /// In UTF-8.
  static let texts: [(ending: String, type: String)] = [
    ("html", "text/html"), ("css", "text/css"), ("js", "text/javascript"), ("txt", "text/plain"),
    ("csv", "text/csv"), ("ics", "text/calendar"), ("xml", "application/atom+xml"),
    ("json", "application/json"), ("svg", "image/svg+xml"), ("md", "text/markdown"),
  ]

  static let others: [(ending: String, type: String)] = [
    ("png", "image/png"), ("jpg", "image/jpeg"), ("jpeg", "image/jpeg"), ("gif", "image/gif"),
    ("webp", "image/webp"), ("avif", "image/avif"), ("woff2", "font/woff2"),
    ("pdf", "application/pdf"), ("zip", "application/zip"), ("mp4", "video/mp4"),
    ("webm", "video/webm"), ("mp3", "audio/mpeg"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
  ]

  /// A browser saves what is of no known type.
  static let unknown = "application/octet-stream"

  private static let all: [String: String] = Dictionary(
    (texts.map { ($0.ending, $0.type + "; charset=utf-8") } + others.map { ($0.ending, $0.type) }),
    uniquingKeysWith: { first, _ in first })

  package static func type(of address: String) -> String {
    guard let dot = address.lastIndex(of: ".") else { return unknown }
    return all[String(address[address.index(after: dot)...])] ?? unknown
  }
}
