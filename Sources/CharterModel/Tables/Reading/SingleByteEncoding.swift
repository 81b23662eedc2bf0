/// What spreadsheets call ANSI, Macintosh and MS-DOS: one byte a character. Nothing in a file says
/// which it is; the letters do.
package struct SingleByteEncoding: Sendable {
  let name: String
  /// The characters of the bytes from 0x80 on.
  private let scalars: [Unicode.Scalar]

  /// What Excel writes on Windows; on a Mac; in a console's code page.
  static let all: [SingleByteEncoding] = [
    SingleByteEncoding(
      name: "Windows-1252",
      """
      €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ\
      \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
      ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
      """),
    SingleByteEncoding(
      name: "Mac Roman",
      """
      ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
      ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
      """),
    SingleByteEncoding(
      name: "MS-DOS 850",
      """
      ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
      └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}
      """),
  ]

  /// The letters that French and its neighbours write between two plain ones.
  private static let usual = Set("éèêëàâäçîïôöùûüœæñßáíóú".unicodeScalars)

  private init(name: String, _ characters: String) {
    self.name = name
    scalars = Array(characters.unicodeScalars)
  }

  /// The encoding in which most bytes after a plain letter are letters of a word.
  static func likeliest(of bytes: [UInt8]) -> SingleByteEncoding {
    var counts = [Int](repeating: 0, count: 256)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80, (previous | 0x20) &- 0x61 < 26 { counts[Int(byte)] += 1 }
      previous = byte
    }
    func score(_ encoding: SingleByteEncoding) -> Int {
      (0..<encoding.scalars.count).reduce(0) {
        $0 + (usual.contains(encoding.scalars[$1]) ? counts[$1 + 0x80] : 0)
      }
    }
    var best = all[0]
    for encoding in all.dropFirst() where score(encoding) > score(best) { best = encoding }
    return best
  }

  /// Nil if the encoding lacks one of the characters.
  package func encode(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let index = scalars.firstIndex(of: scalar) {
        bytes.append(UInt8(index + 0x80))
      } else {
        return nil
      }
    }
    return bytes
  }

  func decode(_ bytes: [UInt8]) -> [UInt8] {
    let characters = scalars.map { Array(String($0).utf8) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let place = Int(byte) - 0x80
      if characters.indices.contains(place) {
        text += characters[place]
      } else {
        text.append(byte)
      }
    }
    return text
  }
}
