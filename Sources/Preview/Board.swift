import Loopback
import Synchronization

/// What is shown now, and who waits to hear of something newer.
package final class Board: Sendable {
  private struct State {
    var showing: Showing
    /// How many were shown before it.
    var number = 0
    var waiting: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []
    var next = 0
  }

  private let state: Mutex<State>

  /// The most pages that are told of a change at once; the one that waits longest asks again.
  private static let mostWaiting = 64

  package init(_ showing: Showing) { state = Mutex(State(showing: showing)) }

  package var showing: Showing { state.withLock { $0.showing } }

  /// Grows with each ``show(_:)``.
  package var number: Int { state.withLock { $0.number } }

  package func show(_ showing: Showing) {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      state.showing = showing
      state.number += 1
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

  /// Waits until what is shown, with its number, is as wanted, or for so long.
  package func waits(
    for time: Duration, until holds: @Sendable (Showing, Int) -> Bool
  ) async {
    let end = ContinuousClock.now + time
    while true {
      let (showing, number) = state.withLock { ($0.showing, $0.number) }
      guard !holds(showing, number), ContinuousClock.now < end else { return }
      await change(since: number, until: end)
    }
  }

  /// What the browsers of a preview are answered.
  package func answer(_ request: HTTPRequest, port: UInt16) async -> HTTPAnswer {
    if request.path == "/.diapason/changes", let host = request.host, Showing.isOwn(host, port) {
      return await news(request).withPolicy
    }
    return showing.answer(request, port: port).withPolicy
  }

  private func news(_ request: HTTPRequest) async -> HTTPAnswer {
    let values = request.parameters
    let news = await news(
      of: values["page"] ?? "/",
      knowing: PageNews.Known(
        version: values["version"] ?? "", plainVersion: values["plain"] ?? ""), for: .seconds(10))
    return HTTPAnswer(200, "application/json", Array(news.json.utf8))
  }

  private func change(since seen: Int? = nil, until end: ContinuousClock.Instant) async {
    let number = state.withLock { state in
      defer { state.next += 1 }
      return state.next
    }
    let alarm = Task {
      try? await Task.sleep(until: end, clock: .continuous)
      self.wake { $0 == number }
    }
    await withCheckedContinuation { continuation in
      let (surplus, isLate) = state.withLock { state in
        state.waiting.append((number, continuation))
        let surplus = state.waiting.count > Self.mostWaiting ? state.waiting[0].number : nil
        // What was shown between the look and the wait woke nobody.
        return (surplus, seen.map { $0 != state.number } ?? false)
      }
      if let surplus { wake { $0 == surplus } }
      if isLate || ContinuousClock.now >= end { wake { $0 == number } }
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
