/// What a server must say beside each file of a site: the one place where it is written. The files
/// of `export hosting` and the preview read it here.
package enum HeaderPolicy {
  /// Nothing but the site itself, no inline script, no inline style.
  package static let content = content(base: "'none'")

  /// - Parameter base: where `<base>` may point; the preview's own pages have one.
  package static func content(base: String) -> String {
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri \(base); form-action 'none'; "
      + "frame-ancestors 'none'"
  }

  /// The crisis plan in one file carries its own style, and nothing else.
  static let sheet =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'; frame-ancestors 'none'"

  /// The same for every file.
  package static let others: [(name: String, value: String)] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Robots-Tag", "noindex"),
  ]

  enum Cache {
    /// The name changes with the bytes.
    static let named = "public, max-age=31536000, immutable"
    /// Asked for again at each visit; the answer is short if nothing changed.
    static let pages = "no-cache"
    /// Pictures and downloads keep their names: an hour.
    static let media = "public, max-age=3600"

    /// The endings of what keeps its name for an hour; everything else is asked for again.
    static let mediaEndings = ["png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "zip", "woff2"]
    /// A regular expression for the addresses whose name has their print in it.
    static let namedPattern =
      #"/assets/([^/]+\.[0-9a-f]{10}\.[a-z0-9]+|search/[a-z]+(-[0-9]+)?\.[0-9a-z]+\.js)$"#
    static let mediaPattern = #"\.("# + mediaEndings.joined(separator: "|") + ")$"
  }

  /// How long browsers keep a file, by its address.
  package static func cache(of address: String) -> String {
    // As ``Cache/namedPattern`` has it.
    let asset = /(.*\/)?assets\/[^\/]+\.[0-9a-f]{10}\.[a-z0-9]+/
    let index = /(.*\/)?assets\/search\/[a-z]+(-[0-9]+)?\.[0-9a-z]+\.js/
    if address.wholeMatch(of: asset) != nil || address.wholeMatch(of: index) != nil {
      return Cache.named
    }
    let ending = address.split(separator: ".").last.map(String.init) ?? ""
    return Cache.mediaEndings.contains(ending) ? Cache.media : Cache.pages
  }
}
