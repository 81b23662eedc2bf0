import ArgumentParser
import CharterModel

/// What a command line may say for a path or a name: anything but nothing. A variable of a script
/// that was never set must not stand for `/`, for this folder or for everyone.
func requireText(_ given: String?..., for names: String...) throws {
  for (value, name) in zip(given, names) where value?.trimmed.isEmpty == true {
    throw ValidationError("\(name) is empty: write it after the option, or leave both out.")
  }
}

/// The same for an argument that stands alone.
func requireArgument(_ given: String?, _ name: String) throws {
  if given?.trimmed.isEmpty == true { throw ValidationError("<\(name)> is empty.") }
}
