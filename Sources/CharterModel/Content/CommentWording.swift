import Diagnosis
import Markdown

/// What an author may have meant as text and YAML leaves out.
extension SourceText {
  /// - Parameters:
  ///   - yaml: a part of this file.
  ///   - firstLine: the line on which it begins.
  func lostComments(in yaml: [UInt8], firstLine: Int) -> [Diagnostic] {
    let scanner = YAMLCommentScanner(reading: yaml)
    let comments = scanner.comments.compactMap { comment -> Diagnostic? in
      guard let severity = comment.severity(in: yaml) else { return nil }
      let before = yaml[..<comment.start]
      let line = firstLine + before.count { $0 == UInt8(ascii: "\n") }
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      var diagnostic = diagnostic(
        .commentInValue, line: line, byteColumn: comment.start - lineStart + 1,
        message: .commentInValue(comment.text(in: yaml)), help: comment.help(in: yaml, severity))
      diagnostic.severity = severity
      return diagnostic
    }
    return comments + lostProperties(in: yaml, scanner, firstLine: firstLine)
  }

  /// What one header may be told at once.
  private static let mostProperties = 100

  /// Words that YAML takes for a tag or an anchor.
  private func lostProperties(
    in yaml: [UInt8], _ scanner: YAMLCommentScanner, firstLine: Int
  ) -> [Diagnostic] {
    let lost = scanner.properties.lazy.filter { $0.isLost(in: yaml, scanner.aliases) }
    return lost.prefix(Self.mostProperties).map { property in
      let before = yaml[..<property.range.lowerBound]
      let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      return diagnostic(
        .commentInValue, line: firstLine + before.count { $0 == UInt8(ascii: "\n") },
        byteColumn: property.range.lowerBound - lineStart + 1,
        message: .propertyInValue(String(decoding: yaml[property.range], as: UTF8.self)),
        help: property.help(in: yaml))
    }
  }
}

extension YAMLProperty {
  /// `!!str` and anchors that are called are what YAML means by them.
  fileprivate func isLost(in yaml: [UInt8], _ aliases: Set<ArraySlice<UInt8>>) -> Bool {
    let word = yaml[range]
    if word.first == UInt8(ascii: "!") { return !word.starts(with: "!!".utf8) }
    return !aliases.contains(word.dropFirst())
  }

  fileprivate func help(in yaml: [UInt8]) -> Phrase {
    let last =
      isInBrackets ? yaml[range.upperBound..<end].firstIndex { ",]}".utf8.contains($0) } : nil
    let value = String(decoding: yaml[range.lowerBound..<(last ?? end)], as: UTF8.self).trimmed
    let rest = yaml[range.upperBound..<end].drop(while: \.isASCIISpace).first ?? 0x20
    // Before a block, a list or a mapping it is no part of a text.
    let isText = !"|>[{".utf8.contains(rest) && !(rest == 0x20 && isFollowedByMore(in: yaml))
    guard isText else {
      return Phrase(en: "remove this word", fr: "retirez ce mot")
    }
    return .quotedValue(value.yamlQuoted)
  }

  /// Whether the next line is indented or an item of a list.
  private func isFollowedByMore(in yaml: [UInt8]) -> Bool {
    let next = yaml[min(end + 1, yaml.count)...].first ?? 0
    return next == 0x20 || next == UInt8(ascii: "-")
  }
}

extension YAMLComment {
  /// A hashtag, a colour or a number is text that was lost; `# text` may be meant as a comment, and
  /// is surely one after two blanks, after quotation marks or on a line of its own.
  fileprivate func severity(in yaml: [UInt8]) -> Severity? {
    let isWord = yaml[start..<end].beginsWithHashtag
    switch neighbour {
    case .ownLine: return isWord && mayContinue && !isKey(in: yaml) ? .error : nil
    case .plain, .longPlain:
      if isWord || isInBrackets { return .error }
      return blanks == 1 ? .warning : nil
    case .noValue, .quoted, .other: return isWord ? .error : nil
    }
  }

  /// `#key: value` is a line that an author has switched off.
  private func isKey(in yaml: [UInt8]) -> Bool {
    let words = yaml[start..<end]
    guard let colon = words.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon + 1 == end || yaml[colon + 1].isASCIISpace
  }

  /// What is lost: in brackets, up to the next comma or bracket.
  fileprivate func text(in yaml: [UInt8]) -> String {
    let words = yaml[start..<textEnd(in: yaml)]
    return String(decoding: words, as: UTF8.self).trimmed
  }

  private func textEnd(in yaml: [UInt8]) -> Int {
    guard isInBrackets else { return end }
    return yaml[start..<end].firstIndex { ",]}".utf8.contains($0) } ?? end
  }

  fileprivate func help(in yaml: [UInt8], _ severity: Severity) -> Phrase {
    if neighbour == .other {
      let quote = text(in: yaml).yamlQuoted ?? "\"…\""
      return Phrase(
        en: "write \(quote) before the closing bracket, or the comment on a line of its own",
        fr: "écrivez \(quote) avant le crochet fermant, ou le commentaire sur sa propre ligne")
    }
    return .quoteOrComment(
      quotedValue(in: yaml), mayShareLine: severity == .warning && neighbour != .ownLine)
  }

  /// The value with what was lost, as YAML keeps it; nil where it is not on this line alone.
  private func quotedValue(in yaml: [UInt8]) -> String? {
    let value: String
    switch neighbour {
    case .plain(let first): value = text(in: yaml, from: first)
    case .noValue: value = text(in: yaml, from: start)
    case .quoted(let first):
      let inner = yaml[(first + 1)..<start].lastIndex(of: yaml[first])
      guard let close = inner, !yaml[first..<close].contains(UInt8(ascii: "\\")) else {
        return nil
      }
      let inside = text(in: yaml, from: first + 1, to: close)
      value =
        (yaml[first] == UInt8(ascii: "'") ? inside.replacing("''", with: "'") : inside)
        + text(in: yaml, from: close + 1)
    case .ownLine, .longPlain, .other: return nil
    }
    return value.yamlQuoted
  }

  private func text(in yaml: [UInt8], from first: Int, to last: Int? = nil) -> String {
    let words = String(decoding: yaml[first..<(last ?? textEnd(in: yaml))], as: UTF8.self)
    return last == nil ? String(words.reversed().drop(while: \.isWhitespace).reversed()) : words
  }
}

extension Phrase {
  static func commentInValue(_ text: String) -> Phrase {
    let word = quoted(text)
    return Phrase(
      en: "YAML reads what follows “#” as a comment: \(word.en) is lost",
      fr: "YAML lit ce qui suit « # » comme un commentaire : \(word.fr) est perdu")
  }

  static func propertyInValue(_ text: String) -> Phrase {
    let word = quoted(text)
    return Phrase(
      en: "YAML reads \(word.en) as a mark of its own (a tag or an anchor): it is lost",
      fr: "YAML lit \(word.fr) comme une marque à lui (étiquette ou ancre) : ce mot est perdu")
  }

  /// - Parameter quote: the value between quotation marks; nil if it is too long to be shown.
  static func quotedValue(_ quote: String?) -> Phrase {
    quote.map {
      Phrase(
        en: "put the value between double quotes: \($0)",
        fr: "mettez la valeur entre guillemets droits : \($0)")
    }
      ?? Phrase(
        en: "put the whole value between double quotes",
        fr: "mettez toute la valeur entre guillemets droits")
  }

  /// - Parameter quote: the value between quotation marks; nil if it is too long to be shown.
  static func quoteOrComment(_ quote: String?, mayShareLine: Bool) -> Phrase {
    let value = quotedValue(quote)
    return mayShareLine
      ? Phrase(
        en: "\(value.en); or put two spaces before “#” if it is a comment",
        fr: "\(value.fr) ; ou mettez deux espaces avant « # » si c'est un commentaire")
      : Phrase(
        en: "\(value.en); or write the comment on a line of its own",
        fr: "\(value.fr) ; ou écrivez le commentaire sur sa propre ligne")
  }
}

extension YAMLNode {
  /// What follows as a comment where a value should stand, after one blank: `key: # text`.
  func comment(in source: SourceText) -> ArraySlice<UInt8>? {
    let line = source.bytes[source.lineRange(line)]
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = line[(colon + 1)...].drop(while: \.isASCIISpace)
    guard rest.first == UInt8(ascii: "#") else { return nil }
    return rest.beginsWithHashtag || rest.startIndex == colon + 2 ? rest : nil
  }
}

extension Diagnostic {
  /// A value that is empty because YAML reads it as a comment; nil if that was named when the YAML
  /// was read.
  static func commentForValue(
    _ comment: ArraySlice<UInt8>, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic? {
    guard !comment.beginsWithHashtag else { return nil }
    let text = String(decoding: comment, as: UTF8.self).trimmed
    let column = comment.startIndex - source.lineRange(node.line).lowerBound + 1
    return source.diagnostic(
      .commentInValue, line: node.line, byteColumn: column, message: .commentInValue(text),
      help: .quoteOrComment(text.yamlQuoted, mayShareLine: false))
  }
}

extension String {
  /// Whether it holds a comment as Markdown, HTML and the generators of sites have them: in a value it
  /// would be text.
  var holdsHiddenText: Bool {
    guard utf8.contains(where: { "<{%[&‹".utf8.contains($0) }) else { return false }
    return Self.comments.contains { mark in
      guard let open = firstRange(of: mark.open) else { return false }
      return mark.close.isEmpty || self[open.upperBound...].contains(mark.close)
    }
  }

  private static let comments: [(open: String, close: String)] = [
    ("<!--", ""), ("< !--", ""), ("<!- ", ""), ("&lt;!--", ""), ("‹!", ""), ("%%", "%%"),
    ("{#", "#}"), ("{/*", "*/}"), ("{{/*", "*/}}"), ("{{!", "}}"), ("{%", "comment"),
    ("{>>", "<<}"), ("<%#", "%>"), ("{::comment", ""), ("[//]:", ""),
  ]
}

extension Diagnostic {
  static func hiddenInValue(at place: SourcePosition, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .commentInValue, at: place, excerpt: source.excerpt(place.line),
      message: Phrase(
        en: "a comment hides nothing in a value: everybody would read it",
        fr: "un commentaire ne cache rien dans une valeur : tout le monde le lirait"),
      help: Phrase(
        en: "remove what nobody is to read, with the marks around it",
        fr: "retirez ce que personne ne doit lire, avec les marques qui l'entourent"))
  }
}

extension String {
  /// As a value that YAML keeps whole; nil if a message would cut it.
  fileprivate var yamlQuoted: String? {
    guard unicodeScalars.count <= 78 else { return nil }
    let isPlain = !utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return isPlain ? "\"\(self)\"" : "'\(replacing("'", with: "''"))'"
  }
}

extension ArraySlice<UInt8> {
  /// `#` and a letter, a digit or a sign beyond ASCII: no comment begins so.
  fileprivate var beginsWithHashtag: Bool {
    guard first == UInt8(ascii: "#"), let next = dropFirst().first else { return false }
    return next >= 0x80 || next.isASCIILetter || next.isASCIIDigit || next == UInt8(ascii: "_")
  }
}
