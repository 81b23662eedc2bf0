import ArgumentParser
import Diagnosis
import Diapason
import Disk

/// `diapason verify`: the proof that a published site is what was published.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration.said(
    "verify",
    Phrase(
      en: "Checks a published site against its manifest, and finds external requests.",
      fr: "Confronte un site publié à son manifeste, et trouve les demandes vers l'extérieur."),
    Phrase(
      en: """
        Names every file that is missing, changed or foreign. That is a proof: each file is compared \
        with the hash that the publication wrote. It also names the addresses that a browser would \
        fetch from elsewhere, as far as reading finds them; what forbids such requests is the server's \
        policy (see “diapason export hosting”).
        Exit codes: 0, whole; 1, something was found; 2, there is no site.
        Example: diapason verify /srv/www/charter/current
        """,
      fr: """
        Nomme chaque fichier qui manque, a changé ou est étranger. C'est une preuve : chaque fichier est \
        comparé à l'empreinte écrite par la publication. Sont nommées aussi les adresses qu'un \
        navigateur irait chercher ailleurs, autant que la lecture les trouve ; ce qui interdit ces \
        demandes est la politique du serveur (voyez « diapason export hosting »).
        Codes de sortie : 0, intact ; 1, quelque chose a été trouvé ; 2, il n'y a pas de site.
        Exemple : diapason verify /srv/www/charte/current
        """))

  @Argument(
    help: .said(
      en: "A folder that contains a site, or a name under “targets”.",
      fr: "Un dossier qui contient un site, ou un nom de « cibles ».",
      Phrase(en: "site", fr: "site")))
  var place: String

  @Option(
    help: .said(
      en: "What “sha256sum .diapason.json” must say (see “diapason releases”).",
      fr: "Ce que « sha256sum .diapason.json » doit dire (voyez « diapason releases »).",
      Phrase(en: "sha256", fr: "sha256")))
  var digest: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var staging: StagingOptions
  @OptionGroup var speech: QuietOptions
  @OptionGroup var remote: RemoteOptions

  func validate() throws {
    try requireArgument(place, "site")
    try requireText(digest, for: "--digest")
  }

  func run() throws {
    var options = Options(site, output: staging.output)
    // On a web server there is no site whose language it could speak.
    if FileSystem.status(site.source + "/" + SourceFolder.configurationName) == nil {
      options.language = options.language ?? .ofEnvironment
    }
    try ReleaseRun(site, options, remote, isQuiet: speech.quiet)() { build in
      let found = try build.verify(place, digest: digest)
      return .init(
        code: build.diagnostics.hasErrors ? 1 : 0,
        says: [Self.line(found)] + (found.isProven ? [Self.proof] : []))
    }
  }

  /// What the manifest proves, and what no reading of pages can.
  private static let proof = Phrase(
    en: "proven: each file is, byte for byte, the one that was published; outside requests are "
      + "looked for here as well, but what forbids them is the server's Content-Security-Policy "
      + "(“diapason export hosting”)",
    fr: "prouvé : chaque fichier est, octet pour octet, celui qui a été publié ; les demandes vers "
      + "l'extérieur sont cherchées aussi, mais ce qui les interdit est la Content-Security-Policy "
      + "du serveur (« diapason export hosting »)")

  /// The weights of all files, the heaviest kind first.
  private static func line(_ found: Verification) -> Phrase {
    func kilobytes(_ bytes: Int) -> Int { (bytes + 500) / 1000 }
    let kinds = found.weights.filter { !$0.key.isEmpty }
      .sorted { ($0.value.bytes, $1.key) > ($1.value.bytes, $0.key) }.prefix(8)
    func listed(_ unit: String) -> String {
      kinds.map { "\($0.key.shownInMessage) \(kilobytes($0.value.bytes)) \(unit)" }
        .joined(separator: ", ")
    }
    let (files, size) = (found.total.files, kilobytes(found.total.bytes))
    let digest = found.digest.prefix(12)
    return Phrase(
      en: "\(Phrase.files(files).en), \(size) kB (\(listed("kB"))), digest \(digest)",
      fr: "\(Phrase.files(files).fr), \(size) ko (\(listed("ko"))), empreinte \(digest)")
  }
}
