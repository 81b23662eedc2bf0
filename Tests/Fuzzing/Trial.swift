import CharterModel
import Diagnosis
import Layouts
import Markdown
import Media
import Website
import Workbench

/// One input by chance, and what is made of it: by the readers of authors' files, or, of a whole
/// folder, by every step up to the bytes of the site. Seed and number repeat it.
///
/// This module makes inputs; `swift test` tries some, `make fuzz` many.
package struct Trial: Sendable {
  package enum Kind: Int, Sendable, CaseIterable {
    case markdown, record, table, image, configuration, layout, site
  }

  package var kind: Kind
  package var name: String
  package var bytes: [UInt8]
  /// What is built, if it is a whole site.
  package var folder: GeneratedFolder?

  /// Every so many inputs one is a whole site, and one a theme.
  package static let sitesApart = 40

  package init(seed: UInt64, number: Int) {
    var chance = SeededChance(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    // A whole site takes a thousand times what a reader takes, and a theme a hundred times.
    let readers = Kind.allCases.filter { $0 != .site && $0 != .layout }
    kind =
      switch number % Self.sitesApart {
      case 0: .site
      case Self.sitesApart / 2: .layout
      default: readers[number % readers.count]
      }
    (name, bytes) =
      switch kind {
      case .markdown: ("page.md", Self.markdown(&chance))
      case .record: ("page.md", GeneratedRecord.bytes(&chance))
      case .table: GeneratedTable.file(&chance)
      case .image: Self.image(&chance)
      case .configuration: ("diapason.yaml", GeneratedRecord.configuration(&chance))
      case .layout: ("layouts/page.mustache", FuzzedTheme.layout(&chance))
      case .site: ("a folder", [])
      }
    if kind == .site {
      let whole = GeneratedFolder(&chance)
      bytes = whole.listing
      folder = whole
      return
    }
    if chance.happens(oneIn: 4) { bytes.damage(&chance) }
  }

  /// An input of the guided fuzzer: its first byte says what reads it, the next three what stands
  /// around it, the rest is the text of a file.
  package init(guided input: [UInt8]) {
    let head = input.prefix(4).map(Int.init) + [0, 0, 0, 0]
    kind = Kind.allCases[head[0] % Kind.allCases.count]
    bytes = Array(input.dropFirst(4))
    name =
      switch kind {
      case .markdown, .record: "page.md"
      case .table: TableKind.all[head[1] % TableKind.all.count].name.fr + ".csv"
      case .image: ["image.svg", "image.png", "image.jpg", "image.webp"][head[1] % 4]
      case .configuration: "diapason.yaml"
      case .layout: "layouts/page.mustache"
      case .site: "a folder"
      }
    guard kind == .site else { return }
    var chance = SeededChance(seed: UInt64(head[1] % 16))
    var whole = GeneratedFolder(&chance)
    whole.replace(number: head[2], with: bytes)
    folder = whole
  }

  private static func image(_ chance: inout SeededChance) -> (name: String, bytes: [UInt8]) {
    chance.happens(oneIn: 2)
      ? ("image.svg", GeneratedDrawing.bytes(&chance))
      : (
        chance.pick(["image.svg", "image.png", "image.jpg", "image.webp", "image.gif"]),
        GeneratedImage.bytes(&chance)
      )
  }

  /// Now and then the same again and again: what is quadratic shows.
  private static func markdown(_ chance: inout SeededChance) -> [UInt8] {
    var generator = GeneratedMarkdown(seed: chance.next())
    let text = generator.text()
    guard chance.happens(oneIn: 40) else { return text }
    return Array(repeatElement(text, count: 20 + chance.number(below: 200)).joined())
  }

  /// What a trial found: problems named to the author, and what must not be.
  package struct Outcome: Sendable {
    package var problems = 0
    package var faults: [String] = []
  }

  package func run() -> Outcome {
    if let folder {
      let whole = WholeRun(folder)
      return Outcome(problems: whole.problems, faults: whole.faults)
    }
    var problems: [Diagnostic] = []
    var outcome = Outcome()
    switch kind {
    case .markdown:
      let html = Self.html(of: bytes)
      if html.contains("<script") || html.contains("href=\"javascript:") {
        outcome.faults.append("a script came through")
      }
      assemble(&problems)
    case .record, .table: assemble(&problems)
    case .image:
      return Self.published(bytes, name)
    case .configuration: _ = Configuration(bytes, path: name, &problems)
    case .layout:
      _ = Theme(files: FuzzedTheme.files.merging([name: bytes]) { $1 }, prefix: "", &problems)
    case .site: break
    }
    // Whatever is found can be said.
    let printer = DiagnosticPrinter(format: .human, language: .french, usesColour: false)
    if printer.report(problems).isEmpty, !problems.isEmpty {
      outcome.faults.append("nothing is said")
    }
    outcome.problems = problems.count
    return outcome
  }

  /// What is published of a file has nothing more to be taken from, and is published as it is.
  private static func published(_ bytes: [UInt8], _ name: String) -> Outcome {
    let form = PublishedMedia(of: bytes, named: name)
    guard let published = form.bytes else { return Outcome(problems: 1) }
    let again = PublishedMedia(of: published, named: name)
    let text = String(decoding: published.prefix(1 << 16), as: UTF8.self).lowercased()
    let isDrawing = form.format == .svg
    guard again.bytes == published, again.findings.isEmpty,
      !isDrawing || !(text.contains("<script") || text.contains("src="))
    else { return Outcome(faults: ["the published form of an image is not harmless"]) }
    return Outcome(problems: form.findings.count)
  }

  private func assemble(_ problems: inout [Diagnostic]) {
    let tree = ContentTree(
      files: [ContentFile(path: name, bytes: bytes)], media: ["logo.svg": 1], prefix: "content/")
    let pages = tree.files.filter(\.isMarkdown).map { ParsedPage($0, prefix: tree.prefix) }
    problems += pages.flatMap(\.diagnostics)
    let collections = Collections(pages, &problems)
    let assembled = pages.map { CharterPage($0, in: collections, &problems) }
    _ = Charter(
      assembling: assembled, configuration: Configuration(), tree: tree,
      for: Readership(includesDrafts: true), &problems)
  }

  private static func html(of bytes: [UInt8]) -> String {
    let document = Document(parsing: bytes)
    let labels = PageMarkup.Labels(
      callouts: [:], table: "Table", footnotes: "Notes", backToReference: "Back", outside: "out")
    var renderer = HTMLRenderer(
      document,
      page: PageMarkup(
        typography: .french, labels: labels))
    return String(decoding: renderer.render(), as: UTF8.self)
  }
}

extension [UInt8] {
  /// Bytes exchanged, put in, taken out or repeated, wherever they fall.
  mutating func damage(_ chance: inout SeededChance) {
    let odd: [UInt8] = [0, 9, 10, 13, 27, 34, 38, 39, 44, 58, 59, 60, 92, 127, 128, 195, 239, 255]
    for _ in 0...chance.number(below: 8) {
      let place = chance.number(below: count + 1)
      switch chance.number(below: 4) {
      case 0: insert(chance.pick(odd), at: place)
      case 1: if place < count { self[place] = UInt8(chance.number(below: 256)) }
      case 2: removeSubrange(place..<Swift.min(count, place + chance.number(below: 9)))
      default:
        let end = Swift.min(count, place + chance.number(below: 40))
        insert(contentsOf: Array(self[place..<end]), at: place)
      }
    }
  }
}

extension GeneratedFolder {
  /// All of it as one text, to be read.
  var listing: [UInt8] {
    var text = Array("options: \(options)\n".utf8)
    let settings = files.map { ("content/" + $0, $1) } + themeFiles.map { ("theme/" + $0, $1) }
    let all = settings.sorted { $0.0 < $1.0 }
    for (path, bytes) in all + [("diapason.yaml", configuration), ("draft", draft)] {
      text += Array("==> \(path) <==\n".utf8) + bytes + [10]
    }
    return text
  }
}
