import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// No number and no address that belongs to nobody is left where readers would call or write.
  static let sampleDataIsReplaced = Check { site in
    let charter = site.charter
    let fields = charter.pages.flatMap { page in
      page.fields.entries.compactMap { entry -> Diagnostic? in
        guard let text = SampleData.found(in: entry.value, of: entry.definition) else { return nil }
        return page.diagnostic(
          .sampleData, at: (entry.line, entry.column), message: SampleData.message(text),
          help: SampleData.help)
      }
    }
    return fields + charter.configuration.sampleData
      + charter.tables.flatMap { $0.sampleData(charter.prefix) }
  }
}

/// What the samples of this program, of others and of books say in place of one's own.
enum SampleData {
  /// Domains that are kept for documentation (RFC 2606, RFC 6761).
  private static let domains: Set<String> = ["example.com", "example.org", "example.net"]
  private static let endings: Set<String> = ["example", "invalid", "test"]

  /// Numbers that are kept for fiction: those of France (ARCEP, decision 2018-0881), of the United
  /// Kingdom (Ofcom, numbers for drama) and of North America (555-0100 to 555-0199).
  private static let numbers = [
    "019900", "026191", "035301", "046571", "053649", "063998", "01632960", "02079460",
    "07700900", "0306999",
  ]

  /// The text of a field that is nothing but such a number or address; nil for any other.
  static func found(in value: FieldValue, of definition: FieldDefinition) -> String? {
    guard case .text(let text) = value, text.utf8.count <= 200 else { return nil }
    if definition.name == Contact.phone.definition.name { return isNumber(text) ? text : nil }
    // What is no mail address at all is said already.
    if definition.name == Contact.email.definition.name, !text.contains("@") { return nil }
    return isAddress(text) ? text : nil
  }

  static func isNumber(_ text: String) -> Bool {
    var digits = text.filter { ("0"..."9").contains($0) }
    let isInternational = text.trimmed.hasPrefix("+") || digits.hasPrefix("00")
    if isInternational {
      while digits.hasPrefix("0") { digits.removeFirst() }
      for code in ["33", "44"] where digits.hasPrefix(code) {
        digits = String(digits.dropFirst(2))
        // `+33 (0)1` has both.
        digits = digits.hasPrefix("0") ? digits : "0" + digits
        break
      }
    }
    if numbers.contains(where: digits.hasPrefix) { return true }
    return digits.wholeMatch(of: /1?[2-9][0-9]{2}55501[0-9]{2}/) != nil
  }

  /// A mail address or one of the web, with or without its scheme.
  static func isAddress(_ text: String) -> Bool {
    guard !text.trimmed.contains(where: \.isWhitespace) else { return false }
    var rest = text.trimmed.lowercased()[...]
    if let scheme = rest.range(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("mailto:") { rest = rest.dropFirst(7) }
    let authority = rest.prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last.map(String.init) ?? ""
    let labels = host.prefix { $0 != ":" }.split(separator: ".")
    guard labels.count >= 2, let last = labels.last else { return false }
    return endings.contains(String(last))
      || domains.contains(labels.suffix(2).joined(separator: "."))
  }

  static func message(_ text: String) -> Phrase {
    let word = Phrase.quoted(text)
    return Phrase(
      en: "\(word.en) is of a sample: it belongs to nobody",
      fr: "\(word.fr) est une donnée d'exemple : personne n'y répond")
  }

  static let help = Phrase(
    en: "write your own, or remove the line; the site of an invented company writes "
      + "“sample-data: silent” under “problems” in diapason.yaml",
    fr: "écrivez la vôtre, ou retirez la ligne ; le site d'une entreprise inventée écrit "
      + "« sample-data: tu » sous « problèmes » dans diapason.yaml")
}

extension Configuration {
  /// To whom each page proposes to write; the site's own address may be one of a house without names.
  fileprivate var sampleData: [Diagnostic] {
    // What is wrong with the settings themselves is said whatever they silence; this is content.
    guard !silenced.contains(.sampleData) else { return [] }
    return fields.entries.compactMap { entry in
      guard entry.definition.name == Configuration.propose.definition.name,
        let text = SampleData.found(in: entry.value, of: entry.definition), text.contains("@")
      else { return nil }
      return Diagnostic(
        .sampleData, at: SourcePosition(path: path, line: entry.line, column: entry.column),
        message: SampleData.message(text), help: SampleData.help)
    }
  }
}

extension CharterTable {
  /// One problem a file, at its first such cell: a table that was copied has many.
  fileprivate func sampleData(_ prefix: String) -> [Diagnostic] {
    var seen: Set<String> = []
    return rows.flatMap { row in
      row.fields.entries.compactMap { entry -> Diagnostic? in
        guard let text = SampleData.found(in: entry.value, of: entry.definition),
          seen.insert(row.path).inserted
        else { return nil }
        return Diagnostic(
          .sampleData,
          at: SourcePosition(path: prefix + row.path, line: entry.line, column: entry.column),
          message: SampleData.message(text), help: SampleData.help)
      }
    }
  }
}
