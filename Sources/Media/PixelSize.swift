import Diagnosis

/// The width and the height of a picture, in pixels.
package struct PixelSize: Sendable, Hashable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// `1584x396`, with `x` or `×`.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: { "xX×".contains($0) })
    guard parts.count == 2, let width = Int(parts[0].trimmed), let height = Int(parts[1].trimmed),
      (1...100_000).contains(width), (1...100_000).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }
}
