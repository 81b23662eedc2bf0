/// What it means that a field, a column or a part is absent.
package enum Need: Int, Sendable, Comparable {
  /// Nothing: many do without it.
  case optional
  /// The record is shown with what it has, and its author is told what it lacks.
  case expected
  /// The site would mislead without it.
  case required

  package static func < (first: Need, second: Need) -> Bool { first.rawValue < second.rawValue }
}

/// Values of a field that let a record off: of a closed network nothing is asked any more.
package struct Concession: Sendable {
  package var field: FieldDefinition
  package var values: [Choice]
  /// What is asked for at most, where the field has one of the values.
  package var most: Need

  init(where field: Field<Choice>, isOneOf names: String..., asks most: Need) {
    self.field = field.definition
    self.most = most
    values = []
    guard case .choice(let choices) = field.definition.type else { return }
    values = choices.filter { names.contains($0.name.en) }
  }
}

extension [Concession] {
  /// What is asked at most of a record with these fields.
  func most(of fields: FieldSet) -> Need {
    reduce(.required) { most, concession in
      guard case .choice(let choice)? = fields.value(named: concession.field.name.en),
        concession.values.contains(where: { $0.name == choice.name })
      else { return most }
      return Swift.min(most, concession.most)
    }
  }
}
