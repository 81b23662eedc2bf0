import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// One publication at a time to a store, which has no locks: each run lays down an object of its own, and
/// renews it from that moment on. Then it looks whether others lie there.
///
/// A run that finds none holds the store, and its object says so. Whoever finds one goes away if that one
/// holds the store, or claims it too and comes first by its name; else it waits until the other is gone.
/// Of two runs at least one lists after both have written, and finds the other: so one alone goes on.
///
/// What changes while one looks is alive. What stays as it is for longer than a living run takes to renew
/// it several times was left by a killed one, and is removed; so is, at once, what a process that is known
/// to be dead has left. That a process of its number runs proves nothing: containers begin anew with the
/// same numbers.
final class StoreLock: Sendable {
  /// What the object says.
  struct Holder: Codable {
    /// Of the machine's running system and of its processes' numbers; a process is told by both.
    var system: String
    var process: Int32
    var beat: Int
    /// False while the store is only claimed.
    var holds: Bool?
  }

  static let beginning = "lock-"
  /// After so many seconds what nobody renewed was left by a killed run.
  private static let patience: UInt64 = 40

  private let own: OwnObject
  private let isOver = DispatchSemaphore(value: 0)
  private let hasEnded = DispatchSemaphore(value: 0)
  private let leftOver = Mutex(false)

  /// - Parameter place: where the store's releases are kept.
  init(_ store: Store, in place: String) throws {
    own = OwnObject(store, in: place)
    keepRenewing()
    do {
      try own.renew()
      try claim()
    } catch {
      end()
      throw error
    }
  }

  /// Whether a killed run had left its object, and so perhaps more.
  var removedLeftOver: Bool { leftOver.withLock { $0 } }

  private func claim() throws {
    var seen: [String: (bytes: [UInt8], since: UInt64)] = [:]
    while true {
      let others = try own.others()
      if others.isEmpty { return try own.hold() }
      for other in others {
        let bytes = try own.store.read(own.place + "/" + other) ?? []
        let holder = try? JSONDecoder().decode(Holder.self, from: Data(bytes))
        let now = DispatchTime.now().uptimeNanoseconds / 1_000_000_000
        if holder?.isDead ?? false {
          try remove(other)
        } else if seen[other]?.bytes != bytes {
          // It may be just being written, and say nothing yet.
          if seen[other] != nil, let holder, holder.holds ?? true || other < own.name {
            throw own.busy
          }
          seen[other] = (bytes, now)
        } else if let since = seen[other]?.since, now - since > Self.patience {
          try remove(other)
        }
      }
      sleep(1)
    }
  }

  private func remove(_ other: String) throws {
    try own.store.delete([other], in: own.place)
    leftOver.withLock { $0 = true }
  }

  /// Fails if another run took this one for dead, after the machine slept for one.
  func requireHeld() throws { try own.requireThere() }

  private func keepRenewing() {
    let (own, isOver, hasEnded) = (own, isOver, hasEnded)
    DispatchQueue(label: "diapason.store-lock").async {
      while isOver.wait(timeout: .now() + own.secondsToNext) == .timedOut {
        // A beat that is missed is made up for by the next.
        try? own.renew()
      }
      hasEnded.signal()
    }
  }

  private func end() {
    isOver.signal()
    hasEnded.wait()
    hasEnded.signal()
    own.remove()
  }

  deinit { end() }
}

extension StoreLock.Holder {
  var isDead: Bool { system == Self.system && kill(process, 0) != 0 && errno == ESRCH }

  /// Two containers of one machine number their processes each for itself.
  static let system: String = {
    let boot = (try? FileSystem.read("/proc/sys/kernel/random/boot_id")) ?? []
    let space = FileSystem.linkTarget("/proc/self/ns/pid") ?? ""
    return String(decoding: boot, as: UTF8.self).filter { !$0.isNewline } + " " + space
  }()
}

/// The object of this run. It is read and written by one thread at a time: many stores show an object that
/// is being written as empty.
private final class OwnObject: Sendable {
  private enum State { case claimed, held, lost }

  let store: Store
  let place: String
  let name: String
  private let state = Mutex((State.claimed, beat: -1))

  init(_ store: Store, in place: String) {
    self.store = store
    self.place = place
    // The earlier one comes first, as far as clocks agree.
    name = StoreLock.beginning + "\(time(nil))-" + Releases.token() + ".json"
  }

  var busy: PublicationFailure { PublicationFailure(.targetIsLocked(store.target), isBusy: true) }

  var secondsToNext: Double { state.withLock { $0.0 == .held ? 10 : 2 } }

  func others() throws -> [String] {
    try store.list(place, deep: false).keys
      .filter { $0.hasPrefix(StoreLock.beginning) && $0 != name }.sorted()
  }

  func hold() throws {
    state.withLock { if $0.0 == .claimed { $0.0 = .held } }
    try renew()
  }

  /// What another run removed stays away: that run may be at work.
  func renew() throws {
    try state.withLock { state in
      if state.beat >= 0 { try requireThere(&state) }
      state.beat += 1
      let holder = StoreLock.Holder(
        system: StoreLock.Holder.system, process: getpid(), beat: state.beat,
        holds: state.0 == .held)
      try store.write(holder.stableJSON, to: place + "/" + name)
    }
  }

  func requireThere() throws { try state.withLock { try requireThere(&$0) } }

  private func requireThere(_ state: inout (State, beat: Int)) throws {
    // A store that is full may have emptied it.
    if state.0 != .lost, try store.read(place + "/" + name) == nil,
      try store.list(place, deep: false)[name] == nil
    {
      state.0 = .lost
    }
    if state.0 == .lost { throw busy }
  }

  func remove() {
    state.withLock {
      if $0.0 != .lost { try? store.delete([name], in: place) }
      $0.0 = .lost
    }
  }
}
