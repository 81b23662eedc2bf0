import Diagnosis

/// What is wrong with the folder, as HTML on top of a page.
struct ProblemPanel {
  let html: String

  /// What one page shows; the command line shows them all.
  private static let most = 20

  init(_ showing: Showing, isDraft: Bool) {
    let language = showing.language
    var html = ""
    if isDraft {
      let words = Phrase(
        en: "Draft: shown here, not in the published site",
        fr: "Brouillon : affiché ici, pas dans le site publié")
      html += "<p class=\"diapason-draft\">\(words[language].escaped)</p>"
    }
    let sorted = showing.diagnostics.sorted().sorted { $0.severity > $1.severity }
    if !sorted.isEmpty {
      let hasErrors = sorted.hasErrors
      let heading = Self.heading(sorted, isOld: showing.isOld)[language]
      html += "<details class=\"diapason-problems\"\(hasErrors ? " open" : "")>"
      // What scrolls must be reached from the keyboard.
      html += "<summary>\(heading.escaped)</summary><ol tabindex=\"0\">"
      for diagnostic in sorted.prefix(Self.most) { html += Self.item(diagnostic, language) }
      html += "</ol>"
      if sorted.count > Self.most {
        let rest = sorted.count - Self.most
        html +=
          "<p>" + Phrase(en: "and \(rest) more", fr: "et \(rest) de plus")[language] + "</p>"
      }
      html += "</details>"
    }
    let label = Phrase(en: "Preview", fr: "Aperçu")[language]
    self.html =
      html.isEmpty
      ? ""
      : "<aside class=\"diapason-preview\" lang=\"\(language.rawValue)\" aria-label=\"\(label)\">"
        + html + "</aside>"
  }

  private static func heading(_ diagnostics: [Diagnostic], isOld: Bool) -> Phrase {
    let errors = diagnostics.count(of: .error)
    let others = diagnostics.count - errors
    var parts: [Phrase] = []
    if errors > 0 {
      parts.append(
        Phrase(
          en: errors == 1 ? "1 error" : "\(errors) errors",
          fr: errors == 1 ? "1 erreur" : "\(errors) erreurs"))
    }
    if others > 0 {
      parts.append(
        Phrase(
          en: others == 1 ? "1 remark" : "\(others) remarks",
          fr: others == 1 ? "1 remarque" : "\(others) remarques"))
    }
    let counts = Phrase(
      en: parts.map(\.en).joined(separator: ", "), fr: parts.map(\.fr).joined(separator: ", "))
    guard isOld else { return counts }
    return Phrase(
      en: counts.en + "; what follows is the last page without errors",
      fr: counts.fr + " ; ce qui suit est la dernière page sans erreur")
  }

  private static func item(_ diagnostic: Diagnostic, _ language: Language) -> String {
    var html = "<li class=\"\(diagnostic.severity.rawValue)\"><p>"
    html += "<b>\(diagnostic.severity.name[language].escaped)</b> "
    html += diagnostic.message[language].escaped + "</p>"
    if let help = diagnostic.help {
      let label = Phrase(en: "Help: ", fr: "Aide : ")[language]
      html += "<p class=\"help\">\((label + help[language]).escaped)</p>"
    }
    if let excerpt = diagnostic.excerptText {
      html += "<pre tabindex=\"0\">\(excerpt.escaped)</pre>"
    }
    html += "<p class=\"place\">"
    if let position = diagnostic.position {
      let place = "\(position.path.shownAsPath):\(position.line):\(position.column)"
      html += "<code>\(place.escaped)</code> "
    }
    html += "[\(diagnostic.problem.rawValue)]</p>"
    return html + "</li>"
  }
}

extension String {
  /// The text with the characters that HTML gives a meaning replaced.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
