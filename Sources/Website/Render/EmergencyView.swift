import CharterModel
import Layouts
import Markdown
import SitePlan

/// Whom to call when the company is attacked: in the header of every page.
extension Site {
  /// The first contact with a telephone whom the gravest level of crisis notifies, and the page of the
  /// levels; nil without one.
  var makeEmergency: View? {
    guard let (level, contact) = emergency.map({ ($0.level, $0.contact) }),
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
}
