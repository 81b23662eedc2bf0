import CharterModel
import Diagnosis

extension Build {
  /// Whether words are looked up in a dictionary. What is found is not counted in the manifest, which is
  /// the same on each machine: the build is not skipped, and says it again.
  func looksUpWords(_ configuration: Configuration) -> Bool {
    configuration.speller != nil && !configuration.silenced.contains(.spelling)
  }

  /// That spelling is not looked at, and how it can be; nil where there is a dictionary, or nobody asks
  /// for one.
  package func missingDictionary(_ configuration: Configuration) -> Diagnostic? {
    let isUnheard = [.spelling, .noDictionary].contains(where: configuration.silenced.contains)
    guard options.dictionaries != nil, configuration.speller == nil, !isUnheard,
      configuration.style.checksSpelling, let language = configuration.languages.text.spoken
    else { return nil }
    let there = options.dictionaries?.unusable(of: configuration.languages.text)
    var diagnostic =
      there.map { .unusableDictionary($0, language) } ?? Diagnostic.noDictionary(language)
    if let severity = configuration.severities[.noDictionary] { diagnostic.severity = severity }
    return diagnostic
  }
}

extension Diagnostic {
  private static func package(of language: Language) -> String {
    language == .french ? "hunspell-fr-classical" : "hunspell-en-gb"
  }

  fileprivate static func unusableDictionary(_ path: String, _ language: Language) -> Diagnostic {
    let (word, package) = (Phrase.quoted(path + ".dic"), package(of: language))
    return Diagnostic(
      .noDictionary,
      message: Phrase(
        en:
          "the dictionary \(word.en) holds no word, or is written in an encoding other than UTF-8, "
          + "ISO8859-1 and ISO8859-15: spelling is not checked",
        fr: "le dictionnaire \(word.fr) ne contient aucun mot, ou est écrit dans un autre codage "
          + "qu'UTF-8, ISO8859-1 et ISO8859-15 : l'orthographe n'est pas vérifiée"),
      help: Phrase(
        en:
          "replace it by that of the package \(package), name the folder of another one in "
          + "DIAPASON_DICTIONARIES, or write “spelling: no” in “style”",
        fr:
          "remplacez-le par celui du paquet \(package), nommez dans DIAPASON_DICTIONARIES le dossier "
          + "d'un autre, ou écrivez « orthographe: non » dans « style »"))
  }

  fileprivate static func noDictionary(_ language: Language) -> Diagnostic {
    let package = package(of: language)
    let files = language == .french ? "fr.dic" : "en_GB.dic"
    return Diagnostic(
      .noDictionary,
      message: Phrase(
        en: "no dictionary of \(language == .french ? "French" : "English") is installed: spelling "
          + "is not checked",
        fr: "aucun dictionnaire \(language == .french ? "du français" : "de l'anglais") n'est "
          + "installé : l'orthographe n'est pas vérifiée"),
      help: Phrase(
        en:
          "install the package \(package), name the folder of \(files) in DIAPASON_DICTIONARIES, or "
          + "write “spelling: no” in “style”",
        fr:
          "installez le paquet \(package), nommez dans DIAPASON_DICTIONARIES le dossier de "
          + "\(files), ou écrivez « orthographe: non » dans « style »"))
  }
}
