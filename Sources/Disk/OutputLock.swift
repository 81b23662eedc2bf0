import Diagnosis
import Glibc

/// One writer at a time: held as long as the value lives, and let go by a killed process too.
final class OutputLock: Sendable {
  private let descriptor: Int32

  /// - Parameter taken: what to say if another process holds it.
  init(_ path: String, _ taken: @autoclosure () -> Diagnostic) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw PublicationFailure(.failure(FileError(path))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw PublicationFailure(taken(), isBusy: true)
    }
  }

  /// Lets go by name. To close the file is not enough: a program that another thread is starting
  /// holds a copy of every open file until it runs, and the lock would be held as long.
  deinit {
    guard descriptor >= 0 else { return }
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
