import Diagnosis

/// What was done so that a version of a document binds: one step a row.
///
/// The steps of a French *règlement intérieur* are known by their names, and their order and delay are
/// checked; other steps, and those of other countries, are shown as they are called.
package enum Formalities {
  package static let document = Field.reference(
    "document", fr: "document", to: "document",
    Phrase(
      en: "the document's id; the only one without", fr: "l'identifiant du document ; le seul sinon"
    ))
  package static let version = Field.text(
    "version", fr: "version", need: .required,
    Phrase(en: "the version it is done for", fr: "la version concernée"))
  package static let step = Field.text(
    "step", fr: "étape", need: .required,
    Phrase(
      en: "what was done: cse, inspection, greffe, publicité, or a name of your own",
      fr: "ce qui a été fait : cse, inspection, greffe, publicité, ou un nom à vous"))
  package static let date = Field.date(
    "date", fr: "date", need: .expected, Phrase(en: "the day it was done", fr: "le jour"))
  package static let proof = Field.text(
    "proof", fr: "preuve",
    Phrase(en: "where the proof is kept", fr: "où la preuve est rangée"))
  package static let kind = TableKind(
    name: FieldName("formalities", fr: "formalités"),
    label: Phrase(en: "Formalities", fr: "Formalités"),
    columns: [
      document.definition, version.definition, step.definition, date.definition,
      proof.definition,
    ])

  /// A step of the règlement intérieur (Code du travail, L. 1321-4 and R. 1321-1 to R. 1321-4).
  package enum Step: CaseIterable, Sendable {
    /// The works council gives its opinion; nothing else may come before.
    case consultation
    /// The text goes to the labour inspectorate with that opinion.
    case inspection
    /// It is deposited at the registry of the labour court.
    case deposit
    /// Those who work there are told of it.
    case publicity

    /// - Parameter name: as an author writes it, with or without capitals and accents.
    package init?(_ name: String) {
      let key = name.asKey
      guard let step = Step.allCases.first(where: { $0.names.contains(key) }) else { return nil }
      self = step
    }

    /// The known step of which a name of one's own may be a slip, as an author writes it.
    package static func slip(_ name: String) -> Step? {
      guard Step(name) == nil, let near = name.asKey.nearest(in: allCases.flatMap(\.names)) else {
        return nil
      }
      return Step(near)
    }

    private var names: [String] {
      switch self {
      case .consultation:
        ["cse", "avis-du-cse", "consultation", "comite-social-et-economique", "works-council"]
      case .inspection:
        ["inspection", "inspection-du-travail", "inspecteur-du-travail", "labour-inspectorate"]
      case .deposit: ["greffe", "depot", "depot-au-greffe", "registry", "deposit"]
      case .publicity: ["publicite", "affichage", "publicity"]
      }
    }

    package var label: Phrase {
      switch self {
      case .consultation:
        Phrase(
          en: "Opinion of the works council (CSE)", fr: "Avis du comité social et économique")
      case .inspection:
        Phrase(
          en: "Sent to the labour inspectorate", fr: "Transmission à l’inspection du travail")
      case .deposit:
        Phrase(
          en: "Deposited at the labour court", fr: "Dépôt au greffe du conseil de prud’hommes")
      case .publicity:
        Phrase(en: "Made known at work", fr: "Publicité sur les lieux de travail")
      }
    }

    /// How the table names it.
    package var written: String {
      switch self {
      case .consultation: "cse"
      case .inspection: "inspection"
      case .deposit: "greffe"
      case .publicity: "publicité"
      }
    }
  }

  /// The first day on which a text may bind: one month after the later of deposit and publicity.
  /// - Parameter done: the steps with their days.
  /// - Returns: nil unless both were done.
  package static func firstDay(after done: [(step: Step, day: Day)]) -> Day? {
    let deposits = done.filter { $0.step == .deposit }.map(\.day)
    let notices = done.filter { $0.step == .publicity }.map(\.day)
    guard let deposit = deposits.max(), let notice = notices.max() else { return nil }
    return max(deposit, notice).adding(months: 1)
  }
}
