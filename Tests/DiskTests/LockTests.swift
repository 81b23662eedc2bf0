import Diagnosis
import Foundation
import TestThreads
import Testing
import Workbench

@testable import Disk

@Suite("A lock held by an open file", .ownThreads)
struct LockTests {
  private func lock(_ folder: TemporaryFolder) throws -> OutputLock {
    try OutputLock(folder("lock"), .targetIsLocked("www"))
  }

  /// The descriptors of this process that lead to a file.
  private func descriptors(of path: String) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return names.compactMap { Int32($0) }.filter { descriptor in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(descriptor)")
      return target == path
    }
  }

  /// A program that holds a copy of an open file until it is killed.
  private func holder(of descriptor: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptor, 0)
    var process: pid_t = 0
    let words = [strdup("/bin/sleep"), strdup("600"), nil]
    defer { for word in words { free(word) } }
    let code = posix_spawn(&process, "/bin/sleep", &actions, nil, words, environ)
    try #require(code == 0)
    return process
  }

  private func end(_ process: pid_t) {
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Between `fork` and `exec` every program that is started holds a copy of every open file; this
  /// one holds it for long.
  @Test("is let go even while another program holds a copy of the file")
  func copies() throws {
    let folder = try TemporaryFolder()
    var held: OutputLock? = try lock(folder)
    let descriptor = try #require(descriptors(of: folder("lock")).first)
    let copy = try holder(of: descriptor)
    defer { end(copy) }
    #expect(throws: PublicationFailure.self) { try lock(folder) }
    withExtendedLifetime(held) {}
    held = nil
    #expect(descriptors(of: folder("lock")) == [])
    _ = try lock(folder)
  }

  @Test("stays with its holder when another asks for it and goes away")
  func asking() throws {
    let folder = try TemporaryFolder()
    let held = try lock(folder)
    for _ in 0..<3 {
      #expect(throws: PublicationFailure.self) { try lock(folder) }
      #expect(descriptors(of: folder("lock")).count == 1)
    }
    withExtendedLifetime(held) {}
  }
}
