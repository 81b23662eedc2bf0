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
}
