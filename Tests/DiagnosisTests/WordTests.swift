import Diagnosis
import Foundation
import Testing

@Suite("Words: nearest names and folding")
struct WordTests {
  static let nearestRows: [(String, [String], String?)] = [
    ("aprobation", ["approbation", "publication"], "approbation"),
    ("tilte", ["title", "tags"], "title"),
    ("RÉSUMÉ", ["résumé", "titre"], "résumé"), ("resume", ["résumé"], "résumé"),
    ("ownr", ["owner", "order"], "owner"), ("zzz", ["owner", "order"], nil), ("", ["owner"], nil),
    ("a", ["b"], nil), ("ab", ["ba"], "ba"), ("abc", ["xyz"], nil), ("networks", [], nil),
    ("cat", ["bat", "cut"], "cut"), ("title", ["title", "tilte"], "title"),
    ("oeuvre", ["œuvre"], "œuvre"), ("ilnkedin", ["linkedin"], "linkedin"),
    // What begins otherwise may be the contrary, and another number is another thing.
    ("À valider", ["validé"], nil), ("invisible", ["visible"], nil),
    ("visible", ["invisible"], nil),
    ("CH-08", ["CH-07", "CH-09"], nil), ("CH-7", ["CH-70", "CH-07"], "CH-07"),
    ("photo-2024.png", ["photo-2023.png"], nil), ("foto-2024.png", ["photo-2024.png"], nil),
    ("photos-2024.png", ["photo-2024.png"], "photo-2024.png"),
  ]

  @Test("the name that the author most likely meant", arguments: nearestRows)
  func nearest(_ word: String, _ names: [String], _ expected: String?) {
    #expect(word.nearest(in: names) == expected)
  }

  @Test("every word with one slip finds its own name again")
  func everySlip() {
    let names = Problem.allCases.map(\.rawValue)
    for name in names {
      for index in name.indices {
        var missing = name
        // The first letter tells contraries apart: without it nothing is proposed.
        if index != name.startIndex { missing.remove(at: index) }
        var doubled = name
        doubled.insert(name[index], at: index)
        #expect(missing.nearest(in: names) == name || names.contains(missing))
        #expect(doubled.nearest(in: names) == name)
      }
    }
  }

  static let foldedRows: [(String, String)] = [
    ("Œuvre", "oeuvre"), ("Équipe", "equipe"), ("ÀÇÉÈÊËÎÏÔÙÛÜŸÆ", "aceeeeiiouuuyae"),
    ("e\u{301}", "e"), ("Straße", "strasse"), ("Łódź", "lodz"), ("Ørsted", "orsted"),
    ("ĲSSEL", "ijssel"), ("Ǆ", "dz"), ("ẞ", "ss"), ("Ấ", "a"), ("Ελλάδα", "ελλάδα"),
    ("日本", "日本"), ("a-b_1", "a-b_1"), ("÷×", "÷×"), ("", ""), ("İ", "i"),
  ]

  @Test("letters without case and accents", arguments: foldedRows)
  func folded(_ text: String, _ expected: String) { #expect(text.folded == expected) }

  @Test("composed and decomposed letters fold alike, and folding twice changes nothing")
  func foldingIsStable() {
    var different: [UnicodeScalar] = []
    for value in 0x41...0x24F {
      guard let scalar = UnicodeScalar(value) else { continue }
      let text = String(scalar)
      #expect(text.folded.folded == text.folded, "U+\(String(value, radix: 16))")
      let decomposed = text.decomposedStringWithCanonicalMapping
      if decomposed.folded != text.folded { different.append(scalar) }
    }
    #expect(different == [])
  }

  @Test("every accented letter of French has its plain letter as base in both tables")
  func tablesAgreeWithUnicode() {
    for value in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = UnicodeScalar(value), scalar.properties.isAlphabetic else { continue }
      let base = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
        $0.properties.canonicalCombiningClass == .notReordered
      }
      let plain = String(String.UnicodeScalarView(base)).lowercased()
      guard plain.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { continue }
      #expect(String(scalar).folded == plain, "U+\(String(value, radix: 16))")
    }
  }

  @Test("a word in a message is one line, harmless, and at most 80 characters")
  func shownInMessage() {
    #expect("a\nb".shownInMessage == "a\u{FFFD}b")
    #expect("\u{202E}x\u{2028}".shownInMessage == "\u{FFFD}x\u{FFFD}")
    #expect(String(repeating: "é", count: 80).shownInMessage.count == 80)
    let long = String(repeating: "x", count: 10_000).shownInMessage
    #expect(long.count == 80 && long.hasSuffix("…"))
  }

  @Test("each language quotes in its own way")
  func quotes() {
    #expect(Phrase.quoted("a")[.english] == "“a”")
    #expect(Phrase.quoted("a")[.french] == "«\u{A0}a\u{A0}»")
  }
}

@Suite("Diagnostics as values")
struct DiagnosticTests {
  static func at(_ path: String, _ line: Int, _ column: Int, _ message: String = "m") -> Diagnostic
  {
    Diagnostic(
      .brokenLink, at: SourcePosition(path: path, line: line, column: column),
      message: Phrase(en: message, fr: message))
  }

  @Test("sorted by file, line, column and message; what has no place comes first")
  func sorting() {
    let option = Diagnostic(.badOption, message: Phrase(en: "z", fr: "z"))
    let expected = [
      option, Self.at("a.md", 1, 2), Self.at("a.md", 1, 10), Self.at("a.md", 2, 1, "a"),
      Self.at("a.md", 2, 1, "b"), Self.at("a.md", 10, 1), Self.at("b.md", 1, 1),
      Self.at("é.md", 1, 1),
    ]
    for rotation in expected.indices {
      let turned = Array(expected[rotation...] + expected[..<rotation])
      #expect(turned.sorted() == expected)
      #expect(Array(turned.reversed()).sorted() == expected)
    }
  }

  @Test("ids are kebab case, unique, and found again from a slip")
  func ids() {
    let ids = Problem.allCases.map(\.rawValue)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
    #expect(Problem.nearest(to: "broken-lnk") == .brokenLink)
    #expect(Problem.nearest(to: "missing_alt") == .missingAlternative)
  }

  @Test("what changes with the date alone is a warning, never an error")
  func datesOnlyWarn() {
    #expect(Problem.overdueReview.severity == .warning)
    #expect(Problem.expiredLicence.severity == .warning)
  }

  @Test("severities are ordered and counted")
  func severities() {
    #expect(Severity.note < .warning && Severity.warning < .error)
    var list = [Self.at("a", 1, 1), Self.at("b", 1, 1)]
    list[0].severity = .warning
    #expect(list.count(of: .error) == 1 && list.hasErrors)
    list[1].severity = .note
    #expect(!list.hasErrors)
  }
}

@Suite("Places in an author's file")
struct SourceTextTests {
  let source = SourceText(path: "a.md", bytes: Array("un\r\né▸x\n\nfin".utf8))

  @Test("a line ends at a line feed, at a carriage return, and at both together once")
  func endings() {
    let text = SourceText(path: "a.md", bytes: Array("a\r\nb\rc\n\rd\r\r\ne\r".utf8))
    #expect((1...text.lineCount).map(text.line) == ["a", "b", "c", "", "d", "", "e", ""])
    #expect(text.position(ofByte: 5).line == 3 && text.position(ofByte: 3).line == 2)
  }

  @Test("lines without their endings")
  func lines() {
    #expect((1...6).map(source.line) == ["un", "é▸x", "", "fin", "", ""])
  }

  @Test("every byte has a line and a column in characters")
  func everyByte() {
    let places = (0...source.bytes.count).map {
      let place = source.position(ofByte: $0)
      return "\(place.line):\(place.column)"
    }
    #expect(
      places == [
        "1:1", "1:2", "1:3", "1:3", "2:1", "2:2", "2:2", "2:3", "2:3", "2:3", "2:4", "3:1", "4:1",
        "4:2", "4:3", "4:4",
      ])
    #expect(places[0] == "1:1" && places[9] == "2:3" && places[12] == "4:1")
  }

  @Test("a column past the end of its line is the end of the line")
  func pastTheEnd() {
    #expect(source.position(line: 1, byteColumn: 99).column == 3)
    #expect(source.position(line: 99, byteColumn: 9).line == 4)
    #expect(source.position(line: 2, byteColumn: -3).column == 1)
  }
}
