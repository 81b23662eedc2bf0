import CharterModel
import Diagnosis
import Diapason
import Disk
import Editing
import Foundation
import Importing

extension DeskService {
  /// What documents would become: nothing is written but to a folder of this moment's own.
  func propose(_ message: DocumentsMessage) async throws -> ProposalMessage? {
    let documents = try HandedDocuments(message.files).documents
    let source = source
    let importer: Importer = try await withCheckedThrowingContinuation { continuation in
      // One after the other: a converter takes much memory.
      converting.async {
        continuation.resume(with: Result { try Self.read(documents, into: source) })
      }
    }
    let name =
      documents.count == 1 ? documents[0].name : DeskWords.documents(documents.count)[language]
    let id = proposals.keep(.init(name: name, files: importer.files))
    return ImportScreen.message(importer, as: id, in: self)
  }

  private static func read(
    _ documents: [(name: String, bytes: [UInt8])], into source: SourceFolder
  ) throws -> Importer {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    for (name, bytes) in documents {
      try FileSystem.write(bytes, toNew: scratch.path + "/" + name)
    }
    return try Importer(
      documents.map { scratch.path + "/" + $0.name }, into: source, language: nil)
  }

  /// Creates what was chosen of a proposal, all or nothing.
  func create(_ message: CreationMessage) async throws -> SavedMessage? {
    guard let proposal = proposals.proposal(message.id) else { return refused(.proposalGone) }
    let chosen = ChosenFiles(Set(message.chosen), of: proposal.files)
    guard !chosen.files.isEmpty else { return refused(.nothingChosen) }
    let changes = chosen.files.map { FileChange(path: $0.path, before: nil, after: $0.bytes) }
    for change in changes where try editor.read(change.path) != nil {
      return refused(.alreadyCreated)
    }
    let first = chosen.files.first { $0.isPage }
    var saved = try await change(
      changes, shows: first?.path, saying: DeskWords.imported(proposal.name))
    if saved.outcome == .saved {
      proposals.drop(message.id)
      if !chosen.left.isEmpty { saved.words += " " + DeskWords.notTaken(chosen.left)[language] }
    }
    return saved
  }
}

extension ImportedFile {
  var isPage: Bool { ContentPath.isMarkdown(path) }

  /// A page that says what its folder holds, and next to nothing else.
  var isFolderPage: Bool {
    guard isPage, ContentPath.stem(of: path) == "index" else { return false }
    return ParsedPage(ContentFile(path: path, bytes: bytes), prefix: "").collection != nil
  }

  /// Whether somebody chooses it: pictures and the pages of folders come with what needs them.
  var isChosen: Bool { !isFolderPage && (isPage || ContentPath.isTable(path)) }
}

extension ParsedPage {
  /// The kind of records that its folder holds, as its header says it.
  var collection: RecordKind? {
    let name = CommonFields.collection.definition.name
    let entry = frontMatter.entries.first { $0.key.scalar.map { name.matches($0) } ?? false }
    return entry?.value.scalar.flatMap { RecordKind.named($0) }
  }
}
