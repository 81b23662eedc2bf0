import CharterModel
import Diagnosis
import Website

extension Check {
  /// Each contact can be reached.
  static let reachableContacts = Check { site in
    site.charter.pages(of: Contact.kind).compactMap { page in
      let fields = page.fields
      let channels = [fields[Contact.phone], fields[Contact.email], fields[Contact.chat]]
      guard channels.allSatisfy({ $0 == nil }) else { return nil }
      return page.diagnostic(
        .unreachableContact, of: Contact.phone,
        Phrase(
          en: "this contact has neither telephone nor mail nor chat",
          fr: "ce contact n'a ni téléphone, ni courriel, ni messagerie"),
        help: Phrase(
          en: "add “phone”, “email” or “chat” to the front matter",
          fr: "ajoutez « téléphone », « courriel » ou « messagerie » dans l'en-tête"))
    }
  }
}
