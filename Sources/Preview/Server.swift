import FlyingSocks
import Foundation
import Hosting

/// Answers browsers of this machine from a ``Board``: the one file that knows the sockets.
///
/// Requests are read by ``RequestBuffer`` rather than by FlyingFox's own server: that one looks at a
/// line anew with each byte of it, so that one address of 128 kB, which any page elsewhere can ask
/// for, took 20 s.
package struct Server: Sendable {
  package enum Failure: Error, Sendable {
    /// None of the ports that were tried is free.
    case noPort(first: UInt16, last: UInt16)
  }

  private let board: Board
  private let pool: BoundedPool
  private let listener: AsyncSocket
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
      guard let server = try? await Server(board, port: port) else { continue }
      return (server, Task { try await server.run() })
    }
    throw Failure.noPort(first: wanted, last: last)
  }

  /// Serves until the process ends. An error of the system (too many open files) closes the
  /// listening socket: it is opened again.
  package static func keep(_ server: Server, _ end: Task<Void, any Error>) async {
    try? await end.value
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(200))
      await serveAgain(board: server.board, port: server.port)
    }
  }

  /// Until the socket is closed again; at once if it cannot be opened.
  private static func serveAgain(board: Board, port: UInt16) async {
    guard let server = try? await Server(board, port: port) else { return }
    try? await server.run()
  }

  private init(_ board: Board, port: UInt16) async throws {
    self.board = board
    self.port = port
    pool = BoundedPool(.ePoll(), limit: Self.mostConnections)
    try await pool.prepare()
    let socket = try Socket(domain: Int32(sockaddr_in.family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      listener = try AsyncSocket(socket: socket, pool: pool)
    } catch {
      try? socket.close()
      throw error
    }
  }

  /// Takes connections until one cannot be taken.
  private func run() async throws {
    defer { try? listener.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask {
        try await withThrowingDiscardingTaskGroup { connections in
          while true {
            let socket = try await listener.accept()
            connections.addTask { await serve(socket) }
          }
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  /// One connection, request after request. Where the browser has gone, there is nobody to tell.
  private func serve(_ socket: AsyncSocket) async {
    var buffer = RequestBuffer()
    var isOpen = true
    while isOpen { isOpen = (try? await exchange(on: socket, &buffer)) ?? false }
    try? socket.close()
  }

  /// Answers one request; whether another may follow.
  private func exchange(on socket: AsyncSocket, _ buffer: inout RequestBuffer) async throws -> Bool
  {
    var next = buffer.next()
    while next == .more {
      buffer.append(try await socket.read(atMost: 4096))
      next = buffer.next()
    }
    guard case .head(let head) = next else {
      try await socket.write(Self.refusal(next == .tooLong ? 431 : 400))
      return false
    }
    let answer = await answer(head)
    try await socket.write(Self.bytes(of: answer, to: head))
    return head.keepsAlive
  }

  private func answer(_ head: RequestHead) async -> PreviewAnswer {
    let asked = PreviewRequest(
      method: head.method, path: head.path, query: head.query, host: head.host)
    if asked.path == "/.diapason/changes", let host = asked.host, Showing.isOwn(host, port) {
      return await news(asked)
    }
    return board.showing.answer(asked, port: port)
  }

  private func news(_ request: PreviewRequest) async -> PreviewAnswer {
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

  private static func refusal(_ status: Int) -> Data {
    let phrase = phrases[status] ?? ""
    return Data(
      "HTTP/1.1 \(status) \(phrase)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
  }

  private static func bytes(of answer: PreviewAnswer, to request: RequestHead) -> Data {
    var headers = [
      ("Content-Type", answer.type), ("Cache-Control", "no-store"),
      // The preview's own page of a missing address has a base.
      ("Content-Security-Policy", HeaderPolicy.content(base: "'self'")),
      ("Content-Length", String(answer.body.count)),
      ("Connection", request.keepsAlive ? "keep-alive" : "close"),
    ]
    headers += HeaderPolicy.others.map { ($0.name, $0.value) }
    var text = "HTTP/1.1 \(answer.status) \(phrases[answer.status] ?? "")\r\n"
    for (name, value) in headers { text += "\(name): \(value)\r\n" }
    return Data((text + "\r\n").utf8) + (request.method == "HEAD" ? [] : answer.body)
  }

  private static let phrases = [
    200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    431: "Request Header Fields Too Large",
  ]
}
