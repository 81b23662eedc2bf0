/// The head of a request (RFC 9112), as far as a server of this machine reads it.
struct RequestHead: Sendable, Equatable {
  var method: String
  /// As it came: percent-encoded, without the query.
  var path: String
  var query: String
  /// By their names in small letters.
  var fields: [String: String]
  /// Whether the browser may ask again on the same connection.
  var keepsAlive: Bool

  /// - Parameter bytes: the lines of the head, without the empty one that ends it; nil if they are
  ///   none of HTTP/1, or say one thing twice: what two readers could understand differently is
  ///   understood by none.
  init?(_ bytes: some Sequence<UInt8>) {
    let lines = String(decoding: Array(bytes), as: UTF8.self).split { $0.isNewline }
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    method = String(words[0])
    let parts = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = parts.count > 1 ? String(parts[1]) : ""
    fields = [:]
    for (name, value) in lines.dropFirst().compactMap(Self.field) {
      guard fields[name] == nil || !Self.single.contains(name) else { return nil }
      if fields[name] == nil { fields[name] = value }
    }
    let isLast = fields["connection"]?.lowercased() == "close" || words[2] == "HTTP/1.0"
    keepsAlive = !isLast
  }

  /// Fields that decide who is answered and what.
  private static let single: Set<String> = [
    "host", "origin", "content-type", "content-length", "transfer-encoding", "cookie",
    "sec-fetch-site",
  ]

  /// Whether bytes follow that are no request.
  var hasBody: Bool {
    fields["transfer-encoding"] != nil || fields["content-length"] ?? "0" != "0"
  }

  /// How many bytes follow; nil where the head does not say it in plain digits.
  var length: Int? {
    guard fields["transfer-encoding"] == nil else { return nil }
    let text = fields["content-length"] ?? "0"
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  func request(with body: [UInt8]) -> HTTPRequest {
    HTTPRequest(method: method, path: path, query: query, fields: fields, body: body)
  }

  /// The name of a line's field, in small letters, and its value.
  private static func field(_ line: Substring) -> (String, String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    let blanks = value.reversed().prefix { $0 == " " || $0 == "\t" }.count
    return (line[..<colon].lowercased(), String(value.dropLast(blanks)))
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

  /// The body of the request whose head came last, if it is whole.
  mutating func body(of length: Int) -> [UInt8]? {
    guard bytes.count >= length else { return nil }
    defer { bytes = Array(bytes[length...]) }
    return Array(bytes[..<length])
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
