import CharterModel
import Layouts
import Markdown
import SitePlan

/// Whom to call when the company is attacked: in the header of every page.
extension Site {
  /// The first contact with a telephone whom the gravest level of crisis notifies, and the page of the
  /// levels; nil without one.
  var makeEmergency: View? {
    let levels = charter.records(of: CrisisLevel.kind).sorted {
      (charter.pages[$0].fields[CrisisLevel.level] ?? 0)
        > (charter.pages[$1].fields[CrisisLevel.level] ?? 0)
    }
    for level in levels {
      let notified = (charter.pages[level].fields[CrisisLevel.notify] ?? []).compactMap {
        charter.record($0.value)
      }
      let contact = notified.first { charter.pages[$0].fields[Contact.phone] != nil }
      guard let contact, let number = charter.pages[contact].fields[Contact.phone] else { continue }
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
    return nil
  }
}
