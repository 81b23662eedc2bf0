import CStemmer
import CharterModel

/// Snowball's stems of many words: the one door to libstemmer. A stemmer is made, used and freed
/// within the call, since none may be used by two threads.
enum SnowballStems {
  /// - Parameters:
  ///   - words: in lower case with their accents, which Snowball reads.
  ///   - language: of one that Snowball does not know, each word is its own stem.
  static func of(_ words: [[UInt8]], in language: LanguageTag) -> [[UInt8]] {
    guard let stemmer = sb_stemmer_new(language.primary, "UTF_8") else { return words }
    defer { sb_stemmer_delete(stemmer) }
    return words.map { word in
      guard let stem = sb_stemmer_stem(stemmer, word, Int32(clamping: word.count)) else {
        return word
      }
      let length = Int(sb_stemmer_length(stemmer))
      return Array(UnsafeBufferPointer(start: stem, count: length))
    }
  }
}
