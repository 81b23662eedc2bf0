/// A header in TOML as the same header in YAML, line by line: what Hugo's pages begin with. Only what
/// such headers hold is read (texts, numbers, dates, lists and tables of one name); whatever else
/// there is makes the header unreadable.
///
/// Source: TOML 1.0.0, https://toml.io/en/v1.0.0.
enum TOMLHeader {
  /// - Returns: nil if a line cannot be told for sure.
  static func yaml(of text: String) -> String? {
    var lines: [String] = []
    var indent = ""
    var openBrackets = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let said = String(line).trimmed
      if openBrackets > 0 {
        guard let change = balance(of: said) else { return nil }
        openBrackets += change
        lines.append(indent + "  " + line)
      } else if said.isEmpty || said.hasPrefix("#") {
        lines.append(said)
      } else if let table = said.wholeMatch(of: /\[([A-Za-z0-9_-]+)\]\s*(?:#.*)?/) {
        lines.append("\(table.1):")
        indent = "  "
      } else {
        guard let (key, value) = pair(said), let change = balance(of: value), change >= 0 else {
          return nil
        }
        openBrackets = change
        lines.append("\(indent)\(key): \(value)")
      }
    }
    return openBrackets == 0 ? lines.joined(separator: "\n") : nil
  }

  /// `title = "…"`: the key and a value that is YAML's too.
  private static func pair(_ line: String) -> (key: String, value: String)? {
    guard let match = line.wholeMatch(of: /([^=]+?)\s*=\s*(\S.*)/) else { return nil }
    let key = String(match.1)
    let isBare = key.wholeMatch(of: /[\p{L}\p{N}_-]+/) != nil
    let isQuoted = key.wholeMatch(of: /"(?:[^"\\]|\\.)*"|'[^']*'/) != nil
    let value = String(match.2)
    guard isBare || isQuoted, !value.hasPrefix("\"\"\""), !value.hasPrefix("\'\'\'"),
      value.first.map({ "\"'[-+0123456789tf".contains($0) }) == true
    else { return nil }
    return (key, value)
  }

  /// How many lists a value opens and leaves open; nil if a text in it is not closed.
  private static func balance(of value: String) -> Int? {
    var depth = 0
    var quote: Character?
    var isEscaped = false
    for character in value {
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if character == "\\", open == "\"" {
          isEscaped = true
        } else if character == open {
          quote = nil
        }
        continue
      }
      switch character {
      case "\"", "'": quote = character
      case "[": depth += 1
      case "]": depth -= 1
      case "#": return depth
      case "{", "}": return nil
      default: break
      }
    }
    return quote == nil ? depth : nil
  }
}
