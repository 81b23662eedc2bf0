import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// The form on which a document is acknowledged is an address that can be followed.
  static let acknowledgementForms = Check { site in
    site.charter.pages(of: CharterDocument.kind).compactMap { page in
      guard let text = page.fields[CharterDocument.form],
        let fault = AcknowledgementForm(text).fault
      else { return nil }
      let places = AcknowledgementForm.writtenPlaces
      let message: Phrase
      switch fault {
      case .noWebAddress:
        message = Phrase(
          en: "\(Phrase.quoted(text).en) is no address of a form",
          fr: "\(Phrase.quoted(text).fr) n'est pas l'adresse d'un formulaire")
      case .unknownPlace(let place):
        message = Phrase(
          en: "nothing is known to put in the place of \(Phrase.quoted(place).en)",
          fr: "rien n'est prévu à la place de \(Phrase.quoted(place).fr)")
      }
      return page.diagnostic(
        .acknowledgementForm, of: CharterDocument.form, message,
        help: Phrase(
          en: "write https://, the form's address and, where it takes them, \(places.en)",
          fr: "écrivez https://, l'adresse du formulaire et, là où il les attend, \(places.fr)"))
    }
  }
}
