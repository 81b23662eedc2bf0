import FlyingSocks
import Foundation

/// Answers browsers of this machine: the one file that knows the sockets.
///
/// Requests are read by ``RequestBuffer`` rather than by FlyingFox's own server: that one looks at a
/// line anew with each byte of it, so that one address of 128 kB, which any page elsewhere can ask
/// for, took 20 s.
package struct Server: Sendable {
  package enum Failure: Error, Sendable {
    /// None of the ports that were tried is free.
    case noPort(first: UInt16, last: UInt16)
  }

  /// Answers a request that came to a port.
  package typealias Responder = @Sendable (HTTPRequest, _ port: UInt16) async -> HTTPAnswer

  private let respond: Responder
  /// The longest body that is read; where it is 0, none is, and a connection ends with the answer to a
  /// request that has one.
  private let longestBody: Int
  private let pool: BoundedPool
  private let listener: AsyncSocket
  package let port: UInt16

  /// The most connections that may wait at once.
  private static let mostConnections = 128
  private static let portsTried: UInt16 = 20

  /// Listens at a port, or at the next one that is free.
  package static func listening(
    at wanted: UInt16, longestBody: Int = 0, _ respond: @escaping Responder
  ) async throws -> (server: Server, end: Task<Void, any Error>) {
    let last = wanted > UInt16.max - portsTried ? UInt16.max : wanted + portsTried - 1
    for port in wanted...last {
      guard let server = try? await Server(respond, longestBody: longestBody, port: port) else {
        continue
      }
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
      await serveAgain(server)
    }
  }

  /// Until the socket is closed again; at once if it cannot be opened.
  private static func serveAgain(_ old: Server) async {
    guard
      let server = try? await Server(old.respond, longestBody: old.longestBody, port: old.port)
    else { return }
    try? await server.run()
  }

  private init(_ respond: @escaping Responder, longestBody: Int, port: UInt16) async throws {
    self.respond = respond
    self.longestBody = longestBody
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
    var body: [UInt8] = []
    if longestBody > 0, head.hasBody {
      guard let length = head.length else {
        try await socket.write(Self.refusal(411))
        return false
      }
      guard length <= longestBody else {
        try await socket.write(Self.refusal(413))
        return false
      }
      body = try await read(length, on: socket, &buffer)
    }
    let answer = await respond(head.request(with: body), port)
    let keepsAlive = head.keepsAlive && (longestBody > 0 || !head.hasBody)
    try await socket.write(Self.bytes(of: answer, to: head, keepsAlive: keepsAlive))
    return keepsAlive
  }

  private func read(
    _ length: Int, on socket: AsyncSocket, _ buffer: inout RequestBuffer
  ) async throws -> [UInt8] {
    while true {
      if let body = buffer.body(of: length) { return body }
      buffer.append(try await socket.read(atMost: 64 << 10))
    }
  }

  private static func refusal(_ status: Int) -> Data {
    let phrase = phrases[status] ?? ""
    return Data(
      "HTTP/1.1 \(status) \(phrase)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
  }

  private static func bytes(
    of answer: HTTPAnswer, to request: RequestHead, keepsAlive: Bool
  ) -> Data {
    let fields =
      [
        HTTPAnswer.Field("Content-Type", answer.type), .init("Cache-Control", "no-store"),
        .init("Content-Length", String(answer.body.count)),
        .init("Connection", keepsAlive ? "keep-alive" : "close"),
      ] + answer.fields
    var text = "HTTP/1.1 \(answer.status) \(phrases[answer.status] ?? "")\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    return Data((text + "\r\n").utf8) + (request.method == "HEAD" ? [] : answer.body)
  }

  private static let phrases = [
    200: "OK", 303: "See Other", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 409: "Conflict", 411: "Length Required", 413: "Content Too Large",
    415: "Unsupported Media Type", 431: "Request Header Fields Too Large",
    500: "Internal Server Error",
  ]
}
