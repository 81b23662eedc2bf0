import CharterModel

/// Which pages the menus name, and the order of reading. Every page that is read can be reached from the
/// home page by menus: the header names the site's parts, the home page what the header has no room
/// for, an index its pages.
package struct Navigation: Sendable {
  /// Of the pages below the home page those that the header names.
  package internal(set) var header: [Int] = []
  /// Whether the header has no room for more parts.
  package private(set) var hasMore = false
  /// Of the pages below the home page those that it lists itself.
  package private(set) var home: [Int] = []
  /// The ways to reach somebody that stand on every page.
  package private(set) var contacts: [Int] = []
  /// The pages in the order of reading, and where each stands in it.
  package private(set) var reading: [Int] = []
  package private(set) var places: [Int] = []
  /// Pages that menus, the search and the order of reading leave out: what only authors need.
  package private(set) var hidden: Set<Int> = []
  /// Whether authors read the site: in the preview, at the desk.
  package private(set) var isForAuthors = true

  /// The most parts in the header, and the number of pages below the home page up to which each of
  /// them stands there, whether it has pages of its own or not.
  private static let headerParts = 12
  private static let fewPages = 8
  /// The most neighbours that a page lists on either side of itself: a page of a large site then
  /// weighs what a page of a small one does.
  private static let neighbours = 6

  init() {}

  /// - Parameters:
  ///   - pages: nested, each with its pages in order.
  ///   - apart: the pages that only authors need, with those below them.
  init(
    of pages: [SitePage], home index: Int?, contacts: [Int], forAuthors apart: [Int],
    shownToAuthors isForAuthors: Bool
  ) {
    self.contacts = contacts
    self.isForAuthors = isForAuthors
    if !isForAuthors { hide(apart, pages) }
    places = Array(repeating: 0, count: pages.count)
    guard let index else { return }
    divide(pages, home: index)
    order(pages, home: index)
  }

  /// Decides which of the pages below the home page stand in the header.
  private mutating func divide(_ pages: [SitePage], home index: Int) {
    let all = pages[index].children.filter { !hidden.contains($0) }
    let parts = all.count <= Self.fewPages ? all : all.filter { !pages[$0].children.isEmpty }
    header = Array(parts.prefix(Self.headerParts))
    let named = Set(header)
    if case .folder = pages[index].content {
      home = all
    } else {
      home = all.filter { !named.contains($0) }
    }
    hasMore = parts.count > header.count
  }

  /// Depth first: a chapter, its pages, the next chapter. An explicit stack: folders may be deep.
  private mutating func order(_ pages: [SitePage], home index: Int) {
    var stack = [index]
    while let index = stack.popLast() {
      places[index] = reading.count
      reading.append(index)
      stack += pages[index].children.reversed().filter { !hidden.contains($0) }
    }
    // What is left out of the order has a place behind it.
    for (offset, index) in hidden.sorted().enumerated() { places[index] = reading.count + offset }
  }

  private mutating func hide(_ apart: [Int], _ pages: [SitePage]) {
    var stack = apart
    while let index = stack.popLast() {
      if hidden.insert(index).inserted { stack += pages[index].children }
    }
  }

  /// Of a page's neighbours those around it, and whether they are all.
  func window(around index: Int, in siblings: [Int]) -> (listed: ArraySlice<Int>, isWhole: Bool) {
    guard siblings.count > Self.neighbours * 2 + 1 else { return (siblings[...], true) }
    let place = places[index]
    // Siblings stand in reading order, so the place can be found by halves.
    var low = 0
    var high = siblings.count
    while low < high {
      let middle = (low + high) / 2
      if places[siblings[middle]] < place { low = middle + 1 } else { high = middle }
    }
    let count = Self.neighbours * 2 + 1
    let start = min(max(low - Self.neighbours, 0), siblings.count - count)
    return (siblings[start..<start + count], false)
  }
}
