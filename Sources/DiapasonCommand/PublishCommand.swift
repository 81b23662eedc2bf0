import ArgumentParser
import Diagnosis
import Diapason
import Disk
import Glibc

/// `diapason publish`: the site leaves for a target, whole and reversible.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Builds the site and publishes it to a target of diapason.yaml.",
    discussion: """
      The new release is written beside the old ones and shown by exchanging one link. While the
      content has errors, nothing is published.
      Example: diapason publish intranet
      """)

  @Argument(help: "A name under “targets” (default: the only one).")
  var target: String?

  @OptionGroup var arguments: BuildOptions
  @OptionGroup var remote: RemoteOptions

  func validate() throws { try requireArgument(target, "target") }

  func run() throws {
    let counter = CountLine(isQuiet: arguments.quiet)
    try ReleaseRun(arguments: arguments, remote: remote)() { build in
      defer { counter.clear() }
      let (target, release) = try build.release(
        to: target, Publishing(by: Self.user, moment: time(nil)), progress: counter.progress)
      return switch release {
      case .refused:
        .init(
          code: build.diagnostics.isImpossible ? 2 : 1,
          says: [Phrase(en: "nothing was published", fr: "rien n'a été publié")])
      case .alreadyShown(let record):
        .init(
          says: [
            Phrase(
              en: "nothing to do: \(target.name) shows this site already, as \(record.name)",
              fr: "rien à faire : \(target.name) montre déjà ce site, sous \(record.name)")
          ], isDelivered: true)
      case .published(let record, let written, let kept):
        .init(
          says: [
            Phrase(
              en:
                "\(target.name) shows \(record.name): \(Phrase.filesWritten(written).en), "
                + Phrase.unchanged(kept).en,
              fr: "\(target.name) montre \(record.name) : \(Phrase.filesWritten(written).fr), "
                + Phrase.unchanged(kept).fr),
            ReleaseLines.changes(of: record),
          ], isDelivered: true)
      }
    }
  }

  /// `user@host`, as the system names them.
  private static var user: String {
    var system = utsname()
    uname(&system)
    let host = withUnsafeBytes(of: system.nodename) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) }
    return (user ?? "\(geteuid())") + "@" + host
  }
}
