import Diagnosis
import Proofreading

/// `diapason.yaml`: the company, the language, the theme.
package struct Configuration: Sendable {
  package static let name = Field.text(
    "name", fr: "nom", Phrase(en: "the site's name", fr: "le nom du site"))
  package static let company = Field.text(
    "company", fr: "entreprise", Phrase(en: "the company's name", fr: "le nom de l'entreprise"))
  package static let language = Field.language(
    Phrase(
      en: "the language of the texts: fr, en, de, pt-BR; of the interface too, if it is fr or en",
      fr: "la langue des textes : fr, en, de, pt-BR ; de l'interface aussi, si c'est fr ou en"))
  package static let address = Field.address(
    "address", fr: "adresse",
    Phrase(en: "where the site is published (https://…)", fr: "où le site est publié (https://…)"))
  package static let timeZone = Field.choice(
    "time-zone", fr: "fuseau", CompanyZone.all.map { Choice($0.name, fr: $0.name) },
    Phrase(
      en: "the zone of the calendar's hours: Europe/London",
      fr: "le fuseau des heures du calendrier : Europe/Paris"))
  package static let theme = Field.text(
    "theme", fr: "thème",
    Phrase(en: "a folder of themes/, or a path", fr: "un dossier de themes/, ou un chemin"))
  package static let propose = Field.text(
    "propose", fr: "proposer",
    Phrase(
      en: "where to propose a change: a mail address, or a repository's address with {path}",
      fr: "où proposer un changement : une adresse de courriel, ou celle d'un dépôt avec {path}"))
  package static let accent = Field.text(
    "accent", fr: "accent",
    Phrase(
      en: "the company's colour, #rrggbb in quotes",
      fr: "la couleur de l'entreprise, #rrvvbb entre guillemets"))
  package static let problems = Field.texts(
    "problems", fr: "problèmes",
    Phrase(
      en: "severities by id: {missing-alt: warning, raw-html: silent}",
      fr: "gravités par identifiant : {missing-alt: avertissement, raw-html: tu}"))
  /// What is said in place of a severity.
  package static let silent = FieldName("silent", fr: "tu")

  package static let crisis = Field.text(
    "crisis", fr: "crise",
    Phrase(
      en: "while a crisis lasts: its level, or “active” for the most severe",
      fr: "tant que dure une crise : son niveau, ou « active » pour le plus grave"))

  package static let crisisSince = Field.text(
    "crisis-since", fr: "crise-depuis",
    Phrase(
      en: "when it began, as readers will see it: “Sunday, 14:30”",
      fr: "depuis quand elle dure, comme on le lira : « dimanche, 14 h 30 »"))

  package static let formats = Field.texts(
    "formats", fr: "formats",
    Phrase(
      en: "formats of the calendar whose work is not counted",
      fr: "les formats du calendrier dont on ne compte pas le travail"))
  package static let pillars = Field.texts(
    "pillars", fr: "piliers",
    Phrase(
      en: "the pillars that the calendar may name; any without",
      fr: "les piliers que le calendrier peut nommer ; tous sinon"))

  package static let currency = Field.text(
    "currency", fr: "monnaie",
    Phrase(
      en: "the sign of the budget's amounts: £; € without it",
      fr: "le signe des montants du budget : £ ; € sans lui"))

  package static let data = Field.flag(
    "data", fr: "données",
    Phrase(
      en:
        "yes: the site also contains the charter for programs and assistants (charter.json, charter.md)",
      fr:
        "oui : le site contient aussi la charte pour les programmes et les assistants (charte.json, "
        + "charte.md)"))

  package static let highlighting = Field.flag(
    "highlighting", fr: "coloration",
    Phrase(
      en: "yes: the words of code have colours (pandoc, a program of its own, tells them apart)",
      fr: "oui : les mots du code ont des couleurs (pandoc, un programme à part, les distingue)"))

  package static let definitions: [FieldDefinition] =
    [
      name.definition, company.definition, language.definition, address.definition,
      timeZone.definition,
      theme.definition, propose.definition, accent.definition, problems.definition,
      crisis.definition, crisisSince.definition, StyleSettings.definition, PublicationTarget.list,
      OwnStates.definition,
      formats.definition, pillars.definition, currency.definition, data.definition,
      highlighting.definition,
    ] + Identity.definitions

  package var fields = FieldSet()
  /// The sign of the budget's amounts.
  package var currencySign: String { fields[Self.currency] ?? "€" }
  package var style = StyleSettings()
  package private(set) var identity = Identity()
  package var targets: [PublicationTarget] = []
  package var severities: [Problem: Severity] = [:]
  /// Problems of the content that are not said, under `--strict` either.
  package var silenced: Set<Problem> = []
  /// The file's own path in messages.
  package private(set) var path = ""
  /// What the house calls the calendar's states.
  package var states: [Choice] = []
  package var languages: SiteLanguages
  package var crisis: CrisisSetting?
  /// What knows the spelling of the texts' language, if a dictionary was found.
  package var speller: Speller?

  package init(language: LanguageTag = .french) { languages = SiteLanguages(language) }

  /// The language of the interface and of messages.
  package var siteLanguage: Language { languages.interface }

  /// Reads the file; what is wrong with it is reported under its own name.
  package init(_ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    self.init()
    self.path = path
    let source = SourceText(path: path, bytes: bytes.withoutByteOrderMark)
    let first = diagnostics.count
    read(source, &diagnostics)
    ConcealedLines(of: source).conceal(&diagnostics[first...])
  }

  private mutating func read(_ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    let text = String(decoding: source.bytes, as: UTF8.self)
    guard let node = YAMLReader.read(text, in: source, firstLine: 1, &diagnostics) else { return }
    guard case .mapping(var pairs) = node.content else {
      diagnostics.append(
        source.diagnostic(.wrongType, line: 1, message: .notAMapping, help: .writeKeyAndValue))
      return
    }
    // Severities are a mapping of ids, which no field type describes.
    if let index = pairs.firstIndex(where: {
      Self.problems.definition.name.matches($0.key.scalar ?? "")
    }) {
      readSeverities(pairs.remove(at: index).value, in: source, &diagnostics)
    }
    // The style is a mapping of its own.
    if let index = pairs.firstIndex(where: {
      StyleSettings.name.matches($0.key.scalar ?? "")
    }) {
      style = StyleSettings(pairs.remove(at: index).value, in: source, &diagnostics)
    }
    if let index = pairs.firstIndex(where: {
      PublicationTarget.list.name.matches($0.key.scalar ?? "")
    }) {
      targets = PublicationTarget.read(pairs.remove(at: index).value, in: source, &diagnostics)
    }
    if let index = pairs.firstIndex(where: {
      OwnStates.definition.name.matches($0.key.scalar ?? "")
    }) {
      states = OwnStates.read(pairs.remove(at: index).value, in: source, &diagnostics)
    }
    identity = Identity(taking: &pairs, in: source, &diagnostics)
    for index in pairs.indices.reversed()
    where WithholdingKey.isKey(pairs[index].key.scalar ?? "") {
      diagnostics.append(.withholdsNothing(pairs.remove(at: index).key, in: source))
    }
    fields = FieldSet(decoding: pairs, as: Self.definitions, in: source, &diagnostics)
    checkTexts(pairs, in: source, &diagnostics)
    let isSaid = pairs.contains {
      Self.language.definition.name.matches($0.key.scalar ?? "") && !$0.value.isEmpty
    }
    languages = SiteLanguages(stated: fields[Self.language], isSaid: isSaid)
    let entry = fields.entries.first { $0.definition.name == Self.crisis.definition.name }
    if let entry, let word = fields[Self.crisis] {
      crisis = CrisisSetting(word, at: entry.line, entry.column, in: source)
    }
  }

  private mutating func readSeverities(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(.wrongType(Self.problems.definition, node, in: source))
      return
    }
    for (key, value) in pairs {
      guard let problem = Problem(rawValue: key.scalar ?? "") else {
        diagnostics.append(.unknownProblem(key, in: source))
        continue
      }
      if Self.silent.matches(value.scalar ?? "") {
        if problem.maySilence {
          silenced.insert(problem)
        } else {
          diagnostics.append(.notToBeSilenced(problem, key, in: source))
        }
      } else if let severity = Severity.named(value.scalar ?? "") {
        severities[problem] = severity
      } else {
        diagnostics.append(.unknownSeverity(value, in: source))
      }
    }
  }
}

extension Severity {
  fileprivate static func named(_ word: String) -> Severity? {
    allCases.first { $0.rawValue == word.folded || $0.name.fr == word.folded }
  }
}
