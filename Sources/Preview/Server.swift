import FlyingFox
import FlyingSocks
import Foundation
import Synchronization
import Website

/// Answers browsers of this machine from a ``Board``: the one file that knows the HTTP library.
package struct Server: Sendable {
  package enum Failure: Error, Sendable {
    /// None of the ports that were tried is free.
    case noPort(first: UInt16, last: UInt16)
  }

  private let board: Board
  private let http: HTTPServer
  package let port: UInt16

  /// The most connections that may wait at once.
  private static let mostConnections = 128
  private static let portsTried: UInt16 = 20

  /// Listens at a port, or at the next one that is free.
  package static func listening(
    at wanted: UInt16, _ board: Board
  ) async throws -> (server: Server, end: Task<Void, any Error>) {
    let last = wanted > UInt16.max - portsTried ? UInt16.max : wanted + portsTried - 1
    for port in wanted...last {
      let server = try Server(board, port: port)
      let hasEnded = Mutex(false)
      let end = Task {
        defer { hasEnded.withLock { $0 = true } }
        try await server.http.run()
      }
      while !hasEnded.withLock({ $0 }) {
        if await server.http.isListening { return (server, end) }
        try await Task.sleep(for: .milliseconds(2))
      }
    }
    throw Failure.noPort(first: wanted, last: last)
  }

  /// Serves until the process ends. An error of the system (too many open files) closes the
  /// listening socket: it is opened again.
  package static func keep(_ server: Server, _ end: Task<Void, any Error>) async {
    var current = (server: server, end: end)
    while true {
      try? await current.end.value
      try? await Task.sleep(for: .milliseconds(200))
      if let next = try? Server(server.board, port: server.port) {
        current = (next, Task { try await next.http.run() })
      }
    }
  }

  private init(_ board: Board, port: UInt16) throws {
    self.board = board
    self.port = port
    let pool = BoundedPool(HTTPServer.defaultPool(), limit: Self.mostConnections)
    let configuration = HTTPServer.Configuration(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 15,
      sharedRequestReplaySize: 1 << 16, pool: pool, logger: .disabled)
    http = HTTPServer(
      config: configuration,
      handler: ClosureHTTPHandler { request in await Self.respond(to: request, port: port, board) })
  }

  private static func respond(
    to request: HTTPRequest, port: UInt16, _ board: Board
  ) async -> HTTPResponse {
    let asked = PreviewRequest(
      method: request.method.rawValue, path: request.target.path(),
      query: request.target.query(), host: request.headers[.host])
    if asked.path == "/.diapason/changes", let host = asked.host, Showing.isOwn(host, port) {
      return await response(news(asked, board), isHead: false)
    }
    return response(board.showing.answer(asked, port: port), isHead: asked.method == "HEAD")
  }

  private static func news(_ request: PreviewRequest, _ board: Board) async -> PreviewAnswer {
    var values: [Substring: String] = [:]
    for pair in request.query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = String(parts[1]).percentDecoded }
    }
    let news = await board.news(
      of: values["page"] ?? "/",
      knowing: PageNews.Known(
        version: values["version"] ?? "", plainVersion: values["plain"] ?? ""), for: .seconds(10))
    return PreviewAnswer(200, "application/json", Array(news.json.utf8))
  }

  private static func response(_ answer: PreviewAnswer, isHead: Bool) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = answer.type
    headers[.cacheControl] = "no-store"
    for header in HeaderPolicy.others { headers[HTTPHeader(header.name)] = header.value }
    // The preview's own page of a missing address has a base.
    headers[HTTPHeader("Content-Security-Policy")] = HeaderPolicy.content(base: "'self'")
    headers[.contentLength] = String(answer.body.count)
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: phrases[answer.status] ?? ""),
      headers: headers, body: isHead ? Data() : Data(answer.body))
  }

  private static let phrases = [
    200: "OK", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
  ]
}
