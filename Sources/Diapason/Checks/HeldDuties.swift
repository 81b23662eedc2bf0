import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// The role that decides in a crisis, or answers for a risk, can be reached through a contact.
  static let heldDuties = Check { site in
    let held = Set(
      site.charter.pages(of: Contact.kind).compactMap {
        $0.fields[Contact.role]?.value.lowercased()
      })
    guard !site.charter.records(of: Contact.kind).isEmpty else { return [] }
    let duties =
      site.charter.pages(of: CrisisLevel.kind).map { ($0, CrisisLevel.decides) }
      + site.charter.pages(of: Risk.kind).map { ($0, CommonFields.owner) }
    return duties.compactMap { page, field in
      guard let role = page.fields[field], site.charter.record(role.value) != nil,
        !held.contains(role.value.lowercased())
      else { return nil }
      let word = Phrase.quoted(role.value)
      return page.diagnostic(
        .unheldDuty, of: field,
        Phrase(
          en: "no contact says how to reach the role \(word.en)",
          fr: "aucun contact ne dit comment joindre le rôle \(word.fr)"),
        help: Phrase(
          en: "write “role: \(role.value)” in the contact that answers for it",
          fr: "écrivez « rôle: \(role.value) » dans le contact qui en répond"))
    }
  }
}
