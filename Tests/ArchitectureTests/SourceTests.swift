import Testing
import Workbench

@Suite("What the sources promise of themselves")
struct SourceTests {
  @Test("the tests read the sources that they judge")
  func thereAreSources() {
    #expect(SourceFile.all.count > 90)
    #expect(Set(SourceFile.all.map(\.target)) == Set(ImportTests.allowed.keys))
  }

  @Test("no file has more than 300 lines")
  func filesAreShort() {
    let long = SourceFile.all.filter {
      $0.text.split(separator: "\n", omittingEmptySubsequences: false).count > 301
    }
    #expect(long.map(\.path) == [])
  }

  @Test("nine files in ten have fewer than 200 lines")
  func mostFilesAreShorter() {
    let long = SourceFile.all.count { $0.text.count { $0 == "\n" } >= 200 }
    #expect(long * 10 <= SourceFile.all.count)
  }

  @Test("nothing crashes on purpose: no try!, no as!, no fatalError, no precondition")
  func nothingCrashesOnPurpose() {
    let pattern = /\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|\bunowned\(unsafe\)/
    #expect(SourceFile.all.flatMap { $0.lines(with: pattern) } == [])
  }

  @Test("nothing is unwrapped by force")
  func nothingIsUnwrappedByForce() {
    #expect(SourceFile.all.flatMap { $0.lines(with: /[\w\)\]\}]!(?![=\w])/) } == [])
  }

  @Test("no lint rule and no concurrency check is switched off")
  func nothingIsSwitchedOff() {
    let pattern = /nonisolated\(unsafe\)|@unchecked Sendable|swift-format-ignore|@preconcurrency/
    let found = SourceFile.all.filter { $0.text.firstMatch(of: pattern) != nil }
    #expect(found.map(\.path) == [])
  }

  @Test("no type has the name of a module")
  func noTypeHasTheNameOfAModule() {
    var found: [String] = []
    for file in SourceFile.all {
      for line in file.code {
        guard
          let match = line.text.firstMatch(
            of: /\b(?:struct|class|enum|actor|protocol|typealias) (\w+)/)
        else { continue }
        if ImportTests.allowed.keys.contains(String(match.1)) { found.append(file.path) }
      }
    }
    #expect(found == [])
  }
}
