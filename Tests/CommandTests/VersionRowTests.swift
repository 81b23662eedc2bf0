import TestThreads
import Testing
import Workbench

/// What tables say of versions, where versions are kept.
@Suite("Rows about versions that are kept", .ownThreads)
struct VersionRowTests {
  private static let index = "content/charter/index.md"
  private static let columns = "version,step,date\n"

  /// 1.0 is kept and in force; 2.0 is kept, and takes effect in December.
  private func book() throws -> Handbook {
    let book = try Handbook(SoundCharter.files)
    #expect(try book.run("adopt", "charter").code == 0)
    try edit(book, "version: \"1.0\"", "version: \"2.0\"")
    try edit(book, "effective: 2026-01-01", "effective: 2026-12-01")
    try edit(book, "status: in-force", "status: adopted")
    let changes = "content/charter/changes.csv"
    let rows = try #require(book.folder.text(changes))
    try book.folder.write(rows + "2026-12-01,,charter,2.0,Renewed\n", to: changes)
    let ending = try book.run("adopt", "charter")
    #expect(ending.code == 0, "\(ending.error)")
    return book
  }

  private func edit(_ book: Handbook, _ old: String, _ new: String) throws {
    let text = try #require(book.folder.text(Self.index))
    try #require(text.contains(old))
    try book.folder.write(text.replacing(old, with: new), to: Self.index)
  }

  private func found(_ book: Handbook, _ ids: Set<String>) throws -> [String] {
    let ending = try book.run("check", "--format", "line", "--readers", "management")
    return ending.reports.filter { ids.contains(String($0.id)) }.map { "\($0.place) \($0.id)" }
  }

  private func steps(_ version: String, _ consultation: String, _ rest: String) -> String {
    "\(version),consultation,\(consultation)\n"
      + ["inspection", "deposit", "publicity"].map { "\(version),\($0),\(rest)\n" }.joined()
  }

  @Test("a version that is kept is known, whichever is shown, and one that is not is named")
  func known() throws {
    let book = try book()
    for (name, columns, row) in [
      ("formalities", Self.columns, ",My step,2025-11-01\n"),
      ("acknowledgements", AcknowledgementTests.columns, ",Office,5,4,2026-02-01\n"),
    ] {
      let path = "content/charter/\(name).csv"
      try book.folder.write(columns + "1.0\(row)2.0\(row)", to: path)
      let said1 = try found(book, ["unknown-version"])
      #expect(said1 == [], "\(said1)")
      try book.folder.write(columns + "1.0\(row)3.0\(row)", to: path)
      let said2 = try found(book, ["unknown-version"])
      #expect(said2 == ["\(path):3:1: unknown-version"], "\(said2)")
      try book.folder.remove(path)
    }
  }

  @Test("formalities of a version to come are looked at while there is time")
  func ahead() throws {
    let book = try book()
    let table = "content/charter/formalities.csv"
    let wanted: Set = ["early-force", "formality-order", "missing-formality"]
    let sound = steps("1.0", "2025-10-01", "2025-11-01")
    try book.folder.write(
      Self.columns + sound + steps("2.0", "2026-09-01", "2026-09-15"), to: table)
    let said3 = try found(book, wanted)
    #expect(said3 == [], "\(said3)")
    try book.folder.write(Self.columns + sound, to: table)
    let kept = "content/charter/versions/versions.csv:3:1:"
    let said4 = try found(book, wanted)
    #expect(said4 == ["\(kept) missing-formality"], "\(said4)")
    try book.folder.write(
      Self.columns + sound + steps("2.0", "2026-09-20", "2026-09-15"), to: table)
    #expect(
      Set(try found(book, wanted).map { $0.split(separator: " ").last }) == ["formality-order"])
    try book.folder.write(
      Self.columns + sound + steps("2.0", "2026-09-01", "2026-11-20"), to: table)
    let said5 = try found(book, wanted)
    #expect(said5 == ["\(kept) early-force"], "\(said5)")
    // Its cure, as it is written; where the next version is being written, it says so.
    #expect(try !book.run("check").error.contains("--number"))
    try edit(book, "version: \"2.0\"", "version: \"3.0\"")
    try edit(book, "status: adopted", "status: consultation")
    let ending = try book.run("check")
    #expect(ending.error.contains("in content/charter/versions/2.0/index.md, and keep it so"))
    #expect(ending.error.contains("diapason adopt charter --number 2.0 --erratum"))
    try edit(book, "status: consultation", "status: adopted")
    try edit(book, "version: \"3.0\"", "version: \"2.0\"")
    try edit(book, "effective: 2026-12-01", "effective: 2026-12-20")
    #expect(try book.run("adopt", "charter", "--erratum", "the day it takes effect").code == 0)
    let said6 = try found(book, wanted)
    #expect(said6 == [], "\(said6)")
  }
}
