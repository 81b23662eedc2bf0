import CCrypto

/// SHA-256 as `sha256sum` prints it, so that what was published or signed can be checked without
/// Diapason.
///
/// This module knows bytes and nothing else: whoever must promise that two texts are one imports it.
package struct SHA256: ~Copyable {
  private let context = EVP_MD_CTX_new()

  package init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(context) }

  package mutating func update(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// A text and its length, so that two texts never read like one.
  package mutating func update(field text: String) {
    update(Array("\(text.utf8.count):\(text)".utf8))
  }

  /// 64 hexadecimal digits.
  package mutating func finish() -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digest in
      EVP_DigestFinal_ex(context, digest.baseAddress, nil)
      return String(unsafeUninitializedCapacity: 64) { text in
        for index in 0..<32 {
          text[2 * index] = Self.digit(digest[index] >> 4)
          text[2 * index + 1] = Self.digit(digest[index] & 15)
        }
        return 64
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  package static func hash(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}
