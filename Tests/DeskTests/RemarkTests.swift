import Foundation
import Testing

@testable import Desk

@Suite("What the desk says while somebody writes")
struct RemarkTests {
  private func ask(_ text: String, network: String? = nil) async throws -> RemarksMessage {
    var files = DeskFolder.files
    files["diapason.yaml"] =
      "langue: fr\nnom: Test\nstyle:\n  mots-doublés: oui\n  typographie: oui\n"
    files["content/reseaux/index.md"] = "---\ncollection: réseau\n---\n# Réseaux\n"
    files["content/reseaux/court.md"] =
      "---\nétat: actif\ncadence: 1/semaine\nlimites: {caractères: 20}\n---\n# Court\n\n## But\n\nx\n"
    let desk = try DeskFolder(files)
    let answer = try await desk.post(
      "remarks",
      WrittenMessage(
        page: desk.desk.handles.handle(of: "contacts/crise.md"), text: text, network: network))
    return try JSONDecoder().decode(RemarksMessage.self, from: Data(answer.body))
  }

  @Test("a remark has its place as browsers count, and what is to stand there")
  func places() async throws {
    let text = "🪑 **Le** banc a a coûté 12000 euros."
    let remarks = try await ask(text).remarks
    let found = remarks.map { remark in
      let units = Array(text.utf16)[(remark.start ?? 0)..<(remark.end ?? 0)]
      return String(decoding: units, as: UTF16.self) + " → " + (remark.new ?? "")
    }
    #expect(found == ["a a → a", "12000 → 12\u{202F}000"])
    #expect(try await ask("Le banc est là.").remarks.isEmpty)
    // What is quoted, or code, is not the author's own prose.
    #expect(try await ask("`le le` et\n\n> le le\n").remarks.isEmpty)
  }

  @Test("a message is counted as its network does")
  func counts() async throws {
    let fine = try await ask("Un banc 🪑.", network: "court")
    #expect(fine.length == "10\u{A0}caractères sur 20 (Court)" && !fine.isTooLong)
    let long = try await ask(String(repeating: "é", count: 25), network: "court")
    #expect(long.length == "25\u{A0}caractères sur 20 (Court)\u{A0}: 5 de trop" && long.isTooLong)
    #expect(try await ask("x", network: "ailleurs").length == nil)
  }

  // MARK: - Messages, forces, terms

  private static let files = DeskFolder.files.merging([
    "content/reseaux/index.md": "---\ncollection: réseau\n---\n# Réseaux\n",
    "content/reseaux/court.md":
      "---\nétat: actif\ncadence: 1/semaine\nlimites: {caractères: 20}\n---\n# Court\n\n## But\n\nx\n",
    "content/reponses/index.md": "---\ncollection: réponse\n---\n# Réponses\n",
    "content/reponses/merci.md":
      "---\nréseaux: [court]\n---\n# Merci\n\nBonjour, **merci**.\n\nÀ bientôt.\n",
    "content/regles/index.md": "---\ncollection: règle\n---\n# Règles\n",
    "content/regles/CH-01.md":
      "---\nforce: devrait\n---\n# Citer\n\nChacun devrait citer.\n\n## Pourquoi\n\nOn doit savoir.\n",
  ]) { $1 }

  private func ask(
    _ text: String, inPlaceOf words: String, on address: String, _ desk: DeskFolder
  ) async throws -> RemarksMessage {
    let block = try await desk.open(words, on: address)
    let answer = try await desk.post(
      "remarks",
      WrittenMessage(page: block.page, text: text, block: block.block, digest: block.digest))
    return try JSONDecoder().decode(RemarksMessage.self, from: Data(answer.body))
  }

  @Test("a model answer is shown as a whole as its network has it; another page is no message")
  func mocks() async throws {
    let desk = try DeskFolder(Self.files)
    let mock = try await ask("Bonjour !", inPlaceOf: "Bonjour", on: "/reponses/merci.html", desk)
      .mocks
    #expect(
      mock == [
        .init(
          network: "Court", account: "Test", text: "Bonjour !\n\nÀ bientôt.",
          length: "21\u{A0}caractères sur 20 (Court)\u{A0}: 1 de trop", isTooLong: true)
      ])
    let other = try await ask("x", inPlaceOf: "Chacun", on: "/regles/ch-01.html", desk)
    #expect(other.mocks.isEmpty)
    let cell = try await ask("Un banc", network: "court").mocks
    #expect(cell.map(\.text) == ["Un banc"] && cell.map(\.isTooLong) == [false])
  }

  @Test("a rule says what its force means, and where its sentence says another")
  func forces() async throws {
    let desk = try DeskFolder(Self.files)
    let address = "/regles/ch-01.html"
    let fine = try await ask("On devrait citer.", inPlaceOf: "Chacun", on: address, desk).force
    #expect(fine?.contains("attendue") == true && fine?.contains("accordez") == false)
    let other = try await ask("On doit citer.", inPlaceOf: "Chacun", on: address, desk).force
    #expect(other?.contains("«\u{A0}doit\u{A0}»") == true && other?.contains("accordez") == true)
    // A reason and an example bind nobody.
    let reason = try await ask("On doit savoir.", inPlaceOf: "On doit", on: address, desk).force
    #expect(reason == nil)
    let form: FormMessage = try await desk.message("form", "regles/CH-01.md")
    let options = form.fields.first { $0.label == "Force" }?.input.options ?? []
    #expect(options.count == 4 && options.allSatisfy { $0.about?.isEmpty == false })
  }

  @Test("the glossary is offered with what its terms mean")
  func terms() async throws {
    let terms: TermsMessage = try await DeskFolder().message("terms", "contacts/crise.md")
    #expect(
      terms.terms == [
        .init(term: "marque", definition: "un nom"), .init(term: "logo", definition: "un dessin"),
      ])
  }
}
