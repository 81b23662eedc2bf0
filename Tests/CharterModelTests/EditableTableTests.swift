import CharterModel
import Diagnosis
import Testing

@Suite("A table that is changed keeps its other bytes")
struct EditableTableTests {
  private static func table(_ text: String) throws -> EditableTable {
    try EditableTable(
      ContentFile(path: "measures.csv", bytes: Array(text.utf8)), of: Measures.kind,
      Configuration(language: .english))
  }

  private static func appended(to text: String) throws -> String {
    var table = try table(text)
    table.append([
      Measures.date.definition.name: "2026-10-31", Measures.kpi.definition.name: "a;b,c",
      Measures.value.definition.name: "1",
    ])
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test(
    "a row is written as the others are",
    arguments: [
      ("date;kpi;value\n", "2026-10-31;\"a;b,c\";1\n"),
      ("date,kpi,value\r\n2026-01-31,k,1\r\n", "2026-10-31,\"a;b,c\",1\r\n"),
      ("value\tdate\tkpi\n1\t2026-01-31\tk\n", "1\t2026-10-31\ta;b,c\n"),
      ("date;kpi;value;note\r2026-01-31;k;1;x\r", "2026-10-31;\"a;b,c\";1;\r"),
      (
        "\u{FEFF}\"date\";\"kpi\";\"value\"\n\"2026-01-31\";\"k\";\"1\"\n",
        "\"2026-10-31\";\"a;b,c\";\"1\"\n"
      ),
    ])
  func rows(_ text: String, _ row: String) throws {
    #expect(try Self.appended(to: text) == text + row)
  }

  @Test("a last line without an end gets one, and totals and notes stay below")
  func ends() throws {
    #expect(
      try Self.appended(to: "date,kpi,value\n2026-01-31,k,1")
        == "date,kpi,value\n2026-01-31,k,1\n2026-10-31,\"a;b,c\",1\n")
    #expect(
      try Self.appended(to: "A title\n\ndate,kpi,value\n2026-01-31,k,1\n\nTotal,,1\n")
        == "A title\n\ndate,kpi,value\n2026-01-31,k,1\n2026-10-31,\"a;b,c\",1\n\nTotal,,1\n")
  }

  @Test("a cell is replaced where it stands, with its quotation marks and whatever is beside it")
  func replacement() throws {
    let text =
      "kpi,value,note,date\nk,\"1,5\",\"say \"\"so\"\"\nand so\",2026-01-31\nk,2,é,2026-02-28\n"
    var table = try Self.table(text)
    table.replace(Measures.value.definition.name, in: table.rows[1], with: "3")
    table.replace(Measures.value.definition.name, in: table.rows[0], with: "40")
    #expect(
      String(decoding: table.bytes, as: UTF8.self)
        == text.replacing("\"1,5\"", with: "40").replacing("k,2,", with: "k,3,"))
  }

  @Test("what cannot be read, or is in another encoding, is refused")
  func refusals() {
    for text in ["", "nothing\n", "date,kpi\n", "date,kpi,value\n2026-01-31,\"k,1\n"] {
      #expect(throws: EditableTable.Refusal.self, "\(text)") { try Self.table(text) }
    }
    #expect(throws: EditableTable.Refusal.self) {
      try EditableTable(
        ContentFile(path: "measures.csv", bytes: Array("date,kpi,value\n".utf8) + [0xE9, 0x0A]),
        of: Measures.kind, Configuration(language: .english))
    }
  }
}
