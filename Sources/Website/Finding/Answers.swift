import CharterModel
import Diagnosis
import Markdown
import Search
import SitePlan

/// What a result says without being opened, and the facts of a record by which it is asked for.
extension Site {
  /// Pictures that weigh more are named and not shown: a list of results is no gallery.
  private static let heaviestPicture = 100_000

  func answer(of source: Int) -> FoundAnswer? {
    let page = charter.pages[source]
    switch page.kind.id {
    case Contact.kind.id:
      guard let phone = page.fields[Contact.phone].map(PhoneNumber.init), phone.isDialled else {
        return nil
      }
      return .call(phone.text, href: phone.href)
    case Rule.kind.id:
      return page.fields[Rule.force].map {
        .force(typeset($0.label[language]), name: $0.name.en)
      }
    case Asset.kind.id: return picture(of: page)
    case Reply.kind.id, CopyText.kind.id: return .copy
    default: return nil
    }
  }

  /// The first picture among its files that may be shown, else the name of the first file.
  private func picture(of page: CharterPage) -> FoundAnswer? {
    let paths = (page.fields[Asset.files] ?? []).compactMap {
      ContentPath.resolve($0.value, from: page.folder)
    }.filter { files.addresses.address(ofMedia: $0) != nil }
    for path in paths {
      guard let facts = files.media[path], facts.format.isImage,
        facts.weight <= Self.heaviestPicture,
        let address = files.addresses.address(ofMedia: path)
      else { continue }
      return .picture(address, file: ContentPath.name(of: path))
    }
    return paths.first.map { .file(ContentPath.name(of: $0)) }
  }

  /// Where one begins on a page: a tree at its first question.
  func beginning(of source: Int) -> String {
    charter.decisions[source]?.questions.first?.id ?? ""
  }

  /// What a record's fields say and its text does not: sizes and limits, numbers to call, formats.
  /// - Returns: what is worth more than running text, and what is shown of the fields.
  func facts(of page: CharterPage) -> (keywords: [String], shown: [String]) {
    switch page.kind.id {
    case Network.kind.id:
      let limits = (page.fields[Network.limits] ?? []).map { "\($0.number) \($0.name[language])" }
      let sizes = (page.fields[Network.images] ?? []).map {
        "\($0.name) \($0.size.width) × \($0.size.height)"
      }
      let figures = (page.fields[Network.images] ?? []).map {
        "\($0.size.width) × \($0.size.height)"
      }
      return (limits + figures, limits + sizes)
    case Contact.kind.id:
      let reached = [Contact.phone, Contact.email, Contact.chat, Contact.hours].compactMap {
        page.fields[$0]
      }
      return (reached, reached)
    case Asset.kind.id:
      let known = (page.fields[Asset.files] ?? []).compactMap {
        ContentPath.resolve($0.value, from: page.folder)
      }
      let formats = known.compactMap { path in
        files.media[path].map { facts in
          let size = facts.size.map { " \($0.width) × \($0.height)" } ?? ""
          return facts.format.rawValue + size
        }
      }
      let shown = [page.fields[Asset.slot]].compactMap(\.self) + formats
      return (shown, shown)
    default: return ([], [])
    }
  }
}
