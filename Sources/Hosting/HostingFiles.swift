import CharterModel
import Diagnosis

/// What servers are told of a site; `diapason export hosting` writes it. No author's text goes into
/// these files: only names that cannot mean anything to a server.
package struct HostingFiles: Sendable {
  /// `charte.example`, with a port if it has one.
  let host: String
  /// `/`, or `/charte/`.
  let path: String
  /// The folder that a target publishes to; the site is its `current`.
  let folder: String
  /// The addresses of the crisis plans in one file, which carry their own style.
  let sheets: [String]
  let language: Language

  package init(_ configuration: Configuration, sheets: [String], language: Language) {
    (host, path) = Self.place(configuration.fields[Configuration.address] ?? "")
    let folders = configuration.targets.compactMap { target in
      switch target.place {
      case .folder(let path): path
      case .remote(let address): address.path
      case .store: nil
      }
    }
    folder = folders.first { $0.hasPrefix("/") && Self.isPlain($0) } ?? "/srv/www/charte"
    self.sheets = sheets.filter(Self.isPlain)
    self.language = language
  }

  package var files: [(name: String, text: String)] {
    [
      ("nginx.conf", nginx), ("apache.conf", apache), ("web.config", iis),
      ("Caddyfile", caddy),
      ("gitlab-ci.yml", gitlab), ("diapason-watch.service", watchUnit),
    ]
  }

  /// The link that a publication exchanges.
  var root: String { folder + "/current" }

  /// The names of the sheets' files, each once.
  var sheetPattern: String? {
    let names = Set(sheets.map { ContentPath.name(of: $0) }).sorted()
    guard !names.isEmpty else { return nil }
    return "/(" + names.map { $0.replacing(".", with: #"\."#) }.joined(separator: "|") + ")$"
  }

  /// The three lines at a file's top.
  func top(_ lines: [Phrase], mark: String = "# ") -> String {
    lines.map { mark + $0[language] + "\n" }.joined()
  }

  /// Host and path of an address; what a server could misunderstand is left out.
  private static func place(_ address: String) -> (host: String, path: String) {
    let fallback = "charte.example"
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return (fallback, "/")
    }
    let parts = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
    let host = parts.first.map { String($0.lowercased().prefix { $0 != ":" }) } ?? ""
    let path = parts.dropFirst().joined(separator: "/")
    let isHost = !host.isEmpty && isPlain(host) && host.first != "-"
    return (isHost ? host : fallback, path.isEmpty || !isPlain(path) ? "/" : "/\(path)/")
  }

  private static func isPlain(_ text: String) -> Bool {
    !text.contains("..")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
          UInt8(ascii: "_"), UInt8(ascii: "/"):
          true
        default: false
        }
      }
  }
}
