import CharterModel
import Diagnosis
import SitePlan

/// The charter in one file for assistants: what holds on the build's date and nothing else, each rule
/// with its address and its print, each example to avoid marked so on its own line.
struct AssistantText {
  private let site: Site
  private var lines: [String] = []

  init(of site: Site) {
    self.site = site
    addHead()
    addDocuments()
    addContacts()
    addNetworks()
    addWords()
    addDecisions()
  }

  var bytes: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

  private func said(_ en: String, _ fr: String) -> String { Phrase(en: en, fr: fr)[site.language] }

  /// `- Force : doit`; nothing without a value.
  private mutating func addFact(_ en: String, _ fr: String, _ value: String?) {
    guard let value = value?.oneLine, !value.isEmpty else { return }
    lines.append("- " + said("\(en): ", "\(fr)\u{A0}: ") + value)
  }

  private mutating func addHead() {
    let documents = site.recordsInForce(of: CharterDocument.kind)
    lines.append("# " + site.siteName.oneLine)
    lines.append("")
    for document in documents {
      let page = site.charter.pages[document]
      addFact("Document", "Document", page.title)
      addFact("Version", "Version", page.fields[CharterDocument.version])
      addFact("Print", "Empreinte", site.print(of: document))
    }
    addFact("As of", "À la date du", site.date.description)
    addFact("Address", "Adresse", site.publishedAddress)
    lines.append("")
    lines.append(
      said(
        "This file says what is in force on that day, and nothing else. Each example to avoid is "
          + "marked so on its own line. Name the id and the address of the rule that an answer rests "
          + "on; where none answers, name whom to ask.",
        "Ce fichier énonce ce qui est en vigueur à cette date, et rien d'autre. Chaque exemple à éviter "
          + "est marqué ainsi sur sa propre ligne. Donnez l'identifiant et l'adresse de la règle sur "
          + "laquelle repose une réponse ; si aucune ne répond, dites à qui s'adresser."))
    if documents.isEmpty, site.recordsInForce(of: Rule.kind).isEmpty {
      lines.append("")
      lines.append(
        said("No rule is in force on that day.", "Aucune règle n'est en vigueur à cette date."))
    }
  }

  private mutating func addSection(_ title: String) {
    lines += ["", "## " + title.oneLine, ""]
  }

  private mutating func addBody(of index: Int, deeper levels: Int) {
    let page = site.charter.pages[index]
    let text = PlainMarkdown(of: page, in: site).body(deeper: levels)
    if !text.isEmpty { lines += ["", text] }
  }

  private mutating func addDocuments() {
    for document in site.recordsInForce(of: CharterDocument.kind) {
      addSection(site.charter.pages[document].title)
      addFact(
        "Scope", "Champ d'application", site.charter.pages[document].fields[CharterDocument.scope])
      addFact("Address", "Adresse", site.dataAddress(ofRecord: document))
      addBody(of: document, deeper: 1)
    }
    let rules = site.recordsInForce(of: Rule.kind)
    guard !rules.isEmpty else { return }
    addSection(said("Rules in force", "Règles en vigueur"))
    for rule in rules { addRule(rule) }
  }

  private mutating func addRule(_ index: Int) {
    let page = site.charter.pages[index]
    let label = site.pages[site.pageOfCharter[index]].label
    lines += ["### \(page.recordID ?? "") — \(label.oneLine)", ""]
    addFact("Force", "Force", page.fields[Rule.force]?.label[site.language])
    addFact(
      "Capacity", "Qualité",
      page.fields[Rule.capacity]?.map { $0.label[site.language] }.joined(separator: ", "))
    addFact("Networks", "Réseaux", titles(page.fields[Rule.networks]))
    addFact("Roles", "Rôles", titles(page.fields[Rule.roles]))
    let validity = site.charter.validity(of: index)
    addFact("Since", "Depuis le", validity?.begins?.description)
    addFact("Until", "Jusqu'au", validity?.ends.map { $0.adding(days: -1).description })
    addFact("Address", "Adresse", site.dataAddress(ofRecord: index))
    addFact("Print", "Empreinte", String(site.print(of: index).prefix(16)))
    addBody(of: index, deeper: 2)
    lines.append("")
  }

  /// The titles of records that are shown here.
  private func titles(_ ids: [Located<String>]?) -> String? {
    ids?.compactMap { site.charter.record($0.value) }.map { site.charter.pages[$0].title }
      .joined(separator: ", ")
  }

  private mutating func addContacts() {
    let contacts = site.recordsInForce(of: Contact.kind)
    guard !contacts.isEmpty else { return }
    addSection(said("Whom to ask", "À qui s'adresser"))
    for contact in contacts {
      let fields = site.charter.pages[contact].fields
      lines += ["### " + site.charter.pages[contact].title.oneLine, ""]
      addFact("About", "Pour", fields[Contact.reasons]?.map(\.value).joined(separator: " ; "))
      addFact("Telephone", "Téléphone", fields[Contact.phone])
      addFact("Mail", "Courriel", fields[Contact.email])
      addFact("Chat", "Messagerie", fields[Contact.chat])
      addFact("Hours", "Horaires", fields[Contact.hours])
      lines.append("")
    }
  }

  private mutating func addNetworks() {
    let networks = site.recordsInForce(of: Network.kind)
    guard !networks.isEmpty else { return }
    addSection(said("Networks", "Réseaux"))
    for network in networks {
      let fields = site.charter.pages[network].fields
      let limits = (fields[Network.limits] ?? []).map {
        "\($0.name[site.language]) \($0.number)"
      }
      let facts = [
        fields[Network.status]?.label[site.language],
        fields[Network.cadence]?.phrase[site.language],
        limits.isEmpty
          ? nil
          : said("at most: ", "au plus\u{A0}: ") + limits.joined(separator: ", "),
      ].compactMap(\.self)
      addFact(
        site.charter.pages[network].title, site.charter.pages[network].title,
        facts.joined(separator: " ; "))
    }
  }

  /// What to avoid stands on a line of its own, and says so.
  private mutating func addWords() {
    let rows = site.charter.wordRows
    guard !rows.isEmpty else { return }
    addSection(said("Words", "Mots"))
    for row in rows {
      guard let avoid = row.fields[Words.avoid] else { continue }
      let rest = [
        row.fields[Words.say].map { said("say: ", "dire\u{A0}: ") + $0 }, row.fields[Words.why],
      ].compactMap(\.self).joined(separator: " — ")
      addFact("WORD TO AVOID", "MOT À ÉVITER", avoid)
      if !rest.isEmpty { lines.append("  " + rest.oneLine) }
    }
  }

  /// Every way through a tree, on one line.
  private mutating func addDecisions() {
    for index in site.recordsInForce(of: Decision.kind) {
      guard let tree = site.charter.decisions[index] else { continue }
      let page = site.charter.pages[index]
      addSection(page.title)
      addFact("Address", "Adresse", site.dataAddress(ofRecord: index))
      lines.append("")
      for path in tree.paths {
        let steps = path.steps.map { step in
          page.document.plainText(of: tree.questions[step.question].node).oneLine + " "
            + step.answer.oneLine
        }
        let outcome = page.document.plainText(of: tree.outcomes[path.outcome].node).oneLine
        lines.append("- " + (steps + [outcome]).joined(separator: " → "))
      }
    }
  }
}
