import CLinux
import Glibc
import Synchronization

/// Another program at work: words in, no shell between.
final class ChildProcess: Sendable {
  private let process: pid_t
  private let input: Mutex<Int32?>
  private let output: Int32
  private let errors: Int32
  private let isOver = Mutex(false)

  /// - Parameters:
  ///   - words: the program's name, to be found on the path, and what it is told.
  ///   - hasInput: else it reads nothing.
  ///   - environment: what it finds there besides. Git hears nothing else that is meant for it.
  init(
    _ words: [String], hasInput: Bool = false, environment: [String: String] = [:]
  ) throws {
    let program = try ProgramPath.find(words.first ?? "")
    // A program that goes away while it is written to is an error to report, not a signal to die of.
    signal(SIGPIPE, SIG_IGN)
    var toChild: [Int32] = [-1, -1]
    var fromChild: [Int32] = [-1, -1]
    guard linux_pipe(&toChild) == 0 else { throw FileError(words.first ?? "") }
    guard linux_pipe(&fromChild) == 0 else {
      let failure = FileError(words.first ?? "")
      for descriptor in toChild { close(descriptor) }
      throw failure
    }
    errors = Self.scratchFile()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if hasInput {
      posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    if errors >= 0 { posix_spawn_file_actions_adddup2(&actions, errors, 2) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // What is blocked here, to be waited for, ends a child as ever.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    // What programs print is read here: it must not depend on the user's language.
    var settings = ChildProcess.settings
    for (name, value) in environment { settings.append(strdup("\(name)=\(value)")) }
    settings.append(nil)
    defer { for pointer in arguments + settings { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program, &actions, &attributes, arguments, settings)
    close(toChild[0])
    close(fromChild[1])
    self.process = process
    input = Mutex(toChild[1])
    output = fromChild[0]
    guard code == 0 else {
      for descriptor in [toChild[1], output, errors] where descriptor >= 0 { close(descriptor) }
      isOver.withLock { $0 = true }
      throw FileError(words.first ?? "", code)
    }
  }

  /// A file without a name for what the program says on standard error; -1 if there can be none.
  private static func scratchFile() -> Int32 {
    var name = Array("/tmp/diapason-XXXXXX".utf8CString)
    let descriptor = linux_scratch_file(&name)
    if descriptor >= 0 { unlink(name) }
    return descriptor
  }

  private static var settings: [UnsafeMutablePointer<CChar>?] {
    var settings: [UnsafeMutablePointer<CChar>?] = []
    var index = 0
    while let variable = environ[index] {
      let text = String(cString: variable)
      if !text.hasPrefix("LC_"), !text.hasPrefix("LANG"), !text.hasPrefix("RSYNC_"),
        !text.hasPrefix("GIT_")
      {
        settings.append(strdup(text))
      }
      index += 1
    }
    return settings + [strdup("LC_ALL=C")]
  }

  /// False if the program no longer reads.
  func write(_ bytes: [UInt8]) -> Bool {
    guard let input = input.withLock({ $0 }) else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  /// Says that there is no more to read.
  func endInput() {
    let descriptor = input.withLock { open in
      defer { open = nil }
      return open
    }
    if let descriptor { close(descriptor) }
  }

  /// What it has printed since; empty at the end.
  func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var got = -1
      repeat {
        got = Glibc.read(output, buffer.baseAddress, buffer.count)
      } while got < 0 && errno == EINTR
      count = max(0, got)
    }
  }

  /// Waits for its end; the exit code, or 128 and the signal's number.
  func wait() -> Int32 {
    let wasOver = isOver.withLock { over in
      defer { over = true }
      return over
    }
    guard !wasOver else { return 0 }
    endInput()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(output)
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// The last thing it said on standard error.
  var complaint: String {
    guard errors >= 0 else { return "" }
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
      count = max(0, pread(errors, buffer.baseAddress, buffer.count, 0))
    }
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
    // rsync ends with a line on itself; the cause stands before it.
    let told = lines.filter { !$0.hasPrefix("rsync error:") && !$0.hasPrefix("Warning:") }
    return String(told.last ?? lines.last ?? "")
  }

  deinit {
    _ = wait()
    if errors >= 0 { close(errors) }
  }
}
