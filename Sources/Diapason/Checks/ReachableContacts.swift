import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// Each contact can be reached, by what a telephone or a mail program is given.
  static let reachableContacts = Check { site in
    site.charter.pages(of: Contact.kind).flatMap { page in
      [page.unreachable, page.misdialled, page.misaddressed].compactMap { $0 }
    }
  }
}

extension CharterPage {
  fileprivate var unreachable: Diagnostic? {
    let channels = [fields[Contact.phone], fields[Contact.email], fields[Contact.chat]]
    guard channels.allSatisfy({ $0 == nil }) else { return nil }
    return diagnostic(
      .unreachableContact, of: Contact.phone,
      Phrase(
        en: "this contact has neither telephone nor mail nor chat",
        fr: "ce contact n'a ni téléphone, ni courriel, ni messagerie"),
      help: Phrase(
        en: "add “phone”, “email” or “chat” to the front matter",
        fr: "ajoutez « téléphone », « courriel » ou « messagerie » dans l'en-tête"))
  }

  /// All digits of the text are dialled: of two numbers, or one with an extension, none is right.
  fileprivate var misdialled: Diagnostic? {
    guard let phone = fields[Contact.phone],
      phone.wholeMatch(of: /\+?[0-9()\.\s\u00A0\u202F\/-]{2,}/) == nil
        || phone.count(where: \.isNumber) > 15
    else { return nil }
    let word = Phrase.quoted(phone)
    return diagnostic(
      .wrongType, of: Contact.phone,
      Phrase(
        en: "\(word.en) is not one telephone number: who taps it would call another",
        fr: "\(word.fr) n'est pas un numéro de téléphone : qui le touche en appellerait un autre"),
      help: Phrase(
        en: "write one number alone, and the rest under “hours” or in the text",
        fr: "écrivez un seul numéro, et le reste sous « horaires » ou dans le texte"))
  }

  fileprivate var misaddressed: Diagnostic? {
    guard let mail = fields[Contact.email],
      mail.wholeMatch(of: /[^\s@:?&<>",;]+@[^\s@:?&<>",;]+/) == nil
    else { return nil }
    let word = Phrase.quoted(mail)
    return diagnostic(
      .wrongType, of: Contact.email,
      Phrase(
        en: "\(word.en) is not one mail address", fr: "\(word.fr) n'est pas une adresse de courriel"
      ),
      help: Phrase(
        en: "write one address, such as press@example.com",
        fr: "écrivez une seule adresse, comme presse@exemple.fr"))
  }
}
