import ArgumentParser
import Diagnosis
import Glibc

extension Language {
  /// What the environment asks for: see ``spoken(by:)``.
  static let ofEnvironment = spoken { getenv($0).map { String(cString: $0) } }

  /// The language of a locale, as gettext finds it: `LC_ALL`, else `LC_MESSAGES`, else `LANG`; with
  /// one of them, `LANGUAGE` lists what is liked better. French where nothing is said (`C` says
  /// nothing), English for any other language.
  static func spoken(by variable: (String) -> String?) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    let code = locale.prefix { $0.isLetter }.lowercased()
    guard !["", "c", "posix"].contains(code) else { return .french }
    let liked = (variable("LANGUAGE") ?? "").split(separator: ":").map {
      $0.prefix { $0.isLetter }.lowercased()
    }
    let known = liked.lazy.compactMap { Language(rawValue: $0) }.first
    return known ?? Language(rawValue: code) ?? .english
  }
}

extension Phrase {
  /// In the language of the environment: what is said before any folder was read.
  var spoken: String { self[.ofEnvironment] }

  // What stands for a value in the help.
  static let folder = Phrase(en: "dir", fr: "dossier")
  static let name = Phrase(en: "name", fr: "nom")
  static let file = Phrase(en: "file", fr: "fichier")
  static let number = Phrase(en: "number", fr: "numéro")
  static let languages = Phrase(en: "fr|en", fr: "fr|en")
}

extension ArgumentHelp {
  /// The help of an option, or of an argument, in the language of the environment.
  /// - Parameter value: what stands for its value; nil where it has none.
  static func said(en: String, fr: String, _ value: Phrase? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: Phrase(en: en, fr: fr).spoken).naming(value?.spoken)
  }

  private func naming(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}

extension CommandConfiguration {
  /// A command, described in the language of the environment.
  static func said(
    _ name: String, _ abstract: Phrase, usage: Phrase? = nil, _ discussion: Phrase,
    version: String = "", subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract.spoken, usage: usage?.spoken,
      discussion: discussion.spoken, version: version, subcommands: subcommands,
      defaultSubcommand: defaultSubcommand)
  }
}

extension ValidationError {
  init(en: String, fr: String) { self.init(Phrase(en: en, fr: fr).spoken) }
}
