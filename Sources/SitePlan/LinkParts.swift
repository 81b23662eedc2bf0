import Diagnosis

/// A destination cut at `?` and `#`, percent-decoded.
struct LinkParts {
  var path: String
  /// What stands between `?` and `#`, if anything.
  var query: String?
  var fragment: String?

  init(_ destination: String) {
    let bytes = destination.utf8
    let cut = bytes.firstIndex(of: UInt8(ascii: "#"))
    fragment = cut.map { String(destination[bytes.index(after: $0)...]).percentDecoded }
    let before = bytes[..<(cut ?? bytes.endIndex)]
    let end = before.firstIndex(of: UInt8(ascii: "?")) ?? before.endIndex
    path = String(destination[..<end]).percentDecoded
    query = end < before.endIndex ? String(before[before.index(after: end)...]) : nil
  }
}
