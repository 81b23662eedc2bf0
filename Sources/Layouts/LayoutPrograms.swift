import Diagnosis
import Synchronization

/// One program for each layout of a theme and each language of its words, compiled when the language is
/// first asked for: most sites have one.
final class LayoutPrograms: Sendable {
  private let layouts: [String: LayoutSource]
  private let strings: [Language: ThemeStrings]
  private let contract: ThemeContract
  private let compiled = Mutex<[Language: [String: LayoutProgram]]>([:])

  init(
    _ layouts: [String: LayoutSource], _ strings: [Language: ThemeStrings],
    for contract: ThemeContract
  ) {
    self.layouts = layouts
    self.strings = strings
    self.contract = contract
  }

  /// The programs of a language by the names of the layouts.
  func all(in language: Language) -> [String: LayoutProgram] {
    if let programs = compiled.withLock({ $0[language] }) { return programs }
    _ = compile(in: language)
    return compiled.withLock { $0[language] } ?? [:]
  }

  /// Compiles the layouts for a language; what is wrong with them is wrong in each, and named once.
  func compile(in language: Language) -> [Diagnostic] {
    var compiler = LayoutCompiler(
      layouts: layouts, strings: strings[language] ?? ThemeStrings(),
      keys: Set(strings.values.flatMap(\.keys)))
    var programs: [String: LayoutProgram] = [:]
    for (name, shape) in contract.shapes.sorted(by: { $0.key < $1.key }) where layouts[name] != nil
    {
      programs[name] = compiler.compile(name, for: shape)
    }
    compiled.withLock { $0[language] = programs }
    return compiler.diagnostics
  }
}
