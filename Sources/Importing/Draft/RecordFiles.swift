import CharterModel
import Diagnosis

/// Records as a document proposes them, as the files of a site. What is not sure is left to be
/// filled in.
extension DraftFile {
  init(_ rule: ProposedRule, at path: String, _ origin: String, _ language: Language) {
    self.init(
      path: path, title: rule.title, blocks: rule.blocks, headingLevel: 3, origin: origin)
    linkText = rule.heading
    header = [
      rule.force.map { .plain(Rule.force.definition.name, $0.choice[language]) }
        ?? .blank(Rule.force.definition)
    ]
  }

  init(_ contact: ProposedContact, at path: String, _ origin: String) {
    self.init(
      path: path, title: PandocValue.words(contact.name),
      blocks: contact.rest.map(PandocValue.paragraph), origin: origin)
    if let phone = contact.phone { header.append(.words(Contact.phone.definition.name, phone)) }
    if let mail = contact.mail { header.append(.words(Contact.email.definition.name, mail)) }
    if let hours = contact.hours { header.append(.words(Contact.hours.definition.name, hours)) }
    if let reason = contact.reason {
      header.append(.list(Contact.reasons.definition.name, [reason]))
    }
  }

  init(_ network: ProposedNetwork, at path: String, _ origin: String, _ language: Language) {
    self.init(path: path, title: PandocValue.words(network.name), origin: origin)
    header = [
      network.status.map { .plain(Network.status.definition.name, $0) }
        ?? .blank(Network.status.definition)
    ]
    if let cadence = network.cadence {
      header.append(.words(Network.cadence.definition.name, cadence))
    }
    if let address = network.address {
      header.append(.words(Network.address.definition.name, address))
    }
    blocks = network.rest.map(PandocValue.paragraph)
    for (heading, words) in network.parts {
      blocks += [.header(2, PandocValue.words(heading[language])), .paragraph(words)]
    }
  }
}
