import CharterModel
import Diagnosis

extension Diagnostic {
  /// Whether it finds fault with a text that is kept as it was adopted: nobody may mend it there, and
  /// it was without errors on that day. That it is still the same text is another question.
  ///
  /// - Parameter rectified: the folder of a version in which a slip is put right.
  func isOfKeptText(in charter: Charter, but rectified: String? = nil) -> Bool {
    guard let path = position?.path, path.hasPrefix(charter.prefix) else { return false }
    return charter.isKept(String(path.dropFirst(charter.prefix.count)), but: rectified)
  }
}
