import Diagnosis

/// Lines of `diapason.yaml` that no message shows. Whoever says where the site is published may write a
/// password there, under any name and at any place. So a line is shown only where it stands under a key
/// of the site's own that says nothing of targets.
struct ConcealedLines {
  private let isShown: [Bool]

  init(of source: SourceText) {
    var (isOpen, depth) = (false, 0)
    isShown = (1...max(source.lineCount, 1)).map { number in
      let line = source.line(number)
      // What was opened in brackets is not over before they are closed.
      if depth <= 0, let key = Self.key(line) {
        isOpen = Self.isHarmless(key)
        depth = 0
      }
      guard !isOpen else { return true }
      depth += line.count { "{[".contains($0) } - line.count { "}]".contains($0) }
      return false
    }
  }

  /// The key at the beginning of a line; nil of one that goes on, is empty or a comment.
  private static func key(_ line: String) -> String? {
    guard let first = line.first, !first.isWhitespace, first != "#" else { return nil }
    guard let colon = line.firstIndex(of: ":") else { return "" }
    return line[..<colon].trimmed.trimmingQuotes
  }

  private static func isHarmless(_ key: String) -> Bool {
    !PublicationTarget.list.name.matches(key)
      && Configuration.definitions.contains { $0.name.matches(key) }
  }

  /// Takes the lines out of what was said since, and of what YAML lost on them the words too.
  func conceal(_ diagnostics: inout ArraySlice<Diagnostic>) {
    for index in diagnostics.indices {
      guard let line = diagnostics[index].position?.line,
        !isShown.indices.contains(line - 1) || !isShown[line - 1]
      else { continue }
      diagnostics[index].excerpt = nil
      guard diagnostics[index].problem == .commentInValue else { continue }
      diagnostics[index].message = Phrase(
        en: "YAML takes a part of this value for a comment or a mark of its own: it is lost",
        fr:
          "YAML prend une partie de cette valeur pour un commentaire ou une marque à lui : elle est "
          + "perdue")
      diagnostics[index].help = .quotedValue(nil)
    }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard count >= 2, let first, first == last, "\"'".contains(first) else { return self }
    return String(dropFirst().dropLast())
  }
}
