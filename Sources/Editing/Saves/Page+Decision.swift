import Markdown

extension Page {
  /// What a save makes of this page: new bytes, a conflict, or a refusal. Nothing is written here.
  package func decide(_ save: Save) -> SaveDecision {
    let isSame = save.digest == digest
    var placed: [PlacedPiece] = []
    var conflicts: [Conflict] = []
    for piece in save.pieces {
      switch place(piece, isSame: isSame) {
      case .placed(let piece): placed.append(piece)
      case .moved(let theirs): conflicts.append(Conflict(piece: piece, theirs: theirs))
      case .refused(let refusal): return .refused(refusal)
      }
    }
    guard conflicts.isEmpty else { return .conflict(conflicts) }
    var refusal = Refusal.overlapping
    for choice in 0..<(placed.map(\.forms.count).max() ?? 0) {
      let edits = placed.map { $0.forms[min(choice, $0.forms.count - 1)] }
      guard let bytes = file.applying(edits) else { return .refused(.overlapping) }
      if bytes == file { return .unchanged }
      do throws(Refusal) {
        try PageProof(before: self, pieces: placed, edits: edits, after: bytes).hold()
        return .write(SaveDecision.Written(file: bytes, isMerged: !isSame, edits: edits))
      } catch {
        refusal = error
      }
    }
    return placed.isEmpty ? .unchanged : .refused(refusal)
  }
}
