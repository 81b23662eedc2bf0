extension Document {
  /// Gives all nodes the places at which the author typed them.
  mutating func move(to places: [DialectBlocks.Place]) {
    func typed(_ line: Int, _ column: Int) -> (line: Int, column: Int) {
      guard line > 0, !places.isEmpty else { return (line, column) }
      let place = places[min(line, places.count) - 1]
      return (Int(place.line), max(column - Int(place.shift), 1))
    }
    for index in nodes.indices where nodes[index].line > 0 {
      let place = typed(Int(nodes[index].line), Int(nodes[index].column))
      nodes[index].line = Int32(place.line)
      nodes[index].column = Int32(place.column)
    }
    for index in unclosed.indices {
      (unclosed[index].line, unclosed[index].column) = typed(
        unclosed[index].line, unclosed[index].column)
    }
  }
}
