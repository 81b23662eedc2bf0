import Digests
import Dispatch
import Synchronization

/// A file of the index with the print of what it holds in its name: it may be kept for a year, and is
/// another file when it holds something else. Two publications that are mixed, in a browser's memory or
/// in a store that is being written, never take a file of one for a file of the other.
struct PrintedPart: Sendable {
  /// `pages-12.k3f9x07m2q4z`; without the ending.
  let name: String
  let print: String
  let data: [UInt8]

  /// Digits of base 36, as the browser's half knows: 62 bits of a SHA-256. Fewer would do to tell the
  /// files of one publication apart, but publications that follow each other for years share a folder.
  static let length = 12

  /// Files of pages are told by their numbers too; those of words and places have none, since one more
  /// word would move them.
  static func numbered(_ kind: String, _ parts: [[UInt8]]) -> [PrintedPart] {
    parts.enumerated().map { number, data in
      let print = print(of: data)
      return PrintedPart(name: "\(kind)-\(number).\(print)", print: print, data: data)
    }
  }

  static func alone(_ kind: String, _ parts: [[UInt8]]) -> [PrintedPart] {
    var taken: Set<String> = []
    return parts.map { data in
      var print = print(of: data)
      while !taken.insert(print).inserted { print = Self.print(of: data + print.utf8) }
      return PrintedPart(name: "\(kind).\(print)", print: print, data: data)
    }
  }

  var file: SearchFile {
    SearchFile(address: SearchScript.address(name)) {
      SearchScript.receiving(name) { $0 += data }
    }
  }

  private static func print(of data: [UInt8]) -> String {
    var rest = UInt64(SHA256.hash(data).prefix(16), radix: 16) ?? 0
    var print = ""
    for _ in 0..<length {
      print += String(rest % 36, radix: 36)
      rest /= 36
    }
    return print
  }
}

extension Collection<UInt8> {
  /// The same on every machine and in every run.
  var stableHash: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// Runs of lines that make up a file each. Where one ends is told by its own next line, so that a line
/// more or less changes one file, or two, and not all that follow.
struct RunsOfLines {
  /// Bytes after which a run may end, and must.
  let least: Int
  let most: Int
  /// One line in so many ends a run that may.
  let rarity: UInt64

  /// Whether a new run begins with a line, when the one before has so many bytes.
  func begins(with word: some Collection<UInt8>, after size: Int) -> Bool {
    if size < least { return false }
    let hash = word.stableHash
    return size > most || (hash ^ hash >> 29) % rarity == 0
  }
}

enum SideBySide {
  /// On all cores, in the order of the items.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { number in
      let result = transform(items[number])
      results.withLock { $0[number] = result }
    }
    return results.withLock { results in items.indices.compactMap { results[$0] } }
  }
}
