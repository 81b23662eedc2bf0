import Dispatch
import Synchronization

/// Side by side on all cores, the results in the order of the items.
///
/// This module (`Disk`) reads content and themes and writes publications. It is the only one that
/// opens files; it decides nothing about their contents.
package enum Parallel {
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    let chunk = max(1, min(64, items.count / 32))
    let chunks = (items.count + chunk - 1) / chunk
    guard chunks > 1 else { return items.map(transform) }
    let results = Chunks<Result>(count: chunks)
    DispatchQueue.concurrentPerform(iterations: chunks) { number in
      let start = number * chunk
      results[number] = items[start..<min(start + chunk, items.count)].map(transform)
    }
    return results.joined
  }

  /// Starts work that goes on beside what the caller does until it asks for the result.
  package static func begin<Result: Sendable>(
    _ work: @escaping @Sendable () -> Result
  ) -> Begun<Result> {
    Begun(work)
  }

  package static func forEach<Item: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Void
  ) {
    _ = map(items, body)
  }
}

/// Work that was begun on another core.
package final class Begun<Result: Sendable>: Sendable {
  private let outcome = Mutex<Result?>(nil)
  private let end = DispatchSemaphore(value: 0)

  fileprivate init(_ work: @escaping @Sendable () -> Result) {
    DispatchQueue.global().async {
      let result = work()
      self.outcome.withLock { $0 = result }
      self.end.signal()
    }
  }

  /// Waits for the end of the work.
  package var result: Result {
    while true {
      if let result = outcome.withLock({ $0 }) { return result }
      end.wait()
    }
  }
}

/// A slot for each chunk of work; a lock keeps the array whole while workers fill it.
private final class Chunks<Result: Sendable>: Sendable {
  private let slots: Mutex<[[Result]]>

  init(count: Int) { slots = Mutex(Array(repeating: [], count: count)) }

  subscript(number: Int) -> [Result] {
    get { slots.withLock { $0[number] } }
    set { slots.withLock { $0[number] = newValue } }
  }

  var joined: [Result] { slots.withLock { Array($0.joined()) } }
}
