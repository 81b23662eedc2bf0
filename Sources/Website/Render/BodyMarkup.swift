import CharterModel
import Markdown
import SitePlan

extension Site {
  /// What the Markdown renderer needs to know to write a charter page's text as part of `page`.
  func markup(for charterIndex: Int, on page: SitePage, asPart: Bool = false) -> PageMarkup {
    let source = charter.pages[charterIndex]
    let found = links.resolved[charterIndex]
    var markup = PageMarkup(
      typography: charter.textLanguage(of: source).typography, labels: words.labels)
    if !asPart {
      for heading in source.outline.headings { markup.headingIDs[heading.node] = heading.id }
    }
    // What is kept as it was adopted is never changed.
    if source.place?.isKept != true { markup.marks = blockMarks?(source.path) }
    let isSecondTitle = source.outline.headings.contains {
      $0.level == 1 && $0.node != source.titleNode
    }
    markup.headingShift = isSecondTitle ? 1 : 0
    let root = page.root
    for (node, target) in found.links where node >= 0 {
      markup.links[node] = link(target, from: page, root)
    }
    for (node, picture) in found.pictures { markup.pictures[node] = self.picture(picture, root) }
    if !asPart { addTerms(to: &markup, source, on: page) }
    if page.reach != nil, asPart {
      markup.notePrefix = Slug.make(pages[pageOfCharter[charterIndex]].address) + "-"
      // Tables of several texts stand on one page, and each is told from the others.
      let number = page.layout == ConsultationShapes.layout ? source.place?.number : nil
      let title = [source.title, number].compactMap(\.self).joined(separator: " ")
      markup.labels.table = typeset(title) + ", " + words.labels.table
    }
    for (node, target) in found.references {
      let address = self.link(.page(target, anchor: nil), from: page, root).siteAddress
      // Where versions are compared, each calls its rules as it does, whatever is in force.
      let isOwn =
        page.layout == ConsultationShapes.layout && page.reach?.places[target] != nil
      markup.references[node] = PageMarkup.Reference(
        address: address ?? "",
        name: isOwn ? charter.pages[target].plainID : name(of: target),
        title: isOwn ? typeset(charter.pages[target].title) : pages[pageOfCharter[target]].label)
    }
    return markup
  }

  private func addTerms(to markup: inout PageMarkup, _ source: CharterPage, on page: SitePage) {
    guard !links.glossary.isEmpty, !page.isAlone, page.reach == nil,
      let home = special.glossary,
      pages[home].address != page.address
    else { return }
    let address = page.root + pages[home].address
    for (node, range, entry) in links.glossary.firstPlaces(in: source.document) {
      markup.terms[node, default: []].append(
        PageMarkup.Term(
          range: range, address: address + "#" + entry.anchor, definition: typeset(entry.definition)
        ))
    }
  }

  /// A record with a number is called by it (CH-07, « niveau 2 »); others by what they say that they
  /// are called in a sentence, or by their title, which begins in lower case there if its first word
  /// is an article. A rule that does not bind, or not for ever, is not named without saying so.
  func name(of record: Int) -> String {
    let id = charter.pages[record].recordID ?? ""
    let marks = [validityMark(of: record)].compactMap(\.self)
    if id.contains(where: \.isUppercase) { return named(id, marks) }
    if id.contains(where: \.isNumber) { return named(id.replacing("-", with: " "), marks) }
    if let phrase = charter.pages[record].fields[CommonFields.inSentence] {
      return named(typeset(phrase), self.marks(of: record))
    }
    let title = typeset(charter.pages[record].title)
    let articles = ["Le ", "La ", "Les ", "L’", "Un ", "Une ", "The ", "A ", "An "]
    let isArticle = articles.contains { title.hasPrefix($0) }
    let name = isArticle ? title.prefix(1).lowercased() + title.dropFirst() : title
    return named(name, self.marks(of: record))
  }

  func address(of target: Int, from page: SitePage) -> String {
    page.root + pages[target].address
  }

  private func link(
    _ target: ResolvedPage.Target, from page: SitePage, _ root: String
  ) -> PageMarkup.LinkTarget {
    if page.isAlone {
      if case .outside(let address) = target { return .outside(address) }
      return .nowhere
    }
    if let reach = page.reach, let link = paperLink(target, reach) { return link }
    switch target {
    case .page(let index, let anchor):
      let target = pageOfCharter[index]
      let fragment = anchor.map { "#" + $0 } ?? ""
      if pages[target].address == page.address, !fragment.isEmpty { return .page(fragment) }
      return .page(root + pages[target].address + fragment)
    case .folder(let folder):
      return pageOfFolder[folder].map { .page(root + pages[$0].address) } ?? .nowhere
    case .table(let table):
      return special.byContent.tables[table].map { .page(address(of: $0, from: page)) } ?? .nowhere
    case .media(let path):
      if let last = files.withdrawn[path] { return .withdrawn(note: withdrawalNote(last)) }
      return files.addresses.address(ofMedia: path).map { .page(root + $0) } ?? .nowhere
    case .outside(let address): return .outside(address)
    case .nowhere: return .nowhere
    }
  }

  /// Where a link on paper leads; nil if it leads where it does on the site.
  private func paperLink(
    _ target: ResolvedPage.Target, _ reach: PaperReach
  ) -> PageMarkup.LinkTarget? {
    if case .page(let index, let anchor) = target, let place = reach.places[index] {
      return .page("#" + (place == PaperReach.top ? anchor ?? place : place))
    }
    if case .folder(let folder) = target,
      let place = pageOfFolder[folder].flatMap({ pages[$0].charterIndex }).flatMap({
        reach.places[$0]
      })
    {
      return .page("#" + place)
    }
    guard reach.isHandedOn else { return nil }
    func published(_ address: String?) -> PageMarkup.LinkTarget {
      guard let site = publishedAddress, let address else { return .nowhere }
      return .page(site + address)
    }
    switch target {
    case .page(let index, let anchor):
      return published(pages[pageOfCharter[index]].address + (anchor.map { "#" + $0 } ?? ""))
    case .folder(let folder): return published(pageOfFolder[folder].map { pages[$0].address })
    case .table(let table):
      return published(special.byContent.tables[table].map { pages[$0].address })
    case .media(let path) where files.withdrawn[path] == nil:
      return published(files.addresses.address(ofMedia: path))
    case .media, .outside, .nowhere: return nil
    }
  }

  private func picture(_ picture: ResolvedPage.Picture, _ root: String) -> PageMarkup.Picture {
    switch picture {
    case .media(let path):
      if let last = files.withdrawn[path] { return .withdrawn(note: withdrawalNote(last)) }
      guard let facts = files.media[path], facts.format.isImage,
        let address = files.addresses.address(ofMedia: path)
      else { return .description(link: nil) }
      return .file(root + address, width: facts.size?.width, height: facts.size?.height)
    case .description(let link): return .description(link: link)
    }
  }

  /// The page's text without its title.
  func body(of charterIndex: Int, on page: SitePage) -> [UInt8] {
    let source = charter.pages[charterIndex]
    let markup = markup(for: charterIndex, on: page)
    var renderer = HTMLRenderer(source.document, page: markup, without: source.titleNode)
    return renderer.render()
  }

  /// Some of a page's blocks, as part of a page that may show other records too.
  func part(_ nodes: Range<Int>, of charterIndex: Int, on page: SitePage) -> [UInt8] {
    parts(of: charterIndex, on: page).part(nodes)
  }

  func parts(of charterIndex: Int, on page: SitePage) -> PartRenderer {
    PartRenderer(
      source: charter.pages[charterIndex],
      markup: markup(for: charterIndex, on: page, asPart: true))
  }

  /// A page's text without its title, below a heading of the second level.
  func subordinate(_ charterIndex: Int, on page: SitePage) -> [UInt8] {
    let source = charter.pages[charterIndex]
    var markup = markup(for: charterIndex, on: page, asPart: true)
    markup.headingShift += 1
    var renderer = HTMLRenderer(source.document, page: markup, without: source.titleNode)
    return renderer.render(source.document.descendants(of: 0))
  }

  /// The inline content of one node.
  func inline(_ node: Int, of charterIndex: Int, on page: SitePage) -> [UInt8] {
    parts(of: charterIndex, on: page).inline(node)
  }
}

/// Writes parts of a page's text for one page of the site: what its links mean there is found once.
struct PartRenderer {
  fileprivate let source: CharterPage
  fileprivate let markup: PageMarkup

  /// Some of its blocks, without its title.
  func part(_ nodes: Range<Int>) -> [UInt8] {
    var renderer = HTMLRenderer(source.document, page: markup, without: source.titleNode)
    return renderer.render(nodes)
  }

  /// The inline content of one node.
  func inline(_ node: Int) -> [UInt8] {
    var renderer = HTMLRenderer(source.document, page: markup)
    return renderer.renderContent(of: node)
  }
}

extension PageMarkup.LinkTarget {
  /// The address that it leads to on the site, or on the page itself.
  fileprivate var siteAddress: String? {
    if case .page(let address) = self { address } else { nil }
  }
}
