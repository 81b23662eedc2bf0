/// The subset of SARIF 2.1.0 (OASIS) that code hosts read: one run, its rules, its results.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ diagnostics: [Diagnostic], language: Language) {
    let problems = Set(diagnostics.map(\.problem)).sorted { $0.rawValue < $1.rawValue }
    let driver = Driver(rules: problems.map { Rule(id: $0.rawValue) })
    let results = diagnostics.map { Result($0, language: language) }
    runs = [Run(tool: Tool(driver: driver), results: results)]
  }

  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  struct Tool: Encodable { let driver: Driver }

  struct Driver: Encodable {
    let name = "diapason"
    let rules: [Rule]
  }

  struct Rule: Encodable { let id: String }
  struct Message: Encodable { let text: String }

  struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]

    init(_ diagnostic: Diagnostic, language: Language) {
      ruleId = diagnostic.problem.rawValue
      level = diagnostic.severity.rawValue
      let help = diagnostic.help.map { "\n" + $0[language] } ?? ""
      message = Message(text: diagnostic.message[language] + help)
      locations = diagnostic.position.map { [Location($0)] } ?? []
    }
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation

    init(_ position: SourcePosition) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: position.path.percentEncodedPath),
        region: Region(startLine: position.line, startColumn: position.column))
    }
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  struct ArtifactLocation: Encodable { let uri: String }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }
}
