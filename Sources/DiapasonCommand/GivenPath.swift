import ArgumentParser
import CharterModel
import Diagnosis

/// What a command line may say for a path or a name: anything but nothing. A variable of a script
/// that was never set must not stand for `/`, for this folder or for everyone.
func requireText(_ given: String?..., for names: String...) throws {
  for (value, name) in zip(given, names) where value?.trimmed.isEmpty == true {
    throw ValidationError(
      en: "\(name) is empty: write the value after the option, or leave both out.",
      fr: "\(name) est vide : écrivez la valeur après l'option, ou omettez les deux.")
  }
}

/// The same for an argument that stands alone.
func requireArgument(_ given: String?, _ name: String) throws {
  guard given?.trimmed.isEmpty == true else { return }
  throw ValidationError(en: "<\(name)> is empty.", fr: "<\(name)> est vide.")
}
