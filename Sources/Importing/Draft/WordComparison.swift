import Diagnosis
import Markdown

/// Whether a page says what its document said: the words of both, counted.
enum WordComparison {
  /// The first words of a draft that its Markdown does not say when it is read.
  static func missing(of file: DraftFile, in markdown: String) -> [String] {
    var said: [String: Int] = [:]
    let document = Document(parsing: Array(markdown.utf8))
    for node in document.nodes where [.text, .code, .codeBlock].contains(node.kind) {
      for word in words(document.string(node.literal)) { said[word, default: 0] += 1 }
    }
    // A word may be cut by marks: its parts are compared as one run of letters then.
    var missing: [String] = []
    for word in words(file.wholeText) {
      if let count = said[word], count > 0 {
        said[word] = count - 1
      } else {
        missing.append(word)
      }
    }
    guard !missing.isEmpty else { return [] }
    let run = document.nodes.filter { [.text, .code, .codeBlock].contains($0.kind) }
      .map { document.string($0.literal) }.joined()
    let letters = words(run).joined()
    return Array(missing.filter { !letters.contains($0) }.prefix(8))
  }

  private static func words(_ text: String) -> [String] {
    text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension DraftFile {
  /// All that it says: title, text, notes and descriptions of images.
  fileprivate var wholeText: String {
    ([title ?? .list([])] + blocks).map(\.allText).joined(separator: " ")
  }
}

extension PandocValue {
  /// The words of everything in it, notes too.
  fileprivate var allText: String {
    switch self {
    case .list(let values):
      return values.map(\.allText).joined()
    case .object(let object):
      switch tag {
      case "Str": return content.text
      case "Code", "CodeBlock", "Math": return content[1].text
      case "Space", "SoftBreak", "LineBreak": return " "
      case "RawInline": return " "
      case "Link", "Image": return content[1].allText
      case "Header": return content[2].allText + " "
      case "Note", "Para", "Plain", "Table": return " " + content.allText + " "
      default: return object.sorted { $0.key < $1.key }.map(\.value.allText).joined()
      }
    default: return ""
    }
  }
}
