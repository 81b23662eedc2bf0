import CharterModel
import Diagnosis
import Disk
import Media

/// A small site to begin with: a sample, with what is known of the company in it.
package struct NewSite: Sendable {
  /// What its author says of the company.
  package struct Wishes: Sendable {
    package var company: String
    package var language: Language
    package var day: Day
    /// One at least.
    package var networks: [NetworkFacts]
    package var colour: Colour
    /// Its name in the site, and what of it may be published.
    package var logo: (name: String, bytes: [UInt8])?

    /// What nobody has said otherwise.
    package init(company: String, _ language: Language, on day: Day) {
      self.company = company
      self.language = language
      self.day = day
      networks = Array(NetworkFacts.all.prefix(1))
      colour = Colour(red: 0x1F, green: 0x5F, blue: 0x8B)
    }

    /// The colour of the sample that can be read on the company's own; none if neither can.
    package var textOnColour: String {
      let (paper, ink) = (Colour("#ffffff"), Colour("#17203a"))
      let names = [
        (paper, Phrase(en: "white", fr: "blanc")), (ink, Phrase(en: "ink", fr: "encre")),
      ]
      return names.first { ($0.0?.contrast(with: colour) ?? 0) >= 4.5 }?.1[language] ?? ""
    }
  }

  /// Relative to the site's folder.
  package let files: [(path: String, bytes: [UInt8])]

  /// - Parameter sample: the folder of the sample in the language.
  package init(_ wishes: Wishes, from sample: String) throws {
    let template = SampleText(wishes: wishes)
    var files: [(path: String, bytes: [UInt8])] = []
    for path in try FileSystem.files(below: sample) {
      if let logo = wishes.logo, path.hasSuffix("/logo.svg") {
        files.append((ContentPath.join(ContentPath.folder(of: path), logo.name), logo.bytes))
        continue
      }
      let text = String(decoding: try FileSystem.read(sample + "/" + path), as: UTF8.self)
      files += template.files(path, text).map { ($0.path, Array($0.text.utf8)) }
    }
    files += FrontMatterSchema.all(in: wishes.language).map { name, document in
      (".vscode/diapason/" + name, Array(document.utf8))
    }
    self.files = files
  }
}

extension Colour {
  /// The shares of cyan, magenta, yellow and black, from 0 to 100, without a profile.
  var inks: String {
    let channels = [red, green, blue].map { Double($0) / 255 }
    let light = channels.max() ?? 0
    let shares = channels.map { light == 0 ? 0 : (light - $0) / light } + [1 - light]
    return shares.map { String(Int(($0 * 100).rounded())) }.joined(separator: " ")
  }
}
