import CharterModel
import Diagnosis

extension Diagnostic {
  /// Whether it finds fault with a text that is kept as it was adopted: nobody may mend it there, and
  /// it was without errors on that day. That it is still the same text is another question.
  ///
  /// - Parameter rectified: the folder of a version in which a slip is put right.
  func isOfKeptText(in charter: Charter, but rectified: String? = nil) -> Bool {
    guard let path = position?.path else { return false }
    return charter.histories.contains { history in
      history.editions.contains {
        $0.isKept && $0.folder != rectified && path.hasPrefix(charter.prefix + $0.folder + "/")
      }
    }
  }
}
