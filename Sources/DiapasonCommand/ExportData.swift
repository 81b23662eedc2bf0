import ArgumentParser
import Diagnosis
import Diapason
import Disk

extension ExportCommand {
  /// `diapason export data`: the charter for other programs and for assistants.
  struct CharterFiles: ParsableCommand {
    static let configuration = CommandConfiguration.said(
      "data",
      Phrase(
        en: "Writes the charter as data, as one text for assistants, its colours and its pages.",
        fr:
          "Écrit la charte en données, en un texte pour les assistants, ses couleurs et ses pages."),
      Phrase(
        en: """
          charter.json with its schema, charter.md, llms.txt, colours.tokens.json (Design Tokens) and, \
          where diapason.yaml says the address, sitemap.xml. They hold what is in force on the date, \
          and what the readers may see. “data: yes” in diapason.yaml puts them into the site.
          Example: diapason export data assistant --readers all
          """,
        fr: """
          charte.json avec son schéma, charte.md, llms.txt, couleurs.tokens.json (Design Tokens) et, si \
          diapason.yaml dit l'adresse, sitemap.xml. Ils contiennent ce qui est en vigueur à la date du \
          site, et ce que les lecteurs peuvent voir. « données: oui » dans diapason.yaml les met dans \
          le site.
          Exemple : diapason export data assistant --readers tous
          """))

    @Argument(
      help: .said(
        en: "The folder to write to; the files of an earlier export are replaced or removed.",
        fr: "Le dossier où écrire ; les fichiers d'un export précédent sont remplacés ou retirés.",
        .folder))
    var folder: String

    @OptionGroup var site: SiteOptions
    @OptionGroup var content: ReadingOptions
    @OptionGroup var speech: QuietOptions

    func validate() throws { try requireArgument(folder, "folder") }

    func run() throws {
      let run = Run(arguments: site, isQuiet: speech.quiet)
      var build = Build(Options(site, content))
      do {
        let data = try build.data()
        try run.report(build.diagnostics, language: build.language)
        guard let data else {
          run.say(.refused, build.language)
          throw ExitCode(build.diagnostics.isImpossible ? 2 : 1)
        }
        try FileSystem.makeFolders(folder)
        try remove(data.others, where: data.mark)
        for file in data.files {
          try FileSystem.writeWhole(file.bytes, to: folder + "/" + file.name, mayStand: true)
        }
        if !speech.quiet, site.format == .human {
          StandardStreams.say(Phrase.filesWritten(data.files.count)[build.language] + "\n")
        }
      } catch let error as FileError {
        StandardStreams.refuse(error, build.language)
        throw ExitCode(2)
      }
    }

    /// What an earlier export wrote may be for other readers: it goes before anything is written.
    private func remove(_ names: [String], where mark: String) throws {
      guard FileSystem.status(folder + "/" + mark)?.kind == .file else { return }
      for path in names.map({ folder + "/" + $0 })
      where FileSystem.status(path).map({ $0.kind != .folder }) ?? false {
        try FileSystem.remove(path)
      }
    }
  }
}
