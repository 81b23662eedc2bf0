import Diagnosis

/// The two languages of a site, and how they came about: that of its texts, and that of the interface
/// around them. The one place where either is decided.
package struct SiteLanguages: Sendable {
  package enum Origin: Sendable {
    /// `diapason.yaml` says it.
    case stated
    /// It was told from the texts.
    case guessed
    /// Nothing says it, and the texts do not tell.
    case assumed
    /// `diapason.yaml` says what is no language: that is named there.
    case mistaken
  }

  /// The language of the texts, but of a page that states another.
  package private(set) var text: LanguageTag
  package private(set) var origin: Origin

  init(_ text: LanguageTag) {
    self.text = text
    origin = .assumed
  }

  /// - Parameters:
  ///   - stated: what `diapason.yaml` says, if it is a tag.
  ///   - isSaid: whether it says anything.
  init(stated: LanguageTag?, isSaid: Bool) {
    text = stated ?? .french
    origin = stated != nil ? .stated : isSaid ? .mistaken : .assumed
  }

  package var interface: Language { text.interface }

  /// Tells the language from the texts where nothing says it. What they do not tell stays French.
  package mutating func guess(from files: [ContentFile]) {
    guard origin != .stated, let guess = LanguageGuess.language(of: files) else { return }
    text = guess
    if origin == .assumed { origin = .guessed }
  }

  /// What the author is told: a language that was guessed, unless it is French as any site whose
  /// language nothing says; an interface in another language than the texts.
  package var note: Diagnostic? {
    switch origin {
    case .guessed where text != .french:
      Diagnostic(.guessedLanguage, message: guessed, help: .write(text))
    case .stated where text.spoken == nil:
      Diagnostic(
        .foreignInterface,
        message: Phrase(
          en: "the texts are in \(name.en); the menus and labels around them are in English",
          fr:
            "les textes sont en \(name.fr) ; les menus et les libellés autour d'eux sont en anglais"
        ),
        help: Phrase(
          en: "Diapason speaks French and English: there is nothing to do",
          fr: "Diapason parle français et anglais : il n'y a rien à faire"))
    default: nil
    }
  }

  private var name: Phrase { LanguageNames.name(of: text) }

  private var guessed: Phrase {
    let around = text.spoken == nil
    return Phrase(
      en: "nothing says what language the site is in: its texts are taken to be in \(name.en)"
        + (around ? ", with menus and labels in English" : ""),
      fr: "rien ne dit la langue du site : ses textes sont tenus pour écrits en \(name.fr)"
        + (around ? ", avec les menus et les libellés en anglais" : ""))
  }
}

extension Phrase {
  fileprivate static func write(_ language: LanguageTag) -> Phrase {
    Phrase(
      en: "write “language: \(language.text)” in diapason.yaml, or the language that it is",
      fr: "écrivez « langue: \(language.text) » dans diapason.yaml, ou la langue que c'est")
  }

  /// The code that was meant by what is none, else a few of those there are.
  fileprivate static func nearestLanguage(to text: String) -> Phrase {
    if let tag = LanguageNames.tag(meantBy: text) {
      return Phrase(en: "write “\(tag.text)”", fr: "écrivez « \(tag.text) »")
    }
    return Phrase(
      en: "write “fr” or “en”, or the code of another language: “de”, “pt-BR”",
      fr: "écrivez « fr » ou « en », ou le code d'une autre langue : « de », « pt-BR »")
  }
}

extension Diagnostic {
  static func noLanguage(
    _ text: String, of definition: FieldDefinition, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(text)
    let name = definition.name
    return Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "“\(name.en)” expects the code of a language, and \(word.en) is not one",
        fr: "« \(name.fr) » attend le code d'une langue, et \(word.fr) n'en est pas un"),
      help: .nearestLanguage(to: text))
  }
}
