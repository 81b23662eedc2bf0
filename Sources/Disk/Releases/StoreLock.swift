import Dispatch
import FoundationEssentials
import Glibc
import Synchronization

/// One publication at a time to a store, which has no locks: each run lays down an object of its
/// own and looks whether another one lies there. Of two that come together at least one sees the
/// other, and goes away.
///
/// Whoever holds it renews the object every ten seconds. One that is not renewed for half a minute, or
/// whose process is known to be dead, is left over from a killed run, and is removed. That a process of
/// its number runs proves nothing: containers begin anew with the same numbers.
final class StoreLock: Sendable {
  /// What the object says.
  struct Holder: Codable {
    var host: String
    /// Of the machine's running system and of its processes' numbers; a process is told by both.
    var system: String
    var process: Int32
    var beat: Int
  }

  static let beginning = "lock-"
  private static let renewal = 10.0
  private static let patience = 32

  private let store: Store
  private let place: String
  private let name: String
  private let isOver = DispatchSemaphore(value: 0)
  private let hasEnded = DispatchSemaphore(value: 0)
  /// The objects of killed runs that were removed.
  let removed: [String]

  /// - Parameter place: where the store's releases are kept.
  init(_ store: Store, in place: String) throws {
    self.store = store
    self.place = place
    name = Self.beginning + Releases.token() + ".json"
    removed = try Self.claim(name, store, place)
    renew()
  }

  /// Nothing is held yet when this fails, and nothing has to be given back: what it laid down is gone.
  private static func claim(_ name: String, _ store: Store, _ place: String) throws -> [String] {
    try store.write(own(beat: 0).stableJSON, to: place + "/" + name)
    do {
      let leftOver = try others(than: name, store, place).filter {
        try isLeftOver($0, store, place)
      }
      guard try others(than: name, store, place).allSatisfy(leftOver.contains) else {
        throw PublicationFailure(.targetIsLocked(store.target), isBusy: true)
      }
      try store.delete(leftOver, in: place)
      return leftOver
    } catch {
      try? store.delete([name], in: place)
      throw error
    }
  }

  /// Whether another run took this one for dead, after the machine slept for one.
  func requireHeld() throws {
    guard try store.read(place + "/" + name) != nil else {
      throw PublicationFailure(.targetIsLocked(store.target), isBusy: true)
    }
  }

  private func renew() {
    let (store, path) = (store, place + "/" + name)
    let (isOver, hasEnded) = (isOver, hasEnded)
    DispatchQueue(label: "diapason.store-lock").async {
      var beat = 0
      while isOver.wait(timeout: .now() + Self.renewal) == .timedOut {
        beat += 1
        // A beat that is missed is made up for by the next.
        try? store.write(Self.own(beat: beat).stableJSON, to: path)
      }
      hasEnded.signal()
    }
  }

  deinit {
    isOver.signal()
    hasEnded.wait()
    try? store.delete([name], in: place)
  }

  private static func others(
    than name: String, _ store: Store, _ place: String
  ) throws -> [String] {
    try store.list(place, deep: false).keys.filter { $0.hasPrefix(beginning) && $0 != name }
      .sorted()
  }

  private static func isLeftOver(_ name: String, _ store: Store, _ place: String) throws -> Bool {
    var found = try holder(store.read(place + "/" + name))
    // It may be just being written, where that takes more than one step.
    for _ in 0..<5 where found == nil {
      sleep(1)
      found = try holder(store.read(place + "/" + name))
    }
    // Cut off while it was written, or gone meanwhile.
    guard let before = found else { return true }
    if before.system == system {
      if before.process == getpid() || kill(before.process, 0) != 0 && errno == ESRCH {
        return true
      }
    }
    for _ in 0..<patience {
      sleep(1)
      guard let now = try holder(store.read(place + "/" + name)), now.beat == before.beat else {
        return false
      }
    }
    return true
  }

  private static func holder(_ bytes: [UInt8]?) -> Holder? {
    bytes.flatMap { try? JSONDecoder().decode(Holder.self, from: Data($0)) }
  }

  private static func own(beat: Int) -> Holder {
    var names = utsname()
    uname(&names)
    let host = withUnsafeBytes(of: names.nodename) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return Holder(host: host, system: system, process: getpid(), beat: beat)
  }

  /// Two containers of one machine number their processes each for itself.
  private static let system: String = {
    let boot = (try? FileSystem.read("/proc/sys/kernel/random/boot_id")) ?? []
    let space = FileSystem.linkTarget("/proc/self/ns/pid") ?? ""
    return String(decoding: boot, as: UTF8.self).filter { !$0.isNewline } + " " + space
  }()
}
