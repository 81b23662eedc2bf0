import CharterModel
import Diagnosis
import Synchronization

/// A shell on the other machine, open as long as the value lives. What is told to it stands in
/// scripts of this program; only paths that need no quoting are put into them.
final class RemoteShell: Sendable {
  private let ssh: ChildProcess
  private let target: String
  private let host: String
  /// What was read beyond the answer that was waited for; one script runs at a time.
  private let rest = Mutex<[UInt8]>([])

  init(_ address: PublicationTarget.RemoteAddress, of target: String) throws {
    self.target = target
    host = address.host
    do {
      ssh = try ChildProcess(["ssh"] + address.ssh + ["--", address.host, "sh"], hasInput: true)
    } catch {
      throw PublicationFailure(.missingProgram("ssh"))
    }
    // Whatever the other side greets with comes before the first answer.
    guard try run(":").code == 0 else {
      throw PublicationFailure(.unreachableHost(target, host, ssh.complaint))
    }
  }

  /// Runs a script there, without input; what it printed, and its exit code. Ten seconds of silence
  /// on a connection that is dead end it.
  /// - Parameter isLasting: what it opens stays open.
  func run(_ script: String, isLasting: Bool = false) throws -> (output: [UInt8], code: Int) {
    let mark = "diapason-" + Releases.token()
    let block = isLasting ? ("{", "}") : ("(", ")")
    let text =
      "printf '\\n%s\\n' \(mark)-begin\n\(block.0)\n\(script)\n\(block.1) </dev/null 2>&1\n"
      + "printf '\\n%s %d\\n' \(mark)-end $?\n"
    return try rest.withLock { rest in
      guard ssh.write(Array(text.utf8)) else { throw lost() }
      _ = try read(to: "\n\(mark)-begin\n", &rest)
      let output = try read(to: "\n\(mark)-end ", &rest)
      let code = try read(to: "\n", &rest)
      return (output, Int(String(decoding: code, as: UTF8.self)) ?? 1)
    }
  }

  /// Runs a script that must succeed.
  @discardableResult
  func require(_ script: String) throws -> [UInt8] {
    let (output, code) = try run(script)
    guard code == 0 else {
      let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
      throw PublicationFailure(.remoteFailure(target, String(lines.last ?? "exit \(code)")))
    }
    return output
  }

  private func read(to mark: String, _ rest: inout [UInt8]) throws -> [UInt8] {
    let wanted = Array(mark.utf8)
    var searched = 0
    while true {
      if let start = rest.firstIndex(of: wanted, from: searched) {
        let found = Array(rest[..<start])
        rest.removeFirst(start + wanted.count)
        return found
      }
      searched = max(0, rest.count - wanted.count)
      let more = ssh.read()
      guard !more.isEmpty else { throw lost() }
      rest += more
    }
  }

  private func lost() -> PublicationFailure {
    _ = ssh.wait()
    let reason = ssh.complaint
    return PublicationFailure(
      .unreachableHost(target, host, reason.isEmpty ? "the connection ended" : reason))
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of wanted: [UInt8], from start: Int) -> Int? {
    guard count >= wanted.count else { return nil }
    return (start...(count - wanted.count)).first { index in
      self[index] == wanted[0] && self[index..<(index + wanted.count)].elementsEqual(wanted)
    }
  }
}

extension PublicationTarget.RemoteAddress {
  /// The words that follow `ssh`, without the host: it never asks, and gives up in time.
  var ssh: [String] {
    var words = ["-T", "-x", "-o", "BatchMode=yes", "-o", "ConnectTimeout=10"]
    words += ["-o", "ServerAliveInterval=10", "-o", "ServerAliveCountMax=3"]
    if let port { words += ["-p", String(port)] }
    if let sshConfiguration { words += ["-F", sshConfiguration] }
    return words
  }
}
