import CharterModel
import Diagnosis

/// A file of a sample site, with the day, the company and its networks filled in: `{today+30}` is thirty
/// days after it, `{networks}` the ids of all; a line with `{network}` or `{Network}` is written once
/// for each, and so is a file with it in its name.
struct SampleText {
  let wishes: NewSite.Wishes

  /// A file of the sample becomes one, or one for each network.
  func files(_ path: String, _ text: String) -> [(path: String, text: String)] {
    guard path.contains("{network}") else { return [(path, filled(text, path: path))] }
    return wishes.networks.map { network in
      let own = path.replacing("{network}", with: network.id)
      return (own, filled(of(network, 1, text), path: own))
    }
  }

  private func filled(_ text: String, path: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      guard line.contains("{network}") || line.contains("{Network}") else { return [String(line)] }
      return wishes.networks.enumerated().map { of($1, $0 + 1, String(line)) }
    }
    var filled = lines.joined(separator: "\n")
    filled.replace(/\{networks: (\w+)\}/) { match in
      wishes.networks.map { "\($0.id): \(match.1)" }.joined(separator: ", ")
    }
    filled.replace(/\{today([+-][0-9]+)?\}/) { match in
      wishes.day.adding(days: match.1.flatMap { Int($0) } ?? 0).description
    }
    let colour = wishes.colour
    for (word, value) in [
      ("networks", wishes.networks.map(\.id).joined(separator: ", ")),
      // Three for each network, and as many for the rest.
      ("hours", String(3 + 3 * wishes.networks.count)),
      ("first", wishes.networks[0].id), ("First", wishes.networks[0].label),
      ("year", String(wishes.day.description.prefix(4))), ("colour", colour.description),
      ("cmyk", colour.inks), ("text-on-colour", wishes.textOnColour),
      ("logo", wishes.logo?.name ?? "logo.svg"), ("logo-words", logoWords),
    ] {
      filled = filled.replacing("{\(word)}", with: value)
    }
    // Last: the name is the author's, and may hold what looks like one of the others.
    let name = wishes.company
    return filled.replacing(
      "{name}", with: path.hasSuffix(".md") ? name.escapedForMarkdown : name.escapedForYAML)
  }

  private var logoWords: String {
    guard wishes.logo != nil else {
      return Phrase(
        en: "The logo: two upright strokes joined by a bar",
        fr: "Le logo : deux traits verticaux que relie une barre")[wishes.language]
    }
    return Phrase(en: "The company's logo", fr: "Le logo de l'entreprise")[wishes.language]
  }

  /// What one network's lines say.
  private func of(_ network: NetworkFacts, _ number: Int, _ text: String) -> String {
    let language = wishes.language
    var lines = text
    if network.imagesText(language) == nil {
      lines = lines.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("{images}") }.joined(separator: "\n")
    }
    let looked = Day(NetworkFacts.asOf).map { min($0, wishes.day) } ?? wishes.day
    for (word, value) in [
      ("network", network.id), ("Network", network.label), ("number", String(number)),
      ("limits", network.limitsText(language)), ("images", network.imagesText(language) ?? ""),
      ("verified", looked.description),
    ] {
      lines = lines.replacing("{\(word)}", with: value)
    }
    return lines
  }
}

extension String {
  /// Inside double quotes.
  fileprivate var escapedForYAML: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  fileprivate var escapedForMarkdown: String {
    replacing(/[\\`*_\[\]<>&#]/) { "\\" + $0.output }
  }
}
