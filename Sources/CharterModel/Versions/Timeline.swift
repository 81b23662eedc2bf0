import Diagnosis

/// One document with its versions on a day: which page shows which text.
struct Timeline {
  private(set) var history: DocumentHistory
  private(set) var pages: [EditionArrangement.Page] = []
  /// The paths of ``pages``.
  private var standing: Set<String> = []
  /// The paths of the document's own files that make way.
  private(set) var replaced: Set<String> = []
  /// The files of each version, by its number.
  private var files: [String: DocumentFiles] = [:]
  private let written: DocumentFiles
  private let kept: KeptVersions
  /// The parsed files of the document and of its versions, by their paths.
  private let parsed: [String: ParsedPage]
  private let day: Day
  private let isDraft: (String) -> Bool
  /// The first day on which the document binds no more.
  private let repealed: Day?

  init(
    of written: DocumentFiles, _ own: [String: ParsedPage], _ kept: KeptVersions, on day: Day,
    isAsWritten: Bool, isDraft: @escaping (String) -> Bool
  ) {
    self.written = written
    self.kept = kept
    self.day = day
    self.isDraft = isDraft
    parsed = Dictionary(
      (written.pages.compactMap { own[$0.path] } + kept.parsed.values.joined())
        .map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first })
    files = kept.files
    var editions = kept.editions
    let number = written.document.fields[CharterDocument.version] ?? ""
    let unkept = written.edition(in: kept.folder, isDraft: isDraft(written.document.path))
    if !editions.contains(where: { $0.number == number }) {
      editions.append(unkept)
      files[unkept.number] = written.adoptable(isDraft)
    }
    editions = DocumentHistory.inOrder(editions)
    // What is only proposed repeals nothing.
    repealed = unkept.isProposed ? nil : written.document.fields[CharterDocument.repealedOn]
    if let repealed {
      for index in editions.indices where !editions[index].isProposed {
        guard editions[index].ends.map({ repealed <= $0 }) ?? true else { continue }
        (editions[index].ends, editions[index].endsByRepeal) = (repealed, true)
      }
    }
    history = DocumentHistory(
      document: written.document.path, folder: kept.folder, editions: editions, shown: 0,
      written: editions.firstIndex { $0.number == (number.isEmpty ? unkept.number : number) },
      form: written.document.fields[CharterDocument.form])
    let inForce = editions.lastIndex { $0.state(on: day) == .inForce }
    let announced = editions.firstIndex { $0.state(on: day) == .announced }
    let isRepealed =
      repealed.map { $0 <= day }
      ?? (written.document.fields[CharterDocument.status]?.name.en == "repealed")
    if isRepealed, let inForce { history.editions[inForce].isRepealed = true }
    history.shown =
      (isAsWritten || isRepealed ? history.written : inForce ?? announced ?? history.written) ?? 0
  }

  private var shown: Edition { history.editions[history.shown] }

  /// Whether the document's own files make way for a kept text.
  private var isDisplaced: Bool { history.written != history.shown }

  mutating func arrange() {
    for edition in history.editions where edition.isKept {
      for parsed in kept.parsed[edition.number] ?? [] {
        put(parsed, place(parsed.path, in: edition))
      }
    }
    if isDisplaced { displace() } else { end() }
    announce()
    remember()
  }

  private mutating func put(_ parsed: ParsedPage, _ place: EditionPlace) {
    standing.insert(parsed.path)
    pages.append(EditionArrangement.Page(parsed: parsed, place: place))
  }

  /// Puts the text in force in the place of what is written.
  private mutating func displace() {
    let own = history.written.map { history.editions[$0] }
    for page in written.pages where !isStill(page) {
      replaced.insert(page.path)
      guard let own, !own.isKept, let text = parsed[page.path] else { continue }
      let path = ContentPath.join(own.folder, relative(page.path))
      put(text.standing(at: path), place(path, in: own))
    }
    let rules = Dictionary(
      (files[shown.number]?.rules ?? []).map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one })
    for parsed in kept.parsed[shown.number] ?? [] {
      var place = place(parsed.path, in: shown)
      place.address = .plain
      replaced.insert(place.plainPath)
      place.term = rules[parsed.path].flatMap { term(of: $0, in: shown) }
      put(parsed.standing(at: place.plainPath), place)
    }
  }

  /// Rules as they are written say until when they bind, if a version to come has them no more.
  private mutating func end() {
    for rule in written.rules {
      if let term = term(of: rule, in: shown) { add(rule, at: rule.path, of: shown, term) }
    }
  }

  /// What stays at its plain address whatever is in force: what was retired, and drafts, which no
  /// version has.
  private func isStill(_ page: CharterPage) -> Bool {
    guard page.kind.id == Rule.kind.id else { return false }
    if let retired = page.fields[Rule.retired], retired <= day { return true }
    return page.fields[CommonFields.draft] ?? isDraft(page.path)
  }

  /// Rules that a version to come adds stand at their plain addresses, as announced.
  private mutating func announce() {
    var known = Set(files[shown.number]?.rules.map { $0.plainID.lowercased() } ?? [])
    known.formUnion(written.rules.filter(isStill).map { $0.plainID.lowercased() })
    for edition in history.editions where edition.state(on: day) == .announced {
      guard let coming = files[edition.number], edition != shown else { continue }
      for rule in coming.rules where known.insert(rule.plainID.lowercased()).inserted {
        let path = plainPath(of: rule.path, in: edition)
        if !isDisplaced, !edition.isKept || written.rule(rule.plainID) != nil { continue }
        let term = Validity(
          begins: [rule.fields[Rule.since], edition.begins].compactMap(\.self).max(),
          ends: rule.fields[Rule.retired])
        add(rule, at: path, of: edition, term)
        if let chapter = coming.chapters.first(where: { $0.folder == rule.folder }) {
          addChapter(chapter, of: edition)
        }
      }
    }
  }

  /// A rule that an older version had, and that nobody wrote down as retired, stays at its address.
  private mutating func remember() {
    var known = Set(files[shown.number]?.rules.map { $0.plainID.lowercased() } ?? [])
    known.formUnion(written.rules.filter(isStill).map { $0.plainID.lowercased() })
    if !isDisplaced { known.formUnion(written.rules.map { $0.plainID.lowercased() }) }
    let past = history.editions[..<history.shown].reversed()
    for edition in past where edition.isKept && !edition.isProposed {
      for rule in files[edition.number]?.rules ?? []
      where known.insert(rule.plainID.lowercased()).inserted {
        let path = plainPath(of: rule.path, in: edition)
        guard !standing.contains(path) else { continue }
        add(rule, at: path, of: edition, term(of: rule, in: edition))
        if let chapter = files[edition.number]?.chapters.first(where: { $0.folder == rule.folder })
        {
          addChapter(chapter, of: edition)
        }
      }
    }
  }

  /// From when and until when a rule of a version binds, where a later version has it no more; nil
  /// where it binds by its document and its own dates.
  private func term(of rule: CharterPage, in edition: Edition) -> Validity? {
    guard let place = history.place(of: edition.number) else { return nil }
    for later in history.editions[(place + 1)...] where !later.isProposed {
      let next = files[later.number]?.rule(rule.plainID)
      if let next, next.fields[Rule.retired] == nil { continue }
      guard let ends = next?.fields[Rule.retired] ?? later.begins else { return nil }
      return Validity(
        begins: rule.fields[Rule.since] ?? edition.begins,
        ends: min(rule.fields[Rule.retired] ?? ends, ends))
    }
    return nil
  }

  private mutating func add(
    _ rule: CharterPage, at path: String, of edition: Edition, _ term: Validity?
  ) {
    guard let text = parsed[rule.path] else { return }
    replaced.insert(path)
    var place = place(path, in: edition)
    place.address = .plain
    place.term = term
    put(text.standing(at: path), place)
  }

  /// The index of a chapter that today's text has not.
  private mutating func addChapter(_ chapter: CharterPage, of edition: Edition) {
    let path = plainPath(of: chapter.path, in: edition)
    let isShown =
      !isDisplaced && written.chapters.contains { $0.path == path }
      || standing.contains(path)
    guard !isShown, path != history.document, let text = parsed[chapter.path] else { return }
    replaced.insert(path)
    var place = place(path, in: edition)
    place.address = .plain
    put(text.standing(at: path), place)
  }

  // MARK: - Paths

  private var base: String { ContentPath.folder(of: history.document) }

  /// A path of the document's own files as seen from the document's folder.
  private func relative(_ path: String) -> String {
    base.isEmpty ? path : String(path.dropFirst(base.count + 1))
  }

  private func plainPath(of path: String, in edition: Edition) -> String {
    guard path.hasPrefix(edition.folder + "/") else { return path }
    return ContentPath.join(base, String(path.dropFirst(edition.folder.count + 1)))
  }

  /// - Parameter path: at the version's own address, or at the plain one.
  private func place(_ path: String, in edition: Edition) -> EditionPlace {
    let plain = plainPath(of: path, in: edition)
    return EditionPlace(
      document: history.document, number: edition.number, address: .own, plainPath: plain,
      ownPath: ContentPath.join(edition.folder, relative(plain)),
      isComing: history.place(of: edition.number).map { $0 > history.shown } ?? true,
      isKept: edition.isKept, repealed: repealed)
  }
}

extension DocumentFiles {
  /// The version that stands in a document's own files.
  fileprivate func edition(in folder: String, isDraft: Bool) -> Edition {
    let number = document.fields[CharterDocument.version] ?? ""
    let name = number.isEmpty ? "projet" : number
    var edition = Edition(
      number: name, folder: ContentPath.join(folder, name.replacing("/", with: "-")), isKept: false)
    edition.begins = document.fields[CharterDocument.effective]
    let status = document.fields[CharterDocument.status]?.name.en ?? ""
    edition.isProposed =
      !["in-force", "adopted", "repealed"].contains(status)
      || document.fields[CommonFields.draft] ?? isDraft
    return edition
  }
}
