import CharterModel
import Diagnosis
import Disk
import Markdown

/// The words of code told apart, where the configuration asks for it: pandoc knows their languages, and
/// is run once for all that no build of this process knew.
extension Build {
  mutating func highlighted(_ pages: [ParsedPage], _ configuration: Configuration) -> [ParsedPage] {
    guard configuration.fields[Configuration.highlighting] == true else { return pages }
    let samples = pages.flatMap { page in page.document.codeSamples.map(\.sample) }
    var known = memory?.highlights ?? [:]
    let unknown = PandocHighlights(samples.filter { known[$0] == nil })
    if !unknown.isEmpty {
      do {
        known.merge(try Self.asked(unknown)) { $1 }
      } catch {
        diagnostics.append(.plainCode(error, configuration.path))
      }
    }
    let used = Set(samples)
    memory?.highlights = known.filter { used.contains($0.key) }
    return pages.map { page in
      var page = page
      page.document = page.document.highlighted(known)
      return page
    }
  }

  private static func asked(
    _ samples: PandocHighlights
  ) throws -> [CodeSample: CodeHighlight] {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let file = scratch.path + "/code.md"
    try FileSystem.write(samples.text, toNew: file)
    return samples.read(
      try Converter.pandoc.run(
        ["--from=commonmark", "--to=html", "--wrap=none", "--preserve-tabs", "--", file],
        for: "code"))
  }
}

extension Diagnostic {
  /// Code is shown as it is: with what is in the way, and how it goes away.
  static func plainCode(_ error: any Error, _ path: String) -> Diagnostic {
    let help: Phrase
    if case .notInstalled(let converter)? = error as? Converter.Failure {
      help = Phrase(
        en: "install it: \(converter.installation); or remove “highlighting” from \(path)",
        fr: "installez-le : \(converter.installation) ; ou retirez « coloration » de \(path)")
    } else {
      help = Phrase(
        en: "remove “highlighting” from \(path)", fr: "retirez « coloration » de \(path)")
    }
    return Diagnostic(
      .plainCode,
      message: Phrase(
        en: "code is shown without colours: pandoc, which knows its languages, cannot be run",
        fr:
          "le code est montré sans couleurs : pandoc, qui en connaît les langages, ne peut pas être lancé"
      ),
      help: help)
  }
}
