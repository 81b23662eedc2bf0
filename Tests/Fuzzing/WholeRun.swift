import CharterModel
import Diagnosis
import Diapason
import Hosting
import Layouts
import Markdown
import Proofreading
import Website
import Workbench

/// A folder taken through all steps, from its bytes to those of the site, and what was wrong with
/// the result.
struct WholeRun {
  private(set) var problems = 0
  private(set) var faults: [String] = []

  private let folder: GeneratedFolder

  init(_ folder: GeneratedFolder) {
    self.folder = folder
    var themeProblems: [Diagnostic] = []
    let theme =
      folder.themeFiles.isEmpty
      ? FuzzedTheme.whole
      : Theme(
        files: FuzzedTheme.files.merging(folder.themeFiles) { $1 }, prefix: FuzzedTheme.prefix,
        &themeProblems)
    var build = Build(folder.options)
    let source = SourceInMemory(
      content: folder.files, configuration: folder.configuration, theme: theme)
    let site = build.makeSite(from: source)
    check(build.diagnostics + themeProblems)
    guard let site else { return }
    let contents = site.contents { folder.files[$0] ?? [] }
    check(contents, shownByTheme: folder.themeFiles.isEmpty)
    let hosting = HostingFiles(
      site.plan.charter.configuration, sheets: site.plan.sheetAddresses, language: build.language)
    look(for: hosting.files.map { ($0.name, Array($0.text.utf8)) })
    proofread(by: site.plan.charter)
  }

  private mutating func proofread(by charter: Charter) {
    var draft = Draft(folder.draft)
    draft.network = charter.styleGuide.networks.first?.id
    draft.situation = charter.styleGuide.situations.first?.id
    let result = DraftCheck(
      of: draft, path: "draft", Proofreader(charter.styleGuide), correcting: true,
      as: charter.configuration)
    let corrected = SourceText(path: "draft", bytes: result.text)
    for one in result.diagnostics where !one.liesIn(corrected) {
      faults.append("a finding lies outside its draft: \(one)")
    }
    let pages = folder.files.keys.filter { $0.hasSuffix(".md") }.sorted().prefix(2)
    for text in [folder.draft] + pages.compactMap({ folder.files[$0] }) {
      correct(text, by: Proofreader(charter.styleGuide), charter.configuration)
    }
  }

  /// The corrections of a Markdown text leave its elements, addresses and header as they were, and
  /// need no second run.
  private mutating func correct(
    _ text: [UInt8], by proofreader: Proofreader, _ configuration: Configuration
  ) {
    func corrected(_ text: [UInt8]) -> [UInt8] {
      var draft = Draft(text)
      draft.isProse = true
      return DraftCheck(
        of: draft, path: "draft.md", isMarkdown: true, proofreader, correcting: true,
        as: configuration
      ).text
    }
    let once = corrected(text)
    guard once != text else { return }
    let pages = [text, once].map {
      ParsedPage(ContentFile(path: "draft.md", bytes: $0), prefix: "")
    }
    let tags = pages.map { page in
      var renderer = HTMLRenderer(page.document, options: .init(allowsHTML: true))
      return renderer.render().split(separator: UInt8(ascii: "<")).map {
        $0.prefix { $0 != UInt8(ascii: ">") }
      }
    }
    if tags[0] != tags[1] { faults.append("a correction changes more than words") }
    let headers = pages.map { $0.frontMatter.entries.map { "\($0.key) \($0.value)" } }
    if headers[0] != headers[1] { faults.append("a correction changes a header") }
    if corrected(once) != once { faults.append("a correction needs a second run") }
  }

  /// Whatever is found can be said, in every form, and lies in its file.
  private mutating func check(_ diagnostics: [Diagnostic]) {
    problems = diagnostics.count
    for format in [DiagnosticPrinter.Format.human, .sarif] {
      let printer = DiagnosticPrinter(format: format, language: .french, usesColour: false)
      if printer.report(diagnostics).isEmpty, !diagnostics.isEmpty {
        faults.append("nothing is said")
      }
    }
    for diagnostic in diagnostics {
      guard let path = diagnostic.position?.path, let bytes = bytes(of: path) else { continue }
      // A table asks for more of a file than a page does before it takes it for UTF-16.
      let readings = [bytes.pageText] + (path.hasSuffix(".csv") ? [bytes] : [])
      let sources = readings.map { SourceText(path: path, bytes: $0) }
      if !sources.contains(where: diagnostic.liesIn) {
        faults.append("a problem lies outside its file: \(diagnostic)")
      }
    }
  }

  private func bytes(of path: String) -> [UInt8]? {
    if path == "diapason.yaml" { return folder.configuration }
    if path.hasPrefix(SourceInMemory.prefix) {
      return folder.files[String(path.dropFirst(SourceInMemory.prefix.count))]
    }
    let name = String(path.dropFirst(FuzzedTheme.prefix.count))
    return folder.themeFiles[name] ?? FuzzedTheme.files[name]
  }

  private mutating func check(
    _ contents: [(address: String, bytes: [UInt8])], shownByTheme: Bool
  ) {
    look(for: contents)
    guard shownByTheme else { return }
    for (address, bytes) in contents where address.hasSuffix(".html") || address.hasSuffix(".xml") {
      if let fault = TagBalance.fault(in: bytes) { faults.append("\(address): \(fault)") }
    }
  }

  /// A word that some readers may not see stands nowhere.
  private mutating func look(for contents: [(address: String, bytes: [UInt8])]) {
    var words: [String] = []
    if folder.options.readers != "cadre" { words.append(GeneratedFolder.reserved) }
    if !folder.options.includesDrafts { words.append(GeneratedFolder.unfinished) }
    for (address, bytes) in contents {
      for word in words where address.contains(word) || bytes.holds(word) {
        faults.append("\(word) stands in \(address)")
      }
    }
  }
}

extension Diagnostic {
  /// Whether its line and its column are of the file.
  fileprivate func liesIn(_ source: SourceText) -> Bool {
    guard let position else { return true }
    guard position.line >= 1, position.column >= 1 else { return false }
    let range = source.lineRange(position.line)
    let isLine = position.line == 1 || range.lowerBound > 0 && source.holdsLine(position.line)
    return isLine && position.column <= range.count + 1
  }
}

extension SourceText {
  fileprivate func holdsLine(_ line: Int) -> Bool {
    line <= lineCount
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let found = rest.firstIndex(of: first) {
      if rest[found...].starts(with: wanted) { return true }
      rest = rest[(found + 1)...]
    }
    return false
  }
}
