import CHunspell
import CharterModel
import Diagnosis
import Digests
import Proofreading
import Synchronization

/// Hunspell's dictionaries on this machine, each opened when the first word is asked for.
package final class Dictionaries: Sendable {
  private let folders: [String]
  private let spellers = Mutex<[LanguageTag: Speller?]>([:])

  /// - Parameter folders: where they may be, the first that has one before the others.
  package init(in folders: [String]) { self.folders = folders }

  /// What knows a language's spelling; nil where there is no dictionary of it.
  package func speller(of tag: LanguageTag) -> Speller? {
    spellers.withLock {
      if let known = $0[tag] { return known }
      let made = makeSpeller(of: tag)
      $0[tag] = .some(made)
      return made
    }
  }

  private func makeSpeller(of tag: LanguageTag) -> Speller? {
    guard let language = tag.spoken, let own = vocabulary(of: tag) else { return nil }
    // English is quoted in French as it stands, and not the other way round.
    let guest = language == .french ? vocabulary(of: .english) : nil
    return Speller(language, own: own, guest: guest)
  }

  /// One dictionary, by the name of its files.
  package func vocabulary(named name: String) -> (any Vocabulary)? {
    files(named: name).map { HunspellVocabulary([$0]) }
  }

  /// The dictionary of a region if the language names one that is there; else that of the language, and of
  /// English both spellings.
  private func vocabulary(of tag: LanguageTag) -> HunspellVocabulary? {
    let region = tag.text.split(separator: "-").dropFirst().last { $0.utf8.count == 2 }
    if let region, let files = files(named: tag.primary + "_" + region) {
      return HunspellVocabulary([files])
    }
    let names = Self.names[tag.primary] ?? []
    let found = names.map { $0.lazy.compactMap(self.files).first }.compactMap(\.self)
    return found.isEmpty ? nil : HunspellVocabulary(found)
  }

  private static let names = [
    "fr": [["fr", "fr_FR", "fr-classique", "fr-classical"]], "en": [["en_GB"], ["en_US"]],
  ]

  private func files(named name: String) -> HunspellVocabulary.Files? {
    folders.lazy.map { HunspellVocabulary.Files(path: $0 + "/" + name) }.first { files in
      [files.affixes, files.words].allSatisfy {
        FileSystem.statusFollowingLinks($0)?.kind == .file
      }
    }
  }
}

/// One or several dictionaries, a word of any of them being right.
private final class HunspellVocabulary: Vocabulary {
  struct Files: Sendable {
    var path: String
    var affixes: String { path + ".aff" }
    var words: String { path + ".dic" }
  }

  /// A handle is of use to one thread at a time.
  private struct Handles: ~Copyable {
    var isOpened = false
    var list: [OpaquePointer] = []
    deinit { for handle in list { Hunspell_destroy(handle) } }
  }

  private let files: [Files]
  private let handles = Mutex(Handles())

  init(_ files: [Files]) { self.files = files }

  func holds(_ word: String) -> Bool {
    handles.withLock { handles in
      if !handles.isOpened {
        handles.isOpened = true
        handles.list = files.compactMap(Self.opened)
      }
      return handles.list.contains { Hunspell_spell($0, word) != 0 }
    }
  }

  /// Words are asked for in UTF-8; a dictionary in an older encoding would know none of French.
  private static func opened(_ files: Files) -> OpaquePointer? {
    guard let handle = Hunspell_create(files.affixes, files.words) else { return nil }
    guard let name = Hunspell_get_dic_encoding(handle), String(cString: name) == "UTF-8" else {
      Hunspell_destroy(handle)
      return nil
    }
    return handle
  }

  var words: [String] {
    let lists = files.map { SpelledWords.all(affixes: text($0.affixes), words: text($0.words)) }
    guard lists.count > 1 else { return lists.first ?? [] }
    return Set(lists.joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func text(_ path: String) -> String {
    String(decoding: (try? FileSystem.read(path)) ?? [], as: UTF8.self)
  }

  var fingerprint: String {
    files.flatMap { [$0.affixes, $0.words] }
      .map { SHA256.hash((try? FileSystem.read($0)) ?? []) }.joined(separator: " ")
  }
}
