import Dispatch
import FoundationEssentials
import Synchronization

/// Side by side on all cores, the results in the order of the items.
///
/// This module (`Disk`) reads content and themes and writes publications. It is the only one that
/// opens files; it decides nothing about their contents.
package enum Parallel {
  package static let cores = ProcessInfo.processInfo.activeProcessorCount

  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    map(items, transform, beside: {}).results
  }

  /// The same, with a piece of work for one core done beside it, and begun first.
  package static func map<Item: Sendable, Result: Sendable, Other: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result,
    beside work: @Sendable () -> Other
  ) -> (results: [Result], other: Other) {
    let chunk = max(1, min(64, items.count / 32))
    let chunks = (items.count + chunk - 1) / chunk
    let results = Chunks<Result>(count: chunks)
    let other = Chunks<Other>(count: 1)
    DispatchQueue.concurrentPerform(iterations: chunks + 1) { number in
      guard number > 0 else {
        other[0] = [work()]
        return
      }
      let start = (number - 1) * chunk
      results[number - 1] = items[start..<min(start + chunk, items.count)].map(transform)
    }
    return (results.joined, other.joined[0])
  }

  package static func forEach<Item: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) -> Void
  ) {
    _ = map(items, body)
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
