import CharterModel
import Diagnosis

/// The files of a draft as one document for pandoc, which writes it as Markdown, and the texts of
/// the files cut out of what it has written.
struct MarkdownScript {
  private let files: [DraftFile]
  private let mark: String

  init(_ files: [DraftFile]) {
    self.files = files.filter { $0.rows == nil }
    // No document can hold it by chance, or by design.
    mark = "<!--diapason-\(UInt64.random(in: .min ... .max))-"
  }

  /// In JSON.
  func document(apiVersion: PandocValue) throws -> [UInt8] {
    var blocks: [PandocValue] = []
    for (index, file) in files.enumerated() {
      blocks.append(.node("RawBlock", .list([.text("html"), .text("\(mark)\(index)-->")])))
      let folder = ContentPath.folder(of: file.path)
      let title = file.title.map { [PandocValue.header(1, $0)] } ?? []
      blocks += (title + file.blocks.withHeadings(from: file.headingLevel)).map {
        $0.withLiteralMarks.seen(from: folder)
      }
    }
    blocks.append(.node("RawBlock", .list([.text("html"), .text(mark + "end-->")])))
    return try PandocValue.object([
      "pandoc-api-version": apiVersion, "meta": .object([:]), "blocks": .list(blocks),
    ]).json()
  }

  /// The Markdown of each file by its path; nil if a file is missing in it.
  func texts(in output: [UInt8]) -> [String: String]? {
    let pieces = String(decoding: output, as: UTF8.self).components(separatedBy: mark)
    guard pieces.count == files.count + 2 else { return nil }
    var texts: [String: String] = [:]
    for (index, file) in files.enumerated() {
      let opening = "\(index)-->"
      guard pieces[index + 1].hasPrefix(opening) else { return nil }
      texts[file.path] = pieces[index + 1].dropFirst(opening.count).trimmed + "\n"
    }
    return texts
  }
}

extension [PandocValue] {
  /// The shallowest heading gets a level, and the others keep their distance; the parts of a record
  /// stay what they are.
  fileprivate func withHeadings(from level: Int) -> [PandocValue] {
    let levels = filter { $0.tag == "Header" }.map { $0.content[0].count }
    guard let shallowest = levels.min(), shallowest != level else { return self }
    return map { block in
      guard block.tag == "Header" else { return block }
      let shifted = block.content[0].count - shallowest + level
      return .header(Swift.min(shifted, 6), block.content[2])
    }
  }
}

extension PandocValue {
  /// With paths of links and images as they are seen from a folder. They are written from the
  /// content folder on, with a slash before them.
  fileprivate func seen(from folder: String) -> PandocValue {
    switch self {
    case .list(let values): return .list(values.map { $0.seen(from: folder) })
    case .object(let object):
      if ["Link", "Image"].contains(tag), case .list(var parts) = content, parts.count == 3 {
        let target = parts[2][0].text
        parts[1] = parts[1].seen(from: folder)
        if target.hasPrefix("/") {
          let path = ContentPath.relative(String(target.dropFirst()), from: folder)
          parts[2] = .list([.text(path), parts[2][1]])
        }
        return .node(tag, .list(parts))
      }
      return .object(object.mapValues { $0.seen(from: folder) })
    default: return self
    }
  }
}
