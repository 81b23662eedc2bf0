import ArgumentParser
import Diagnosis
import Diapason
import Disk
import Glibc

/// `diapason publish`: the site leaves for a target, whole and reversible.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "publish",
    Phrase(
      en: "Builds the site and publishes it to a target of diapason.yaml.",
      fr: "Construit le site et le publie vers une cible de diapason.yaml."),
    Phrase(
      en: """
        The new release is written beside the old ones and shown by exchanging one link. While the \
        content has errors, nothing is published.
        Example: diapason publish intranet
        """,
      fr: """
        La nouvelle version est écrite à côté des anciennes, et montrée par l'échange d'un lien. Tant \
        que le contenu a des erreurs, rien n'est publié.
        Exemple : diapason publish intranet
        """))

  @Argument(
    help: .said(
      en: "A name under “targets” (default: the only one).",
      fr: "Un nom de « cibles » (sinon la seule qu'il y ait).", Phrase(en: "target", fr: "cible")))
  var target: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var content: ContentOptions
  @OptionGroup var shown: DraftOptions
  @OptionGroup var staging: StagingOptions
  @OptionGroup var speech: QuietOptions
  @OptionGroup var remote: RemoteOptions

  func validate() throws { try requireArgument(target, "target") }

  func run() throws {
    let counter = CountLine(isQuiet: speech.quiet)
    let options = Options(site, content, drafts: shown.drafts, output: staging.output)
    try ReleaseRun(site, options, remote, isQuiet: speech.quiet)() { build in
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
