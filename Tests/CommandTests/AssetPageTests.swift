import TestThreads
import Testing
import Workbench

/// A film of the brand, from its bytes to the browser's own player.
@Suite("Assets that are no pictures", .ownThreads)
struct AssetPageTests {
  private static let film = [0, 0, 0, 0x18] + Array("ftypmp42".utf8)
  private static let page = """
    ---
    files: [film.mp4, slides.pptx]
    alt: "How a slat is changed"
    poster: logo.svg
    captions: film.vtt
    ---
    # The film

    ## Use

    x
    """

  @Test(
    "what browsers play as no film has no player, though its container is the same",
    arguments: [("photo.avif", "avif"), ("film.mov", "qt  "), ("son.m4a", "M4A ")])
  func noFilm(name: String, brand: String) throws {
    let book = try Handbook(SoundCharter.files)
    let page = "---\nfiles: [\(name)]\nalt: \"A bench\"\n---\n# The bench\n\n## Use\n\nx\n"
    try book.folder.write(page, to: "content/brand/assets/bench.md")
    try book.folder.write(
      [0, 0, 0, 0x18] + Array("ftyp\(brand)".utf8), to: "content/brand/assets/" + name)
    let built = try book.run("build", "--output", "site")
    #expect(built.code == 0, "\(built.error)")
    let html = try #require(book.folder.text("site/brand/assets/bench.html"))
    #expect(!html.contains("<video") && html.contains(name))
  }

  @Test("a film has a player with its poster and captions, and a presentation its own name")
  func film() throws {
    let book = try Handbook(SoundCharter.files)
    try book.folder.write(Self.page, to: "content/brand/assets/film.md")
    try book.folder.write(Self.film, to: "content/brand/assets/film.mp4")
    try book.folder.write("WEBVTT\n", to: "content/brand/assets/film.vtt")
    try book.folder.write([0x50, 0x4B, 0x03, 0x04], to: "content/brand/assets/slides.pptx")
    let built = try book.run("build", "--output", "site")
    #expect(built.code == 0, "\(built.error)")
    let html = try #require(book.folder.text("site/brand/assets/film.html"))
    #expect(html.contains("<video class=\"film\" controls preload=\"none\" poster="))
    #expect(html.contains("<source src=\"../../brand/assets/film.mp4\" type=\"video/mp4\">"))
    #expect(html.contains("<track kind=\"captions\" src=\"../../brand/assets/film.vtt\""))
    #expect(html.contains("PPTX"))
    for name in ["film.mp4", "film.vtt", "slides.pptx"] {
      #expect(book.folder.bytes("site/brand/assets/" + name) != nil, "\(name)")
    }
  }
}
