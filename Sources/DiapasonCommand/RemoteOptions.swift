import ArgumentParser
import Diagnosis
import Disk
import Glibc

/// Where this machine may write for a while, before a site travels or after it was fetched.
struct StagingOptions: ParsableArguments {
  @Option(
    help: .said(
      en: "The path beside which a site is put together before it is sent (default: public in the "
        + "source).",
      fr:
        "À côté de quel chemin un site est assemblé avant de partir (sinon public, dans le dossier "
        + "du site).", .folder))
  var output: String?

  func validate() throws { try requireText(output, for: "--output") }
}

/// How other machines are reached. These are the user's words, or stand in the user's environment:
/// what runs programs is never taken from the folder of the site.
struct RemoteOptions: ParsableArguments {
  private static let variable = "DIAPASON_SSH_CONFIG"

  @Option(
    help: .said(
      en:
        "An ssh configuration, as ssh's own -F takes it (default: DIAPASON_SSH_CONFIG, else ssh's).",
      fr:
        "Une configuration de ssh, comme pour son option -F (sinon DIAPASON_SSH_CONFIG, sinon celle "
        + "de ssh).", .file))
  var sshConfig: String?

  func validate() throws {
    try requireText(sshConfig, for: "--ssh-config")
    guard let sshConfiguration else { return }
    let name = sshConfig == nil ? Self.variable : "--ssh-config"
    guard FileSystem.statusFollowingLinks(sshConfiguration)?.kind == .file else {
      let word = Phrase.quoted(sshConfiguration)
      throw ValidationError(
        en: "\(name): there is no file \(word.en).",
        fr: "\(name) : il n'y a pas de fichier \(word.fr).")
    }
  }

  /// As an absolute path, for ssh is told it by rsync too; nil for ssh's own.
  var sshConfiguration: String? {
    let environment = getenv(Self.variable).map { String(cString: $0) }
    guard let given = sshConfig ?? environment, !given.isEmpty else { return nil }
    return FileSystem.resolved(given) ?? given
  }
}
