import Foundation
import Synchronization

/// A program that goes on until it is told to end: a preview, a watch. What it writes goes into
/// files, so that it never waits for a reader. It is killed when nobody holds it any more.
package final class RunningProgram: Sendable {
  package let process: pid_t
  private let streams: TemporaryFolder
  private let code = Mutex<Int32?>(nil)

  package init(_ program: Program, _ arguments: [String]) throws {
    streams = try TemporaryFolder(["input": ""])
    process = try program.begin(arguments, streams)
  }

  deinit {
    guard isRunning else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  package var isRunning: Bool { exitCode == nil }

  /// Nil while it runs; 128 and the signal's number if a signal ended it.
  package var exitCode: Int32? {
    code.withLock { code in
      var status: Int32 = 0
      if code == nil, waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        code = signal == 0 ? status >> 8 & 0xFF : 128 + signal
      }
      return code
    }
  }

  package var output: String { streams.text("output") ?? "" }
  package var error: String { streams.text("error") ?? "" }

  /// Its memory now, in kilobytes.
  package var residentKilobytes: Int? {
    let status = FileManager.default.contents(atPath: "/proc/\(process)/status") ?? Data()
    return String(decoding: status, as: UTF8.self).firstMatch(of: /VmRSS:\s+([0-9]+)/)
      .flatMap { Int($0.1) }
  }

  /// Sends a signal and waits for the end; nil if it does not end.
  package func end(by signal: Int32) -> Int32? {
    kill(process, signal)
    _ = eventually { !isRunning }
    return exitCode
  }
}

/// Whether something comes true while one waits; waiting ends as soon as it does, so that the limit
/// is for what never comes, not for a slow machine.
package func eventually(
  within seconds: Int = 120, _ isTrue: () throws -> Bool
) rethrows -> Bool {
  let end = ContinuousClock.now + .seconds(seconds)
  while true {
    if try isTrue() { return true }
    if ContinuousClock.now > end { return false }
    usleep(5000)
  }
}
