import TestThreads
import Testing
import Workbench

/// A strategy larger than any company's: 2,000 entries in a year, 50 indicators over ten years.
@Suite("A large strategy", .ownThreads)
struct LargeStrategyTests {
  static let files: [String: String] = {
    var files = SoundCharter.files
    var entries = "id,date,time,network,title,status,text\n"
    for number in 0..<2000 {
      let day = padded(number % 28 + 1)
      let month = padded(number / 28 % 12 + 1)
      entries +=
        "e\(number),2026-\(month)-\(day),10:00,linkedin,Entry number \(number) of the year,"
      entries +=
        "approved,\"A text of its own, the \(number)th: \(String(repeating: "word \(number) ", count: 12))\"\n"
    }
    var measures = "date,kpi,value\n"
    for kpi in 0..<50 {
      files["content/plan/kpis/k\(kpi).md"] =
        "---\nunit: units\nfamily: loyalty\n---\n# Indicator \(kpi)\n\n## Definition\n\nx\n\n## Formula\n\nx\n"
      for month in 0..<120 {
        measures +=
          "\(2017 + month / 12)-\(padded(month % 12 + 1))-28,k\(kpi),\(month * 7 % 90),5\n"
          .replacing(",5\n", with: "\n")
      }
    }
    files["content/plan/calendar.csv"] = entries
    files["content/plan/kpis/measures.csv"] = measures + "2026-09-30,followers,175\n"
    return files
  }()

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test("builds, and no page is heavier than 200 kB")
  func weights() throws {
    let book = try Handbook(Self.files)
    let ending = try book.run("build", "--quiet", "--format", "line")
    #expect(ending.code == 0, "\(ending.error.prefix(300))")
    let pages = book.site.filter { $0.key.hasSuffix(".html") }
    #expect(pages["plan/kpis/k49.html"] != nil && pages["plan/calendar/2026-12.html"] != nil)
    let heavy = pages.filter { $0.value.count > 200_000 }.map { "\($0.key) \($0.value.count)" }
    #expect(heavy == [])
  }
}
