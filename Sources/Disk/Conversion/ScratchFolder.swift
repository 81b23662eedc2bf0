import Glibc
import Synchronization

/// A folder for the time of one job, into which nobody else can look.
package final class ScratchFolder: Sendable {
  package let path: String

  private static let standing = Mutex<Set<String>>([])

  package init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array((parent + "/diapason-import-XXXXXX").utf8CString)
    // Known before it stands: whoever stops the program removes it.
    path = try Self.standing.withLock { standing in
      guard mkdtemp(&name) != nil else { throw FileError(parent) }
      let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      standing.insert(path)
      return path
    }
  }

  package func remove() {
    Self.standing.withLock { standing in
      if standing.remove(path) != nil { try? FileSystem.remove(path) }
    }
  }

  deinit { remove() }

  /// Those of jobs that are not to go on.
  package static func removeAll() {
    standing.withLock { standing in
      for path in standing { try? FileSystem.remove(path) }
      standing = []
    }
  }
}
