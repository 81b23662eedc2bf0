import ArgumentParser
import Diagnosis
import Diapason
import Disk

/// `diapason releases`: what a target holds, who published it, and what changed.
struct ReleasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "releases",
    Phrase(
      en: "Lists the releases of a target, the latest first.",
      fr: "Énumère les versions d'une cible, la dernière d'abord."),
    Phrase(
      en: """
        With --format json, each release's record, its changed pages and rules included.
        Example: diapason releases intranet
        """,
      fr: """
        Avec --format json, la fiche de chaque version, pages et règles modifiées comprises.
        Exemple : diapason releases intranet
        """))

  @Argument(
    help: .said(
      en: "A name under “targets” (default: the only one).",
      fr: "Un nom de « cibles » (sinon la seule qu'il y ait).", Phrase(en: "target", fr: "cible")))
  var target: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var speech: QuietOptions
  @OptionGroup var remote: RemoteOptions

  func validate() throws { try requireArgument(target, "target") }

  func run() throws {
    try ReleaseRun(site, Options(site), remote, isQuiet: speech.quiet)() { build in
      let releases = try build.releases(of: target, isChanging: false).releases
      let current = releases.layout.current
      if site.format == .json {
        let list = ReleaseListing(current: current, releases: releases.records)
        try StandardStreams.write(list.stableJSON)
        return .init(says: [], hasAnswered: true)
      }
      let text = releases.records.map {
        ReleaseLines.entry($0, isCurrent: $0.name == current, build.language)
      }
      try StandardStreams.write(Array(text.joined(separator: "\n").utf8))
      guard releases.records.isEmpty else { return .init(says: []) }
      return .init(says: [
        Phrase(en: "nothing was published yet", fr: "rien n'a encore été publié")
      ])
    }
  }
}

private struct ReleaseListing: Encodable {
  var current: String?
  var releases: [ReleaseRecord]
}
