import Foundation

/// A program in a process of its own, as users run it: arguments in, exit code and text out.
package struct Program: Sendable {
  package struct Ending: Sendable {
    /// The exit code; 128 and the signal's number if a signal ended it, as a shell says it.
    package var code: Int32
    package var bytes: [UInt8]
    package var error: String
    package var seconds: Double
    /// Of a processor, whatever else the machine did meanwhile.
    package var processorSeconds: Double

    package var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  package struct NotStarted: Error {
    package var path: String
    package var code: Int32
  }

  package var path: String
  package var environment: [String: String]
  package var folder: String?
  /// Whom it runs as, if not as the tests do.
  package var user: UInt32?
  /// The most seconds and bytes of memory that the program may take; past them it is killed.
  package var bounds: (seconds: Int, bytes: Int)?

  package init(_ path: String, environment: [String: String] = [:], folder: String? = nil) {
    self.path = path
    self.environment = environment
    self.folder = folder
  }

  /// A product of the build that this test belongs to: it lies beside the test's own program.
  package static func built(_ name: String) throws -> Program {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = URL(fileURLWithPath: own).deletingLastPathComponent().path
    guard FileManager.default.isExecutableFile(atPath: folder + "/" + name) else {
      throw NotStarted(path: folder + "/" + name, code: ENOENT)
    }
    return Program(folder + "/" + name)
  }

  package func callAsFunction(_ arguments: String..., input: [UInt8] = []) throws -> Ending {
    try run(arguments, input: input)
  }

  package func run(_ arguments: [String], input: [UInt8] = []) throws -> Ending {
    let streams = try TemporaryFolder()
    try streams.write(input, to: "input")
    let clock = ContinuousClock()
    let start = clock.now
    let process = try begin(arguments, streams)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(
      code: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      bytes: streams.bytes("output") ?? [], error: streams.text("error") ?? "",
      seconds: (clock.now - start) / .seconds(1),
      processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds)
  }

  /// Starts the program and ends it by signal 9 some time after it started, or after a file has
  /// appeared; false if it had ended by itself.
  package func runAndKill(
    _ arguments: [String], afterMicroseconds delay: UInt32, since file: String? = nil
  ) throws -> Bool {
    let streams = try TemporaryFolder(["input": ""])
    let process = try begin(arguments, streams)
    var status: Int32 = 0
    if let file {
      while FileTree.kind(of: file) == nil {
        if waitpid(process, &status, WNOHANG) != 0 { return false }
        usleep(20)
      }
    }
    usleep(delay)
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == SIGKILL
  }

  func begin(_ arguments: [String], _ streams: TemporaryFolder) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let create = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, streams("input"), O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams("output"), create, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams("error"), create, 0o600)
    var variables = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    variables.merge(environment) { _, new in new }
    // `env -C` enters the folder and becomes the program: the process stays the same one.
    var start = folder.map { ["/usr/bin/env", "--default-signal", "-C", $0, path] } ?? [path]
    if let user {
      start = ["/usr/bin/setpriv", "--reuid=\(user)", "--regid=\(user)", "--clear-groups"] + start
    }
    if let bounds {
      start =
        ["/usr/bin/prlimit", "--core=0", "--as=\(bounds.bytes)", "--cpu=\(bounds.seconds)"] + start
    }
    var words: [UnsafeMutablePointer<CChar>?] = (start + arguments).map { strdup($0) }
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") }
    words.append(nil)
    settings.append(nil)
    defer { for pointer in words + settings { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, start[0], &actions, nil, words, settings)
    guard code == 0 else { throw NotStarted(path: path, code: code) }
    return process
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}
