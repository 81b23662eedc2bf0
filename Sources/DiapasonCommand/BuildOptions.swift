import ArgumentParser
import CharterModel
import Diagnosis
import Diapason
import Disk

/// Which site is meant, and how its problems are said: the options of every command on a site.
struct SiteOptions: ParsableArguments {
  @Option(help: .said(en: "The folder of the site.", fr: "Le dossier du site.", .folder))
  var source = "."

  @Option(
    help: .said(
      en: "The language of messages (default: the site's).",
      fr: "La langue des messages (celle du site sinon).", .languages))
  var language: Language?

  @Option(
    help: .said(
      en: "How problems are shown.", fr: "La forme sous laquelle les problèmes sont dits.",
      Phrase(en: "human|line|json|sarif", fr: "human|line|json|sarif")))
  var format: DiagnosticPrinter.Format = .human

  func validate() throws { try requireText(source, for: "--source") }
}

/// What a site is made from: the options of commands that build one.
struct ContentOptions: ParsableArguments {
  @Option(
    help: .said(
      en: "A folder of themes/, or a path.", fr: "Un dossier de themes/, ou un chemin.",
      Phrase(en: "name|dir", fr: "nom|dossier")))
  var theme: String?

  @Option(
    help: .said(
      en: "The build's date (default: SOURCE_DATE_EPOCH, else today).",
      fr: "La date du site (sinon SOURCE_DATE_EPOCH, sinon aujourd'hui).",
      Phrase(en: "yyyy-mm-dd", fr: "aaaa-mm-jj")))
  var date: String?

  @Option(
    help: .said(
      en: "Builds for these readers only.", fr: "Construit pour ces lecteurs seulement.", .name))
  var readers: String?

  @Option(
    help: .said(
      en: "Announces a crisis on every page: a level, active (the most severe) or none.",
      fr: "Annonce une crise sur chaque page : un niveau, active (le plus grave) ou none (aucune).",
      Phrase(en: "level", fr: "niveau")))
  var crisis: String?

  @Flag(
    help: .said(en: "Warnings count as errors.", fr: "Un avertissement compte pour une erreur."))
  var strict = false

  @Flag(
    help: .said(
      en: "A problem that still lets a page be made is a warning.",
      fr: "Un problème qui n'empêche pas de faire la page n'est qu'un avertissement."))
  var lenient = false

  func validate() throws {
    try requireText(theme, readers, crisis, for: "--theme", "--readers", "--crisis")
    try BuildDate.validate(given: date)
  }
}

/// Of commands that hand the charter to programs: for whom is always said.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: .said(
      en: "For whom: a name of “readers”, or all (what everybody may see).",
      fr: "Pour qui : un nom de « lecteurs », ou tous (ce que chacun peut voir).", .name))
  var readers: String

  @Option(
    help: .said(
      en: "A folder of themes/, or a path.", fr: "Un dossier de themes/, ou un chemin.",
      Phrase(en: "name|dir", fr: "nom|dossier")))
  var theme: String?

  @Option(
    help: .said(
      en: "The day (default: SOURCE_DATE_EPOCH, else today).",
      fr: "Le jour (sinon SOURCE_DATE_EPOCH, sinon aujourd'hui).",
      Phrase(en: "yyyy-mm-dd", fr: "aaaa-mm-jj")))
  var date: String?

  @Flag(
    help: .said(
      en: "A problem that still lets a page be made is a warning.",
      fr: "Un problème qui n'empêche pas de faire la page n'est qu'un avertissement."))
  var lenient = false

  func validate() throws {
    try requireText(readers, theme, for: "--readers", "--theme")
    try BuildDate.validate(given: date)
  }
}

/// Of commands that hand one thing of a site on: as it is on a day, for some readers.
struct HandedOnOptions: ParsableArguments {
  @Option(
    help: .said(
      en: "A folder of themes/, or a path.", fr: "Un dossier de themes/, ou un chemin.",
      Phrase(en: "name|dir", fr: "nom|dossier")))
  var theme: String?

  @Option(
    help: .said(
      en: "The day for which it is written (default: SOURCE_DATE_EPOCH, else today).",
      fr: "Le jour pour lequel c'est écrit (sinon SOURCE_DATE_EPOCH, sinon aujourd'hui).",
      Phrase(en: "yyyy-mm-dd", fr: "aaaa-mm-jj")))
  var date: String?

  @Option(
    help: .said(
      en: "Writes for these readers only.", fr: "Écrit pour ces lecteurs seulement.", .name))
  var readers: String?

  func validate() throws {
    try requireText(theme, readers, for: "--theme", "--readers")
    try BuildDate.validate(given: date)
  }
}

/// Of commands that publish, or check what would be published.
struct DraftOptions: ParsableArguments {
  @Flag(help: .said(en: "Shows drafts.", fr: "Montre les brouillons."))
  var drafts = false
}

/// Of commands that say more than problems.
struct QuietOptions: ParsableArguments {
  @Flag(help: .said(en: "Says nothing but problems.", fr: "Ne dit rien d'autre que les problèmes."))
  var quiet = false
}

/// Of commands that write a site to a folder.
struct OutputOptions: ParsableArguments {
  @Option(
    help: .said(
      en: "Where the site is written (default: public in the source).",
      fr: "Où le site est écrit (sinon public, dans le dossier du site).", .folder))
  var output: String?

  @Flag(
    help: .said(
      en: "Compares the bytes of published files, not their sizes alone.",
      fr: "Compare les octets des fichiers publiés, non leur seule taille."))
  var verify = false

  func validate() throws { try requireText(output, for: "--output") }
}

extension Options {
  /// What a command was told, as values.
  init(
    _ site: SiteOptions, _ content: ContentOptions? = nil, drafts: Bool = false,
    output: String? = nil, verifies: Bool = false
  ) {
    self.init(date: content?.date.flatMap { Day($0) } ?? BuildDate.today(in: nil))
    source = site.source
    language = site.language
    self.output = output ?? "public"
    isOutputGiven = output != nil
    theme = content?.theme
    readers = content?.readers
    crisis = content?.crisis
    includesDrafts = drafts
    isStrict = content?.strict ?? false
    isLenient = content?.lenient ?? false
    self.verifies = verifies
    sharedThemes = InstalledFiles.themes
    dictionaries = Self.installedDictionaries
  }

  /// Opened once for all that a process builds: to make ready what a page needs of one takes seconds.
  private static let installedDictionaries = Dictionaries(in: InstalledFiles.dictionaries)
}

extension Options {
  /// What a command that hands the charter to programs was told.
  init(_ site: SiteOptions, _ content: ReadingOptions) {
    self.init(site)
    if let day = content.date.flatMap({ Day($0) }) { date = day }
    theme = content.theme
    readers = content.readers
    isLenient = content.lenient
  }
}

extension Options {
  /// What a command that hands something on was told.
  init(_ site: SiteOptions, _ content: HandedOnOptions) {
    self.init(site)
    if let day = content.date.flatMap({ Day($0) }) { date = day }
    theme = content.theme
    readers = content.readers
  }
}

extension Language: ExpressibleByArgument {}
extension DiagnosticPrinter.Format: ExpressibleByArgument {}
