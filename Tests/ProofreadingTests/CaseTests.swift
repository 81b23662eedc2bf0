import Diagnosis
import Foundation
import Proofreading
import Testing
import Workbench

@Suite("The shared cases")
struct CaseTests {
  static let shared = SharedCases.all
  static let proofreaders = shared?.proofreaders ?? [:]

  @Test("each case finds what it says, at its place", arguments: shared?.cases ?? [])
  func findsWhatItSays(_ one: SharedCases.Case) throws {
    let proofreader = try #require(Self.proofreaders[one.guide])
    #expect(one.found(by: proofreader) == one.expected)
    #expect(one.expected.count == one.findings.count)
  }

  @Test("there are at least 150 of them, in both languages, and every rule is in one")
  func casesCoverTheRules() throws {
    let shared = try #require(Self.shared)
    #expect(shared.cases.count >= 150)
    let rules = Set(shared.cases.flatMap(\.findings).map { $0.split(separator: " ")[0] })
    #expect(rules == Set(FindingWording.rules.map { Substring($0.rawValue) }))
    #expect(shared.cases.count { $0.guide == "en" } >= 20)
  }

  /// `guides.json` is what a build would hand to the page for the guides of the cases. To write it
  /// anew after a change: DIAPASON_WRITES_GUIDES=1 swift test --filter CaseTests
  @Test("the page is given the same guides")
  func guidesAreExported() throws {
    let shared = try #require(Self.shared)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let exports = shared.proofreaders.mapValues {
      GuideExport($0, places: GuideExport.Places(), withSpelling: $0.guide.speller != nil)
    }
    try expect(encoder.encode(exports), in: "guides.json")
    let dictionaries = shared.proofreaders.compactMapValues { $0.guide.speller?.dictionary }
    try expect(encoder.encode(dictionaries), in: "dictionaries.json")
  }

  private func expect(_ bytes: Data, in name: String) throws {
    let file = URL(fileURLWithPath: SharedCases.folder + name)
    if ProcessInfo.processInfo.environment["DIAPASON_WRITES_GUIDES"] != nil {
      try bytes.write(to: file)
    }
    #expect(try Data(contentsOf: file) == bytes)
  }
}
