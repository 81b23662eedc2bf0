import CharterModel
import Diagnosis

/// What stands in a document and not in what pandoc read of it: text boxes, and whatever else it
/// passes over. The paragraphs of the document's own XML are looked up in pandoc's words.
package enum UnreadParagraphs {
  /// The parts of documents that hold what their readers see, by the end of the file's name.
  package static func parts(ofFileEnding ending: String) -> [String] {
    switch ending {
    case "docx", "docm", "dotx":
      ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"]
    case "odt", "ott": ["content.xml"]
    default: []
    }
  }

  /// Of more that is not read something is wrong with the document as a whole.
  private static let most = 500

  /// The paragraphs of the parts that pandoc's document does not hold, each once.
  package static func of(parts: [[UInt8]], in document: PandocValue) -> [String] {
    var read: Set<String> = []
    var all = ""
    for text in document.paragraphTexts {
      let letters = text.letters
      read.insert(letters)
      all += letters + " "
    }
    // Where a paragraph is cut otherwise it stands in the run of all letters.
    let run = all.replacing(" ", with: "")
    var unread: [String] = []
    var seen: Set<String> = []
    for part in parts {
      for paragraph in paragraphs(of: String(decoding: part, as: UTF8.self)) {
        let letters = paragraph.letters
        guard !letters.isEmpty, !read.contains(letters), seen.insert(letters).inserted,
          unread.count < most, run.firstRange(of: letters) == nil
        else { continue }
        unread.append(paragraph)
      }
    }
    return unread
  }

  /// The texts between the paragraph marks of WordprocessingML or OpenDocument, as they read once all
  /// changes are accepted, without comments and tables of contents. Both are written by programs: a
  /// tag is a tag, and `<` is no text.
  private static func paragraphs(of xml: String) -> [String] {
    var text = xml
    for element in [
      #/<w:moveFrom\s.*?<\/w:moveFrom>/#, #/<text:tracked-changes.*?<\/text:tracked-changes>/#,
      #/<office:annotation\s.*?<\/office:annotation>/#,
      #/<text:note-citation.*?<\/text:note-citation>/#,
      #/<text:table-of-content\s.*?<\/text:table-of-content>/#, #/<w:delText.*?<\/w:delText>/#,
      #/<w:instrText.*?<\/w:instrText>/#, #/<(?:wp:posOffset|wp14:pct\w+)[^>]*>.*?<\/[^>]*>/#,
      #/<svg:(?:title|desc)>.*?<\/svg:(?:title|desc)>/#,
    ] {
      text = text.replacing(element.dotMatchesNewlines(), with: "")
    }
    let marks =
      #/<\/w:p>|<\/?w:txbxContent[^>]*>|<\/text:[ph]>|<\/?text:note-body>|<\/?draw:text-box[^>]*>/#
    return text.split(separator: marks).map { piece in
      var words = String(piece).replacing(
        #/<(?:w:tab|w:br|text:s|text:tab|text:line-break)\b[^>]*>/#, with: " "
      )
      .replacing(#/<[^>]*>/#, with: "")
      for (reference, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
      ] {
        words = words.replacing(reference, with: character)
      }
      return words.trimmed
    }
  }
}

extension String {
  /// Its letters and digits, folded.
  fileprivate var letters: String {
    String(folded.filter { $0.isLetter || $0.isNumber })
  }
}

extension PandocValue {
  /// The words of each paragraph, heading and cell, those of notes too.
  fileprivate var paragraphTexts: [String] {
    switch self {
    case .list(let values): return values.flatMap(\.paragraphTexts)
    case .object(let object):
      let own = ["Para", "Plain", "Header", "CodeBlock"].contains(tag) ? [plainText] : []
      let inlines = ["MetaInlines"].contains(tag) ? [content.plainText] : []
      return own + inlines
        + object.sorted { $0.key < $1.key }.flatMap { $0.value.paragraphTexts }
    default: return []
    }
  }
}
