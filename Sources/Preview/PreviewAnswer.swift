import Hosting

/// A browser's question, as far as a preview reads it.
package struct PreviewRequest: Sendable {
  package var method: String
  /// As it came: percent-encoded, without the query.
  package var path: String
  package var query: String
  package var host: String?

  package init(method: String = "GET", path: String, query: String = "", host: String?) {
    self.method = method
    self.path = path
    self.query = query
    self.host = host
  }
}

package struct PreviewAnswer: Sendable, Equatable {
  package var status: Int
  package var type: String
  package var body: [UInt8]

  init(_ status: Int, _ type: String, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  static func refusal(_ status: Int, _ words: String) -> PreviewAnswer {
    PreviewAnswer(status, "text/plain; charset=utf-8", Array((words + "\n").utf8))
  }
}

extension Showing {
  /// - Parameter port: the one that the preview listens at: the browser must have asked for it by
  ///   one of the machine's own names, or a page elsewhere is trying to read the charter.
  package func answer(_ request: PreviewRequest, port: UInt16) -> PreviewAnswer {
    guard let host = request.host, Self.isOwn(host, port) else {
      return .refusal(403, "This preview answers at http://127.0.0.1:\(port)/ only.")
    }
    guard ["GET", "HEAD"].contains(request.method) else { return .refusal(405, "GET, HEAD") }
    guard let address = address(of: request.path) else { return .refusal(404, "404") }
    if let own = PreviewPage.files[address] { return own }
    if let page = page(at: address) {
      return PreviewAnswer(200, "text/html; charset=utf-8", PreviewPage(page, of: self).html)
    }
    if let bytes = file(at: address) {
      return PreviewAnswer(200, FileTypes.type(of: address), bytes)
    }
    guard let notFound else { return .refusal(404, "404") }
    return PreviewAnswer(404, "text/html; charset=utf-8", PreviewPage(notFound, of: self).html)
  }

  static func isOwn(_ host: String, _ port: UInt16) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host.lowercased() == "\($0):\(port)" }
  }

  /// The site's address that a path asks for: looked up as it is, so `..` leads nowhere.
  func address(of path: String) -> String? {
    guard path.hasPrefix("/"), let decoded = path.percentDecoded else { return nil }
    var address = decoded.dropFirst()
    if let prefix = publishedPath?.dropFirst(), !prefix.isEmpty,
      decoded.dropFirst().hasPrefix(prefix)
    {
      address = address.dropFirst(prefix.count)
    }
    return address.isEmpty || address.hasSuffix("/") ? address + "index.html" : String(address)
  }
}

extension String {
  /// The text with `%2e` and the like decoded, once; nil if that is no text.
  var percentDecoded: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let digits = String(rest.prefix(2)),
        digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
