import CharterModel
import Diagnosis
import Diapason
import Editing
import SitePlan

/// A message of the content as each of its networks would show it.
struct PostScreen {
  let desk: DeskService
  private var charter: Charter { desk.board.showing.site.plan.charter }

  /// Of a model answer or a text to copy while one of its passages is written; none for other pages.
  func posts(_ message: WrittenMessage, of path: String) -> [RemarksMessage.Post] {
    guard let page = desk.charterPage(path) else { return [] }
    let networks: [String]
    switch page.kind.id {
    case Reply.kind.id: networks = page.fields[Reply.networks]?.map(\.value) ?? []
    case CopyText.kind.id: networks = page.fields[CopyText.networks]?.map(\.value) ?? []
    default: return []
    }
    let text = whole(message, of: path)
    guard !networks.isEmpty else { return [post(text, on: nil)] }
    return networks.map { post(text, on: $0) }
  }

  /// - Parameter network: the name of its record; nil for a message of no network.
  func post(_ text: String, on network: String?) -> RemarksMessage.Post {
    let length = network.flatMap { PassageReview(of: charter).length(of: text, on: $0) }
    let account =
      charter.configuration.fields[Configuration.company]
      ?? desk.board.showing.site.plan.words.siteName
    let title = network.map { id in charter.record(id).map { charter.pages[$0].title } ?? id }
    return RemarksMessage.Post(
      network: title, account: account, text: text,
      length: length.map { DeskWords.length($0)[desk.language] },
      isTooLong: length.map { $0.count > $0.limit } ?? false)
  }

  /// What is copied from the page once the passage is saved: its text without its title.
  private func whole(_ message: WrittenMessage, of path: String) -> String {
    var file: [UInt8]?
    if let block = message.block, let digest = message.digest,
      let bytes = desk.bytes(seenAs: digest, of: path), let page = Page(path: path, file: bytes),
      page.blocks.blocks.indices.contains(block)
    {
      let piece = BlockScreen(page: page, block: block).piece(replacingBy: message.text)
      switch page.decide(Save(path: path, digest: digest, pieces: [piece])) {
      case .write(let written): file = written.file
      case .unchanged: file = bytes
      case .conflict, .refused: break
      }
    }
    // A passage that cannot stand there is shown by itself.
    let page = ParsedPage(
      ContentFile(path: path, bytes: file ?? Array(message.text.utf8)), prefix: "")
    return page.document.blocks.compactMap { block -> String? in
      let node = page.document.nodes[block]
      if node.kind == .heading, node.number == 1 { return nil }
      let text = page.document.plainText(of: block)
      return text.isEmpty ? nil : text
    }.joined(separator: "\n\n")
  }
}
