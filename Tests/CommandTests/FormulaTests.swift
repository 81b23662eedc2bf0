import Foundation
import Testing
import Workbench

@Suite("Tables that are given on do not compute")
struct FormulaTests {
  /// A file, and what is published of it; nil if it stays byte for byte.
  private static let rows: [(file: String, published: String?)] = [
    ("a,b\n1,2\n", nil), ("a,b\n-1,+2\n", nil), ("a;b\n-1,5 %;+33 1 23 45 67 89\n", nil),
    ("a,b\n-,x\n", nil), ("a;b\n\"Thanks, @maison, @b\";c\n", nil),
    ("a,b\n\"one\n- two\n- three\",c\n", nil), ("a,b\n1=2,c@d\n", nil), ("", nil),
    ("a,b\n=1+1,2\n", "a,b\n'=1+1,2\n"), ("=a,b\n1,2\n", "'=a,b\n1,2\n"),
    ("a,b\n1,=cmd|' /C calc'!A0", "a,b\n1,'=cmd|' /C calc'!A0"),
    ("a;b\n\"=1+1\";2\n", "a;b\n\"'=1+1\";2\n"), ("a,b\r\n+A1,-B2\r\n", "a,b\r\n'+A1,'-B2\r\n"),
    ("a,b\n@SUM(A1),@maison\n", "a,b\n'@SUM(A1),'@maison\n"), ("a,b\n  =1,x\n", "a,b\n  '=1,x\n"),
    ("a,b\n\"\t=1\",x\n", "a,b\n\"'\t=1\",x\n"), ("a,b\n\t=1,x\n", "a,b\n'\t=1,x\n"),
    ("\u{FEFF}=a,b\n", "\u{FEFF}'=a,b\n"), ("a,b\n＝1,x\n", "a,b\n'＝1,x\n"),
    // Another separator than the file's, and quotation marks that it would not honour.
    ("a,b\nx;=1,y\n", "a,b\nx;'=1,y\n"), ("a,b\nx,\"y;=1\"\n", "a,b\nx,\"y;'=1\"\n"),
    ("a,b\nx,\"y\n=HYPERLINK(1)\"\n", "a,b\nx,\"y\n'=HYPERLINK(1)\"\n"),
    ("a\tb\n=1\t2\n", "a\tb\n'=1\t2\n"), ("a,b\n-2+3,x\n", "a,b\n'-2+3,x\n"),
  ]

  private static let page = "# H\n\n[t](table.csv)\n"

  private func build(_ bytes: [UInt8], named name: String = "table.csv") throws -> (
    [UInt8]?, Program.Ending
  ) {
    let book = try Handbook.page(Self.page.replacing("table.csv", with: name))
    try book.folder.write(bytes, to: "content/" + name)
    let ending = try book.run("build", "--format", "line", "--lenient")
    #expect(ending.code == 0, "\(ending.error)")
    #expect(book.folder.bytes("content/" + name) == bytes)
    return (book.folder.bytes("public/" + name), ending)
  }

  @Test(
    "a cell that a spreadsheet would compute is shown as text, and named; no other byte changes")
  func cells() throws {
    for (file, published) in Self.rows {
      let (bytes, ending) = try build(Array(file.utf8))
      #expect(bytes == Array((published ?? file).utf8), "\(file)")
      #expect(ending.error.contains("[formula-in-cell]") == (published != nil), "\(ending.error)")
    }
  }

  @Test(
    "in UTF-16 and in other tables' endings too", arguments: ["t.csv", "t.CSV", "t.tsv", "t.tab"])
  func encodings(name: String) throws {
    let text = "a\tb\n=1\t2\n"
    for (mark, isBig) in [([0xFF, 0xFE], false), ([0xFE, 0xFF], true)] as [([UInt8], Bool)] {
      func encoded(_ text: String) -> [UInt8] {
        mark
          + text.utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
            return isBig ? [high, low] : [low, high]
          }
      }
      let (bytes, _) = try build(encoded(text), named: name)
      let found = bytes ?? []
      #expect(found.isEmpty || found == encoded("a\tb\n'=1\t2\n"))
    }
  }

  @Test("a table of a hundred thousand cells is given on, whatever stands in it")
  func size() throws {
    for cell in ["=1\t", "\"", "\"\n", "\t", "\"=1\n\t", ";=", "'"] {
      let file = String(repeating: cell, count: 100_000)
      let (bytes, _) = try build(Array(file.utf8), named: "table.tab")
      let apostrophes = (bytes ?? []).count { $0 == 0x27 }
      #expect(apostrophes == (cell == "'" || cell.contains("=") ? 100_000 : 0), "\(cell)")
    }
  }
}
