import Diagnosis
import Media

/// What networks allow and which sizes their images have, as of one day: data, to be looked up anew.
///
/// Limits of characters: developers.buffer.com/guides/character-limits.md and
/// docs.upload-post.com/resources/character-limits. Hashtags of Instagram, TikTok and YouTube:
/// github.com/coreyhaines31/marketingskills, skills/social/references/platform-limits.md; of the
/// others that page's advice, which no network enforces. Sizes: snap.je/insights/social-media-image-
/// sizes-2026, loopworker.com/blog/social-media-image-sizes-2026.html, thesize.net/social-media-images;
/// where they differ, the one that two of them give.
package struct NetworkFacts: Sendable {
  /// The day on which the pages above were read.
  package static let asOf = "2026-11-29"

  /// Of a record: `linkedin`.
  package let id: String
  /// As its owner writes it.
  package let label: String
  /// Other words for it.
  private let others: [String]
  /// The English names of ``Network/limits``.
  package let limits: [(name: String, number: Int)]
  package let images: [(name: FieldName, size: PixelSize)]

  private init(
    _ id: String, _ label: String, others: [String] = [],
    limits: [(String, Int)], banner: (Int, Int)? = nil, avatar: (Int, Int)? = nil,
    post: (Int, Int)? = nil, story: (Int, Int)? = nil, thumbnail: (Int, Int)? = nil
  ) {
    self.id = id
    self.label = label
    self.others = others
    self.limits = limits
    let sizes: [(FieldName, (Int, Int)?)] = [
      (FieldName("banner", fr: "bannière"), banner), (FieldName("avatar", fr: "avatar"), avatar),
      (FieldName("post", fr: "publication"), post), (FieldName("story", fr: "story"), story),
      (FieldName("thumbnail", fr: "miniature"), thumbnail),
    ]
    images = sizes.compactMap { name, size in
      size.map { (name, PixelSize(width: $0.0, height: $0.1)) }
    }
  }

  package static let all: [NetworkFacts] = [
    NetworkFacts(
      "linkedin", "LinkedIn", limits: [("characters", 3000), ("hashtags", 5)],
      banner: (1128, 191), avatar: (400, 400), post: (1200, 627)),
    NetworkFacts(
      "facebook", "Facebook", limits: [("characters", 63_206), ("hashtags", 2)],
      banner: (820, 312), avatar: (320, 320), post: (1080, 1080), story: (1080, 1920)),
    NetworkFacts(
      "instagram", "Instagram", limits: [("characters", 2200), ("hashtags", 5)],
      avatar: (320, 320), post: (1080, 1350), story: (1080, 1920)),
    NetworkFacts(
      "x", "X", others: ["twitter"], limits: [("characters", 280), ("hashtags", 2)],
      banner: (1500, 500), avatar: (400, 400), post: (1200, 675)),
    NetworkFacts(
      "youtube", "YouTube", limits: [("characters", 5000), ("hashtags", 15)],
      banner: (2560, 1440), avatar: (800, 800), thumbnail: (1280, 720)),
    NetworkFacts(
      "tiktok", "TikTok", limits: [("characters", 2200), ("hashtags", 5)],
      avatar: (200, 200), post: (1080, 1920)),
    NetworkFacts(
      "pinterest", "Pinterest", limits: [("characters", 500)], avatar: (165, 165),
      post: (1000, 1500)),
    NetworkFacts(
      "threads", "Threads", limits: [("characters", 500), ("hashtags", 1)], post: (1080, 1350)),
    NetworkFacts("bluesky", "Bluesky", limits: [("characters", 300)]),
    NetworkFacts("mastodon", "Mastodon", limits: [("characters", 500)]),
  ]

  /// The network that a title or a word of a command names: `LinkedIn`, `X (Twitter)`.
  package static func named(_ text: String) -> NetworkFacts? {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard words.count <= 4 else { return nil }
    let found = all.filter { facts in
      words.contains(facts.id) || words.contains { facts.others.contains($0) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The keys of a network's header: `limites: {caractères: 3000, hashtags: 5}`.
  package func limitsText(_ language: Language) -> String {
    let names: [Choice]
    if case .numbers(let choices?) = Network.limits.definition.type {
      names = choices
    } else {
      names = []
    }
    let pairs = limits.compactMap { limit in
      names.first { $0.name.en == limit.name }.map { "\($0.name[language]): \(limit.number)" }
    }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  /// Nil where no size is known.
  package func imagesText(_ language: Language) -> String? {
    guard !images.isEmpty else { return nil }
    let pairs = images.map { "\($0.name[language]): \($0.size.width)x\($0.size.height)" }
    return "{" + pairs.joined(separator: ", ") + "}"
  }
}
