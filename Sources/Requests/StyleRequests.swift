/// What a style sheet would fetch: `url(…)`, `@import "…"`, the pictures of `image-set(…)`.
enum StyleRequests {
  static func found(in bytes: [UInt8]) -> [ExternalRequests.Finding] {
    guard let text = Plain(bytes) else { return [] }
    var findings: [ExternalRequests.Finding] = []
    for match in text.string.matches(
      of:
        /(?i)(@namespace[^;{}]*;)|(?:url\(\s*|src\(\s*|@import\s*(?=["']))(?:"([^"]*)|'([^']*)|([^"'\s)][^)]*))/
    ) where match.1 == nil {
      let address = String(match.2 ?? match.3 ?? match.4 ?? "")
      if let data = DataAddress(address) {
        let offset = text.offset(of: match.range.lowerBound)
        findings += data.requests.map {
          ExternalRequests.Finding(offset: offset, address: $0.address)
        }
      }
      guard ExternalRequests.isExternal(address) else { continue }
      findings.append(.init(offset: text.offset(of: match.range.lowerBound), address: address))
    }
    for set in text.string.matches(of: /(?i)image(?:-set)?\(([^{}]*)/) {
      for match in set.1.matches(of: /"([^"]*)"|'([^']*)'/) {
        let address = String(match.1 ?? match.2 ?? "")
        guard ExternalRequests.isExternal(address) else { continue }
        let offset = text.offset(of: match.range.lowerBound)
        // `image-set(url("…"))` was found above.
        guard !findings.contains(where: { $0.address == address }) else { continue }
        findings.append(.init(offset: offset, address: address))
      }
    }
    return findings
  }

  /// A style sheet without comments and with its escapes resolved, as a browser understands it.
  private struct Plain {
    var string = ""
    /// Where in the file each byte of ``string`` stands.
    private var offsets: [Int] = []

    func offset(of index: String.Index) -> Int {
      let place = string.utf8.distance(from: string.startIndex, to: index)
      return place < offsets.count ? offsets[place] : 0
    }

    /// Nil if it can hold no address: most style sheets name nothing by one.
    init?(_ bytes: [UInt8]) {
      var plain: [UInt8] = []
      plain.reserveCapacity(bytes.count)
      offsets.reserveCapacity(bytes.count)
      var place = 0
      while place < bytes.count {
        let start = place
        if bytes[place] == UInt8(ascii: "/"), place + 1 < bytes.count,
          bytes[place + 1] == UInt8(ascii: "*")
        {
          place += 2
          while place + 1 < bytes.count,
            bytes[place] != UInt8(ascii: "*") || bytes[place + 1] != UInt8(ascii: "/")
          {
            place += 1
          }
          place = min(place + 2, bytes.count)
          continue
        }
        place += 1
        if bytes[start] == UInt8(ascii: "\\") {
          for byte in Self.escape(in: bytes, &place) {
            plain.append(byte)
            offsets.append(start)
          }
        } else {
          plain.append(bytes[start])
          offsets.append(start)
        }
      }
      guard plain.mayHoldAddress else { return nil }
      string = String(decoding: plain, as: UTF8.self)
      // Bytes that are no text were replaced: places would be wrong.
      if string.utf8.count != plain.count { offsets = [] }
    }

    /// `\2f` and a blank after it, or a character that stands for itself.
    private static func escape(in bytes: [UInt8], _ place: inout Int) -> [UInt8] {
      let digits = bytes[place...].prefix(6).prefix {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
      }
      guard !digits.isEmpty else { return [] }
      place += digits.count
      if place < bytes.count, bytes[place] == 0x20 || (0x09...0x0D).contains(bytes[place]) {
        place += 1
      }
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
      return Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
    }
  }
}
