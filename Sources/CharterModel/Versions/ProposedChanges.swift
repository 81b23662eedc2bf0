extension Charter {
  /// Takes what a version is to change out of the table of changes as long as nobody has adopted that
  /// version and another is shown: it stands with the version itself.
  mutating func leaveOutProposedChanges() {
    let proposed = histories.flatMap { history in
      history.editions.enumerated().filter { $0 != history.shown && $1.isProposed }
        .map { (document: history.document, number: $1.number) }
    }
    guard !proposed.isEmpty else { return }
    for index in tables.indices where tables[index].kind.id == Changes.kind.id {
      let (out, left) = tables[index].rows.partitioned(by: { row in
        guard let document = document(of: row, Changes.document) else { return false }
        return proposed.contains {
          $0.document == pages[document].path && $0.number == row.fields[Changes.version]
        }
      })
      tables[index].rows = left
      proposedChanges += out
    }
    unshownRows[Changes.kind.id, default: []] += proposedChanges
  }
}
