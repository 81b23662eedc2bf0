/// A line by which another notation of Markdown opens a block, closes it or stands for one.
enum DialectLine {
  /// What ends a block.
  enum Family: Equatable {
    /// As many colons, alone on a line.
    case colons(Int)
    /// `{% endhint %}`.
    case tag(String)
    /// A line that is indented less than the block's four spaces.
    case indented
  }

  enum Shape {
    /// A callout by a name that ``Callout`` knows.
    case callout(String)
    /// Its content stands where the block stands, below the title if there is one.
    case plain
    /// Its lines are text; it is followed to its end, so that this end closes nothing else.
    case unknown
  }

  struct Opening {
    var family: Family
    var shape: Shape
    /// The title's Markdown in the source; empty without one.
    var title: Range<Int> = 0..<0
    /// A title that stands in no source: a type's own name.
    var name: String?
    /// What follows on the same line.
    var rest: Range<Int> = 0..<0
    /// Where a block without content leads to.
    var target: String?
  }

  case opening(Opening)
  case closing(Family)
  /// A line that stands for a link or an image, as Markdown.
  case markdown(String)
  /// A line that shows nothing.
  case nothing

  /// Names of blocks that only group or place what they hold.
  static let plainNames: Set<String> = [
    "code-group", "tabs", "tab", "tab-set", "tab-item", "columns", "column", "row", "col", "grid",
    "raw", "v-pre", "div", "stepper", "step", "center", "section", "cards", "card-group", "steps",
    "content", "panel-tabset",
  ]

  /// - Parameter line: a part of one line of `source`, without spaces at its ends.
  static func read(_ line: ArraySlice<UInt8>) -> DialectLine? {
    switch line.first {
    case UInt8(ascii: ":") where line.starts(with: ":::".utf8): colons(line)
    case UInt8(ascii: "<"): DialectFigure.read(line) ?? DialectHeading.read(line)
    case UInt8(ascii: "{") where line.starts(with: "{%".utf8): DialectTag.read(line)
    case UInt8(ascii: "{") where line.starts(with: "{{".utf8): DialectTag.shortcode(line)
    case UInt8(ascii: "!") where line.starts(with: "!!!".utf8),
      UInt8(ascii: "?") where line.starts(with: "???".utf8):
      admonition(line)
    case UInt8(ascii: "=") where line.starts(with: "===".utf8): tab(line)
    default: nil
    }
  }

  /// `::: tip Title`, `:::note[Title]`, `::: {.callout-tip title="Title"}`, `:::{note} Title`.
  private static func colons(_ line: ArraySlice<UInt8>) -> DialectLine? {
    let sign = UInt8(ascii: ":")
    let count = line.prefix { $0 == sign }.count
    var rest = line.dropFirst(count).trimmed
    if rest.isEmpty { return .closing(.colons(count)) }
    while rest.last == sign { rest = rest.dropLast() }
    rest = rest.trimmed
    guard rest.first == UInt8(ascii: "{") else {
      let name = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || "-_".utf8.contains($0) }
      guard !name.isEmpty else { return nil }
      return .opening(block(name, count, title: title(rest[name.endIndex...].trimmed)))
    }
    guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let inner = rest[(rest.startIndex + 1)..<close].trimmed
    if inner.first?.isASCIILetter == true, !inner.contains(UInt8(ascii: "=")) {
      return .opening(block(inner, count, title: rest[(close + 1)...].trimmed))
    }
    guard let attributes = AttributeList(rest[rest.startIndex...close]) else { return nil }
    let title = attributes.value(of: "title") ?? rest[rest.endIndex...]
    let names = attributes.classes.map { $0.starts(with: "callout-".utf8) ? $0.dropFirst(8) : $0 }
    let name = names.first { Callout(marker: String(decoding: $0, as: UTF8.self)) != nil }
    var opening = block(name ?? [], count, title: title)
    if name == nil { opening.shape = .plain }
    return .opening(opening)
  }

  /// What stands behind a block's name.
  private static func title(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if rest.first == UInt8(ascii: "["), let close = rest.lastIndex(of: UInt8(ascii: "]")) {
      return rest[(rest.startIndex + 1)..<close].trimmed
    }
    if rest.first == UInt8(ascii: "{"), let attributes = AttributeList(rest) {
      return attributes.value(of: "title") ?? rest[rest.endIndex...]
    }
    return rest
  }

  private static func block(
    _ name: ArraySlice<UInt8>, _ count: Int, title: ArraySlice<UInt8>
  ) -> Opening {
    let word = String(decoding: name, as: UTF8.self)
    let shape: Shape =
      Callout(marker: word).map { _ in .callout(word) }
      ?? (plainNames.contains(word.lowercased()) ? .plain : .unknown)
    return Opening(
      family: .colons(count), shape: shape, title: title.startIndex..<title.endIndex)
  }

  /// `!!! note "Title"`, `??? note`, `???+ note inline`.
  private static func admonition(_ line: ArraySlice<UInt8>) -> DialectLine? {
    var rest = line.dropFirst(3)
    if rest.first == UInt8(ascii: "+"), line.first == UInt8(ascii: "?") { rest = rest.dropFirst() }
    guard rest.first == 0x20 else { return nil }
    rest = rest.trimmed
    let quote = UInt8(ascii: "\"")
    let names = rest.prefix { $0 != quote }.trimmed
    guard let first = names.first, first &- 0x61 < 26,
      names.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || " -_".utf8.contains($0) })
    else { return nil }
    rest = rest[names.endIndex...].trimmed
    let word = String(decoding: names.prefix { $0 != 0x20 }, as: UTF8.self)
    // A sentence that begins with three exclamation marks names no type.
    guard !rest.isEmpty || !names.contains(0x20) || names.isPlacedType, names.areClasses else {
      return nil
    }
    let isKnown = Callout(marker: word) != nil
    var opening = Opening(family: .indented, shape: .callout(isKnown ? word : "note"))
    if !rest.isEmpty {
      guard rest.count > 1, rest.last == quote else { return nil }
      opening.title = (rest.startIndex + 1)..<(rest.endIndex - 1)
    } else if !isKnown {
      opening.name = word.prefix(1).uppercased() + word.dropFirst().replacing("-", with: " ")
    }
    return .opening(opening)
  }

  /// `=== "Title"`.
  private static func tab(_ line: ArraySlice<UInt8>) -> DialectLine? {
    var rest = line.dropFirst(3)
    if let sign = rest.first, "!+".utf8.contains(sign) { rest = rest.dropFirst() }
    guard rest.first == 0x20 else { return nil }
    rest = rest.trimmed
    guard rest.count > 2, let quote = rest.first, "\"'".utf8.contains(quote), rest.last == quote
    else { return nil }
    return .opening(
      Opening(
        family: .indented, shape: .plain, title: (rest.startIndex + 1)..<(rest.endIndex - 1)))
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces at its ends.
  var trimmed: ArraySlice<UInt8> {
    var rest = self
    while rest.first?.isASCIISpace == true { rest = rest.dropFirst() }
    while rest.last?.isASCIISpace == true { rest = rest.dropLast() }
    return rest
  }

  /// Whether what follows a type are names of classes, which nobody reads: words would be lost.
  fileprivate var areClasses: Bool {
    let words = split(separator: 0x20).dropFirst()
    return (words.count < 3 || isPlacedType)
      && words.allSatisfy { $0.allSatisfy { !(0x41...0x5A).contains($0) } }
  }

  /// `note inline end`: a type and where it is placed.
  fileprivate var isPlacedType: Bool {
    split(separator: 0x20).dropFirst().allSatisfy {
      $0.elementsEqual("inline".utf8) || $0.elementsEqual("end".utf8)
        || $0.elementsEqual("annotate".utf8)
    }
  }
}
