/// How much a browser draws when each `<use>` stands for what it names: ten that each use ten others
/// are many after a few steps, and freeze the page that shows them.
struct SVGExpansion {
  /// A part that can be used, or the whole drawing.
  private struct Part {
    var elements = 0
    var inner: [Int] = []
    var used: [String] = []
  }

  private var parts = [Part()]
  private var byID: [String: Int] = [:]
  /// Some maps have a hundred thousand.
  private static let most = 1_000_000

  static func isTooLarge(_ pieces: [SVGReview.Piece]) -> Bool {
    let expansion = SVGExpansion(pieces)
    return !expansion.byID.isEmpty && expansion.size > most
  }

  private init(_ pieces: [SVGReview.Piece]) {
    var open: [Int] = [0]
    for piece in pieces {
      switch piece {
      case .open(let element):
        let outer = open.last ?? 0
        parts[outer].elements += 1
        if element.name == "use" {
          let link = element.attributes.first { $0.name == "href" || $0.name == "xlink:href" }
          parts[outer].used.append(String(link?.value.dropFirst() ?? ""))
        }
        let id = element.attributes.first { $0.name == "id" }?.value
        if let id, byID[id] == nil {
          byID[id] = parts.count
          parts[outer].inner.append(parts.count)
          open.append(parts.count)
          parts.append(Part())
        } else {
          open.append(outer)
        }
      case .close: _ = open.popLast()
      case .text, .comment: continue
      }
    }
  }

  /// Of the whole drawing, as far as ``most`` and one more. What uses itself is not drawn.
  private var size: Int {
    var sizes = [Int?](repeating: nil, count: parts.count)
    var isBegun = Array(repeating: false, count: parts.count)
    var waiting = [0]
    while let part = waiting.last {
      let needed = parts[part].inner + parts[part].used.compactMap { byID[$0] }
      if !isBegun[part] {
        isBegun[part] = true
        waiting += needed.filter { !isBegun[$0] }
        continue
      }
      waiting.removeLast()
      guard sizes[part] == nil else { continue }
      sizes[part] = needed.reduce(parts[part].elements) {
        min($0 + (sizes[$1] ?? 0), Self.most + 1)
      }
    }
    return sizes[0] ?? 0
  }
}
