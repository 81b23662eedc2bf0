import CharterModel
import Diagnosis
import Markdown

/// A document as files of a site: its text in its own order on one page or several, and what it holds
/// of rules, contacts, networks, terms and colours as records, to which the text leads.
struct DocumentDraft {
  private(set) var files: [DraftFile] = []
  private(set) var findings: [ImportFinding] = []
  let title: PandocValue
  /// Where the document's own page stands.
  let folder: String

  private let language: Language
  /// Where collections stand that are not the document's alone.
  private let root: String
  private let origin: String
  /// The document's text, in its order.
  private var text: [PandocValue] = []
  private var rules: [DraftFile] = []
  private var contacts: [DraftFile] = []
  private var networks: [DraftFile] = []
  private var terms: [[String]] = []
  private var colours: [[String]] = []
  /// The names of records, in lower case: each is unique in a site.
  private(set) var taken: Set<String>

  /// - Parameters:
  ///   - title: the document's.
  ///   - folder: of the document's own page, in the content folder.
  ///   - root: the folder that other collections are made in; empty for the content folder.
  ///   - origin: the name of the document's file.
  ///   - taken: the names of records that exist.
  init(
    _ blocks: [PandocValue], title: PandocValue, folder: String, root: String, origin: String,
    besides taken: Set<String>, _ language: Language
  ) {
    self.title = title
    self.folder = folder
    self.root = root
    self.origin = origin
    self.language = language
    self.taken = taken
    read(Section.sections(of: blocks))
    writeCollections()
    let text = ChapterPages(
      text, title: title, folder: folder, origin: origin, besides: Names.rules[language], language)
    files.insert(contentsOf: text.files, at: 0)
    if !text.namesVersion { findings.append(.assumedVersion(files[0].path)) }
  }

  // MARK: Reading

  private mutating func read(_ sections: [Section]) {
    let series = ArticleSeries.places(in: sections, language)
    var index = 0
    var run: [DraftFile] = []
    func leadTo(_ run: inout [DraftFile], _ text: inout [PandocValue]) {
      if !run.isEmpty { text.append(.listOfLinks(to: run)) }
      run = []
    }
    while index < sections.count {
      var section = sections[index]
      index += 1
      if section.level > 0, let article = ArticleTitle(section.titleText) {
        var deeper: [PandocValue] = []
        var next = index
        while next < sections.count, sections[next].level > section.level {
          deeper.append(.header(sections[next].level, sections[next].title))
          deeper += sections[next].blocks
          next += 1
        }
        var whole = section
        whole.blocks += deeper
        if series.contains(index - 1) || ArticleSeries.isRule(article, whole, language) {
          run.append(addRule(ProposedRule(article, whole, language)))
          index = next
          continue
        }
      }
      leadTo(&run, &text)
      if section.level > 0 { text.append(.header(section.level, section.title)) }
      section.blocks = TypedLists.listed(section.blocks)
      for block in section.blocks { read(block, in: section) }
    }
    leadTo(&run, &text)
  }

  private mutating func read(_ block: PandocValue, in section: Section) {
    if let chapters = RuleSeries.chapters(in: block, under: section, language) {
      for chapter in chapters {
        text.append(.header(section.level + 1, chapter.title))
        text.append(.listOfLinks(to: chapter.rules.map { addRule($0) }))
      }
    } else if let found = RuleSeries.rules(in: block, under: section, language) {
      text.append(.listOfLinks(to: found.map { addRule($0) }))
    } else if let table = HeadedTable(block), addRecords(of: table) {
      return
    } else if section.isAbout(GlossaryEntry.titles), let entries = GlossaryEntry.entries(in: block)
    {
      if terms.isEmpty { text.append(linkToTerms) }
      terms += entries.map { [$0.term, $0.definition] }
    } else {
      text.append(block)
    }
  }

  /// Whether a table is of records; then they are made.
  private mutating func addRecords(of table: HeadedTable) -> Bool {
    let recognized = TableRecords(table, language)
    switch recognized {
    case .contacts(let found):
      let files = found.map { file(of: $0) }
      contacts += files
      text.append(.listOfLinks(to: files))
    case .networks(let found):
      let files = found.compactMap { file(of: $0) }
      guard files.count == found.count else { return false }
      networks += files
      text.append(.listOfLinks(to: files))
    case .terms(let rows):
      if terms.isEmpty { text.append(linkToTerms) }
      terms += rows
    case .colours(let rows):
      if colours.isEmpty { text.append(linkToColours) }
      colours += rows
    case nil: return false
    }
    return true
  }

  // MARK: Records

  /// A file's path; in the root itself if the folder is empty.
  private func path(_ folder: String, _ name: String) -> String {
    ContentPath.join(folder.isEmpty ? root : ContentPath.join(root, folder), name)
  }

  private mutating func unique(_ name: String) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }

  private mutating func addRule(_ rule: ProposedRule) -> DraftFile {
    let prefix = rule.prefix ?? "CH"
    var number = rule.number ?? rules.count + 1
    func id(_ number: Int) -> String { prefix + (number < 10 ? "-0\(number)" : "-\(number)") }
    while taken.contains(id(number).lowercased()) { number += 1 }
    let name = unique(id(number))
    let path = ContentPath.join(folder, Names.rules[language] + "/" + name + ".md")
    let file = DraftFile(rule, at: path, origin, language)
    if rule.force == nil { findings.append(.unsure(file.path)) }
    rules.append(file)
    return file
  }

  private mutating func file(of contact: ProposedContact) -> DraftFile {
    let name = unique(Names.reach[language] + "-" + Slug.make(contact.name))
    return DraftFile(contact, at: path(Names.contacts[language], name + ".md"), origin)
  }

  private mutating func file(of network: ProposedNetwork) -> DraftFile? {
    let slug = Slug.make(network.name)
    guard !taken.contains(slug) else { return nil }
    let path = path(Names.networks[language], unique(slug) + ".md")
    return DraftFile(network, at: path, origin, language)
  }

  // MARK: Files

  private var linkToTerms: PandocValue {
    .paragraph(of: Names.glossaryTitle[language], to: path("", Names.glossary[language] + ".md"))
  }

  private var linkToColours: PandocValue {
    .paragraph(
      of: Names.coloursTitle[language],
      to: path(Names.brand[language], Names.colours[language] + ".md"))
  }

  private mutating func writeCollections() {
    func index(_ folder: String, _ kind: RecordKind, _ title: Phrase, order: Int) -> DraftFile {
      DraftFile(
        path: ContentPath.join(folder, "index.md"),
        header: [
          .plain(CommonFields.collection.definition.name, kind.name[language]),
          .plain(CommonFields.order.definition.name, String(order)),
        ],
        title: PandocValue.words(title[language]), origin: origin)
    }
    if !rules.isEmpty {
      let folder = ContentPath.join(folder, Names.rules[language])
      files.append(index(folder, Rule.kind, Names.rulesTitle, order: 1))
      files += rules
    }
    if !networks.isEmpty {
      files.append(
        index(
          ContentPath.join(root, Names.networks[language]), Network.kind, Names.networksTitle,
          order: 2))
      files += networks
    }
    if !contacts.isEmpty {
      files.append(
        index(
          ContentPath.join(root, Names.contacts[language]), Contact.kind, Names.contactsTitle,
          order: 3))
      files += contacts
    }
    if !terms.isEmpty {
      addTable(
        terms, Glossary.kind, [Glossary.term.definition, Glossary.definition.definition],
        in: "", Names.glossaryTitle)
    }
    if !colours.isEmpty {
      addTable(
        colours, Colours.kind,
        [Colours.name, Colours.hex, Colours.cmyk, Colours.role].map(\.definition),
        in: Names.brand[language], Names.coloursTitle)
    }
  }

  private mutating func addTable(
    _ rows: [[String]], _ kind: TableKind, _ columns: [FieldDefinition], in folder: String,
    _ title: Phrase
  ) {
    let name = kind.name[language]
    files.append(
      DraftFile(
        path: path(folder, name + ".csv"), rows: [columns.map { $0.name[language] }] + rows,
        origin: origin))
    files.append(
      DraftFile(
        path: path(folder, name + ".md"), title: PandocValue.words(title[language]), origin: origin)
    )
  }
}

extension PandocValue {
  static func paragraph(of words: String, to path: String) -> PandocValue {
    .node("Para", .list([.link(PandocValue.words(words), to: "/" + path)]))
  }

  /// A link to each file, under its title. The paths are seen from the content folder.
  static func listOfLinks(to files: [DraftFile]) -> PandocValue {
    .node(
      "BulletList",
      .list(
        files.map { file in
          let words = PandocValue.words(file.linkText ?? file.title?.plainText ?? file.path)
          return .list([.node("Plain", .list([.link(words, to: "/" + file.path)]))])
        }))
  }
}
