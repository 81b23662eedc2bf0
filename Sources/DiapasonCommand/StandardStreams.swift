import ArgumentParser
import Diagnosis
import Disk
import Glibc

/// Standard input, output and error, and whole files given by name.
enum StandardStreams {
  /// More than any draft or fragment.
  private static let largestText = 64 << 20

  /// Makes sure of the three streams before anything is opened: a closed one gets a descriptor that
  /// neither reads nor writes, so that no file of ours takes its number, and a reader that goes away
  /// is an error to see and not a signal to die of.
  static func secure() {
    signal(SIGPIPE, SIG_IGN)
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (2, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest free number is this one: those below are open by now.
      _ = open("/dev/null", mode)
    }
  }

  /// All bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws -> [UInt8] {
    let shown = path == "-" ? "stdin" : path
    do {
      guard path != "-" else {
        return try FileSystem.readStream(STDIN_FILENO, shown, limit: largestText)
      }
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw FileError(path) }
      defer { close(descriptor) }
      return try FileSystem.readStream(descriptor, shown, limit: largestText)
    } catch let error as FileError {
      refuse(error, Language.ofEnvironment)
      throw ExitCode(2)
    }
  }

  /// Writes a command's result; one that cannot be written ends the command with 2.
  static func write(_ bytes: [UInt8]) throws {
    let code = put(bytes, to: STDOUT_FILENO)
    guard code != 0 else { return }
    // Who closes a pipe has read enough.
    if code != EPIPE { refuse(FileError("stdout", code), Language.ofEnvironment) }
    throw ExitCode(2)
  }

  /// Messages go to standard error; that nobody reads them is no reason to fail.
  static func say(_ text: String) { _ = put(Array(text.utf8), to: STDERR_FILENO) }

  /// Why a command does not go on.
  static func refuse(_ words: Phrase, _ language: Language) {
    say("diapason" + colon[language] + words[language] + "\n")
  }

  static func refuse(_ error: FileError, _ language: Language) {
    let path = error.path.shownAsPath
    refuse(
      Phrase(en: path + colon.en + error.reason.en, fr: path + colon.fr + error.reason.fr), language
    )
  }

  private static let colon = Phrase(en: ": ", fr: " : ")

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Zero, or why not all of it was written.
  private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno == EAGAIN {
        // The terminal or pipe was made non-blocking by somebody who shares it.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if poll(&request, 1, 10_000) == 0 { return EAGAIN }
      } else if written == 0 || errno != EINTR {
        return written == 0 ? EIO : errno
      }
    }
    return 0
  }
}
