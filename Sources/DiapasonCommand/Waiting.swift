import Dispatch
import Synchronization

/// A value that another thread will give.
final class Waiting<Value: Sendable>: Sendable {
  private let state = Mutex<Value?>(nil)
  private let signal = DispatchSemaphore(value: 0)

  var valueIfSet: Value? { state.withLock { $0 } }

  func set(_ value: Value) {
    state.withLock { $0 = value }
    signal.signal()
  }

  /// Waits for it.
  func value() -> Value {
    while true {
      if let value = valueIfSet { return value }
      signal.wait()
    }
  }
}

/// Says one thing after the other from a thread of its own; of what waits meanwhile, the last alone.
///
/// A terminal that is held (Ctrl-S) and a log that nobody reads take nothing after a while: whoever
/// speaks then waits, and must not be who follows the folder.
final class LatestWord: Sendable {
  private struct State {
    var next: (@Sendable () -> Void)?
    var isSpeaking = false
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "diapason.reports")

  func say(_ words: @escaping @Sendable () -> Void) {
    let begins = state.withLock { state in
      defer { state.isSpeaking = true }
      state.next = words
      return !state.isSpeaking
    }
    guard begins else { return }
    queue.async {
      while let next = self.taken() { next() }
    }
  }

  private func taken() -> (@Sendable () -> Void)? {
    state.withLock { state in
      defer { state.next = nil }
      if state.next == nil { state.isSpeaking = false }
      return state.next
    }
  }
}
