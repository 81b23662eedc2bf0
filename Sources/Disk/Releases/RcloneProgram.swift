import CLinux
import Diagnosis
import Glibc

/// rclone, run for one task after the other. Where stores are and how one gets in stands in its own
/// configuration or in the environment: neither is read here.
struct RcloneProgram: Sendable {
  /// How a task ended.
  struct Ending {
    var output: [UInt8]
    /// 0: done; 3: no such folder; 4: no such file.
    var code: Int32
    /// The last thing it said, without what is secret.
    var complaint: String
  }

  private let program: String
  /// `(1, 60)`.
  let version: (major: Int, minor: Int)

  init() throws {
    do {
      program = try ProgramPath.find("rclone")
    } catch {
      throw PublicationFailure(.missingRclone)
    }
    let said = try Self.start(program, ["version"], input: nil)
    let text = String(decoding: said.output, as: UTF8.self)
    let number = text.firstMatch(of: /v([0-9]+)\.([0-9]+)/)
    version = (number.flatMap { Int($0.1) } ?? 0, number.flatMap { Int($0.2) } ?? 0)
  }

  /// A file that is being sent has another name until it is whole, where names can be exchanged.
  var writesAside: Bool { version >= (1, 63) }

  /// Never asks; gives up in time; says mistakes alone.
  func run(_ words: [String], input: [UInt8]? = nil) throws -> Ending {
    var all =
      words + [
        "--ask-password=false", "--log-level", "ERROR", "--contimeout", "15s", "--timeout", "60s",
        "--retries", "3", "--low-level-retries", "4", "--retries-sleep", "1s",
      ]
    if writesAside { all.append("--inplace=false") }
    return try Self.start(program, all, input: input)
  }

  private static func start(
    _ program: String, _ words: [String], input: [UInt8]?
  ) throws -> Ending {
    let files = try (0..<3).map { _ in try ScratchFile() }
    if let input { try files[0].fill(input) }
    var arguments: [UnsafeMutablePointer<CChar>?] = ([program] + words).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = Self.settings.map { strdup($0) } + [nil]
    defer { for pointer in arguments + settings { free(pointer) } }
    let streams = files.map(\.descriptor)
    let process = linux_start_bound(program, &arguments, &settings, streams)
    guard process > 0 else { throw FileError("rclone") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(
      output: files[1].contents, code: signal == 0 ? status >> 8 & 0xFF : 128 + signal,
      complaint: complaint(in: files[2].contents))
  }

  private static var environment: [String] {
    var all: [String] = []
    var index = 0
    while let variable = environ[index] {
      all.append(String(cString: variable))
      index += 1
    }
    return all
  }

  /// rclone 1.60 ends at once where a bundle of certificates is named in Amazon's way; its own way
  /// says the same.
  private static var settings: [String] {
    let all = environment
    let bundle = all.first { $0.hasPrefix("AWS_CA_BUNDLE=") }?.dropFirst(14) ?? ""
    var kept = all.filter {
      !$0.hasPrefix("LC_") && !$0.hasPrefix("LANG") && !$0.hasPrefix("AWS_CA_BUNDLE=")
    }
    if !bundle.isEmpty, !all.contains(where: { $0.hasPrefix("RCLONE_CA_CERT=") }) {
      kept.append("RCLONE_CA_CERT=\(bundle)")
    }
    return kept + ["LC_ALL=C"]
  }

  private static func complaint(in bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split { $0.isNewline }
    var line = String(lines.last ?? "")
    line = line.replacing(#/^[0-9/]{10} [0-9:]{8} /#, with: "")
      .replacing(#/^(ERROR|CRITICAL|NOTICE) ?: (: )?/#, with: "")
    return withoutSecrets(line)
  }

  /// What the environment holds under a name that speaks of secrets is nobody's to read, nor what an
  /// address says before its host.
  private static func withoutSecrets(_ text: String) -> String {
    var text = text.replacing(#/:\/\/[^\/@ ]+@/#, with: "://***@")
    for variable in environment {
      let parts = variable.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[1].count > 3 else { continue }
      let name = parts[0].uppercased()
      if ["SECRET", "PASS", "TOKEN", "KEY", "CREDENTIAL"].contains(where: { name.contains($0) }) {
        text = text.replacing(parts[1], with: "***")
      }
    }
    return text
  }
}

/// A file without a name: a program's input, or what it says.
private final class ScratchFile {
  let descriptor: Int32

  init() throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/diapason-XXXXXX".utf8CString)
    descriptor = linux_scratch_file(&name)
    guard descriptor >= 0 else { throw FileError(folder) }
    unlink(name)
  }

  func fill(_ bytes: [UInt8]) throws {
    try FileSystem.write(bytes, to: descriptor, "rclone")
    lseek(descriptor, 0, SEEK_SET)
  }

  var contents: [UInt8] {
    var size = stat()
    guard fstat(descriptor, &size) == 0, size.st_size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(size.st_size)) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, 0))
    }
  }

  deinit { close(descriptor) }
}
