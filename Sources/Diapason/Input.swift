import CharterModel
import Diagnosis
import Digests
import Disk
import Layouts
import Website

/// What a site is made from, as read.
struct Input: Sendable {
  var tree: ContentTree
  var configuration: Configuration
  var configurationBytes: [UInt8]
  var theme: Theme?
  var themeFiles: [String: [UInt8]]
}

extension Build {
  /// Reads the content, the configuration and the theme.
  mutating func read(_ source: SourceFolder) throws -> Input {
    let bytes = try source.configuration()
    var configuration = Configuration()
    var problems: [Diagnostic] = []
    problems += source.unreadConfiguration
    if let bytes {
      configuration = Configuration(bytes, path: SourceFolder.configurationName, &problems)
    }
    if let level = options.crisis { configuration.crisis = CrisisSetting(asked: level) }
    let outputs = [outputPath(in: source)] + configuration.folderTargets(in: source)
    var files = memory?.files
    let tree = try ContentReader.read(
      source, excluding: Set(outputs.compactMap(FileSystem.resolved)), remembering: &files,
      &problems)
    memory?.files = files ?? FileMemory()
    configuration.languages.guess(from: tree.files)
    if configuration.style.checksSpelling {
      configuration.speller = options.dictionaries?.speller(of: configuration.languages.text)
    }
    self.configuration = configuration
    // A site that is to give a dictionary would give none, and nobody would know.
    if configuration.style.givesDictionary {
      problems += missingDictionary(configuration).map { [$0] } ?? []
    }
    if !tree.files.contains(where: \.isMarkdown) { problems.append(.emptySource(source.path)) }
    let theme = ThemeReader.read(
      named: options.theme ?? configuration.fields[Configuration.theme], in: source,
      shared: options.sharedThemes, &problems)
    let loaded = theme.map {
      Theme(
        files: $0.files, prefix: $0.prefix, in: configuration.siteLanguage, &problems)
    }
    report(problems, language: options.language ?? configuration.siteLanguage)
    return Input(
      tree: tree, configuration: configuration, configurationBytes: bytes ?? [], theme: loaded,
      themeFiles: theme?.files ?? [:])
  }

  /// Files that pages refer to, and that cannot be read: without a word they would not be there.
  static func unreadable(_ paths: Set<String>, in source: SourceFolder) -> [Diagnostic] {
    paths.sorted().compactMap { path in
      do {
        _ = try FileSystem.read(source.contentFolder + "/" + path, limit: 1)
        return nil
      } catch { return .unreadable(source.contentPrefix + path, error) }
    }
  }

  /// What fails before anything is read is said in the site's language too.
  mutating func speakAsConfigured(in source: SourceFolder) {
    guard options.language == nil, let bytes = try? source.configuration() else { return }
    var unheard: [Diagnostic] = []
    language =
      Configuration(bytes, path: SourceFolder.configurationName, &unheard).siteLanguage
  }

  /// The output is relative to the source unless it is absolute.
  func outputPath(in source: SourceFolder) -> String {
    if options.output.hasPrefix("/") || options.source == "." { return options.output }
    return options.isOutputGiven ? options.output : options.source + "/" + options.output
  }
}

/// SHA-256 of everything that decides what the site holds.
enum InputDigest {
  static func of(_ input: Input, _ options: Options) -> String {
    var hash = SHA256()
    hash.update(field: programVersion)
    hash.update(field: options.date.description)
    hash.update(field: options.readers ?? "")
    hash.update(field: "\(options.includesDrafts) \(options.isStrict) \(options.isLenient)")
    hash.update(field: options.crisis ?? "")
    hash.update(input.configurationBytes)
    if input.configuration.style.givesDictionary {
      hash.update(field: input.configuration.speller?.fingerprint ?? "")
    }
    for (path, bytes) in input.themeFiles.sorted(by: { $0.key < $1.key }) {
      hash.update(field: path)
      hash.update(field: "\(bytes.count)")
      hash.update(bytes)
    }
    let files = Parallel.map(input.tree.files) { ($0.path, SHA256.hash($0.bytes)) }
    for (path, digest) in files {
      hash.update(field: path)
      hash.update(field: digest)
    }
    for (path, size) in input.tree.media.sorted(by: { $0.key < $1.key }) {
      hash.update(field: path)
      hash.update(field: "\(size)")
    }
    return hash.finish()
  }
}

extension Diagnostic {
  static func emptySource(_ path: String) -> Diagnostic {
    let word = Phrase.quoted(path)
    return Diagnostic(
      .emptySource,
      message: Phrase(
        en: "no Markdown file in \(word.en)", fr: "aucun fichier Markdown dans \(word.fr)"),
      help: Phrase(
        en: "write a first page: content/index.md",
        fr: "écrivez une première page : content/index.md"))
  }

  static let nothingToShow = Diagnostic(
    .nothingToShow,
    message: Phrase(
      en: "no page may be shown: all of them are drafts, or kept for other readers",
      fr: "aucune page ne peut être affichée : toutes sont des brouillons, ou réservées à d'autres "
        + "lecteurs"),
    help: Phrase(
      en: "name the readers by --readers, or show one page to everybody",
      fr: "nommez les lecteurs par --readers, ou montrez une page à tout le monde"))
}

extension Configuration {
  /// Folders of releases: what was published is never read as content.
  func folderTargets(in source: SourceFolder) -> [String] {
    targets.compactMap { target in
      guard case .folder(let path) = target.place else { return nil }
      return path.hasPrefix("/") ? path : source.root + "/" + path
    }
  }
}
