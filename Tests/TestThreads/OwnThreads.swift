import Foundation
import Testing

/// Runs tests that wait for programs, sockets or clocks on threads of their own. The pool on which
/// tests run has a thread for each core, and a test that waits there keeps all others waiting.
package struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == OwnThreads {
  /// For suites whose tests wait.
  package static var ownThreads: Self { OwnThreads() }
}

/// A few threads that take one piece of work after the other.
private final class WaitingThreads: TaskExecutor {
  static let shared = WaitingThreads(count: 6)

  private let queue = OperationQueue()

  private init(count: Int) {
    queue.maxConcurrentOperationCount = count
    queue.name = "tests that wait"
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
