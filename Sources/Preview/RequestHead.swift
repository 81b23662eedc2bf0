/// The head of a request (RFC 9112), as far as a preview reads it.
struct RequestHead: Sendable, Equatable {
  var method: String
  /// As it came: percent-encoded, without the query.
  var path: String
  var query: String
  var host: String?
  /// Whether the browser may ask again on the same connection. A body is never read: after one the
  /// connection ends.
  var keepsAlive: Bool

  /// - Parameter bytes: the lines of the head, without the empty one that ends it; nil if they are
  ///   none of HTTP/1.
  init?(_ bytes: some Sequence<UInt8>) {
    let lines = String(decoding: Array(bytes), as: UTF8.self).split { $0.isNewline }
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    method = String(words[0])
    let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = parts.count > 1 ? String(parts[1]) : ""
    keepsAlive = words[2] != "HTTP/1.0"
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { continue }
      let value = pair[1].trimmingBlanks
      switch pair[0].lowercased() {
      case "host": host = value
      case "connection" where value.lowercased() == "close": keepsAlive = false
      case "content-length" where value != "0": keepsAlive = false
      case "transfer-encoding": keepsAlive = false
      default: continue
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var rest = self
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }
}

/// What a browser has sent and nobody has read yet: each byte is looked at once, and there is an end
/// to what one request may be.
struct RequestBuffer {
  /// Bytes of a head; browsers' own are below 2 kB.
  static let longestHead = 16 << 10

  enum Next: Equatable {
    case more
    case head(RequestHead)
    case tooLong
    case noHTTP
  }

  private var bytes: [UInt8] = []
  private var searched = 0

  mutating func append(_ more: [UInt8]) { bytes += more }

  /// The next request, if its head is whole.
  mutating func next() -> Next {
    guard let end = endOfHead else {
      searched = min(bytes.count, Self.longestHead)
      return bytes.count > Self.longestHead ? .tooLong : .more
    }
    let head = RequestHead(bytes[..<end])
    bytes = Array(bytes[(end + 1)...])
    searched = 0
    return head.map { .head($0) } ?? .noHTTP
  }

  /// A line feed that follows another, with or without the carriage return that belongs before it.
  private var endOfHead: Int? {
    for index in searched..<max(searched, min(bytes.count, Self.longestHead))
    where bytes[index] == UInt8(ascii: "\n") {
      let before = bytes[..<index]
      let line = before.last == UInt8(ascii: "\r") ? before.dropLast() : before
      if line.isEmpty || line.last == UInt8(ascii: "\n") { return index }
    }
    return nil
  }
}
