import Diagnosis

extension Colour {
  /// What people call the colour who do not know the brand's name for it.
  package var hueName: Phrase {
    let most = max(red, green, blue)
    let least = min(red, green, blue)
    let (light, chroma) = (Int(most) + Int(least), Int(most) - Int(least))
    if chroma < 24 || light < 50 {
      if light > 440 { return Phrase(en: "white", fr: "blanc") }
      return light < 90
        ? Phrase(en: "black dark", fr: "noir sombre") : Phrase(en: "grey gray", fr: "gris")
    }
    return Self.hues.first { hue(chroma) < $0.end }?.name ?? Self.hues[0].name
  }

  /// In degrees, 0 to 359: 0 is red, 120 green, 240 blue.
  private func hue(_ chroma: Int) -> Int {
    let (r, g, b) = (Int(red), Int(green), Int(blue))
    let sixth =
      if r >= g, r >= b {
        (g - b) * 60 / chroma
      } else if g >= b {
        120 + (b - r) * 60 / chroma
      } else {
        240 + (r - g) * 60 / chroma
      }
    return (sixth + 360) % 360
  }

  private static let hues: [(end: Int, name: Phrase)] = [
    (20, Phrase(en: "red", fr: "rouge")), (45, Phrase(en: "orange brown", fr: "orange brun")),
    (70, Phrase(en: "yellow beige", fr: "jaune beige")), (165, Phrase(en: "green", fr: "vert")),
    (255, Phrase(en: "blue", fr: "bleu")), (290, Phrase(en: "purple", fr: "violet")),
    (345, Phrase(en: "pink", fr: "rose")), (360, Phrase(en: "red", fr: "rouge")),
  ]
}
