import Dispatch
import Glibc
import Synchronization

/// Ends the process with code 0 when it is asked to end (Ctrl-C, `systemctl stop`): between two
/// jobs and never within one, so that a publication that has begun is made. Asked twice, it ends at
/// once.
final class GentleStop: Sendable {
  private let job = Mutex<Void>(())

  /// Listens from now on. To be called before there are other threads: they inherit what is
  /// blocked here.
  ///
  /// - Parameters:
  ///   - tidy: what is done at once instead of waiting for a job, which is given up.
  ///   - leave: what is done behind the last job.
  func listen(
    tidying tidy: (@Sendable () -> Void)? = nil, leaving leave: @escaping @Sendable () -> Void = {}
  ) {
    var asked = sigset_t()
    sigemptyset(&asked)
    // What whoever started the program had it ignore (nohup, a shell's `&`) stays ignored.
    for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) {
      sigaddset(&asked, number)
    }
    pthread_sigmask(SIG_BLOCK, &asked, nil)
    let signals = asked
    DispatchQueue(label: "diapason.stop").async {
      let number = Self.next(of: signals)
      if let tidy {
        tidy()
        _exit(128 + number)
      }
      DispatchQueue(label: "diapason.stop-at-once").async {
        _exit(128 + Self.next(of: signals))
      }
      self.job.withLock { _ in
        leave()
        _exit(EXIT_SUCCESS)
      }
    }
  }

  /// Does a job that is not to be ended half-way.
  func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    try job.withLock { _ in try body() }
  }

  private static func next(of signals: sigset_t) -> Int32 {
    var signals = signals
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    return number
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
