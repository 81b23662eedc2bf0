import CharterModel
import Diagnosis
import Foundation
import Testing
import Workbench

@testable import Search

@Suite("The words of a search")
struct SearchWordTests {
  static func rows(_ name: String) -> [String] {
    let bytes = FileManager.default.contents(atPath: Checkout.folder + "/Tests/Search/" + name)
    return String(decoding: bytes ?? Data(), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("# ") }.map(String.init)
  }

  static func cut(_ text: String, _ language: LanguageTag = .french) -> [String] {
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

  @Test("words are told apart by their bytes and lie in the order of these")
  func order() {
    var chance = SeededChance(seed: 7)
    // Few letters, so that many words begin alike or differ in their last letter.
    let words: [[UInt8]] = (0..<6000).map { _ in
      (0..<chance.number(below: 21)).map { _ in chance.pick([0x61, 0x62, 0xC3]) }
    }
    var table = WordTable()
    var numbers: [[UInt8]: Int] = [:]
    for word in words {
      let number = table.number(of: word)
      #expect(numbers[word, default: numbers.count] == number)
      numbers[word] = number
    }
    #expect(numbers.count == table.count && numbers.count > 2000)
    #expect(
      table.sorted.map { Array(table[$0]) }
        == numbers.keys.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test("words of any length are read as one reads them letter by letter")
  func lengths() {
    var chance = SeededChance(seed: 11)
    let (letters, marks) = (Array("aZzbB19éÉ"), Array(" ,;\n(@[`{/:"))
    for _ in 0..<3000 {
      let text = String(
        (0..<chance.number(below: 50)).map { _ in
          chance.pick(chance.happens(oneIn: 8) ? marks : letters)
        })
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      #expect(Self.cut(text) == words.map { String($0).folded }, "\(text)")
    }
  }
}
