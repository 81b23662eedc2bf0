import Testing

@testable import Loopback

@Suite("How requests are read")
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
    #expect(head.fields["host"] == "localhost:8765" && head.keepsAlive)
  }

  @Test(
    "who says so or asks by an older protocol is hung up on after the answer",
    arguments: [
      "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n",
    ])
  func ends(_ text: String) throws {
    #expect(try #require(readHead(text)).keepsAlive == false)
  }

  @Test(
    "the length of a body is believed in plain digits alone",
    arguments: [
      ("Content-Length: 5", 5, true), ("X: y", 0, false), ("Content-Length: 0", 0, false),
      ("Content-Length: +5", nil, true), ("Content-Length: 5, 5", nil, true),
      ("Content-Length: 99999999999999999999", nil, true),
      ("Transfer-Encoding: chunked", nil, true),
    ] as [(String, Int?, Bool)])
  func length(_ field: String, _ length: Int?, _ hasBody: Bool) throws {
    let head = try #require(readHead("POST / HTTP/1.1\r\n\(field)\r\n\r\n"))
    #expect(head.length == length && head.hasBody == hasBody)
  }

  @Test(
    "a head that says twice who asks or how much follows is none",
    arguments: [
      "Host: a\r\nHost: b", "Content-Length: 1\r\ncontent-length: 2", "Origin: null\r\nOrigin: x",
      "Cookie: a=b\r\nCookie: c=d", "Content-Type: a\r\nContent-Type: b",
    ])
  func twice(_ fields: String) {
    #expect(readHead("GET / HTTP/1.1\r\n\(fields)\r\n\r\n") == nil)
    #expect(readHead("GET / HTTP/1.1\r\nAccept: a\r\nAccept: b\r\n\r\n") != nil)
  }

  @Test("a body is given out whole, and the request behind it stays")
  func body() {
    var buffer = buffer("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab")
    guard case .head = buffer.next() else {
      Issue.record("no head")
      return
    }
    #expect(buffer.body(of: 5) == nil)
    buffer.append(Array("cdeGET /next HTTP/1.1\r\n\r\n".utf8))
    #expect(buffer.body(of: 5) == Array("abcde".utf8))
    guard case .head(let next) = buffer.next() else {
      Issue.record("no request behind the body")
      return
    }
    #expect(next.path == "/next")
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
