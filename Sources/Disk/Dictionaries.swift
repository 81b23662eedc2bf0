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
    files(named: name).flatMap { $0.isUsable ? HunspellVocabulary([$0]) : nil }
  }

  /// The path, without its ending, of a dictionary of a language that is there and cannot be used; nil if
  /// another one can, or none is there.
  package func unusable(of tag: LanguageTag) -> String? {
    let found = files(of: tag)
    return found.contains(where: \.isUsable) ? nil : found.first?.path
  }

  private func vocabulary(of tag: LanguageTag) -> HunspellVocabulary? {
    let usable = files(of: tag).filter(\.isUsable)
    return usable.isEmpty ? nil : HunspellVocabulary(usable)
  }

  /// The dictionary of a region if the language names one that is there; else that of the language, and of
  /// English both spellings.
  private func files(of tag: LanguageTag) -> [DictionaryFiles] {
    let region = tag.text.split(separator: "-").dropFirst().last { $0.utf8.count == 2 }
    if let region, let files = files(named: tag.primary + "_" + region) { return [files] }
    return (Self.names[tag.primary] ?? []).compactMap { $0.lazy.compactMap(files).first }
  }

  private static let names = [
    "fr": [["fr", "fr_FR", "fr-classique", "fr-classical"]], "en": [["en_GB"], ["en_US"]],
  ]

  private func files(named name: String) -> DictionaryFiles? {
    folders.lazy.map { DictionaryFiles(path: $0 + "/" + name) }.first { files in
      [files.affixes, files.words].allSatisfy {
        FileSystem.statusFollowingLinks($0)?.kind == .file
      }
    }
  }
}

/// One or several dictionaries, a word of any of them being right.
private final class HunspellVocabulary: Vocabulary {
  /// A handle is of use to one thread at a time.
  private struct Handles: ~Copyable {
    var isOpened = false
    var list: [Handle] = []
    deinit { for handle in list { Hunspell_destroy(handle.pointer) } }
  }

  private struct Handle {
    let pointer: OpaquePointer
    let encoding: DictionaryEncoding
  }

  private let files: [DictionaryFiles]
  private let handles = Mutex(Handles())

  init(_ files: [DictionaryFiles]) { self.files = files }

  func holds(_ word: String) -> Bool {
    handles.withLock { handles in
      if !handles.isOpened {
        handles.isOpened = true
        handles.list = files.compactMap(Self.opened)
      }
      return handles.list.contains { handle in
        handle.encoding.bytes(word).map { Hunspell_spell(handle.pointer, $0) != 0 } ?? false
      }
    }
  }

  private static func opened(_ files: DictionaryFiles) -> Handle? {
    guard let encoding = files.encoding,
      let pointer = Hunspell_create(files.affixes, files.words)
    else { return nil }
    return Handle(pointer: pointer, encoding: encoding)
  }

  var words: [String] {
    let lists = files.map { files in
      let encoding = files.encoding ?? .utf8
      return encoding.all(
        SpelledWords.all(
          affixes: encoding.text(files.affixBytes), words: encoding.text(files.wordBytes)))
    }
    guard lists.count > 1 else { return lists.first ?? [] }
    return Set(lists.joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  var fingerprint: String {
    files.flatMap { [$0.affixBytes, $0.wordBytes] }.map { SHA256.hash($0) }
      .joined(separator: " ")
  }
}
