import CharterModel
import Diagnosis
import Diapason
import Editing
import Importing

/// Documents on their way into the site: what each says beside what it would become.
enum ImportScreen {
  /// Lines of one text that a screen shows.
  private static let mostLines = 1500

  static func html(_ desk: DeskService) -> String {
    let shell = Shell(desk)
    let content = """
      <h1>\(shell.word("import").escaped)</h1>
      <p class="desk-about" id="desk-import-help">\(shell.word("importHelp").escaped)</p>
      <p class="desk-labelled desk-dropzone"><label for="desk-document">\
      \(shell.word("documentFile").escaped)</label>\
      <input type="file" id="desk-document" multiple aria-describedby="desk-import-help" \
      accept=".docx,.odt,.rtf,.html,.htm,.xlsx,.ods,.xls,.csv,.md"></p>
      <p id="desk-said" class="desk-said" role="status"></p><div id="desk-work"></div>
      """
    return shell.html(shell.word("import"), .documents, [:], content)
  }

  static func message(
    _ importer: Importer, as id: String, in desk: DeskService
  ) -> ProposalMessage {
    let language = desk.language
    let titles = Dictionary(
      importer.files.compactMap { file in file.title.map { (file.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    func named(_ path: String) -> String {
      let path = path.hasPrefix("/") ? String(path.dropFirst()) : path
      return titles[path].map { Phrase.quoted($0)[language] } ?? ContentPath.name(of: path)
    }
    let kinds = kinds(of: importer.files, in: desk)
    return ProposalMessage(
      id: id,
      originals: importer.originals.map { original in
        let (lines, more) = shown(original.lines)
        return .init(name: original.name, lines: lines, more: more)
      },
      files: importer.files.enumerated().filter { $0.element.isChosen }.map { number, file in
        Self.file(file, number, kinds, language)
      },
      left: importer.findings.compactMap { $0.left?[language].asSentence },
      toDo: importer.findings.compactMap { $0.toDo(named)?[language].asSentence })
  }

  /// The kinds of the records in each folder.
  private static func kinds(
    of files: [ImportedFile], in desk: DeskService
  ) -> [String: RecordKind] {
    var kinds: [String: RecordKind] = [:]
    for page in desk.board.showing.site.plan.charter.pages where page.isIndex {
      kinds[page.folder] = page.collection
    }
    for file in files where file.isFolderPage {
      let page = ParsedPage(ContentFile(path: file.path, bytes: file.bytes), prefix: "")
      kinds[ContentPath.folder(of: file.path)] = page.collection
    }
    return kinds
  }

  private static func file(
    _ file: ImportedFile, _ number: Int, _ kinds: [String: RecordKind], _ language: Language
  ) -> ProposalMessage.File {
    guard file.isPage else {
      let map = CellMap(of: file.bytes, as: CellMap.kind(ofTable: file.path, file.bytes))
      let rows = map?.rows.map { DocumentLine.row($0.map(\.text)) } ?? []
      let (lines, more) = shown(rows)
      let kind = CellMap.kind(ofTable: file.path, file.bytes)
      return .init(
        number: number, title: kind?.label[language] ?? ContentPath.stem(of: file.path),
        kind: ScreenWords["grid", language], facts: [], lines: lines, more: more)
    }
    let page = ParsedPage(ContentFile(path: file.path, bytes: file.bytes), prefix: "")
    let isIndex = ContentPath.stem(of: file.path) == "index"
    var kind = RecordKind.page
    if !isIndex { kind = kinds[ContentPath.folder(of: file.path)] ?? kind }
    var facts: [ProposalMessage.Fact] = []
    for (key, value) in page.frontMatter.entries {
      guard let key = key.scalar else { continue }
      let text = FormScreen.text(of: value)
      if CommonFields.kind.definition.name.matches(key), let said = RecordKind.named(text) {
        kind = said
      } else {
        facts.append(.init(label: FormScreen.label(key), text: text))
      }
    }
    let (lines, more) = shown(page.document.lines)
    return .init(
      number: number, title: file.title ?? ContentPath.stem(of: file.path),
      kind: kind.label[language], facts: facts, lines: lines, more: more)
  }

  private static func shown(
    _ lines: [DocumentLine]
  ) -> (lines: [ProposalMessage.Line], more: Int) {
    let shown = lines.prefix(mostLines).map { line in
      switch line.kind {
      case .heading(let level): ProposalMessage.Line(kind: "heading", level: level, text: line.text)
      case .text: ProposalMessage.Line(kind: "text", level: 0, text: line.text)
      case .item(let depth): ProposalMessage.Line(kind: "item", level: depth, text: line.text)
      case .row: ProposalMessage.Line(kind: "row", level: 0, text: line.text)
      case .picture: ProposalMessage.Line(kind: "picture", level: 0, text: line.text)
      }
    }
    return (shown, max(0, lines.count - mostLines))
  }
}
