import Markdown

/// A layout with its partials, its parents and its words put in, as a flat list of steps: names are
/// places in views, so writing a page looks nothing up.
struct LayoutProgram: Sendable {
  enum Action: Sendable {
    /// Fixed text: a range of ``text``.
    case write(Range<Int>)
    case print(Path)
    /// The steps up to `end` if the value is shown (or is not, if inverted).
    case when(Path, isInverted: Bool, end: Int)
    /// The steps up to `end` once for each view of a list, or once inside a view.
    case each(Path, end: Int)
  }

  /// Where a value stands: how many views out from the innermost, then the place in each view. It
  /// holds no reference: to count one for each step cost 10 µs a page, since all cores share them.
  struct Path: Sendable, Hashable {
    var depth: Int
    var first: Int
    /// The part of ``places`` that leads on from there: `title` of `page.title`.
    var rest: Range<Int>
  }

  var steps: [Action] = []
  package var text: [UInt8] = []
  var places: [Int] = []

  /// The view written through the program.
  func write(_ view: View) -> [UInt8] {
    var writer = LayoutWriter(program: self, root: view.root, views: [view.values])
    writer.html.reserveCapacity(text.count + 1 << 15)
    writer.run(0..<steps.count)
    return writer.html
  }
}

private struct LayoutWriter {
  let program: LayoutProgram
  /// The way from the page to the site's top.
  let root: String
  /// The values of the views that were entered, the outermost first.
  var views: [[ViewValue?]]
  var html: [UInt8] = []

  mutating func run(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch program.steps[index] {
      case .write(let range):
        html.append(contentsOf: program.text[range])
        index += 1
      case .print(let path):
        switch value(path) {
        case .text(let text)?: html.appendEscaped(text.utf8)
        case .address(let path)?:
          html.appendEscaped(root.utf8)
          html.appendEscaped(path.utf8)
        case .markup(let markup)?: html.append(contentsOf: markup)
        case .flag?, .list?, .view?, nil: break  // refused when the theme was loaded
        }
        index += 1
      case .when(let path, let isInverted, let end):
        let isShown = value(path)?.isShown ?? false
        index = isShown != isInverted ? index + 1 : end
      case .each(let path, let end):
        switch value(path) {
        case .list(let inner)?: for view in inner { run(index + 1..<end, inside: view) }
        case .view(let view)?: run(index + 1..<end, inside: view)
        default: break
        }
        index = end
      }
    }
  }

  private mutating func run(_ range: Range<Int>, inside view: View) {
    views.append(view.values)
    run(range)
    views.removeLast()
  }

  private func value(_ path: LayoutProgram.Path) -> ViewValue? {
    var value = views[views.count - 1 - path.depth][path.first]
    for index in path.rest {
      guard case .view(let view)? = value else { return nil }
      value = view.values[program.places[index]]
    }
    return value
  }
}
