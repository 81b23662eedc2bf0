import CharterModel
import Diapason
import Foundation
import Testing
import Workbench

@testable import Desk
@testable import Editing

@Suite("What the desk's screens show")
struct ScreenTests {
  private static let path = "contacts/crise.md"

  @Test("the form has each field of the kind, with its value, its meaning and what it may hold")
  func form() async throws {
    let desk = try DeskFolder()
    let form: FormMessage = try await desk.message("form", Self.path)
    let phone = try #require(form.fields.first { $0.label == "Téléphone" })
    #expect(
      phone.entries.map(\.value) == ["06 39 98 12 01"] && phone.about == "un numéro de téléphone")
    let reasons = try #require(form.fields.first { $0.label == "Pour" })
    #expect(reasons.entries.map(\.value) == ["une attaque", "un vol"] && reasons.list == ["pour"])
    let date = try #require(form.fields.first { $0.label == "Relu le" })
    #expect(date.input.kind == .date && !date.isThere)
    let backup = try #require(form.fields.first { $0.label == "Suppléant" })
    #expect(backup.input.options == [.init(value: "crise", label: "L'astreinte")])
    #expect(form.others == [.init(key: "x-outil", text: "007")])
  }

  @Test("one value changes, and the comment, the order and the unknown keys stay")
  func value() async throws {
    let desk = try DeskFolder()
    let form: FormMessage = try await desk.message("form", Self.path)
    let before = try desk.text("content/" + Self.path)
    let saved = try await desk.save(
      form.page, form.digest,
      ChangeMessage(kind: .value, text: "06 39 98 00 99", way: ["téléphone"]),
      ChangeMessage(kind: .value, text: "un vol de compte", way: ["pour", "1"]),
      ChangeMessage(kind: .key, text: "2026-11-20", way: ["relu-le"]))
    #expect(saved.outcome == .saved)
    let after = before.replacing("06 39 98 12 01", with: "06 39 98 00 99")
      .replacing("\"un vol\"", with: "\"un vol de compte\"")
      .replacing("x-outil: 007\n", with: "x-outil: 007\nrelu-le: 2026-11-20\n")
    #expect(try desk.text("content/" + Self.path) == after)
  }

  @Test("an emptied field goes with its line; one that withholds the page does not")
  func cleared() async throws {
    var files = DeskFolder.files
    files["content/" + Self.path] = """
      ---
      téléphone: "06"  # la nuit
      horaires: "Jour et nuit"
      brouillon: non
      ---
      # L'astreinte

      """
    let desk = try DeskFolder(files)
    let form: FormMessage = try await desk.message("form", Self.path)
    let before = try desk.text("content/" + Self.path)
    for name in ["téléphone", "brouillon", "pour"] {
      let refused = try await desk.save(
        form.page, form.digest, ChangeMessage(kind: .clear, text: "", way: [name]))
      #expect(refused.outcome == .refused, "\(name)")
    }
    #expect(try desk.text("content/" + Self.path) == before)
    let saved = try await desk.save(
      form.page, form.digest, ChangeMessage(kind: .clear, text: "", way: ["horaires"]))
    #expect(saved.outcome == .saved)
    #expect(
      try desk.text("content/" + Self.path)
        == before.replacing("horaires: \"Jour et nuit\"\n", with: ""))
  }

  @Test("a list takes a value more and one less")
  func list() async throws {
    let desk = try DeskFolder()
    let form: FormMessage = try await desk.message("form", Self.path)
    let saved = try await desk.save(
      form.page, form.digest, ChangeMessage(kind: .append, text: "un doute", way: ["pour"]))
    #expect(saved.outcome == .saved)
    let next = try await desk.save(
      form.page, saved.digest, ChangeMessage(kind: .remove, text: "", way: ["pour"], row: 0))
    #expect(next.outcome == .saved)
    #expect(
      try desk.text("content/" + Self.path).contains(
        "pour:\n  - \"un vol\"\n  - \"un doute\"\nx-outil"))
  }

  @Test("the grid has each row by its number; a cell and a row more are those bytes alone")
  func grid() async throws {
    let desk = try DeskFolder()
    let grid: GridMessage = try await desk.message("grid", "glossaire.csv")
    #expect(grid.columns.map(\.label) == ["Terme", "Définition"])
    #expect(grid.rows.map(\.cells) == [["marque", "un nom"], ["logo", "un dessin"]])
    let saved = try await desk.save(
      grid.page, grid.digest,
      ChangeMessage(kind: .cell, text: "007; un signe", row: 1, column: 1),
      ChangeMessage(kind: .row, text: "", row: 2, cells: ["charte", "un texte"]),
      ChangeMessage(kind: .row, text: "", row: 2, cells: ["ton", "une voix"]))
    #expect(saved.outcome == .saved)
    #expect(
      try desk.text("content/glossaire.csv")
        == "terme;définition\nmarque;\"007; un signe\"\nlogo;un dessin\ncharte;un texte\nton;une voix\n"
    )
  }

  @Test("the home screen names drafts, problems by page, reviews overdue and tables")
  func home() async throws {
    var files = DeskFolder.files
    files["content/a.md"] =
      "---\nrelu-le: 2026-01-02\nrelecture: 3 mois\n---\n# Vieille <b>\n\n[x](non.md)\n"
    let desk = try DeskFolder(files)
    let html = String(decoding: await desk.get(Gate.prefix + "home").body, as: UTF8.self)
    #expect(html.contains("non.md") && html.contains("à relire depuis le 2"))
    #expect(html.contains("Aucun brouillon en attente.") && !html.contains("Vieille <b>"))
    #expect(html.contains("grid/" + desk.desk.handles.handle(of: "glossaire.csv")))
    #expect(html.contains("n’a pas encore été publié"))
    let quiet = try DeskFolder()
    let other = String(decoding: await quiet.get(Gate.prefix + "home").body, as: UTF8.self)
    #expect(other.contains("Aucune relecture n’est en retard."))
  }

  @Test("a page with mistakes elsewhere, or of its own, is shown as its file is")
  func faults() async throws {
    let desk = try DeskFolder()
    try desk.folder.write("# Accueil\n\n[x](non.md)\n", to: "content/index.md")
    try desk.showAgain()
    let html = String(decoding: await desk.get("/index.html").body, as: UTF8.self)
    #expect(html.contains("dead-link") && !html.contains("Bienvenue"))
  }

  @Test("what is published has no mark, and is the same bytes whether or not a desk looks at it")
  func published() throws {
    let desk = try DeskFolder()
    let site = desk.board.showing.site
    let marked = site.marking { _ in "x" }
    for index in site.plan.pages.indices {
      let plain = String(decoding: site.render(index), as: UTF8.self)
      let text = String(decoding: marked.render(index), as: UTF8.self)
      #expect(!plain.contains("data-block"))
      let stripped = text.replacing(/<span data-block="x\.\d+">([^<]*)<\/span>/) { $0.1 }
        .replacing(#/ data-block="x\.\d+"/#, with: "")
      #expect(stripped == plain, "\(site.plan.pages[index].address)")
    }
  }

  @Test("on every page of the sample, each text that is shown has its block, with its words in it")
  func sample() throws {
    var (shown, without) = (0, 0)
    for path in FileTree.paths(in: Checkout.folder + "/content") where path.hasSuffix(".md") {
      let bytes =
        FileManager.default.contents(atPath: Checkout.folder + "/content/" + path) ?? Data()
      let page = try #require(Page(path: path, file: Array(bytes)))
      let blocks = page.shownBlocks
      let document = page.parsed.document
      for node in document.nodes.indices {
        guard [.paragraph, .heading, .tableCell].contains(document.nodes[node].kind) else {
          continue
        }
        guard let block = blocks[node] else {
          if Int(document.nodes[node].end) > node + 1 { without += 1 }
          continue
        }
        shown += 1
        let first = document.descendants(of: node).first { document.nodes[$0].kind == .text }
        guard let first, !document.nodes[first].flags.contains(.hidden) else { continue }
        let text = page.text(of: block).replacing("\\", with: "")
        let words = document.string(document.nodes[first].literal).prefix {
          $0.isLetter || $0 == " "
        }
        #expect(words.isEmpty || text.contains(words), "\(path): \(words)")
      }
    }
    #expect(shown > 2500, "\(shown)")
    #expect(without == 0)
  }
}
