import CharterModel
import Layouts
import Markdown
import SitePlan

extension Site {
  /// The current branch: the page's neighbours, and below the current one its children. An index
  /// shows its own children.
  func addBranch(to view: inout View, _ index: Int) {
    let page = pages[index]
    // The neighbours of one of the site's parts stand in the header.
    let isPart =
      page.parent == pageOfFolder[""]
      && (!page.children.isEmpty || navigation.header.contains(index))
    let (listed, isWhole) =
      isPart || page.parent == nil ? ([index][...], true) : neighbourhood(of: index)
    guard page.parent != nil, page.isRead else { return }
    view["branch"] = .list(
      listed.map { neighbour in
        let children = neighbour == index ? branchChildren(of: neighbour) : []
        return View(
          PageShapes.branchItem,
          [
            "children": .list(children.map { branchLeaf($0) }),
            "href": .address(pages[neighbour].address), "isAncestor": .flag(false),
            "isCurrent": .flag(neighbour == index), "title": .text(pages[neighbour].shortLabel),
          ])
      })
    guard !isWhole, let parent = page.parent else { return }
    view["branchMore"] = .view(
      View(
        PageShapes.more,
        [
          "count": .text(text(of: pages[parent].children.count)),
          "href": .address(
            pages[parent].address + (parent == pageOfFolder[""] ? Self.listOfPages : "")),
        ]))
  }

  /// Where the home page lists what does not stand in the header.
  private static let listOfPages = "#d_pages"

  private func branchLeaf(_ child: Int) -> View {
    View(
      PageShapes.branchLeaf,
      [
        "href": .address(pages[child].address), "isAncestor": .flag(false),
        "isCurrent": .flag(false), "title": .text(pages[child].shortLabel),
      ])
  }

  /// The site's top-level parts.
  func sectionViews(_ index: Int) -> [View] {
    guard let home = pageOfFolder[""] else { return [] }
    let current = ancestors(of: index).dropFirst().first ?? index
    var parts = navigation.header
    // Who reads a part for which there was no room sees where they are.
    if navigation.hasMore, pages[current].parent == home, !pages[current].children.isEmpty,
      !parts.contains(current)
    {
      parts[parts.count - 1] = current
    }
    return parts.map { part in
      View(
        PageShapes.section,
        [
          "href": .address(pages[part].address), "isCurrent": .flag(part == current),
          "title": .text(shortTitle(of: part)),
        ])
    }
  }

  /// What leads on from the header to the other parts.
  var moreSections: View? {
    guard navigation.hasMore, let home = pageOfFolder[""] else { return nil }
    return View(
      PageShapes.more,
      [
        "count": .text(text(of: pages[home].children.count)),
        "href": .address(pages[home].address + Self.listOfPages),
      ])
  }

  /// The site's parts with their pages: how things are found without searching.
  var treeViews: [View] {
    guard let home = pageOfFolder[""] else { return [] }
    return pages[home].children.filter { !navigation.hidden.contains($0) }.map { part in
      View(
        PageShapes.tocItem,
        [
          "children": .list(pages[part].children.prefix(30).map { link(to: $0) }),
          "href": .address(pages[part].address), "title": .text(pages[part].title),
        ])
    }
  }

  func shortTitle(of index: Int) -> String { pages[index].shortTitle }

  func addNeighbours(to view: inout View, _ index: Int) {
    guard pages[index].isRead, !navigation.reading.isEmpty else { return }
    let place = navigation.places[index]
    guard place < navigation.reading.count else { return }
    if place > 0 {
      view["previous"] = .view(link(to: navigation.reading[place - 1]))
    }
    if place + 1 < navigation.reading.count {
      view["next"] = .view(link(to: navigation.reading[place + 1]))
    }
  }

  func childViews(_ children: [Int]) -> [View] {
    children.map { child in
      View(
        PageShapes.child,
        [
          "href": .address(pages[child].address),
          "summary": charterPage(of: pages[child])?.summary.map { .text(typeset($0)) },
          "title": .text(pages[child].label),
        ])
    }
  }

  /// The page's headings in two levels; nothing for fewer than two.
  func contentsViews(_ page: CharterPage) -> [View] {
    let headings = page.outline.headings.filter { $0.node != page.titleNode }
    guard headings.count > 1, let top = headings.map(\.level).min() else { return [] }
    var items: [(View, [View])] = []
    for heading in headings where heading.level <= top + 1 {
      let title = ViewValue.text(typeset(heading.text))
      let href = ViewValue.text("#" + heading.id)
      if heading.level == top || items.isEmpty {
        items.append((View(PageShapes.tocItem, ["href": href, "title": title]), []))
      } else {
        items[items.count - 1].1.append(View(PageShapes.link, ["href": href, "title": title]))
      }
    }
    return items.map { item, children in
      var item = item
      item["children"] = .list(children)
      return item
    }
  }

  func contactView(_ index: Int, from page: SitePage) -> View {
    var view = View(PageShapes.contact)
    fillContact(&view, index, from: page)
    return view
  }

  /// The ways to reach a contact, for its own view and for references to it.
  func fillContact(_ view: inout View, _ index: Int, from page: SitePage) {
    view["title"] = .text(pages[index].label)
    view["href"] = .address(pages[index].address)
    guard let fields = charterPage(of: pages[index])?.fields else { return }
    view["reasons"] = .list(
      (fields[Contact.reasons] ?? []).map {
        View(PageShapes.text, ["text": .text(typeset($0.value))])
      })
    view["phone"] = fields[Contact.phone].map { .view(phoneView($0)) }
    view["email"] = fields[Contact.email].map { .view(emailView($0)) }
    view["chat"] = fields[Contact.chat].map { .text($0) }
    view["hours"] = fields[Contact.hours].map { .text(typeset($0)) }
  }

  func phoneView(_ number: String) -> View {
    let phone = PhoneNumber(number)
    return View(
      PageShapes.reachable, ["text": .text(phone.text), "href": .text(phone.href)])
  }

  func emailView(_ address: String) -> View {
    View(PageShapes.reachable, ["text": .text(address), "href": .text("mailto:" + address)])
  }
}

/// A number as it is read, and as a telephone dials it (RFC 3966): in the digits of whatever script it
/// was written.
struct PhoneNumber {
  let text: String
  private let digits: String

  init(_ number: String) {
    text = String(number.map { $0 == " " ? "\u{A0}" : $0 })
    digits = number.reduce(into: "") { digits, character in
      if character == "+" {
        digits.append(character)
      } else if let value = character.wholeNumberValue, value < 10 {
        digits += String(value)
      }
    }
  }

  var isDialled: Bool { digits.contains { $0 != "+" } }
  var href: String { "tel:" + digits }
}
