import Testing

@testable import Search

@Suite("Data as a script writes it")
struct ScriptValueTests {
  @Test("text in a script ends neither the string nor the script")
  func escaping() {
    var script: [UInt8] = []
    ScriptValue.text("a\"b\\c\n</script>\u{1}é").write(to: &script)
    #expect(String(decoding: script, as: UTF8.self) == #""a\"b\\c\n\x3c/script> é""#)
    var odd: [UInt8] = []
    ScriptValue.text("a\u{FFFE}b\u{202E}c\u{85}d\u{9F}’\u{7F}").write(to: &odd)
    #expect(String(decoding: odd, as: UTF8.self) == "\"a\u{FFFD}b\u{FFFD}c d\u{FFFD}’\u{FFFD}\"")
    // Wherever it stands among the eight bytes that are looked at together.
    for byte in UInt8(0)..<127 {
      for place in 0..<17 {
        var text = Array("abcdefghé[~éZ 09x".utf8)
        text[min(place, 7)] = byte
        text[max(place, 11)] = byte
        var script: [UInt8] = []
        ScriptValue.bytes(text).write(to: &script)
        let parts = text.map { Self.escapes[$0].map { Array($0.utf8) } ?? [$0 < 0x20 ? 0x20 : $0] }
        #expect(script == [0x22] + parts.joined() + [0x22], "\(byte) at \(place)")
      }
    }
  }

  static let escapes: [UInt8: String] = [
    0x22: #"\""#, 0x5C: #"\\"#, 0x0A: #"\n"#, 0x09: #"\t"#, 0x3C: #"\x3c"#,
  ]
}
