import CStemmer
import Diagnosis

/// Snowball's stems of many words: the one door to libstemmer. A stemmer is made, used and freed
/// within the call, since none may be used by two threads.
enum SnowballStems {
  /// - Parameter words: in lower case with their accents, which Snowball reads.
  static func of(_ words: [[UInt8]], in language: Language) -> [[UInt8]] {
    let name = language == .french ? "french" : "english"
    guard let stemmer = sb_stemmer_new(name, "UTF_8") else { return words }
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
