/// Text of a Word document that is there to be overlooked: white on white, or of at most two points.
///
/// White letters have their place on something dark. What lies behind those of a table, a text box or
/// a shaded paragraph, and on a page that has a ground, a style may say: they stay.
struct PaleText {
  private let run = #/<w:r[ >](?:(?!<w:r[ >]).)*?<\/w:r>/#.dotMatchesNewlines()
  private let paragraph = #/<w:p[ >](?:(?!<w:p[ >]).)*?<\/w:p>/#.dotMatchesNewlines()
  private let near = #/<w:color\s[^>]*w:val="[Ff][0-9A-Fa-f][Ff][0-9A-Fa-f][Ff][0-9A-Fa-f]"/#
  private let tiny = #/<w:sz\s[^>]*w:val="[0-4]"/#
  /// A fill or a marker's colour other than none and white.
  private let ground =
    #/<w:(?:shd\s[^>]*w:fill|highlight\s[^>]*w:val)="(?!auto|none|white|[Ff]{6})/#

  /// Names of character styles that are pale, of any styles that have a ground.
  private let pale: Set<String>
  private let shaded: Set<String>

  init(styles: String) {
    var (pale, shaded): (Set<String>, Set<String>) = ([], [])
    let style = #/<w:style\s[^>]*w:styleId="([^"]+)".*?<\/w:style>/#.dotMatchesNewlines()
    for match in styles.matches(of: style) {
      let hasGround = match.0.contains(ground)
      if hasGround { shaded.insert(String(match.1)) }
      if !hasGround, match.0.contains(near) || match.0.contains(tiny) {
        pale.insert(String(match.1))
      }
    }
    (self.pale, self.shaded) = (pale, shaded)
  }

  /// The document but for such text.
  func removed(from document: String, _ hidden: inout HiddenText) -> String {
    guard !document.contains(#/<w:background\s[^>]*w:color="(?!auto|[Ff]{6})/#),
      !pale.isEmpty || document.contains(near) || document.contains(tiny)
    else { return document }
    var kept = ""
    var depth = 0
    var rest = document[...]
    while let tag = rest.firstMatch(of: #/<(\/?)w:(?:tbl|txbxContent)>/#) {
      kept +=
        depth == 0
        ? open(rest[..<tag.range.lowerBound], &hidden) : String(rest[..<tag.range.lowerBound])
      kept += tag.0
      depth = max(depth + (tag.1.isEmpty ? 1 : -1), 0)
      rest = rest[tag.range.upperBound...]
    }
    return kept + (depth == 0 ? open(rest, &hidden) : String(rest))
  }

  /// What stands in no table and no box.
  private func open(_ text: Substring, _ hidden: inout HiddenText) -> String {
    var found = hidden
    let kept = String(text).replacing(paragraph) { paragraph in
      isShaded(paragraph.0)
        ? String(paragraph.0)
        : found.removing(run, from: String(paragraph.0)) { isPale($0) }
    }
    hidden = found
    return kept
  }

  private func isShaded(_ paragraph: Substring) -> Bool {
    guard let facts = paragraph.firstMatch(of: #/<w:pPr>.*?<\/w:pPr>/#.dotMatchesNewlines()) else {
      return false
    }
    return facts.0.contains(ground)
      || shaded.contains { facts.0.contains("<w:pStyle w:val=\"\($0)\"") }
  }

  private func isPale(_ run: Substring) -> Bool {
    guard let facts = run.firstMatch(of: #/<w:rPr>.*?<\/w:rPr>/#.dotMatchesNewlines()),
      !facts.0.contains(ground)
    else { return false }
    return facts.0.contains(near) || facts.0.contains(tiny)
      || pale.contains { facts.0.contains("<w:rStyle w:val=\"\($0)\"") }
  }
}
