import FoundationEssentials

/// The one printer of diagnostics: for people, for tools that read lines, JSON, or SARIF 2.1.0.
package struct DiagnosticPrinter: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case human, line, json, sarif
  }

  package var format: Format
  package var language: Language
  package var usesColour: Bool

  package init(format: Format, language: Language, usesColour: Bool) {
    self.format = format
    self.language = language
    self.usesColour = usesColour
  }

  /// The whole report of a run, ending in a line feed unless there is nothing to say.
  package func report(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted()
    return switch format {
    case .human: sorted.mergingHabits().map(human).joined(separator: "\n") + summary(of: sorted)
    case .line: sorted.mergingHabits().map { line($0) + "\n" }.joined()
    case .json: encode(JSONReport(sorted, language: language))
    case .sarif: encode(SARIFLog(sorted, language: language))
    }
  }

  private func human(_ diagnostic: Diagnostic) -> String {
    var text = line(diagnostic) + "\n"
    if let position = diagnostic.position, let excerpt = diagnostic.excerpt {
      text += ExcerptView(excerpt, line: position.line, column: position.column).text
    }
    if let help = diagnostic.help, !help[language].isEmpty {
      let label = Phrase(en: "help: ", fr: "aide : ")[language]
      text += "   " + bold(label) + help[language] + "\n"
    }
    return text
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    var text = ""
    if let position = diagnostic.position {
      text += bold("\(position.path.shownAsPath):\(position.line):\(position.column):") + " "
    }
    text += coloured(diagnostic.severity.name[language], diagnostic.severity)
    text += Phrase(en: ": ", fr: " : ")[language]
    text += diagnostic.message[language] + " [\(diagnostic.problem.rawValue)]"
    return text
  }

  private func summary(of diagnostics: [Diagnostic]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count(of: severity)
      return count == 0 ? nil : "\(count) " + severity.name(count: count)[language]
    }
    guard !counts.isEmpty else { return "" }
    return "\n" + counts.joined(separator: ", ") + "\n" + ProblemCounts(diagnostics).text(language)
  }

  private func bold(_ text: String) -> String { usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func coloured(_ text: String, _ severity: Severity) -> String {
    guard usesColour else { return text }
    let code =
      switch severity {
      case .error: 31
      case .warning: 33
      case .note: 36
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }

  private func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Encoding plain strings and integers cannot fail.
    guard let data = try? encoder.encode(value) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension Severity {
  package var name: Phrase {
    switch self {
    case .error: Phrase(en: "error", fr: "erreur")
    case .warning: Phrase(en: "warning", fr: "avertissement")
    case .note: Phrase(en: "note", fr: "note")
    }
  }

  func name(count: Int) -> Phrase {
    count == 1 ? name : Phrase(en: name.en + "s", fr: name.fr + "s")
  }
}

private struct JSONReport: Encodable {
  struct Item: Encodable {
    var id: String
    var severity: String
    var path: String?
    var line: Int?
    var column: Int?
    var message: String
    var help: String?
    var excerpt: String?
  }

  var diagnostics: [Item]
  var errors: Int
  var warnings: Int

  init(_ diagnostics: [Diagnostic], language: Language) {
    self.diagnostics = diagnostics.map {
      Item(
        id: $0.problem.rawValue, severity: $0.severity.rawValue, path: $0.position?.path,
        line: $0.position?.line, column: $0.position?.column, message: $0.message[language],
        help: $0.help?[language], excerpt: $0.excerpt)
    }
    errors = diagnostics.count(of: .error)
    warnings = diagnostics.count(of: .warning)
  }
}
