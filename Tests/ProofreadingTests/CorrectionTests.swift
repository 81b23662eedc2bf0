import Diagnosis
import Proofreading
import Testing
import Workbench

@Suite("Safe corrections")
struct CorrectionTests {
  static let proofreader: Proofreader = {
    var guide = StyleGuide(language: .french)
    guide.words = [
      WordRule(avoid: "usine", say: "atelier", why: "Le mot juste.", severity: .warning),
      WordRule(avoid: "innovant", why: "Vague.", severity: .note),
    ]
    guide.style.isStated = true
    guide.style.typography = true
    guide.style.doubledWords = true
    guide.style.exclamations = 1
    return Proofreader(guide)
  }()

  @Test(
    "typography is corrected, words are left to their author",
    arguments: [
      ("Le le banc  est là , à 9h30!!", "Le banc est là, à 9\u{A0}h\u{A0}30\u{202F}!"),
      ("Notre usine.", "Notre usine."), ("Rien à redire.", "Rien à redire."),
      ("Le \"banc\" etc...", "Le «\u{A0}banc\u{A0}» etc."),
    ])
  func corrected(_ text: String, _ expected: String) {
    var bytes = Array(text.utf8)
    for _ in 0..<3 { bytes = bytes.corrected(by: Self.proofreader.findings(in: Draft(bytes))) }
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(Self.proofreader.findings(in: Draft(bytes)).filter { $0.isSafe } == [])
  }

  @Test("a word's finding names it, what to say and why")
  func sentences() throws {
    let found = Self.proofreader.findings(in: Draft(Array("Une usine innovante.".utf8)))
    #expect(
      found.map(\.message.fr) == [
        "«\u{A0}usine\u{A0}» est à éviter", "«\u{A0}innovante\u{A0}» est à éviter",
      ])
    #expect(
      found.map(\.help.fr) == [
        "dites «\u{A0}atelier\u{A0}»\u{A0}: Le mot juste.", "Vague.",
      ])
    #expect(found.map(\.help.en).first == "say “atelier”: Le mot juste.")
  }

  @Test("every rule has sentences that leave no brace behind", arguments: FindingWording.rules)
  func everyRuleSpeaks(_ rule: Problem) {
    let sentences = FindingWording.sentences(rule)
    for phrase in [sentences.message, sentences.help] {
      #expect(!phrase.fr.isEmpty && !phrase.en.isEmpty)
      #expect(phrase.fr.contains("{word}") == phrase.en.contains("{word}"))
      #expect(phrase.fr.contains("{limit}") == phrase.en.contains("{limit}"))
    }
  }

  @Test(
    "text that is none does no harm",
    arguments: [[0xFF, 0xFE], [0xC3], [0xE2, 0x80], Array("\u{0}\u{1}`@#@".utf8), [0xF0, 0x9F]])
  func hostileBytes(_ bytes: [UInt8]) {
    #expect(
      Self.proofreader.findings(in: Draft(bytes)).allSatisfy { $0.range.upperBound <= bytes.count })
  }

  @Test("a long text is read in linear time")
  func longText() {
    for piece in ["« a ", "\"a\" ", "le ", "!!", "A B ", "a.a", "@a", "`", "usine à "] {
      let bytes = Array(String(repeating: piece, count: 10_000 / piece.utf8.count).utf8)
      let seconds = processorSeconds { _ = Self.proofreader.findings(in: Draft(bytes)) }
      #expect(seconds < 5, "\(piece)")
    }
  }
}
