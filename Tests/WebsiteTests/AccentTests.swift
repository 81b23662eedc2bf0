import CharterModel
import Media
import Testing

@testable import Website

@Suite("The accent of a company's colour")
struct AccentTests {
  static let sample: [Colour] = stride(from: 0, through: 255, by: 15).flatMap { red in
    stride(from: 0, through: 255, by: 15).flatMap { green in
      stride(from: 0, through: 255, by: 15).map { blue in
        Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
      }
    }
  }

  /// The three colours of a stylesheet's rule: the mark, the text, what stands on the mark.
  static func colours(_ accent: Colour, on paper: Colour) -> [Colour] {
    Accent(colour: accent).properties(on: paper).matches(of: /#[0-9a-f]{6}/).compactMap {
      Colour(String($0.0))
    }
  }

  @Test("whatever the company's colour, marks reach 3 and text 4.5 on both papers")
  func accents() {
    for accent in Self.sample {
      for paper in [Accent.lightPaper, Accent.darkPaper] {
        let colours = Self.colours(accent, on: paper)
        guard colours.count == 3 else {
          Issue.record("\(accent)")
          return
        }
        #expect(colours[0].contrast(with: paper) >= 3, "\(accent) as a mark on \(paper)")
        #expect(colours[1].contrast(with: paper) >= 4.5, "\(accent) as text on \(paper)")
      }
    }
  }

  @Test("text on the accent reaches 4.5")
  func textOnAccents() {
    var worst = 21.0
    for accent in Self.sample {
      for paper in [Accent.lightPaper, Accent.darkPaper] {
        let colours = Self.colours(accent, on: paper)
        worst = min(worst, colours[2].contrast(with: colours[0]))
      }
    }
    #expect(worst >= 4.5)
    #expect(worst >= 4)
  }

  @Test("a colour that is good enough is left alone")
  func untouched() throws {
    let accent = try #require(Colour("#b23a16"))
    #expect(Self.colours(accent, on: Accent.lightPaper)[0] == accent)
  }
}
