import Diagnosis
import Markdown

/// A record that has only its title: what is asked of it stands there, to be filled in.
package struct RecordDraft: Sendable {
  /// Relative to the content folder.
  package let path: String
  package let text: String

  /// What stands for a value that the author has still to write; checking names each that is left.
  package static let blank = "…"

  /// - Parameters:
  ///   - folder: the collection's.
  ///   - others: the names of the records of its kind, without their extensions.
  ///   - taken: the names of all of the site's records.
  package init(
    _ kind: RecordKind, title: String, in folder: String, after others: [String],
    besides taken: [String], _ language: Language
  ) {
    let id = Self.id(of: kind, title: title, after: others, besides: taken)
    path = ContentPath.join(folder, id + ".md")
    var text = ""
    let asked = kind.fields.filter { $0.need > .optional } + Self.neededBesides(of: kind)
    let known = kind.id == Network.kind.id ? Self.facts(of: title, language) : []
    if !asked.isEmpty || !known.isEmpty {
      text += "---\n"
      for field in asked {
        text += "\(field.name[language]): \(Self.blank)  # \(Self.hint(field, language))\n"
      }
      text += known.joined() + "---\n"
    }
    text += "# \(title.oneLine)\n\n\(Self.blank)\n"
    if case .fixed(let parts) = kind.parts {
      for part in parts {
        text += "\n## \(part.heading[language])\n\n\(Self.blank)\n"
      }
    }
    self.text = text
  }

  /// Fields of which a record needs one or the other: whom nobody can reach is no contact.
  private static func neededBesides(of kind: RecordKind) -> [FieldDefinition] {
    kind.id == Contact.kind.id ? [Contact.phone.definition, Contact.email.definition] : []
  }

  /// What is known of a network by its name, and since when.
  private static func facts(of title: String, _ language: Language) -> [String] {
    guard let facts = NetworkFacts.named(title) else { return [] }
    func line(_ field: FieldDefinition, _ value: String) -> String {
      "\(field.name[language]): \(value)\n"
    }
    var lines = [line(Network.limits.definition, facts.limitsText(language))]
    if let images = facts.imagesText(language) {
      lines.append(line(Network.images.definition, images))
    }
    return lines + [line(Network.verified.definition, NetworkFacts.asOf)]
  }

  /// What a field is about, and a value for it.
  package static func hint(_ field: FieldDefinition, _ language: Language) -> String {
    // French sets a space before the colon.
    let about = field.about[language] + (language == .french ? " : " : ": ")
    switch field.type {
    case .choice(let choices), .choices(let choices):
      return about + choices.map { $0.name[language] }.joined(separator: ", ")
    default: return about + field.type.example[language]
    }
  }

  /// A rule has the next number of the series that the others are in; any other record is named
  /// after its title.
  private static func id(
    of kind: RecordKind, title: String, after others: [String], besides taken: [String]
  ) -> String {
    let known = Set(taken.map { $0.lowercased() })
    if kind.id == Rule.kind.id { return nextNumber(after: others, besides: known) }
    let wanted = Slug.make(title)
    guard known.contains(wanted) else { return wanted }
    return (2...).lazy.map { "\(wanted)-\($0)" }.first { !known.contains($0) } ?? wanted
  }

  /// `CH-29` after `CH-28`: the series that most rules are in.
  private static func nextNumber(after others: [String], besides known: Set<String>) -> String {
    var series: [String: (count: Int, last: Int, width: Int)] = [:]
    for name in others {
      guard let match = name.uppercased().wholeMatch(of: /([A-Z]{2,})-([0-9]{1,9})/),
        let number = Int(match.2)
      else { continue }
      let known = series[String(match.1)] ?? (0, 0, 0)
      series[String(match.1)] = (
        known.count + 1, max(known.last, number), max(known.width, match.2.count)
      )
    }
    let most = series.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    let prefix = most?.key ?? "CH"
    let state = most?.value ?? (count: 0, last: 0, width: 2)
    var number = state.last
    while true {
      number += 1
      let digits = String(number)
      let zeros = String(repeating: "0", count: max(state.width - digits.count, 0))
      let id = prefix + "-" + zeros + digits
      if !known.contains(id.lowercased()) { return id }
    }
  }
}
