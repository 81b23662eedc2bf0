import Diapason
import Disk
import Testing
import Workbench

@testable import Website

@Suite("A kit is whole or is not made")
struct KitArchiveTests {
  @Test("a file that cannot be read ends the packing with its name")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("%PDF-1.7", to: "a.pdf")
    let readable = BrandKit(address: "k.zip", entries: [("a.pdf", .media("a.pdf"))])
    #expect(try readable.archive(readingFrom: folder.path).count > 8)
    let kit = BrandKit(
      address: "k.zip",
      entries: [("a.pdf", .media("a.pdf")), ("b.pdf", .media("b.pdf"))])
    let error = #expect(throws: FileError.self) { try kit.archive(readingFrom: folder.path) }
    #expect(error?.path.hasSuffix("b.pdf") == true)
  }

  @Test(
    "names are those of the files, or tell them apart by their folders",
    arguments: [
      (["a/x.png", "b/y.png"], ["x.png", "y.png"]),
      (["a/x.png", "b/x.png"], ["a-x.png", "b-x.png"]),
      (["a/c/x.png", "b/c/x.png"], ["a-c-x.png", "b-c-x.png"]),
      (["a/x.png", "x.png"], ["a-x.png", "x.png"]),
      (["a/x.png", "a/x.png"], ["x.png", "x.png"]),
      (["a-b/x.png", "a/b-x.png", "c/x.png"], ["a-b-x.png", "b-x.png", "c-x.png"]),
      (["a/list.txt", "b.txt"], ["list-2.txt", "b.txt"]),
    ])
  func names(_ addresses: [String], _ expected: [String]) {
    let names = KitNames(of: addresses, besides: "LIST.txt")
    #expect(addresses.map { names[$0] } == expected)
  }
}
