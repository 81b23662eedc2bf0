import Diagnosis
import Markdown

/// The company's charter as typed records and tables: what a site is planned from.
///
/// This stage (`Charter`) knows which file is which record and what refers to what. It knows no
/// HTML and no address.
package struct Charter: Sendable {
  package var configuration: Configuration
  /// Whom it was made for; nil for what everybody may see.
  package internal(set) var readers: String?
  /// In the order of their paths.
  package var pages: [CharterPage]
  /// Files that are no pages but say in which order pages stand.
  package internal(set) var menus: [CharterPage] = []
  package var tables: [CharterTable]
  /// Files that are copied if something refers to them: path to weight in bytes.
  package var media: [String: Int]
  /// Pages and files that exist but are not shown, by path.
  package var withheld: [String: Withholding]
  /// The same for records, by their ids in lower case.
  package var withheldIDs: [String: Withholding]
  /// Whether something is kept for other readers that stands in a document, or is named there.
  package internal(set) var withholdsOfDocuments = false
  let folders: ReservedFolders
  /// What stands before a content path in messages.
  package var prefix: String
  /// The documents of which versions are kept.
  package internal(set) var histories: [DocumentHistory] = []
  /// Rows that these readers may not see and that still count for what they may: of each kind of
  /// table, by its id.
  var unshownRows: [String: [CharterTable.Row]] = [:]
  var consentRows = ConsentRows()
  /// Rows of the table of changes about versions that nobody has adopted yet.
  package internal(set) var proposedChanges: [CharterTable.Row] = []
  /// What is found of ``histories``, once.
  var versionIndex = VersionIndex()
  /// The compiled trees of decisions, by their page.
  package internal(set) var decisions: [Int: DecisionTree] = [:]

  /// The page of the crisis level that stands on every page; nil in quiet times.
  package internal(set) var crisis: Int?

  private let index: CharterIndex

  init(
    configuration: Configuration, pages: [CharterPage], tables: [CharterTable],
    media: [String: Int], withheld: [String: Withholding],
    withheldIDs: [String: Withholding], folders: ReservedFolders, prefix: String
  ) {
    self.configuration = configuration
    self.pages = pages
    self.tables = tables
    self.media = media
    self.withheld = withheld
    self.withheldIDs = withheldIDs
    self.folders = folders
    self.prefix = prefix
    index = CharterIndex(of: pages, tables)
  }

  /// The table of which a file at this path is a part.
  package func table(at path: String) -> Int? { index.tableOfPath[path] }

  /// A page by its path, composed or decomposed letters alike.
  package func page(at path: String) -> Int? { index.pageOfPath[path] }

  /// A record by its id, without regard for case.
  package func record(_ id: String) -> Int? { index.pageOfID[id.lowercased()] }

  /// The indexes of folders of rules, in a folder and however deep below it.
  package func chapters(below folder: String) -> [Int] { index.chaptersOfFolder[folder] ?? [] }

  /// The document that each folder's index is, if it is one.
  var documentOfFolder: [String: Int] { index.documentOfFolder }

  /// All records of a kind, in the order of their paths.
  package func records(of kind: RecordKind) -> [Int] {
    index.recordsOfKind[kind.id] ?? []
  }

  /// A record's place among those of its kind.
  package func place(ofRecord record: Int) -> Int { index.placeInKind[record] }

  /// Whom a page is kept for; none if everybody reads it.
  package func readers(of page: CharterPage) -> [String] { folders.intendedReaders(of: page).names }

  /// Whether a page is a draft, by itself or with its folder.
  package func isDraft(_ page: CharterPage) -> Bool {
    page.fields[CommonFields.draft] ?? folders.isDraft(page)
  }

  /// The language of the interface.
  package var language: Language { configuration.siteLanguage }

  /// The language of a page's text: its own, else that of the site.
  package func textLanguage(of page: CharterPage) -> LanguageTag {
    page.language ?? configuration.languages.text
  }

  package var recordIDs: [String] { pages.compactMap(\.recordID) }
}

/// One page of the charter; a record, if its kind is not `page`.
package final class CharterPage: Sendable {
  package let path: String
  package let source: SourceText
  package let document: Document
  package let outline: Outline
  package let kind: RecordKind
  /// On an index: what the folder's other files are.
  package let collection: RecordKind?
  /// Whether it is the index of a folder of rules, whichever version of it this is.
  package let isChapter: Bool
  package let fields: FieldSet
  /// The keys of its header that other programs read.
  let foreignKeys: [YAMLNode]
  /// When those programs would show it.
  let publication: PublicationPeriod
  /// The language of its text, if it states one.
  package let language: LanguageTag?
  package let title: String
  /// The heading that is the title; not part of the body.
  package let titleNode: Int?
  package let isIndex: Bool
  /// The parts of a record's body, by the English name of each.
  package let parts: [(name: String, nodes: Range<Int>)]
  /// What stands before the first part.
  package let introduction: Range<Int>

  /// The line from which on it is not known who may see the page; nil if it is known.
  let unreadLine: Int?
  /// The folder of its path.
  package let folder: String
  /// The id of a record: its file's name, or its folder's if it is an index.
  package let recordID: String?
  /// The version of its document that it shows; nil where a document has no versions, or shows what
  /// is written.
  package let place: EditionPlace?

  package init(
    _ parsed: ParsedPage, in collections: Collections, at place: EditionPlace? = nil,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.place = place
    let isOfEdition = place?.isOwnAddress == true
    path = parsed.path
    folder = ContentPath.folder(of: parsed.path)
    source = parsed.source
    document = parsed.document
    let taken = collections.idsShown(on: parsed.path)
    outline =
      parsed.outline.ids.contains(where: taken.contains)
      ? Outline(of: parsed.document, besides: taken) : parsed.outline
    isIndex = collections.isIndex(parsed.path)
    let stated = parsed.kind(isIndex: isIndex, in: collections, &diagnostics)
    kind = isOfEdition ? stated.ofEdition : stated
    let holds = isIndex ? collections.kind(of: folder) : nil
    collection = isOfEdition ? nil : holds
    isChapter = holds?.id == Rule.kind.id
    let definitions = CommonFields.all + kind.fields
    let isRecord = kind.id != RecordKind.page.id
    let entries = parsed.frontMatter.entries
    let header = isRecord || holds != nil ? (entries, []) : ForeignKeys.read(entries)
    foreignKeys = header.1
    publication = PublicationPeriod(reading: isRecord ? [] : entries, at: parsed.path)
    fields = FieldSet(
      decoding: header.0, as: definitions, but: kind.concessions, whereEmpty: .emptyValue,
      in: parsed.source, &diagnostics)
    language = fields[CommonFields.language]
    unreadLine = parsed.unreadLine(as: definitions, fields)
    if let problem = parsed.readersProblem(fields) { diagnostics.append(problem) }
    let heading = parsed.titleHeading
    let ownTitle = fields[CommonFields.title]
    // A first heading that says something else than the header stays in the text.
    let isTitle = ownTitle.map { $0.trimmed.folded == heading?.text.trimmed.folded } ?? true
    // One that stands below a text stays there: else what it divides would run on.
    titleNode = isTitle ? heading.flatMap { parsed.opensText($0) ? $0.node : nil } : nil
    let isNamed = fields[CommonFields.title] != nil || heading?.text.isEmpty == false
    title =
      fields[CommonFields.title] ?? heading.flatMap { $0.text.isEmpty ? nil : $0.text }
      ?? (isRecord ? nil : parsed.nameInHTML)
      ?? parsed.nameAsTitle(isIndex: isIndex, collections.names)
    recordID =
      !isRecord || isOfEdition
      ? nil : isIndex && !folder.isEmpty ? ContentPath.name(of: folder) : ContentPath.stem(of: path)
    if isRecord, !isNamed { diagnostics.append(.missingTitle(in: source)) }
    if isRecord { diagnostics += parsed.unfilledTexts }
    (introduction, parts) = parsed.divided(
      as: kind, asking: kind.concessions.most(of: fields), &diagnostics)
  }

  package var summary: String? { fields[CommonFields.summary] }

  /// A problem at a line of this page.
  package func diagnostic(
    _ problem: Problem, at place: (line: Int, column: Int), message: Phrase, help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      problem, at: SourcePosition(path: source.path, line: place.line, column: place.column),
      excerpt: source.excerpt(place.line), message: message, help: help)
  }
}

extension CharterTable {
  /// What columns of its authors' own are called, in the order in which they were found.
  package var ownTitles: [String] { ownColumns.map(\.title) }
}

/// All rows of one kind of table, from however many files.
package struct CharterTable: Sendable {
  package struct Row: Sendable {
    package var fields: FieldSet
    /// What is in columns of the author's own: the place in ``CharterTable/ownColumns``, the text.
    package var own: [(column: Int, text: String)] = []
    package var path: String
    package var line: Int
  }

  package var kind: TableKind
  package var rows: [Row]
  var ownColumns: [OwnColumns.Name] = []
  /// Its files, in the order of their paths.
  package var paths: [String]
}
