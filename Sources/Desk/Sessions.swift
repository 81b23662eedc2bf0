import Synchronization

/// The secret that opens the desk once, and what it is exchanged for.
package final class Sessions: Sendable {
  private struct Session {
    var cookie: String
    var token: String
    var isTokenGiven = false
  }

  private struct State {
    var secret: String?
    var sessions: [Session] = []
  }

  private let state: Mutex<State>

  package init() { state = Mutex(State(secret: Self.random())) }

  /// Nil once it was used.
  package var secret: String? { state.withLock(\.secret) }

  /// The cookie that the secret is exchanged for: once.
  func redeem(_ secret: String) -> String? {
    state.withLock { state in
      guard let expected = state.secret, Self.isSame(secret, expected) else { return nil }
      state.secret = nil
      let session = Session(cookie: Self.random(), token: Self.random())
      state.sessions.append(session)
      return session.cookie
    }
  }

  /// The token of a session, given once: to the page that the secret led to. It stays in the browser's
  /// storage, which knows ports, while every port of this machine is sent the cookie.
  func takeToken(of cookie: String) -> String? {
    state.withLock { state in
      guard
        let index = state.sessions.firstIndex(where: { Self.isSame(cookie, $0.cookie) }),
        !state.sessions[index].isTokenGiven
      else { return nil }
      state.sessions[index].isTokenGiven = true
      return state.sessions[index].token
    }
  }

  func isOpen(_ cookie: String) -> Bool {
    state.withLock { $0.sessions.contains { Self.isSame(cookie, $0.cookie) } }
  }

  func isToken(_ token: String, of cookie: String) -> Bool {
    state.withLock { state in
      state.sessions.contains { Self.isSame(cookie, $0.cookie) && Self.isSame(token, $0.token) }
    }
  }

  /// 256 bits from the system's own source.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let part = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - part.count) + part
    }.joined()
  }

  /// Takes as long for a text that is wrong at its end as for one that is wrong at its beginning.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count, !one.isEmpty else { return false }
    return zip(one.utf8, other.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
