import Hosting
import Loopback
import Website

extension Showing {
  /// - Parameter port: the one that the preview listens at: the browser must have asked for it by
  ///   one of the machine's own names, or a page elsewhere is trying to read the charter.
  package func answer(_ request: HTTPRequest, port: UInt16) -> HTTPAnswer {
    guard let host = request.host, Self.isOwn(host, port) else {
      return .refusal(403, "This preview answers at http://127.0.0.1:\(port)/ only.")
    }
    guard ["GET", "HEAD"].contains(request.method) else { return .refusal(405, "GET, HEAD") }
    guard let address = address(of: request.path) else { return .refusal(404, "404") }
    if let own = PreviewPage.files[address] { return own }
    if let page = page(at: address) {
      return HTTPAnswer(200, "text/html; charset=utf-8", PreviewPage(page, of: self).html)
    }
    if let bytes = file(at: address) {
      return HTTPAnswer(200, FileTypes.type(of: address), bytes)
    }
    guard let notFound else { return .refusal(404, "404") }
    return HTTPAnswer(404, "text/html; charset=utf-8", PreviewPage(notFound, of: self).html)
  }

  static func isOwn(_ host: String, _ port: UInt16) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host.lowercased() == "\($0):\(port)" }
  }

  /// The site's address that a path asks for: looked up as it is, so `..` leads nowhere.
  package func address(of path: String) -> String? {
    guard path.hasPrefix("/"), let decoded = path.wholePercentDecoded else { return nil }
    var address = decoded.dropFirst()
    if let prefix = publishedPath?.dropFirst(), !prefix.isEmpty,
      decoded.dropFirst().hasPrefix(prefix)
    {
      address = address.dropFirst(prefix.count)
    }
    return address.isEmpty || address.hasSuffix("/") ? address + "index.html" : String(address)
  }
}

extension HTTPAnswer {
  /// With what every answer of a preview tells the browser.
  var withPolicy: HTTPAnswer {
    var answer = self
    // The preview's own page of a missing address has a base.
    answer.fields.append(.init("Content-Security-Policy", HeaderPolicy.content(base: "'self'")))
    answer.fields += HeaderPolicy.others.map { .init($0.name, $0.value) }
    return answer
  }
}
