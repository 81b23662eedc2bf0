import Foundation
import Glibc
import Testing
import Workbench

/// `diapason preview` in a process of its own, asked over a socket.
final class RunningPreview {
  let handbook: Handbook
  let port: UInt16
  private let process: Process

  init(_ handbook: Handbook, _ arguments: [String] = []) throws {
    self.handbook = handbook
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Program.built("diapason").path)
    process.currentDirectoryURL = URL(fileURLWithPath: handbook.folder.path)
    process.arguments =
      ["preview", "--port", "\(UInt16.random(in: 20_000...40_000))", "--date", "2026-10-01"]
      + arguments
    let error = Pipe()
    process.standardError = error
    try process.run()
    var text = ""
    while !text.contains("http://127.0.0.1:") || !text.hasSuffix("\n") {
      let data = error.fileHandleForReading.availableData
      guard !data.isEmpty else { throw CocoaError(.fileReadUnknown) }
      text += String(decoding: data, as: UTF8.self)
    }
    self.process = process
    let match = try #require(text.firstMatch(of: /127\.0\.0\.1:([0-9]+)/))
    port = try #require(UInt16(match.1))
  }

  deinit { process.terminate() }

  var isRunning: Bool { process.isRunning }

  /// A connection to the preview.
  func connect() throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var time = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0)
    return descriptor
  }

  func ask(_ path: String, host: String? = nil) throws -> String {
    let descriptor = try connect()
    defer { close(descriptor) }
    let request =
      "GET \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n"
      + "Connection: close\r\n\r\n"
    _ = request.withCString { write(descriptor, $0, strlen($0)) }
    var bytes: [UInt8] = []
    while true {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
      // The server keeps the connection: an answer ends where its length says.
      let text = String(decoding: bytes, as: UTF8.self)
      guard let head = text.range(of: "\r\n\r\n"),
        let length = text[..<head.lowerBound].firstMatch(of: /(?i)content-length: *([0-9]+)/)
      else { continue }
      if text[head.upperBound...].utf8.count >= Int(length.1) ?? 0 { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a page comes to say some words within ten seconds.
  func says(_ words: String, at path: String = "/") throws -> Bool {
    for _ in 0..<500 {
      if try ask(path).contains(words) { return true }
      usleep(20_000)
    }
    return false
  }
}

@Suite("The preview over a socket", .serialized)
struct PreviewTests {
  @Test("what is saved is served, however it is saved; mistakes are shown and go")
  func saved() throws {
    let preview = try RunningPreview(try Handbook.page("# Home\n\nfirst\n"))
    let folder = preview.handbook.folder
    #expect(try preview.ask("/").hasPrefix("HTTP/1.1 200 OK"))
    try folder.write("# Home\n\nsecond\n", to: "content/index.md")
    #expect(try preview.says("second"))
    try folder.remove("content/index.md")
    try folder.write("# Home\n\nthird\n", to: "content/index.md")
    #expect(try preview.says("third"))
    try folder.write("# Home\n\n[x](gone.md)\n", to: "content/index.md")
    #expect(try preview.says("no page “gone.md”"))
    #expect(try preview.ask("/").contains("third"))
    try folder.write("# Home\n\nfourth\n", to: "content/index.md")
    #expect(try preview.says("fourth"))
    #expect(!(try preview.ask("/").contains("gone.md")))
    for number in 0..<500 { try folder.write("# P\(number)\n", to: "content/in/p\(number).md") }
    #expect(try preview.says("P499", at: "/in/p499.html"))
    #expect(preview.isRunning && !preview.handbook.isPublished)
  }

  @Test("with --poll, what is saved is served as well")
  func polled() throws {
    let preview = try RunningPreview(try Handbook.page("# Home\n"), ["--poll", "0.1"])
    try preview.handbook.folder.write("# Home\n\nsecond\n", to: "content/index.md")
    #expect(try preview.says("second"))
  }

  @Test("hostile requests and a thousand idle connections neither leak nor end it")
  func hostile() throws {
    let preview = try RunningPreview(try Handbook.page("# Home\n\nhere\n"))
    for path in ["/%2e%2e/diapason.yaml", "/..%2fdiapason.yaml", "/../../etc/passwd"] {
      #expect(try preview.ask(path).hasPrefix("HTTP/1.1 404"))
    }
    #expect(try preview.ask("/", host: "evil.example").hasPrefix("HTTP/1.1 403"))
    let idle = try (0..<1000).map { _ in try preview.connect() }
    defer { for descriptor in idle { close(descriptor) } }
    #expect(try preview.ask("/").contains("here"))
    let second = try RunningPreview(try Handbook.page("# Other\n"), ["--port", "\(preview.port)"])
    #expect(second.port > preview.port)
    #expect(preview.isRunning)
  }
}
