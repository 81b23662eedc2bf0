import Testing

@testable import Preview

@Suite("How a preview reads requests")
struct RequestHeadTests {
  private func buffer(_ text: String) -> RequestBuffer {
    var buffer = RequestBuffer()
    buffer.append(Array(text.utf8))
    return buffer
  }

  private func readHead(_ text: String) -> RequestHead? {
    var buffer = buffer(text)
    guard case .head(let head) = buffer.next() else { return nil }
    return head
  }

  @Test("method, path, query and host are read as they came")
  func read() throws {
    let head = try #require(
      readHead(
        "GET /a/b%20c.html?page=%2F&x HTTP/1.1\r\nHOST:  localhost:8765 \r\nAccept: */*\r\n\r\n"))
    #expect(head.method == "GET" && head.path == "/a/b%20c.html" && head.query == "page=%2F&x")
    #expect(head.host == "localhost:8765" && head.keepsAlive)
  }

  @Test(
    "who says so, asks by an older protocol or sends a body is hung up on after the answer",
    arguments: [
      "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n",
      "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
    ])
  func ends(_ text: String) throws {
    #expect(try #require(readHead(text)).keepsAlive == false)
  }

  @Test(
    "what is no HTTP is told so",
    arguments: ["\r\n", "\n", "GET /\r\n\r\n", "GET / SSH-2.0\r\n\r\n", "\u{16}\u{3}\u{1}\n\n"])
  func refused(_ text: String) {
    var buffer = buffer(text)
    #expect(buffer.next() == .noHTTP)
  }

  @Test("requests come in pieces, and several at once")
  func pieces() {
    let text = "GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\n\n"
    var buffer = RequestBuffer()
    var paths: [String] = []
    for byte in text.utf8 {
      buffer.append([byte])
      if case .head(let head) = buffer.next() { paths.append(head.path) }
    }
    #expect(paths == ["/a", "/b"])
    var whole = self.buffer(text)
    for path in ["/a", "/b"] {
      guard case .head(let head) = whole.next() else {
        Issue.record("no request for \(path)")
        return
      }
      #expect(head.path == path)
    }
    #expect(whole.next() == .more)
  }

  @Test("a head without end is refused at its bound, in a line or in many")
  func tooLong() {
    for unit in ["a", "X: y\r\n"] {
      var buffer = buffer("GET /")
      var pieces = 0
      var next = buffer.next()
      while next == .more, pieces < 1000 {
        buffer.append(Array(String(repeating: unit, count: 1000 / unit.utf8.count).utf8))
        next = buffer.next()
        pieces += 1
      }
      #expect(next == .tooLong, "\(unit)")
      #expect(pieces < 20, "\(unit)")
    }
  }
}
