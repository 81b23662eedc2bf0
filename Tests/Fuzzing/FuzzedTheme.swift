import Diagnosis
import Layouts
import Website
import Workbench

/// The default theme, and what someone might make of a file of it.
enum FuzzedTheme {
  static let prefix = "theme/"
  static let files = Checkout.themeFiles()

  static let whole: Theme = {
    var ignored: [Diagnostic] = []
    return Theme(files: files, prefix: prefix, &ignored)
  }()

  static func replacements(_ chance: inout SeededChance) -> [String: [UInt8]] {
    let texts = files.keys.filter { $0.hasPrefix("layouts/") || $0.hasPrefix("strings/") }.sorted()
    var replaced: [String: [UInt8]] = [:]
    for _ in 0...chance.number(below: 3) {
      let name = chance.pick(texts)
      var bytes = chance.happens(oneIn: 3) ? layout(&chance) : files[name] ?? []
      bytes.damage(&chance)
      replaced[name] = bytes
    }
    return replaced
  }

  /// Sections, partials, parents and blocks in any order, closed or not.
  static func layout(_ chance: inout SeededChance) -> [UInt8] {
    let names = [
      "page", "title", "site", ".", "strings.home", "children", "x", "body", "a.b.c", "",
    ]
    var text = ""
    for _ in 0..<chance.number(below: 40) {
      let mark = chance.pick(["", "#", "/", "^", "&", ">", "<", "$", "!", "{", "=", "/", "#"])
      let space = chance.pick(["", " ", "\n"])
      text += chance.pick(["<p>", "\n", "é", "{{", "}}", "}", " "])
      text += "{{" + mark + space + chance.pick(names) + space
      text += (mark == "{" ? "}" : "") + chance.pick(["}}", "}}", "}}", "}", ""])
    }
    return Array(text.utf8)
  }
}
