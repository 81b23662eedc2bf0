import Diagnosis

/// The sentences of this stage's diagnostics.
extension Phrase {
  static func didYouMeanName(_ name: String) -> Phrase {
    Phrase(en: "did you mean “\(name)”?", fr: "vouliez-vous dire « \(name) » ?")
  }

  private static func about(
    _ name: String, en: (String) -> String, fr: (String) -> String
  ) -> Phrase {
    let word = quoted(name)
    return Phrase(en: en(word.en), fr: fr(word.fr))
  }

  static func fetched(_ address: String) -> Phrase {
    about(
      address, en: { "a browser would fetch \($0)" },
      fr: { "un navigateur irait chercher \($0)" })
  }

  static let copyIntoTheme = Phrase(
    en: "put a copy into the theme's assets, or remove it",
    fr: "placez une copie dans les « assets » du thème, ou supprimez-le")

  static func noName(_ name: String) -> Phrase {
    about(name, en: { "no view has the name \($0)" }, fr: { "aucune vue n'a le nom \($0)" })
  }

  static func noString(_ name: String) -> Phrase {
    about(
      name, en: { "the strings have no key \($0)" }, fr: { "les textes n'ont pas de clé \($0)" })
  }

  static func noLayout(_ name: String) -> Phrase {
    about(
      name, en: { "the theme has no layout \($0)" }, fr: { "le thème n'a pas de gabarit \($0)" })
  }

  static func layoutIncludesItself(_ name: String) -> Phrase {
    about(
      name, en: { "the layout \($0) includes itself" }, fr: { "le gabarit \($0) s'inclut lui-même" }
    )
  }

  static func textUnescaped(_ name: String) -> Phrase {
    about(
      name, en: { "\($0) is text and may not be printed as HTML" },
      fr: { "\($0) est du texte et ne peut pas être écrit comme du HTML" })
  }

  static func markupEscaped(_ name: String) -> Phrase {
    about(
      name, en: { "\($0) is HTML: its tags would be shown" },
      fr: { "\($0) est du HTML : ses balises seraient affichées" })
  }

  static func notPrintable(_ name: String) -> Phrase {
    about(
      name, en: { "\($0) is not a text" }, fr: { "\($0) n'est pas un texte" })
  }

  static func twoBraces(_ name: String) -> Phrase {
    Phrase(en: "write {{\(name)}}", fr: "écrivez {{\(name)}}")
  }

  static func threeBraces(_ name: String) -> Phrase {
    Phrase(en: "write {{{\(name)}}}", fr: "écrivez {{{\(name)}}}")
  }

  static func openSection(_ name: String) -> Phrase {
    Phrase(
      en: "open it: {{#\(name)}} … {{/\(name)}}", fr: "ouvrez-le : {{#\(name)}} … {{/\(name)}}")
  }

  static func unexpectedClosing(_ name: String) -> Phrase {
    about(
      name, en: { "\($0) is closed here but was not opened" },
      fr: { "\($0) est fermé ici sans avoir été ouvert" })
  }

  static func neverClosed(_ name: String) -> Phrase {
    about(name, en: { "\($0) is never closed" }, fr: { "\($0) n'est jamais fermé" })
  }

  static func nestedTooDeep(_ levels: Int) -> Phrase {
    Phrase(
      en: "sections are nested more than \(levels) levels deep",
      fr: "des sections sont imbriquées sur plus de \(levels) niveaux")
  }

  static let tagNeverClosed = Phrase(
    en: "the braces opened here are never closed",
    fr: "les accolades ouvertes ici ne sont jamais fermées")
  static let delimitersChanged = Phrase(
    en: "the braces may not be replaced by other delimiters",
    fr: "les accolades ne peuvent pas être remplacées par d'autres délimiteurs")

  static func missingString(_ key: String, from other: String) -> Phrase {
    let word = quoted(key)
    return Phrase(
      en: "the key \(word.en) of \(other) is missing here",
      fr: "la clé \(word.fr) de \(other) manque ici")
  }

  static func missingLayout(_ name: String) -> Phrase {
    about(
      name, en: { "the theme lacks the layout \($0)" },
      fr: { "il manque au thème le gabarit \($0)" })
  }
}
