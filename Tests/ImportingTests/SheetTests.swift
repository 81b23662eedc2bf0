import CharterModel
import Testing

@testable import Importing

@Suite("Sheets of a workbook")
struct SheetTests {
  static func sheet(
    _ shown: String, values: String? = nil, rows hidden: Set<Int> = [],
    _ merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  ) -> SheetImport.Sheet {
    SheetImport.Sheet(
      name: "S", isHidden: false, values: Array((values ?? shown).utf8), shown: Array(shown.utf8),
      withoutRows: hidden, merged: merged)
  }

  @Test("a merged cell stands in each of its rows; a title above the table, once")
  func merged() {
    let sheet = Self.sheet(
      "Plan 2026,,\nRéseau,Qui,Quoi\nLinkedIn,RH,a\n,Com,b\n,,c\nX,Tous,\n",
      [(0...0, 0...2), (2...4, 0...0), (3...4, 1...1), (5...5, 1...2)])
    #expect(
      sheet.rows == [
        ["Plan 2026", "", ""], ["Réseau", "Qui", "Quoi"], ["LinkedIn", "RH", "a"],
        ["LinkedIn", "Com", "b"], ["LinkedIn", "Com", "c"], ["X", "Tous", "Tous"],
      ])
    #expect(sheet.merged == "Plan 2026")
    #expect(Self.sheet("a,b\nc,d\n").merged == nil)
  }

  @Test("a merged cell whose first row is hidden still says what it says in the others")
  func mergedAndHidden() {
    let sheet = Self.sheet("r,w\na,1\n,2\n", rows: [1], [(1...2, 0...0)])
    #expect(sheet.rows == [["r", "w"], ["a", "2"]])
  }

  @Test("merged cells that lie outside, or on each other, do no harm")
  func broken() {
    let everywhere = (rows: 0...(1 << 24), columns: 0...(1 << 20))
    let sheet = Self.sheet(
      "a,b\nc,d\n", Array(repeating: everywhere, count: 1000) + [(9...9, 9...9)])
    #expect(sheet.rows == [["a", "b"], ["c", "d"]])
  }

  @Test(
    "a number in powers of ten has its digits; others are as they are shown",
    arguments: [
      ("1.23E+11", "123456789012", "123456789012"),
      ("3E+15", "3000000000000000", "3000000000000000"),
      ("1.23E−05", "1.2345E-05", "0.000012345"), ("-1.5E+3", "-1.5E+03", "-1500"),
      ("1.23E+03", "1.23456E+03", "1234.56"), ("0.666667", "0.6666666666666666667", "0.666667"),
      ("12 %", "0.12", "12 %"), ("2E+99", "n/a", "2E+99"), ("1E5", "100000", "1E5"),
    ])
  func digits(shown: String, value: String, right: String) {
    #expect(Self.sheet("n\n\(shown)\n", values: "n\n\(value)\n").rows == [["n"], [right]])
  }
}
