import Foundation
import Testing
import Workbench

/// `diapason preview` in a process of its own, asked over sockets.
final class RunningPreview {
  let handbook: Handbook
  let program: RunningProgram
  let port: UInt16

  /// - Parameters:
  ///   - wanted: the first port to try; any, for want of one.
  ///   - zone: the time zone in which it is today; nil for a fixed day.
  init(
    _ handbook: Handbook, _ arguments: [String] = [],
    at wanted: UInt16 = UInt16.random(in: 20_000...32_000), todayIn zone: String? = nil
  ) throws {
    self.handbook = handbook
    let day = zone == nil ? ["--date", "2026-10-01"] : []
    let program = try RunningProgram(
      handbook.program(zone.map { ["TZ": $0] } ?? [:]),
      ["preview", "--port", "\(wanted)"] + day + arguments)
    _ = eventually { program.error.contains("(Ctrl-C") || !program.isRunning }
    self.program = program
    let address = program.error.firstMatch(of: /127\.0\.0\.1:([0-9]+)/)
    port = try #require(address.flatMap { UInt16($0.1) }, "\(program.error)")
  }

  func ask(
    _ path: String, method: String = "GET", host: String? = nil
  ) throws -> BrowserConnection.Answer {
    try BrowserConnection(port: port).ask(
      path, method: method, host: host ?? "127.0.0.1:\(port)", isLast: true)
  }

  func text(_ path: String = "/") throws -> String { try ask(path).text }

  /// Whether a page comes to say some words.
  func says(_ words: String, at path: String = "/") throws -> Bool {
    try eventually { try text(path).contains(words) }
  }

  /// Whether a page comes to say some words no more.
  func forgets(_ words: String, at path: String = "/") throws -> Bool {
    try eventually { !(try text(path).contains(words)) }
  }
}

extension UInt16 {
  /// A port that nobody listens on.
  static func free() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    try #require(isBound)
    return UInt16(bigEndian: address.sin_port)
  }
}

/// One connection as a browser holds it: an answer ends where its length says.
final class BrowserConnection {
  struct Answer {
    var status: Int
    var head: String
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  struct Silence: Error {
    var received: String
  }

  private let descriptor: Int32

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var time = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Silence(received: "") }
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  func ask(
    _ path: String, method: String = "GET", host: String, isLast: Bool = false
  ) throws -> Answer {
    send(
      "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n"
        + "Connection: \(isLast ? "close" : "keep-alive")\r\n\r\n")
    return try answer(hasBody: method != "HEAD")
  }

  private func answer(hasBody: Bool) throws -> Answer {
    let end = Array("\r\n\r\n".utf8)
    var bytes: [UInt8] = []
    var head: Range<Int>?
    var length = 0
    while head.map({ bytes.count < $0.upperBound + length }) ?? true {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { throw Silence(received: String(decoding: bytes, as: UTF8.self)) }
      bytes += buffer[..<count]
      guard head == nil, let found = bytes.firstRange(of: end) else { continue }
      head = found
      let text = String(decoding: bytes[..<found.lowerBound], as: UTF8.self)
      let stated = text.firstMatch(of: /(?i)content-length: *([0-9]+)/)
      length = hasBody ? stated.flatMap { Int($0.1) } ?? 0 : 0
    }
    let range = try #require(head)
    let text = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    return Answer(
      status: text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0, head: text,
      body: Array(bytes[range.upperBound...]))
  }
}
