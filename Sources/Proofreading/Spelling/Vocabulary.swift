import Diagnosis
import Synchronization

/// The words of a language, as a dictionary has them.
package protocol Vocabulary: Sendable {
  /// - Parameter word: in small letters, its accents joined.
  func holds(_ word: String) -> Bool
  /// Every word of small letters alone, without hyphens and apostrophes, in the order of code points.
  var words: [String] { get }
  /// The same for the same words, whatever the machine.
  var fingerprint: String { get }
}

/// Knows the words of a language, and which word another may be a slip of.
package final class Speller: Sendable {
  let language: Language
  private let own: any Vocabulary
  /// The language that is often quoted within it: a word of that language is no slip.
  private let guest: (any Vocabulary)?
  private let memory = Mutex<[String: String?]>([:])
  private let coded = Mutex<CodedDictionary?>(nil)

  package init(_ language: Language, own: any Vocabulary, guest: (any Vocabulary)? = nil) {
    self.language = language
    self.own = own
    self.guest = guest
  }

  /// The known word that is one slip away from a word that is not known; nil for all others.
  func correction(of word: String) -> String? {
    if let known = memory.withLock({ $0[word] }) { return known }
    let found =
      FrequentSlips.correction(of: word, language)
      ?? (own.holds(word) || guest?.holds(word) ?? false
        ? nil : NearWords.first(of: word, language, own.holds))
    memory.withLock {
      if $0.count > Self.mostRemembered { $0 = [:] }
      $0[word] = .some(found)
    }
    return found
  }

  private static let mostRemembered = 200_000

  /// The same knowledge for the page that checks a draft. Made once: it takes a second.
  package var dictionary: CodedDictionary {
    coded.withLock {
      if let made = $0 { return made }
      let words = own.words
      let made = CodedDictionary(
        own: words, guest: guest.map { NearWords.within($0.words, oneSlipFrom: words) } ?? [])
      $0 = made
      return made
    }
  }

  package var fingerprint: String { own.fingerprint + (guest?.fingerprint ?? "") }
}
