import CharterModel
import Diagnosis
import Markdown
import SitePlan

/// What changed since a day, as the text of an e-mail to everybody: a subject, what binds by now, what
/// is announced, and where to read it. It holds what the site for the same readers holds, and no more.
struct ChangesMessage {
  private let site: Site
  private let day: Day
  private var language: Language { site.language }

  init(of site: Site, since day: Day) {
    self.site = site
    self.day = day
  }

  /// Lines end with a line feed and are not broken: programs of mail break them where they show them.
  /// - Returns: nil if nothing changed and nothing is announced.
  var text: String? {
    let rows = site.changes
    let ahead = rows.filter { ($0.fields[Changes.date] ?? day) > site.date }
    let past = rows.filter { row in
      row.fields[Changes.date].map { $0 >= day && $0 <= site.date } ?? false
    }
    guard !(ahead.isEmpty && past.isEmpty) else { return nil }
    var lines = [subject, ""]
    if !past.isEmpty {
      let since = site.text(of: day)
      lines += [
        Phrase(
          en: "What has changed since \(since):", fr: "Ce qui a changé depuis le \(since)\u{A0}:")[
            language], "",
      ]
      lines += groups(past)
    }
    if !ahead.isEmpty {
      lines += [Phrase(en: "What is to come:", fr: "Ce qui est à venir\u{A0}:")[language], ""]
      // The next one first.
      lines += groups(ahead.reversed())
    }
    lines += closing
    return lines.joined(separator: "\n") + "\n"
  }

  private var subject: String {
    let name = Self.line(site.typeset(site.siteName))
    return Phrase(
      en: "Subject: \(name) — what has changed", fr: "Objet\u{A0}: \(name) — ce qui a changé")[
        language]
  }

  /// The changes of one day and one version stand below one heading.
  private func groups(_ rows: [CharterTable.Row]) -> [String] {
    var lines: [String] = []
    var last: String?
    for row in rows {
      let heading = heading(of: row)
      if heading != last {
        lines += [heading, ""]
        last = heading
      }
      lines += entry(of: row)
    }
    return lines
  }

  private func heading(of row: CharterTable.Row) -> String {
    let date = row.fields[Changes.date].map { site.text(of: $0) }
    let document = row.fields[Changes.document].flatMap { site.charter.record($0.value) }
      .map { site.pages[site.pageOfCharter[$0]].title }
    let version = row.fields[Changes.version].map { site.strings.word("versionLower") + " " + $0 }
    let name = [document, version].compactMap(\.self).joined(separator: ", ")
    return [date, name.isEmpty ? nil : name].compactMap(\.self).map(Self.line).joined(
      separator: " · ")
  }

  private func entry(of row: CharterTable.Row) -> [String] {
    let what = Self.line(site.typeset(row.fields[Changes.what] ?? ""))
    let why = row.fields[Changes.why].map { Self.line(site.typeset($0)) }
    let rule = row.fields[Changes.rule].flatMap { site.charter.record($0.value) }
    let name = rule.map { rule in
      let id = site.charter.pages[rule].recordID ?? ""
      return Self.line(id + " · " + site.pages[site.pageOfCharter[rule]].label)
    }
    var lines = name.map { ["- \($0)", "  \(what)"] } ?? ["- \(what)"]
    if let why { lines.append("  " + site.strings.word("why") + site.strings.word("colon") + why) }
    if let rule, let address = address(of: site.pageOfCharter[rule]) {
      lines.append("  " + address)
    }
    return lines + [""]
  }

  /// Where all of it can be read, and whom to tell what one thinks of it.
  private var closing: [String] {
    var lines: [String] = []
    let page = site.changesPage ?? site.pageOfFolder[""]
    if let page, let address = address(of: page) {
      lines.append(
        Phrase(en: "Read it all: \(address)", fr: "Tout lire\u{A0}: \(address)")[language])
    }
    if let setting = site.charter.configuration.fields[Configuration.propose] {
      let scheme = LinkScheme.scheme(of: setting)
      let mail = setting.hasPrefix("mailto:") ? String(setting.dropFirst(7)) : setting
      if scheme == nil || scheme == "mailto" {
        let mail = Self.line(mail)
        lines.append(
          Phrase(
            en: "A question, a remark: \(mail)", fr: "Une question, une remarque\u{A0}: \(mail)")[
              language])
      }
    }
    return lines
  }

  /// Only an address of the web can be followed from a mail.
  private func address(of page: Int) -> String? {
    site.publishedAddress.map { Self.line($0 + site.pages[page].address) }
  }

  /// A cell may hold line ends, and characters that are none.
  private static func line(_ text: String) -> String {
    text.inMarkup.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension ThemedSite {
  /// What changed since a day, for the readers that the site was made for, as the text of an e-mail;
  /// nil if nothing did and nothing is announced.
  package func changesMessage(since day: Day) -> String? {
    ChangesMessage(of: plan, since: day).text
  }

  /// Whether the site says at all what changed.
  package var hasChanges: Bool { plan.charter.tables.contains { $0.kind.id == Changes.kind.id } }
}
