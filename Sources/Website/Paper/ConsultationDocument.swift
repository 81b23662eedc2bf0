import CharterModel
import Layouts
import SitePlan

/// What a works council is given before a version binds: what changes, rule by rule, with the reason
/// of each change; the formalities; both texts whole. It leads nowhere but within itself, to where the
/// site is published, and to other sites. It depends on the two texts and the tables, not on the day.
package struct ConsultationDocument: Sendable {
  package enum Refusal: Error, Sendable {
    /// No version of the document is kept.
    case noVersions
    case unknownVersion(String, known: [String])
    /// Nothing that could be compared comes before it.
    case isFirst(String)
    /// The one that it was to be compared with comes after it.
    case isLater(String, than: String)
    /// The two are one.
    case sameVersion(String)
    /// One of the two may not be shown to these readers.
    case withheld(String)
  }

  /// Its pictures and typefaces stand at their addresses beside it.
  package let paper: PaperDocument
  /// Both versions, as they are called.
  package let old: String
  package let new: String
  /// What changes without a reason in the table of changes, by the rules' ids.
  package let withoutReason: [String]
  /// For whom else there are rules that it leaves out, in alphabetical order; it says that it does.
  package let otherReaders: [String]
}

extension ThemedSite {
  /// Whether the theme can write such files.
  package var hasConsultation: Bool { theme.hasLayout(ConsultationShapes.layout) }

  /// - Parameters:
  ///   - document: by its index in the charter.
  ///   - earlier: the version that it is compared with; that before it if none is named.
  /// - Throws: ``ConsultationDocument/Refusal``.
  package func consultation(
    on version: String, ofDocument document: Int, from earlier: String? = nil
  ) throws -> ConsultationDocument {
    guard let history = plan.charter.history(ofDocument: document) else {
      throw ConsultationDocument.Refusal.noVersions
    }
    let (old, new) = try history.pair(version, earlier)
    guard let change = plan.change(from: old, to: new, in: history) else {
      throw ConsultationDocument.Refusal.withheld(version)
    }
    var view = ConsultationView(plan, change, document, history)
    let page = theme.render(view.made(), with: ConsultationShapes.layout, in: plan.language)
    let language = plan.charter.textLanguage(of: plan.charter.pages[document])
    let html = FrenchSetting.applies(to: language.text) ? FrenchSetting.set(page) : page
    let silent = change.rules.filter { rule in
      rule.state != .same && !rule.hasEnded && !rule.reasons.contains { $0.why != nil }
    }
    return ConsultationDocument(
      paper: PaperDocument(
        html: html, media: mediaAddresses, title: plan.pages[plan.pageOfCharter[document]].title,
        print: DocumentWords.print(html)),
      old: old.number, new: new.number, withoutReason: silent.map(\.id),
      otherReaders: view.otherReaders.sorted())
  }
}

extension DocumentHistory {
  /// Both versions of a comparison. What is only proposed is compared with what was adopted last.
  fileprivate func pair(_ version: String, _ earlier: String?) throws -> (Edition, Edition) {
    typealias Refusal = ConsultationDocument.Refusal
    let known = editions.map(\.number)
    guard let place = editions.firstIndex(where: { $0.number == version }) else {
      throw Refusal.unknownVersion(version, known: known)
    }
    guard let earlier else {
      guard let before = editions[..<place].last(where: { !$0.isProposed }) else {
        throw Refusal.isFirst(version)
      }
      return (before, editions[place])
    }
    guard let before = editions.firstIndex(where: { $0.number == earlier }) else {
      throw Refusal.unknownVersion(earlier, known: known)
    }
    guard before != place else { throw Refusal.sameVersion(version) }
    guard before < place else { throw Refusal.isLater(earlier, than: version) }
    return (editions[before], editions[place])
  }
}
