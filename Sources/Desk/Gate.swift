import Loopback

/// Who is let in: nothing is read, and nothing written, before a request has passed here.
///
/// The desk listens to this machine alone, but every page of the web that its user opens can send
/// requests to this machine too. So each request names the desk by its one address, each read brings
/// the cookie, and each write besides a token that no other port of this machine is ever sent.
struct Gate {
  let sessions: Sessions
  let port: UInt16

  static let prefix = "/.diapason/desk/"
  static let tokenField = "x-diapason-desk"

  enum Refusal: Error, Equatable {
    /// Another name than the desk's own: a page elsewhere has its name lead to this machine.
    case host
    case method
    /// No cookie, or another's: whoever has the address that opened the desk may open it again.
    case session
    /// Asked for by a page elsewhere, or to be shown within one.
    case elsewhere
    case type
    case origin
    case token
  }

  var host: String { "127.0.0.1:\(port)" }
  var origin: String { "http://\(host)" }

  /// Every request, before anything of it is looked at.
  func address(_ request: HTTPRequest) throws(Refusal) {
    guard request.host == host else { throw .host }
  }

  func read(_ request: HTTPRequest) throws(Refusal) {
    try address(request)
    guard ["GET", "HEAD"].contains(request.method) else { throw .method }
    try session(request)
    // Browsers say where a request comes from; one that does not is kept out by the cookie alone.
    if let site = request.fields["sec-fetch-site"], site != "same-origin", site != "none" {
      throw .elsewhere
    }
    let frames = ["iframe", "frame", "embed", "object"]
    if frames.contains(request.fields["sec-fetch-dest"] ?? "") { throw .elsewhere }
  }

  func write(_ request: HTTPRequest) throws(Refusal) {
    try address(request)
    guard request.method == "POST" else { throw .method }
    try session(request)
    // Of this type, a browser asks whether it may; text/plain it would send from anywhere.
    guard request.fields["content-type"] == "application/json" else { throw .type }
    guard request.fields["origin"] == origin else { throw .origin }
    guard request.fields["sec-fetch-site"] == "same-origin" else { throw .elsewhere }
    guard sessions.isToken(request.fields[Self.tokenField] ?? "", of: cookie(in: request)) else {
      throw .token
    }
  }

  private func session(_ request: HTTPRequest) throws(Refusal) {
    guard sessions.isOpen(cookie(in: request)) else { throw .session }
  }

  /// Cookies know no ports: the name says whose it is.
  var cookieName: String { "diapason-desk-\(port)" }

  func cookie(in request: HTTPRequest) -> String {
    for pair in (request.fields["cookie"] ?? "").split(separator: ";") {
      let pair = pair.drop { $0 == " " }
      if pair.hasPrefix(cookieName + "=") { return String(pair.dropFirst(cookieName.count + 1)) }
    }
    return ""
  }
}
