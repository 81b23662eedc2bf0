/// What the styles of a Word document make of its text: hidden, white on white, of at most two points.
///
/// White letters have their place on something dark. What lies behind those of a table, a text box or
/// a shaded paragraph, and on a page that has a ground, a style may say: they stay.
struct WordStyles {
  /// What is said of letters and of what lies behind them; nil where nothing is.
  private struct Look {
    var isHidden: Bool?
    var isNearWhite: Bool?
    var isTiny: Bool?
    var hasGround: Bool?

    /// - Parameters:
    ///   - letters: `w:rPr`.
    ///   - paragraph: `w:pPr`.
    init(letters: OfficeElement?, paragraph: OfficeElement? = nil) {
      isHidden = letters?.child("vanish").map(\.isOn)
      isNearWhite = letters?.child("color").map { $0["val"]?.isNearWhite ?? false }
      isTiny = letters?.child("sz").map { $0["val"].flatMap(Int.init).map { $0 <= 4 } ?? false }
      let grounds =
        [letters?.child("shd")?["fill"], letters?.child("highlight")?["val"]]
        + [paragraph?.child("shd")?["fill"]]
      hasGround = grounds.compactMap(\.self).map(\.isGround).max { !$0 && $1 }
    }

    func over(_ other: Look?) -> Look {
      var look = self
      look.isHidden = isHidden ?? other?.isHidden
      look.isNearWhite = isNearWhite ?? other?.isNearWhite
      look.isTiny = isTiny ?? other?.isTiny
      look.hasGround = hasGround ?? other?.hasGround
      return look
    }
  }

  /// By the styles' ids, what they are based on included.
  private var looks: [String: Look] = [:]

  /// - Parameter part: `word/styles.xml`; empty if there is none.
  init(_ part: [UInt8]) throws(HiddenText.UnreadablePart) {
    guard !part.isEmpty else { return }
    let tree = try HiddenText.read(part)
    var own: [String: (own: Look, base: String?)] = [:]
    for style in tree.root.children where style.name == "style" {
      guard let id = style["styleId"], own[id] == nil else { continue }
      own[id] = (
        Look(letters: style.child("rPr"), paragraph: style.child("pPr")),
        style.child("basedOn")?["val"]
      )
    }
    looks = StyleInheritance.resolved(own) { $0.over($1) }
  }

  /// The elements of a part that nobody sees.
  ///
  /// - Parameter elements: all of them, each before those in it.
  func hidden(_ elements: [OfficeElement]) -> [OfficeElement] {
    let hasGround = elements.contains {
      $0.name == "background" && $0["color"].map(\.isGround) ?? false
    }
    var gone: [OfficeElement] = []
    var paragraphs: [OfficeElement: Look] = [:]
    for element in elements {
      switch element.name {
      case "p":
        paragraphs[element] = look(ofParagraph: element)
      case "tr" where element.child("trPr")?.child("hidden").map(\.isOn) ?? false:
        gone.append(element)
      case "r":
        let look = look(of: element, in: element.nearest("p").flatMap { paragraphs[$0] })
        let isHidden = look.isHidden ?? false
        let isPale =
          !hasGround && !(look.hasGround ?? false)
          && (look.isNearWhite ?? false || look.isTiny ?? false)
          && element.nearest("tbl", "txbxContent") == nil && !element.holdsDrawing
        if isHidden || isPale { gone.append(element) }
      default: break
      }
    }
    return gone.outermost
  }

  private func look(ofParagraph paragraph: OfficeElement) -> Look {
    let facts = paragraph.child("pPr")
    let style = facts?.child("pStyle")?["val"].flatMap { looks[$0] }
    return Look(letters: nil, paragraph: facts).over(style)
  }

  private func look(of run: OfficeElement, in paragraph: Look?) -> Look {
    let facts = run.child("rPr")
    let style = facts?.child("rStyle")?["val"].flatMap { looks[$0] }
    var look = Look(letters: facts).over(style).over(paragraph)
    // What lies behind a paragraph lies behind letters that say nothing of it, or "none".
    if paragraph?.hasGround ?? false { look.hasGround = true }
    return look
  }
}

extension OfficeElement {
  /// Whether a switch of Word's is on: it is where it stands and does not say that it is off.
  fileprivate var isOn: Bool { self["val"].map { ["1", "true", "on"].contains($0) } ?? true }

  fileprivate var holdsDrawing: Bool {
    children.contains { ["drawing", "pict", "object", "AlternateContent"].contains($0.name) }
  }
}

extension String {
  /// Whether a colour `RRGGBB` can hardly be told from white.
  fileprivate var isNearWhite: Bool {
    guard utf8.count == 6, let colour = UInt32(self, radix: 16) else { return false }
    return [colour >> 16, colour >> 8 & 0xFF, colour & 0xFF].allSatisfy { $0 >= 0xF0 }
  }

  /// Whether a fill or a marker's colour is another than none and white.
  fileprivate var isGround: Bool {
    !["auto", "none", "white", "ffffff", "clear", ""].contains(lowercased())
  }
}
