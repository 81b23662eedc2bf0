import ArgumentParser
import Diagnosis
import Disk
import Glibc

/// Standard input, output and error, and whole files given by name.
enum StandardStreams {
  /// All bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 { count = 0 }
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { throw failure("-") }
      rest = rest.dropFirst(written)
    }
  }

  /// Replaces what a file holds; the file stays the same one, with its owner and its mode.
  static func overwrite(_ path: String, with bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Messages go to standard error; a reader that has gone away is no reason to fail.
  static func say(_ text: String) {
    try? write(Array(text.utf8), to: STDERR_FILENO)
  }

  static func refuse(_ error: FileError, _ language: Language) {
    let colon = Phrase(en: ":", fr: " :")[language]
    say("diapason: \(error.path.shownInMessage)\(colon) \(error.reason[language])\n")
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static func failure(_ path: String) -> ExitCode {
    refuse(FileError(path), Language.ofEnvironment)
    return ExitCode(2)
  }
}
