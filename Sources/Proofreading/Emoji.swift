/// Pictures among the code points, and what joins them into one picture.
enum Emoji {
  static func isPicture(_ code: UInt32) -> Bool {
    switch code {
    case 0x1F000...0x1FAFF, 0x2600...0x26FF, 0x231A...0x231B, 0x23E9...0x23F3, 0x23F8...0x23FA,
      0x2B05...0x2B07, 0x2B1B...0x2B1C, 0x2B50, 0x2B55, 0x20E3:
      true
    case 0x2700...0x27BF: dingbats.contains(code)
    default: false
    }
  }

  /// Of the dingbats, those that are drawn as pictures: a tick or an arrow is a mark.
  private static let dingbats: Set<UInt32> = [
    0x2702, 0x2705, 0x2708, 0x2709, 0x270A, 0x270B, 0x270C, 0x270D, 0x270F, 0x2712, 0x2728, 0x2733,
    0x2734, 0x2744, 0x2747, 0x274C, 0x274E, 0x2753, 0x2754, 0x2755, 0x2757, 0x2763, 0x2764, 0x2795,
    0x2796, 0x2797, 0x27A1, 0x27B0, 0x27BF,
  ]

  static func isFlagPart(_ code: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(code) }

  /// A shade of skin or the choice of a drawing: belongs to the picture before.
  static func isModifier(_ code: UInt32) -> Bool {
    (0x1F3FB...0x1F3FF).contains(code) || isSelector(code)
  }

  static func isSelector(_ code: UInt32) -> Bool { (0xFE00...0xFE0F).contains(code) }

  static let joiner: UInt32 = 0x200D
}
