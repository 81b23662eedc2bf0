import ArgumentParser
import Diagnosis
import Disk
import Glibc

/// How other machines are reached. These are the user's words, or stand in the user's environment:
/// what runs programs is never taken from the folder of the site.
struct RemoteOptions: ParsableArguments {
  private static let variable = "DIAPASON_SSH_CONFIG"

  @Option(
    help: ArgumentHelp(
      "A configuration of ssh, as its own -F takes it (default: DIAPASON_SSH_CONFIG, else ssh's).",
      valueName: "file"))
  var sshConfig: String?

  func validate() throws {
    try requireText(sshConfig, for: "--ssh-config")
    guard let sshConfiguration else { return }
    let name = sshConfig == nil ? Self.variable : "--ssh-config"
    guard FileSystem.statusFollowingLinks(sshConfiguration)?.kind == .file else {
      throw ValidationError("\(name): there is no file « \(sshConfiguration.shownInMessage) ».")
    }
  }

  /// As an absolute path, for ssh is told it by rsync too; nil for ssh's own.
  var sshConfiguration: String? {
    let environment = getenv(Self.variable).map { String(cString: $0) }
    guard let given = sshConfig ?? environment, !given.isEmpty else { return nil }
    return FileSystem.resolved(given) ?? given
  }
}
