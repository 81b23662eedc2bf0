import Dispatch
import Glibc
import Testing

@testable import Loopback

@Suite("A server of this machine")
struct ServerTests {
  /// What is answered to bytes as they are sent, until the connection ends.
  private func ask(_ text: String, at port: UInt16) async -> String {
    // The server's own threads are not those that wait.
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: Self.wait(text, at: port)) }
    }
  }

  private static func wait(_ text: String, at port: UInt16) -> String {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(file) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return "" }
    let bytes = Array(text.utf8)
    _ = send(file, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(file, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer.prefix(count)
    }
    return String(decoding: answer, as: UTF8.self)
  }

  private func serving(
    longestBody: Int, _ body: (_ port: UInt16) async -> Void
  ) async throws {
    let (server, end) = try await Server.listening(at: 28_775, longestBody: longestBody) {
      request, _ in
      HTTPAnswer(200, "text/plain", Array("got ".utf8) + request.body)
    }
    await body(server.port)
    end.cancel()
  }

  private func post(_ body: String, _ fields: String) -> String {
    "POST /x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\(fields)\r\n\r\n\(body)"
  }

  @Test("a body within the bound is read whole; a longer one, or one without a length, is not")
  func bodies() async throws {
    try await serving(longestBody: 10) { port in
      let short = await ask(post("0123456789", "Content-Length: 10"), at: port)
      #expect(short.hasSuffix("got 0123456789"))
      let long = await ask(post("0123456789a", "Content-Length: 11"), at: port)
      #expect(long.hasPrefix("HTTP/1.1 413 ") && !long.contains("got"))
      let chunked = await ask(post("1\r\na\r\n0\r\n\r\n", "Transfer-Encoding: chunked"), at: port)
      #expect(chunked.hasPrefix("HTTP/1.1 411 ") && !chunked.contains("got"))
    }
  }

  @Test("where no body is read, a request with one is answered, and hung up on")
  func noBodies() async throws {
    try await serving(longestBody: 0) { port in
      let text = "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
      let answer = await ask(text, at: port)
      #expect(answer.hasSuffix("got ") && answer.contains("Connection: close"))
    }
  }
}
