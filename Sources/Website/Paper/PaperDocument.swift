import CharterModel
import Layouts
import Markdown
import SitePlan

/// A document as one file of HTML that a program turns into pages of paper, with the files that it
/// shows. It leads nowhere but within itself, to where the site is published, and to other sites.
package struct PaperDocument: Sendable {
  /// Its files stand at their addresses beside it.
  package let html: [UInt8]
  /// The content files that it may show, by their addresses.
  package let media: [String: String]
  /// The document's title, for messages.
  package let title: String
  /// The document's print, in 64 digits.
  package let print: String

  /// The print of all that stands on the paper, annexes, history and formalities too, in 64 digits: by
  /// it the site knows which text a file holds (``CharterModel/PaperPrint``).
  package var identifier: String {
    let html = String(decoding: self.html, as: UTF8.self)
    let body = html.firstRange(of: "<body").map { html[$0.lowerBound...] } ?? html[...]
    return DocumentWords.print(Array(body.utf8))
  }
}

extension ThemedSite {
  /// Whether the theme can write documents for paper.
  package var hasPaper: Bool { theme.hasLayout(DocumentShapes.handedOnLayout) }

  /// A document with all that is printed of it.
  /// - Parameter document: by its index in the charter.
  package func paper(ofDocument document: Int) -> PaperDocument {
    plan.paper(ofDocument: document, theme)
  }

  /// The content files that a page for paper may show, by their addresses.
  var mediaAddresses: [String: String] { plan.mediaAddresses }
}

extension Site {
  func paper(ofDocument document: Int, _ theme: Theme) -> PaperDocument {
    let html = theme.render(
      paperView(of: document), with: DocumentShapes.handedOnLayout, in: language)
    let textLanguage = charter.textLanguage(of: charter.pages[document])
    return PaperDocument(
      html: FrenchSetting.applies(to: textLanguage.text) ? FrenchSetting.set(html) : html,
      media: mediaAddresses,
      title: pages[pageOfCharter[document]].title, print: print(of: document))
  }

  fileprivate var mediaAddresses: [String: String] {
    let media = files.media.keys.compactMap { path in
      files.addresses.address(ofMedia: path).map { ($0, path) }
    }
    return Dictionary(media, uniquingKeysWith: { first, _ in first })
  }
}

extension Site {
  fileprivate func paperView(of document: Int) -> View {
    let source = charter.pages[document]
    let title = pages[pageOfCharter[document]].title
    var page = SitePage.paper(of: document, title: title, layout: DocumentShapes.handedOnLayout)
    page.reach = PaperReach(places: [:], isHandedOn: true)
    let language = charter.textLanguage(of: source)
    var view = View(DocumentShapes.handedOn)
    addPrintedDocument(to: &view, document, on: page)
    view["language"] = .text(language.text)
    if language.isRightToLeft { view["direction"] = .text("rtl") }
    view["title"] = .text(title)
    view["company"] = .text(
      typeset(charter.configuration.fields[Configuration.company] ?? siteName))
    view["house"] = .markup(Array(paperStyles.utf8))
    view["logos"] = .list(logoViews.prefix(1).map { $0 })
    view["digits"] = .text(print(of: document))
    view["contents"] = .list(contentsViews(source))
    view["annexesNote"] = .flag(!annexes(of: document).isEmpty)
    if case .view(let record)? = view["record"] {
      view["hasHistory"] = .flag(record["history"]?.isShown ?? false)
    }
    return view
  }

  /// The company's typefaces and its colour.
  var paperStyles: String {
    let faces = Voice.allCases.map { faceRules($0, from: "") }.joined()
    guard let accent = SchemeColours(.light, of: charter.configuration).accent else { return faces }
    return faces + ":root { --brand: \(accent.colour); }\n"
  }
}
