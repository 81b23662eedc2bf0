/// Headings that OpenDocument numbers, with their numbers as words. They stand in lists there, which
/// pandoc takes for lists of one item each.
struct OpenDocumentNumbers {
  private var numberings: [String: [HeadingNumbers.Level]] = [:]
  private var outline: [HeadingNumbers.Level] = []

  /// - Parameter elements: those of the common styles, and of the content.
  init(_ elements: [OfficeElement]) {
    for element in elements {
      switch element.name {
      case "list-style":
        if let name = element["name"] { numberings[name] = Self.levels(of: element) }
      case "outline-style": outline = Self.levels(of: element)
      default: break
      }
    }
  }

  private static func levels(of style: OfficeElement) -> [HeadingNumbers.Level] {
    style.children.prefix(HeadingNumbers.mostLevels).enumerated().map { place, level in
      let isNumber = ["list-level-style-number", "outline-level-style"].contains(level.name)
      let style: HeadingNumbers.Level.Style =
        switch isNumber ? level["num-format"] : nil {
        case "1": .decimal
        case "I": .upperRoman
        case "i": .lowerRoman
        case "A": .upperLetter
        case "a": .lowerLetter
        default: .none
        }
      let start = level["start-value"].flatMap(Int.init) ?? 1
      guard isNumber, style != .none else {
        return HeadingNumbers.Level(style: .none, start: start, text: "")
      }
      // `%1%.%2%`; older files have what stands around the numbers.
      if let format = level["num-list-format"] {
        return HeadingNumbers.Level(
          style: style, start: start, text: format.replacing(#/%([0-9]+)%/#) { "%" + $0.1 })
      }
      let shown = min(max(level["display-levels"].flatMap(Int.init) ?? 1, 1), place + 1)
      let numbers = (place + 2 - shown...place + 1).map { "%\($0)" }.joined(separator: ".")
      return HeadingNumbers.Level(
        style: style, start: start,
        text: (level["num-prefix"] ?? "") + numbers + (level["num-suffix"] ?? ""))
    }
  }

  /// Writes the numbers before the headings of a content, and takes these out of their lists.
  ///
  /// - Returns: whether there are any.
  func write(in part: OfficeXML) -> Bool {
    var counts: [String: HeadingNumbers] = [:]
    var outlineCounts = HeadingNumbers()
    // By a list's id, and by its style: which list it counts on with.
    var keys: [String: String] = [:]
    var last: [String: String] = [:]
    // Nothing is moved before all is looked at.
    var found: [(heading: OfficeElement, number: String?, list: OfficeElement?)] = []
    for (number, element) in part.elements.enumerated() {
      if element.name == "h", element.nearest("list") == nil, element["is-list-header"] != "true" {
        let level = (element["outline-level"].flatMap(Int.init) ?? 1) - 1
        let start = element["restart-numbering"] == "true" ? element["start-value"] : nil
        if let number = outlineCounts.next(level, of: outline, from: start.flatMap(Int.init)) {
          found.append((element, number, nil))
        }
      }
      guard element.name == "list", element.nearest("list") == nil,
        let style = element["style-name"], let levels = numberings[style]
      else { continue }
      var key = "\(number)"
      if let continued = element["continue-list"].flatMap({ keys[$0] }) {
        key = continued
      } else if element["continue-numbering"] == "true", let before = last[style] {
        key = before
      }
      last[style] = key
      if let id = element["id"] { keys[id] = key }
      found += Self.headings(in: element, levels, &counts[key, default: HeadingNumbers()])
    }
    for (heading, number, list) in found {
      if let number { heading.prepend(number + " ") }
      if let list { heading.move(before: list) }
    }
    for list in Set(found.compactMap(\.list)) { list.remove() }
    return !found.isEmpty
  }

  /// Counts a list's items.
  ///
  /// - Returns: the headings of a list of headings alone, with the list.
  private static func headings(
    in list: OfficeElement, _ levels: [HeadingNumbers.Level], _ counts: inout HeadingNumbers
  ) -> [(heading: OfficeElement, number: String?, list: OfficeElement?)] {
    var headings: [(heading: OfficeElement, number: String?, list: OfficeElement?)] = []
    var isOfHeadings = true
    // What stands in an item comes before the items that follow it.
    var pending = Array(list.children.reversed().map { (item: $0, depth: 0) })
    while let (item, depth) = pending.popLast() {
      if item.name == "list" {
        pending += item.children.reversed().map { ($0, depth + 1) }
        continue
      }
      guard item.name == "list-item" || item.name == "list-header" else { continue }
      let blocks = item.children.filter { $0.name != "soft-page-break" }
      var number: String?
      if item.name == "list-item", let first = blocks.first, first.name != "list" {
        number = counts.next(depth, of: levels, from: item["start-value"].flatMap(Int.init))
      }
      for block in blocks where block.name != "list" {
        if block.name == "h" {
          headings.append((block, number, list))
          number = nil
        } else {
          isOfHeadings = false
        }
      }
      pending += blocks.reversed().filter { $0.name == "list" }.map { ($0, depth) }
    }
    return isOfHeadings ? headings : []
  }
}
