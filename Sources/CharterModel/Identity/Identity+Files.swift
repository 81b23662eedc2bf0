import Diagnosis

extension Identity {
  /// What a file of the company's look is for.
  package enum Use: Sendable {
    case picture, typeface, licence
  }

  /// Its files, as `diapason.yaml` names them.
  package var files: [(use: Use, path: Located<String>)] {
    var files: [(use: Use, path: Located<String>)] = []
    func add(_ field: Field<String>, of set: FieldSet, as use: Use) {
      let name = field.definition.name
      guard let path = set[field],
        let entry = set.entries.first(where: { $0.definition.name == name })
      else { return }
      files.append((use, Located(path, line: entry.line, column: entry.column)))
    }
    for field in Logo.all { add(field, of: logo, as: .picture) }
    add(Self.illustrationField, of: illustration, as: .picture)
    for voice in Voice.allCases {
      guard let face = typefaces[voice] else { continue }
      for cut in Typeface.cuts { add(cut, of: face, as: .typeface) }
      add(Typeface.licence, of: face, as: .licence)
    }
    return files
  }

  /// The path of a file from the content folder; nil if it leaves it.
  package static func path(_ written: String) -> String? { ContentPath.resolve(written, from: "") }
}

extension Charter {
  /// The files that the company's look needs, and that these readers may have.
  package var identityFiles: [String] {
    configuration.identity.files.compactMap { Identity.path($0.path.value) }
      .filter { media[$0] != nil }
  }
}

extension Configuration {
  /// A colour of the company in one scheme, and where it is written. `accent:` at the top is that of
  /// both.
  package func colour(
    _ field: Field<String>, in scheme: Scheme
  ) -> (text: String, line: Int, column: Int)? {
    func found(_ field: Field<String>, in set: FieldSet) -> (String, Int, Int)? {
      let name = field.definition.name
      guard let text = set[field],
        let entry = set.entries.first(where: { $0.definition.name == name })
      else { return nil }
      return (text, entry.line, entry.column)
    }
    if let own = identity.colours[scheme].flatMap({ found(field, in: $0) }) { return own }
    guard field.definition.name == HouseColours.accent.definition.name else { return nil }
    return identity.colours[.light].flatMap { found(field, in: $0) }
      ?? found(Self.accent, in: fields)
  }
}
