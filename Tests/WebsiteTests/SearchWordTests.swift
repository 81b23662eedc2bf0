import Diagnosis
import Foundation
import Testing
import Workbench

@testable import Website

@Suite("The words of a search")
struct SearchWordTests {
  static func rows(_ name: String) -> [String] {
    let bytes = FileManager.default.contents(atPath: Checkout.folder + "/Tests/Search/" + name)
    return String(decoding: bytes ?? Data(), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("# ") }.map(String.init)
  }

  static func cut(_ text: String, _ language: Language = .french) -> [String] {
    let elisions = StopWords.of(language).elisions
    let cutter = WordCutter(elisions: elisions.map { Array($0.utf8) })
    var words: [String] = []
    cutter.cut(Array(text.precomposedStringWithCanonicalMapping.utf8)) {
      words.append(String(decoding: $0, as: UTF8.self).folded)
    }
    return words
  }

  @Test("a text is cut as the table says that the browser cuts it", arguments: rows("analysis.tsv"))
  func cutting(row: String) throws {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    try #require(cells.count == 2)
    #expect(Self.cut(cells[0]).joined(separator: " ") == cells[1], "\(cells[0])")
  }

  @Test("words of one root are one, and others are not", arguments: rows("roots.tsv"))
  func roots(row: String) throws {
    let words = row.split(separator: " ").map(String.init)
    let root = { (word: String) in
      String(
        decoding: SuffixRules.french.root(of: Array(word.folded.utf8)).root, as: UTF8.self)
    }
    for word in words.dropFirst() {
      if word.hasPrefix("!") {
        #expect(root(String(word.dropFirst())) != root(words[0]), "\(word)")
      } else {
        #expect(root(word) == root(words[0]), "\(word)")
      }
    }
  }

  @Test("Snowball joins what the table leaves apart, and a derived noun does not join through it")
  func families() {
    func family(_ words: [String]) -> [Int] {
      let sorted = words.sorted { $0.folded < $1.folded }
      let families = WordFamilies(
        of: sorted.map { Array($0.folded.utf8) }, written: sorted.map { Array($0.utf8) },
        in: .french)
      return words.map { families.numbers[sorted.firstIndex(of: $0) ?? 0] }
    }
    let words = family(["publier", "publication", "publique", "public", "sécurité", "sécurités"])
    #expect(words[0] == words[1])
    #expect(Set([words[0], words[2], words[3], words[4]]).count == 4)
    #expect(words[4] == words[5])
  }

  @Test("a word is numbered once, however many there are")
  func table() {
    var table = WordTable()
    for round in 0..<2 {
      for number in 0..<9000 {
        #expect(table.number(of: Array("w\(number)".utf8)) == number, "round \(round)")
      }
    }
    #expect(table.count == 9000 && String(decoding: table[8999], as: UTF8.self) == "w8999")
  }
}
