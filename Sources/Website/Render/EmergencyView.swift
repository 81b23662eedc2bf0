import CharterModel
import Layouts
import Markdown
import SitePlan

/// Whom to call when the company is attacked: in the header of every page.
extension Site {
  /// The first contact with a telephone whom the gravest level of crisis notifies, and the page of the
  /// levels; nil without one.
  var makeEmergency: View? {
    guard let (level, contact) = emergencyContact,
      let number = charter.pages[contact].fields[Contact.phone]
    else { return nil }
    let phone = phoneView(number)
    let page = pageOfCharter[level]
    return View(
      PageShapes.emergency,
      [
        "contact": .address(pages[pageOfCharter[contact]].address),
        "hours": charter.pages[contact].fields[Contact.hours].map { .text(typeset($0)) },
        "href": .address(pages[pages[page].parent ?? page].address), "number": phone["text"],
        "phone": phone["href"], "title": .text(pages[pageOfCharter[contact]].label),
      ])
  }

  /// Of the charter's pages.
  var emergencyContact: (level: Int, contact: Int)? {
    let levels = charter.records(of: CrisisLevel.kind).sorted {
      (charter.pages[$0].fields[CrisisLevel.level] ?? 0)
        > (charter.pages[$1].fields[CrisisLevel.level] ?? 0)
    }
    for level in levels {
      let notified = (charter.pages[level].fields[CrisisLevel.notify] ?? []).compactMap {
        charter.record($0.value)
      }
      if let contact = notified.first(where: { charter.pages[$0].fields[Contact.phone] != nil }) {
        return (level, contact)
      }
    }
    return nil
  }
}
