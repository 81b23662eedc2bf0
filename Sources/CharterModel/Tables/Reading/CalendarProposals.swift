import Diagnosis

/// States that a calendar uses and the settings do not know: what they may be declared as.
extension OwnStates {
  /// Words for which one known state is plain. All else is a draft, which claims nothing.
  private static let plain: [String: String] = [
    "a-faire": "idea", "to-do": "idea", "todo": "idea", "backlog": "idea", "proposition": "idea",
    "approuve": "approved", "approuvee": "approved", "bon-a-tirer": "approved", "bat": "approved",
    "valide-client": "approved",
    "planifie": "scheduled", "planifiee": "scheduled", "planned": "scheduled",
    "en-ligne": "published", "mis-en-ligne": "published", "online": "published",
    "live": "published", "posted": "published", "poste": "published", "diffuse": "published",
  ]

  /// The known state that a word is most likely one for.
  package static func likeliest(for word: String, _ language: Language) -> String {
    let name = plain[word.asKey] ?? "draft"
    return known.first { $0.name.en == name }?.name[language] ?? name
  }

  /// `"En cours": brouillon, "À valider": brouillon`.
  package static func declaration(of words: [String], _ language: Language) -> String {
    words.map { "\($0.quotedYAML): \(likeliest(for: $0, language))" }.joined(separator: ", ")
  }

  /// The states that calendars name and nobody has declared, each once.
  ///
  /// - Parameter configuration: the settings of the site that they go into; nil for a new one.
  package static func unknown(
    in files: [(path: String, bytes: [UInt8])], _ configuration: Configuration?
  ) -> [String] {
    let settings = configuration.map(TableSettings.init) ?? TableSettings(states: [])
    var states = UnknownStates()
    for reading in TableReading.all(of: EditorialCalendar.kind, in: files, settings) {
      states.add(reading.unknownStates)
    }
    return states.words
  }
}

extension Formats {
  /// The formats that calendars name and no table of formats has, each once; none without such a table,
  /// which is where they are asked for.
  ///
  /// - Parameters:
  ///   - files: those that are new.
  ///   - site: the files of the site that they go into.
  package static func unknown(
    in files: [(path: String, bytes: [UInt8])], besides site: [(path: String, bytes: [UInt8])],
    _ configuration: Configuration?
  ) -> [String] {
    let settings = TableSettings(states: [])
    let tables = TableReading.all(of: kind, in: files + site, settings).flatMap(\.rows)
    guard !tables.isEmpty else { return [] }
    let declared = (configuration?.fields[Configuration.formats] ?? []).map(\.value)
    var known = Set((tables.compactMap { $0.fields[format] } + declared).map(\.folded))
    return TableReading.all(of: EditorialCalendar.kind, in: files, settings).flatMap(\.rows)
      .compactMap { $0.fields[EditorialCalendar.format] }
      .filter { known.insert($0.folded).inserted }
  }
}

extension TableReading {
  /// The files of a kind among those of a folder, read.
  fileprivate static func all(
    of kind: TableKind, in files: [(path: String, bytes: [UInt8])], _ settings: TableSettings
  ) -> [TableReading] {
    files.filter { TableKind.of(fileNamed: ContentPath.stem(of: $0.path))?.id == kind.id }.map {
      TableReading(ContentFile(path: $0.path, bytes: $0.bytes), as: kind, prefix: "", settings)
    }
  }
}
