import FlyingSocks
import Synchronization

/// A pool of sockets of which only so many may wait at once: the one that has waited longest is
/// hung up on. Browsers come back; a thousand idle connections would end the server.
final class BoundedPool: AsyncSocketPool {
  private struct Waiter {
    var number: Int
    var task: Task<Void, any Error>
  }

  private let pool: any AsyncSocketPool
  private let limit: Int
  private let state = Mutex((waiters: [Waiter](), next: 0, listener: Socket.FileDescriptor?.none))

  init(_ pool: some AsyncSocketPool, limit: Int) {
    self.pool = pool
    self.limit = limit
  }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // The first socket that waits is the one that takes connections.
    let isListener = state.withLock { state in
      if state.listener == nil { state.listener = socket.file }
      return state.listener == socket.file
    }
    guard !isListener else { return try await pool.suspendSocket(socket, untilReadyFor: events) }
    let pool = pool
    let task = Task { try await pool.suspendSocket(socket, untilReadyFor: events) }
    let (number, surplus) = state.withLock { state in
      let number = state.next
      state.next += 1
      state.waiters.append(Waiter(number: number, task: task))
      let surplus = state.waiters.count > limit ? state.waiters.removeFirst() : nil
      return (number, surplus)
    }
    surplus?.task.cancel()
    defer { state.withLock { $0.waiters.removeAll { $0.number == number } } }
    try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
