import Diagnosis

extension ParsedPage {
  /// The line from which on it is not known who may see the page; nil if it is known. A key that
  /// withholds must be read whole, and be no slip.
  func unreadLine(as definitions: [FieldDefinition], _ fields: FieldSet) -> Int? {
    if let unreadLine { return unreadLine }
    let withholding = [CommonFields.readers.definition, CommonFields.draft.definition]
    var seen: Set<String> = []
    for (key, value) in frontMatter.entries {
      let word = (key.scalar ?? "").asKey
      guard let definition = definitions.first(where: { $0.name.matches(key: word) }) else {
        if WithholdingKey.isAsked(by: key, value) { return key.line }
        if PublicationPeriod.isUnread(word, value) { return key.line }
        continue
      }
      guard withholding.contains(where: { $0.name == definition.name }) else {
        if WithholdingKey.isMeantWithin(value) { return key.line }
        continue
      }
      let isRepeated = !seen.insert(definition.name.en).inserted
      if isRepeated || !value.isListOfWords || fields.value(named: definition.name.en) == nil {
        return key.line
      }
    }
    let isMisread = fields[CommonFields.readers].map { !Self.areReadable($0.map(\.value)) }
    return isMisread == true ? fields.line(of: CommonFields.readers) : nil
  }

  /// The line from which on a file speaks of its readers that is read as no page; nil if it does not.
  var lineOfReaders: Int? {
    let isText = Array(source.bytes.prefix(frontMatter.end)).isUTF8
    if let unreadLine, !isText || StrayKey.isAnywhere(in: source) { return unreadLine }
    return frontMatter.entries.first { WithholdingKey.isAsked(by: $0.key, $0.value) }?.key.line
  }

  static func areReadable(_ names: [String]) -> Bool {
    guard !names.isEmpty, !names.contains(where: isNoName) else { return false }
    return !names.contains(where: Readership.isEverybody)
      || names.allSatisfy(Readership.isEverybody)
  }

  /// Nothing, and everybody in words that are not the one for it.
  private static let notNames: Set<String> = [
    "~", "null", "everyone", "everybody", "anyone", "public", "publique", "toutes", "tout le monde",
  ]

  /// Nothing, what YAML writes for nothing, or several names in one.
  private static func isNoName(_ name: String) -> Bool {
    let word = name.visible.trimmed
    return word.isEmpty || notNames.contains(word.folded)
      || word.contains(where: { ",;/|[](){}«»“”„\"\n".contains($0) })
  }

  /// What is wrong with the readers that a page names.
  func readersProblem(_ fields: FieldSet) -> Diagnostic? {
    guard let readers = fields[CommonFields.readers],
      let line = fields.line(of: CommonFields.readers)
    else { return nil }
    let names = readers.map(\.value)
    guard Self.areReadable(names) else {
      return .emptyReaders(names, in: source, line: line)
    }
    return nil
  }
}

extension YAMLNode {
  /// A word, or several: of a list with anything else in it only a part would be read.
  fileprivate var isListOfWords: Bool {
    if case .sequence(let items) = content { return items.allSatisfy { $0.scalar != nil } }
    return scalar != nil
  }
}

extension Charter {
  /// Pages that are left out because their headers cannot be read, where nothing else says so: a
  /// site is then made without them.
  /// - Parameter named: files with an error, which already stops the publication.
  package func leftOutPages(besides named: Set<String>) -> [Diagnostic] {
    let causes = Set(
      withheld.values.compactMap { withholding in
        if case .unread(let cause) = withholding { cause } else { nil }
      })
    return causes.filter { !named.contains($0.path) }
      .sorted { ($0.path, $0.line) < ($1.path, $1.line) }
      .map { cause in
        let others = withheld.filter { $0.value == .unread(cause) && prefix + $0.key != cause.path }
        return .leftOut(cause, with: others.count)
      }
  }

  /// Pages that open themselves in a folder that is kept for some, and pages that say what goes
  /// without saying.
  func openedPages(_ folders: ReservedFolders) -> [Diagnostic] {
    pages.compactMap { page in
      guard page.statedReaders == .everybody,
        let line = page.fields.line(of: CommonFields.readers)
      else { return nil }
      let around = folders.intendedReaders(around: page)
      return around == .everybody
        ? .redundantReaders(in: page.source, line: line)
        : .shownToEverybody(in: page.source, line: line, folderReaders: around.names)
    }
  }
}
