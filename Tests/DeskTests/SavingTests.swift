import Foundation
import Testing

@testable import Desk

@Suite("What the desk writes")
struct SavingTests {
  private static let page = "/contacts/crise.html"
  private static let path = "content/contacts/crise.md"

  /// The one line that differs between two texts of as many lines.
  private func difference(_ one: String, _ other: String) -> [String] {
    zip(one.split(separator: "\n"), other.split(separator: "\n")).filter { $0 != $1 }
      .map { "\($0) -> \($1)" }
  }

  @Test(
    "a passage is opened by its mark as its words, and only they change",
    arguments: [
      ("Téléphonez", "text", "Téléphonez, n'écrivez pas."),
      ("Dites depuis", "text", "Dites depuis quand."),
      ("Appelez", "text", "Appelez d'abord."), ("soirée</td>", "cell", "soirée"),
      ("nous</td>", "cell", "nous"), ("Qui</th>", "cell", "Qui"),
    ])
  func block(_ words: String, _ kind: String, _ text: String) async throws {
    let desk = try DeskFolder()
    let before = try desk.text(Self.path)
    let block = try await desk.open(words, on: Self.page)
    #expect(block.kind == kind && block.text == text)
    let saved = try await desk.save(
      block.page, block.digest, ChangeMessage(kind: .block, text: "Neuf", block: block.block))
    // By a day of its own too: it may be written before midnight and told after.
    #expect(saved.outcome == .saved && saved.state.hasPrefix("Enregistré "))
    #expect(saved.state.hasSuffix("pas encore publié"))
    let after = try desk.text(Self.path)
    #expect(before.replacing(text, with: "Neuf") == after)
    #expect(difference(before, after).count == 1)
  }

  @Test("a paragraph is put below another, and taken away again")
  func paragraphs() async throws {
    let desk = try DeskFolder()
    let before = try desk.text(Self.path)
    let block = try await desk.open("Téléphonez", on: Self.page)
    let saved = try await desk.save(
      block.page, block.digest, ChangeMessage(kind: .below, text: "De plus.", block: block.block))
    #expect(saved.outcome == .saved)
    #expect(try desk.text(Self.path).contains("n'écrivez pas.\n\nDe plus.\n\n- Dites"))
    try desk.showAgain()
    let new = try await desk.open("De plus", on: Self.page)
    let gone = try await desk.save(
      new.page, new.digest, ChangeMessage(kind: .without, text: "", block: new.block))
    #expect(gone.outcome == .saved)
    #expect(try desk.text(Self.path) == before)
  }

  @Test("what would change another passage is refused in words, and nothing is written")
  func refused() async throws {
    let desk = try DeskFolder()
    let before = try desk.text(Self.path)
    let block = try await desk.open("soirée</td>", on: Self.page)
    let saved = try await desk.save(
      block.page, block.digest, ChangeMessage(kind: .block, text: "a\nb", block: block.block))
    #expect(saved.outcome == .refused && saved.words.contains("votre texte est encore là"))
    #expect(try desk.text(Self.path) == before)
  }

  @Test("another passage that somebody else changed meanwhile stays")
  func merged() async throws {
    let desk = try DeskFolder()
    let block = try await desk.open("Téléphonez", on: Self.page)
    let other = try desk.text(Self.path).replacing("depuis quand", with: "où")
    try desk.folder.write(other, to: Self.path)
    let saved = try await desk.save(
      block.page, block.digest, ChangeMessage(kind: .block, text: "Appelez.", block: block.block))
    #expect(saved.outcome == .saved && saved.words.contains("les deux y sont"))
    #expect(
      try desk.text(Self.path) == other.replacing("Téléphonez, n'écrivez pas.", with: "Appelez."))
  }

  @Test("the same passage changed by two: nothing is written, and each choice does what it says")
  func conflict() async throws {
    for choice in ["yours", "both", "theirs"] {
      let desk = try DeskFolder()
      let block = try await desk.open("Téléphonez", on: Self.page)
      let outside = try desk.text(Self.path).replacing("n'écrivez pas", with: "vite")
      try desk.folder.write(outside, to: Self.path)
      let saved = try await desk.save(
        block.page, block.digest,
        ChangeMessage(kind: .block, text: "La mienne.", block: block.block))
      #expect(saved.outcome == .conflict)
      let clash = try #require(saved.clashes.first)
      #expect(clash.theirs == "Téléphonez, vite.")
      #expect(try desk.text(Self.path) == outside)
      switch choice {
      case "yours":
        let again = try #require(clash.again)
        #expect(try await desk.save(block.page, saved.digest, again).outcome == .saved)
        #expect(
          try desk.text(Self.path) == outside.replacing("Téléphonez, vite.", with: "La mienne."))
      case "both":
        let both = try #require(clash.both)
        #expect(try await desk.save(block.page, saved.digest, both).outcome == .saved)
        #expect(
          try desk.text(Self.path)
            == outside.replacing("Téléphonez, vite.", with: "Téléphonez, vite.\n\nLa mienne."))
      default: #expect(try desk.text(Self.path) == outside)
      }
    }
  }

  @Test("a passage that is gone: the words can go to the end of the page")
  func gone() async throws {
    let desk = try DeskFolder()
    let block = try await desk.open("Téléphonez", on: Self.page)
    try desk.folder.write("# Autre\n\nTout est neuf.\n", to: Self.path)
    let saved = try await desk.save(
      block.page, block.digest, ChangeMessage(kind: .block, text: "La mienne.", block: block.block))
    let clash = try #require(saved.clashes.first)
    #expect(saved.outcome == .conflict && clash.theirs == nil)
    let again = try #require(clash.again)
    #expect(try await desk.save(block.page, saved.digest, again).outcome == .saved)
    #expect(try desk.text(Self.path) == "# Autre\n\nTout est neuf.\n\nLa mienne.\n")
  }

  @Test("a page that is older than its file is not edited by its marks")
  func stale() async throws {
    let desk = try DeskFolder()
    let mark = try await desk.mark("Téléphonez", on: Self.page)
    try desk.folder.write("# Autre\n\nTout est neuf.\n", to: Self.path)
    #expect(try await desk.post("open", OpenBlockMessage(mark: mark)).status == 409)
    try desk.showAgain()
    #expect(try await desk.open("Tout est neuf", on: Self.page).text == "Tout est neuf.")
  }

  @Test("nobody writes without a name, which is asked once")
  func stranger() async throws {
    let folder = try DeskFolder()
    let names = [("", "a@b.fr"), ("Camille", ""), ("<x>", "a@b.fr")]
    for (name, address) in names {
      let message = IdentityMessage(name: name, address: address)
      #expect(try await folder.post("identity", message).status == 409)
    }
    // Asked once: the next desk of the folder knows.
    let next = try DeskService(
      folder.live.source, as: { [options = folder.live.build.options] in options },
      showing: folder.board, client: [:], published: { nil })
    #expect(next.whoWrites?.name == "Camille")
  }

  @Test("a draft is kept outside the content, offered again, and goes when it is saved")
  func draft() async throws {
    let desk = try DeskFolder()
    let block = try await desk.open("Téléphonez", on: Self.page)
    let before = try desk.text(Self.path)
    let change = ChangeMessage(kind: .block, text: "À moitié", block: block.block)
    let kept = try await desk.post(
      "draft", DraftMessage(page: block.page, digest: block.digest, changes: [change]))
    #expect(kept.status == 200)
    #expect(try desk.text(Self.path) == before)
    // The process ends; another one finds it, though the file has moved on.
    try desk.folder.write(before.replacing("depuis quand", with: "où"), to: Self.path)
    let page: PageMessage = try await desk.message("page", "contacts/crise.md")
    let begun = try #require(page.begun.first)
    #expect(begun.before == "Téléphonez, n'écrivez pas." && begun.change.text == "À moitié")
    let saved = try await desk.save(block.page, begun.digest, begun.change)
    #expect(saved.outcome == .saved)
    let after: PageMessage = try await desk.message("page", "contacts/crise.md")
    #expect(after.begun == [])
  }
}
