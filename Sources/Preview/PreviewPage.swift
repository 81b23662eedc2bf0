import Diagnosis
import Loopback
import Website

/// One page as the preview shows it: the site's own, with what is wrong on top, and with the script
/// that loads it again when it changes.
struct PreviewPage {
  let html: [UInt8]
  /// Changes whenever anything of the page does.
  let version: String
  /// Changes unless only the addresses of style sheets do.
  let plainVersion: String
  let styles: [String]

  static let scriptAddress = ".diapason/preview.js"
  static let stylesAddress = ".diapason/preview.css"

  /// The preview's own files.
  static let files: [String: HTTPAnswer] = [
    scriptAddress: HTTPAnswer(
      200, "text/javascript; charset=utf-8",
      Array((PreviewAssets.script + PreviewAssets.unanswered).utf8)),
    stylesAddress: HTTPAnswer(
      200, "text/css; charset=utf-8", Array(PreviewAssets.styles.utf8)),
  ]

  init(_ page: Int, of showing: Showing) {
    let rendered = showing.site.render(page)
    let panel = ProblemPanel(showing, isDraft: showing.site.plan.isDraft(page)).html
    styles = showing.site.styleAddresses(ofPage: page)
    version = Self.fingerprint(rendered, panel)
    plainVersion = Self.fingerprint(
      styles.reduce(rendered) { $0.replacingFirst(Array($1.utf8), with: []) }, panel)
    var root = ""
    // The 404 page is read at any depth; without a published path its links begin at the top.
    if page == showing.notFound, showing.publishedPath == nil { root = "<base href=\"/\">\n" }
    let head = """
      \(root)<link rel="stylesheet" href="/\(Self.stylesAddress)">
      <script src="/\(Self.scriptAddress)" defer data-version="\(version)" \
      data-plain="\(plainVersion)"></script>

      """
    html = Self.inserting(head, panel, into: rendered)
  }

  /// The base comes before all addresses, the rest with it; the panel opens the body.
  private static func inserting(_ head: String, _ panel: String, into page: [UInt8]) -> [UInt8] {
    let text = String(decoding: page, as: UTF8.self)
    guard let headStart = text.firstRange(of: "<head>"),
      let bodyStart = text.firstRange(of: "<body")
    else { return Array((head + panel).utf8) + page }
    var end = bodyStart.upperBound
    var isQuoted = false
    while end < text.endIndex, isQuoted || text[end] != ">" {
      if text[end] == "\"" { isQuoted.toggle() }
      end = text.index(after: end)
    }
    let afterBody = end < text.endIndex ? text.index(after: end) : end
    return Array(
      (text[..<headStart.upperBound] + "\n" + head + text[headStart.upperBound..<afterBody] + panel
        + text[afterBody...]).utf8)
  }

  private static func fingerprint(_ page: [UInt8], _ panel: String) -> String {
    var hasher = FNV()
    hasher.add(page)
    hasher.add(panel.utf8)
    return hasher.text
  }
}

/// Tells one page's text from another; nothing depends on it but a reload.
private struct FNV {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  var text: String { String(value, radix: 36) }
}

extension [UInt8] {
  fileprivate func replacingFirst(_ old: [UInt8], with new: [UInt8]) -> [UInt8] {
    guard let range = firstRange(of: old) else { return self }
    return Array(self[..<range.lowerBound]) + new + Array(self[range.upperBound...])
  }
}
