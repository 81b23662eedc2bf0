import Synchronization

/// What is shown now, and who waits to hear of something newer.
package final class Board: Sendable {
  private struct State {
    var showing: Showing
    var waiting: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []
    var next = 0
  }

  private let state: Mutex<State>

  /// The most pages that are told of a change at once; the one that waits longest asks again.
  private static let mostWaiting = 64

  package init(_ showing: Showing) { state = Mutex(State(showing: showing)) }

  package var showing: Showing { state.withLock { $0.showing } }

  package func show(_ showing: Showing) {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      state.showing = showing
      return state.waiting
    }
    for waiter in waiting { waiter.continuation.resume() }
  }

  /// What to tell a page, as soon as it differs from what the page knows, or when it has waited
  /// long enough.
  func news(of page: String, knowing known: PageNews.Known, for time: Duration) async -> PageNews {
    let end = ContinuousClock.now + time
    while true {
      let news = PageNews(of: page, knowing: known, in: showing)
      guard case .nothing = news, ContinuousClock.now < end else { return news }
      await change(until: end)
    }
  }

  private func change(until end: ContinuousClock.Instant) async {
    let number = state.withLock { state in
      defer { state.next += 1 }
      return state.next
    }
    let alarm = Task {
      try? await Task.sleep(until: end, clock: .continuous)
      self.wake { $0 == number }
    }
    await withCheckedContinuation { continuation in
      let surplus = state.withLock { state in
        state.waiting.append((number, continuation))
        return state.waiting.count > Self.mostWaiting ? state.waiting[0].number : nil
      }
      if let surplus { wake { $0 == surplus } }
      if ContinuousClock.now >= end { wake { $0 == number } }
    }
    alarm.cancel()
  }

  private func wake(_ isWoken: (Int) -> Bool) {
    let woken = state.withLock { state in
      let woken = state.waiting.filter { isWoken($0.number) }
      state.waiting.removeAll { isWoken($0.number) }
      return woken
    }
    for waiter in woken { waiter.continuation.resume() }
  }
}

/// What has become of a page since a browser loaded it.
enum PageNews {
  struct Known {
    var version: String
    var plainVersion: String
  }

  case nothing
  case reload
  case styles([String], version: String)

  init(of path: String, knowing known: Known, in showing: Showing) {
    guard let page = showing.address(of: path).flatMap(showing.page(at:)) ?? showing.notFound
    else {
      self = .nothing
      return
    }
    let now = PreviewPage(page, of: showing)
    if now.version == known.version {
      self = .nothing
    } else if now.plainVersion == known.plainVersion {
      self = .styles(now.styles, version: now.version)
    } else {
      self = .reload
    }
  }

  var json: String {
    switch self {
    case .nothing: "{}"
    case .reload: "{\"reload\": true}"
    case .styles(let addresses, let version):
      // Addresses are the site's own: lower-case ASCII without quotation marks.
      "{\"styles\": [\(addresses.map { "\"\($0)\"" }.joined(separator: ", "))], "
        + "\"version\": \"\(version)\"}"
    }
  }
}
