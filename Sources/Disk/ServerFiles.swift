/// Files by which a web server, or who hosts one, lets a folder change how it is served: other types,
/// programs that run, visitors sent elsewhere. Diapason writes none of them into a site.
package enum ServerFiles {
  private static let names: Set<String> = [
    ".user.ini", "php.ini", "web.config", "_headers", "_redirects", "_worker.js", "_routes.json",
    "staticwebapp.config.json", "vercel.json", "netlify.toml", "firebase.json", "nginx.conf",
    "lighttpd.conf", "caddyfile", ".pages", ".vercel", ".netlify",
  ]

  /// - Parameter path: in the site.
  package static func isOne(_ path: String) -> Bool {
    let name = ContentPathOnDisk.name(of: path).lowercased()
    // Apache: .htaccess, .htpasswd, .htgroup and their copies.
    return name.hasPrefix(".ht") || names.contains(name)
  }
}
