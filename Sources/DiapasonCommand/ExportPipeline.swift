import ArgumentParser
import Diagnosis
import Diapason
import Disk

extension ExportCommand {
  /// `diapason export ci`: a recipe for the service that builds.
  struct Pipeline: ParsableCommand {
    static let configuration = CommandConfiguration.said(
      "ci",
      Phrase(
        en: "Writes a recipe for GitLab, GitHub, Jenkins or Forgejo into the folder.",
        fr: "Écrit dans le dossier une recette pour GitLab, GitHub, Jenkins ou Forgejo."),
      Phrase(
        en: """
          Proposals are checked, with their problems at their lines where the service shows them, and \
          kept as a preview; the main branch is published, and each night what dates decide. The file \
          says at its top what to set. One that you changed is not written over.
          Example: diapason export ci gitlab --source charter
          """,
        fr: """
          Les propositions sont vérifiées, leurs problèmes à leur ligne là où le service les montre, et \
          gardées en aperçu ; la branche principale est publiée, et chaque nuit ce que les dates \
          décident. Le fichier dit en tête ce qu'il faut définir. Un fichier que vous avez modifié n'est \
          pas remplacé.
          Exemple : diapason export ci gitlab --source charte
          """))

    enum Service: String, CaseIterable, ExpressibleByArgument {
      case gitlab, github, jenkins, forgejo
    }

    @Argument(
      help: .said(
        en: "Which service builds.", fr: "Le service qui construit.",
        Phrase(en: "service", fr: "service")))
    var service: Service

    @Option(help: .said(en: "The folder of the site.", fr: "Le dossier du site.", .folder))
    var source = "."

    @Option(
      help: .said(
        en: "The language of the file (default: the site's).",
        fr: "La langue du fichier (celle du site sinon).", .languages))
    var language: Language?

    @Flag(
      help: .said(en: "Writes over a file that differs.", fr: "Remplace un fichier qui diffère."))
    var replace = false

    func validate() throws { try requireText(source, for: "--source") }

    func run() throws {
      var options = Options(date: BuildDate.today(in: nil))
      options.source = source
      options.language = language
      var build = Build(options)
      do {
        let file = try build.pipeline(service.rawValue)
        try ExportedFiles(source, isReplacing: replace).write([file], build.language)
      } catch let error as FileError {
        StandardStreams.refuse(error, build.language)
        throw ExitCode(2)
      }
    }
  }
}
