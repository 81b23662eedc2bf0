import CharterModel
import Diagnosis

/// A person or a service to call, as a row of a table says it.
struct ProposedContact: Sendable {
  var name: String
  var phone: String?
  var mail: String?
  var hours: String?
  var reason: String?
  /// What the row says besides, each with the words that head it.
  var rest: [String]
}

struct ProposedNetwork: Sendable {
  var name: String
  var status: String?
  var cadence: String?
  var address: String?
  var parts: [(heading: Phrase, words: String)]
  var rest: [String]
}

/// A table whose rows are records, told by its columns.
enum TableRecords: Sendable {
  case contacts([ProposedContact])
  case networks([ProposedNetwork])
  /// Terms and what they mean.
  case terms([[String]])
  /// Names, hexadecimal figures, inks and uses.
  case colours([[String]])

  init?(_ table: HeadedTable, _ language: Language) {
    if let colours = Self.colours(in: table) {
      self = .colours(colours)
    } else if let networks = Self.networks(in: table, language) {
      self = .networks(networks)
    } else if let contacts = Self.contacts(in: table, language) {
      self = .contacts(contacts)
    } else if table.headings.count == 2, table.column(.term) == 0, table.column(.definition) == 1,
      table.rows.allSatisfy({ !$0[0].isEmpty && !$0[1].isEmpty })
    {
      self = .terms(table.rows)
    } else {
      return nil
    }
  }

  private static func colours(in table: HeadedTable) -> [[String]]? {
    guard let hex = table.column(where: \.isHexColour),
      table.rows.allSatisfy({ $0[hex].isHexColour }), table.headings.count <= 4
    else { return nil }
    let name = table.column(.colour, .name) ?? (hex == 0 ? 1 : 0)
    let inks = table.column(.cmyk)
    let others = table.headings.indices.filter { ![hex, name, inks].contains($0) }
    guard others.count <= 1, name != hex, table.headings.indices.contains(name),
      table.rows.allSatisfy({ !$0[name].isEmpty })
    else { return nil }
    return table.rows.map { row in
      let figure = row[hex].hasPrefix("#") ? row[hex] : "#" + row[hex]
      return [
        row[name], figure.lowercased(), inks.map { row[$0] } ?? "",
        others.first.map { row[$0] } ?? "",
      ]
    }
  }

  private static func networks(
    in table: HeadedTable, _ language: Language
  ) -> [ProposedNetwork]? {
    guard
      let column = table.column(.network)
        ?? table.column(where: { KnownNetworks.name(in: $0) != nil }),
      table.headings.count >= 2
    else { return nil }
    let names = table.rows.map { KnownNetworks.name(in: $0[column]) }
    guard names.allSatisfy({ $0 != nil }), Set(names).count == names.count else { return nil }
    return zip(table.rows, names).compactMap { row, name in
      guard let name else { return nil }
      var network = ProposedNetwork(name: name, parts: [], rest: [])
      if row[column].folded != name.folded { network.rest.append(row[column]) }
      for (index, cell) in row.enumerated() where index != column && !cell.isEmpty {
        network.add(cell, headed: table.headings[index], language)
      }
      // Where one publishes so often, one publishes, if no other column says whether.
      if network.status == nil, network.cadence != nil,
        !table.headings.contains(where: { ColumnMeaning($0) == .status })
      {
        network.status = Network.states.first { $0.name.en == "active" }?.name[language]
      }
      return network
    }
  }

  private static func contacts(
    in table: HeadedTable, _ language: Language
  ) -> [ProposedContact]? {
    let phone = table.column(where: \.isPhone) ?? table.column(.phone)
    let mail = table.column(where: \.isMail) ?? table.column(.mail)
    guard phone != nil || mail != nil else { return nil }
    let used = [phone, mail].compactMap { $0 }
    guard
      let name = table.headings.indices.first(where: {
        !used.contains($0) && ColumnMeaning(table.headings[$0]) == .name
      }) ?? table.headings.indices.first(where: { !used.contains($0) }),
      table.rows.allSatisfy({ row in
        !row[name].isEmpty && used.contains { row[$0].isPhone || row[$0].isMail }
      })
    else { return nil }
    let hours = table.column(.hours)
    let reason = table.headings.indices.first {
      !used.contains($0) && $0 != name && ColumnMeaning(table.headings[$0]) == .reason
    }
    return table.rows.map { row in
      func cell(_ index: Int?) -> String? {
        index.flatMap { row[$0].isEmpty ? nil : row[$0] }
      }
      let rest = table.headings.indices.filter {
        ![name, phone, mail, hours, reason].contains($0) && !row[$0].isEmpty
      }
      var contact = ProposedContact(
        name: row[name], phone: cell(phone), mail: cell(mail), hours: cell(hours),
        reason: cell(reason),
        rest: rest.map {
          table.headings[$0].isEmpty ? row[$0] : labelled(table.headings[$0], row[$0], language)
        })
      // `—`, `voir le standard`: words where a number or an address should be.
      if let text = contact.phone, !text.isPhone {
        contact.rest.append(text)
        contact.phone = nil
      }
      if let text = contact.mail, !text.isMail {
        contact.rest.append(text)
        contact.mail = nil
      }
      return contact
    }
  }

  static func labelled(_ heading: String, _ cell: String, _ language: Language) -> String {
    heading + (language == .french ? "\u{A0}: " : ": ") + cell
  }
}

extension ProposedNetwork {
  fileprivate mutating func add(_ cell: String, headed heading: String, _ language: Language) {
    let states = Network.states
    switch ColumnMeaning(heading) {
    case .cadence where cadence == nil:
      cadence = KnownNetworks.cadence(cell, language)
      // The author's own words stay where the site words it otherwise.
      if cadence.flatMap(Cadence.init)?.phrase[language] != cell {
        rest.append(TableRecords.labelled(heading, cell, language))
      }
    case .status where status == nil:
      status = KnownNetworks.state(cell).flatMap { name in
        states.first { $0.name.en == name }?.name[language]
      }
      if status == nil { rest.append(TableRecords.labelled(heading, cell, language)) }
    case .address where cell.hasPrefix("https://") && address == nil: address = cell
    case .purpose: add(cell, to: Phrase(en: "Purpose", fr: "But"))
    case .tone: add(cell, to: Phrase(en: "Tone", fr: "Ton"))
    case .formats: add(cell, to: Phrase(en: "Formats", fr: "Formats"))
    default: rest.append(TableRecords.labelled(heading, cell, language))
    }
  }

  private mutating func add(_ words: String, to heading: Phrase) {
    if let index = parts.firstIndex(where: { $0.heading == heading }) {
      parts[index].words += " " + words
    } else {
      parts.append((heading, words))
    }
  }
}
