import Diagnosis
import Yams

/// The one door to Yams: text in, ``YAMLNode`` or one diagnostic out.
enum YAMLReader {
  /// - Parameter firstLine: the line of `source` on which `text` begins.
  static func read(
    _ text: String, in source: SourceText, firstLine: Int, _ diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    let lost = source.lostComments(in: Array(text.utf8), firstLine: firstLine)
    diagnostics += lost
    let places = YAMLPlaces(text, firstLine: firstLine)
    do {
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
      var budget = largestTree
      guard let converted = convert(node, places, &budget) else {
        diagnostics.append(
          source.diagnostic(
            .tooComplex, line: firstLine, message: .tooManyValues, help: .fewerValues))
        return nil
      }
      return converted
    } catch let error as YamlError {
      // A comment that swallows a closing bracket is the one thing to mend.
      guard !lost.hasErrors else { return nil }
      diagnostics.append(diagnose(error, in: source, places))
    } catch {
      diagnostics.append(
        source.diagnostic(.invalidYAML, line: firstLine, message: .invalidYAML("\(error)")))
    }
    return nil
  }

  /// The most values that one file may hold: aliases of aliases would grow without end.
  private static let largestTree = 20_000

  /// Nil past the budget. The recursion is bounded by libYAML, which refuses deep nesting.
  private static func convert(
    _ node: Yams.Node, _ places: YAMLPlaces, _ budget: inout Int
  ) -> YAMLNode? {
    budget -= 1
    guard budget >= 0 else { return nil }
    let content: YAMLNode.Content
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        guard let item = convert(item, places, &budget) else { return nil }
        items.append(item)
      }
      content = .sequence(items)
    case .mapping(let mapping):
      var pairs: [(key: YAMLNode, value: YAMLNode)] = []
      for (key, value) in mapping {
        guard let key = convert(key, places, &budget),
          let value = convert(value, places, &budget)
        else { return nil }
        pairs.append((key, value))
      }
      content = .mapping(pairs)
    case .alias: content = .scalar("", isQuoted: false)
    }
    let place = places.place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    return YAMLNode(content: content, line: place.line, column: place.column)
  }

  private static func diagnose(
    _ error: YamlError, in source: SourceText, _ places: YAMLPlaces
  ) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return diagnose(problem, at: places.place(line: mark.line, column: mark.column), in: source)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      let start = places.place(line: context.mark.line, column: 1).line
      return source.diagnostic(
        .duplicateKey, line: line(ofSecond: key, in: source, from: start),
        message: .duplicateKey(key), help: .removeDuplicateKey)
    // Described, it holds the line as well.
    case .reader(let problem, _, _, _):
      return source.diagnostic(
        .invalidYAML, line: places.firstLine, message: .invalidYAML(problem))
    default:
      return source.diagnostic(
        .invalidYAML, line: places.firstLine, message: .invalidYAML("\(error)"))
    }
  }

  /// Yams names a repeated key without its place.
  private static func line(ofSecond key: String, in source: SourceText, from start: Int) -> Int {
    let last = source.lineNumber(ofByte: source.bytes.count)
    let lines = (start...max(start, last)).filter { number in
      let text = source.line(number).trimmed
      return [key, "\"\(key)\"", "'\(key)'"].contains {
        text.hasPrefix($0) && text.dropFirst($0.count).trimmed.hasPrefix(":")
      }
    }
    return lines.count > 1 ? lines[1] : start
  }

  /// French prose has ` : ` everywhere; libYAML then speaks of mapping values.
  private static func diagnose(
    _ problem: String, at place: (line: Int, column: Int), in source: SourceText
  ) -> Diagnostic {
    var (line, column) = place
    // What is missed at the end is missed behind the last words.
    while line > 1, line >= source.lineCount, source.isBlank(min(line, source.lineCount + 1)) {
      line -= 1
      column = source.line(line).count + 1
    }
    let text = source.line(line)
    let position = SourcePosition(path: source.path, line: line, column: column)
    if problem.contains("mapping values are not allowed") {
      return Diagnostic(
        .proseInFrontMatter, at: position, excerpt: text, message: .proseInFrontMatter,
        help: .quoteValue)
    }
    func lacks(_ closing: Character, _ opening: Character) -> Bool {
      problem.contains("',' or '\(closing)'")
        || problem.contains("node content")
          && text.count { $0 == opening } > text.count { $0 == closing }
    }
    let help: Phrase =
      lacks("]", "[")
      ? .closeList
      : lacks("}", "{") ? .closeMapping : text.contains("\t") ? .noTabsInYAML : .quoteValue
    return Diagnostic(
      .invalidYAML, at: position, excerpt: text, message: .invalidYAML(problem), help: help)
  }
}

/// A YAML file that holds one text for each key, such as a theme's strings.
package enum YAMLText {
  package static func pairs(
    in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) -> [(String, String)]? {
    let text = String(decoding: source.bytes, as: UTF8.self)
    guard let node = YAMLReader.read(text, in: source, firstLine: 1, &diagnostics) else {
      return nil
    }
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(
        source.diagnostic(.wrongType, line: 1, message: .notAMapping, help: .writeKeyAndValue))
      return nil
    }
    return pairs.compactMap { key, value in
      if let key = key.scalar, let text = value.scalar { return (key, text) }
      diagnostics.append(
        source.diagnostic(
          .wrongType, line: key.line, message: .notAMapping, help: .writeKeyAndValue))
      return nil
    }
  }
}
