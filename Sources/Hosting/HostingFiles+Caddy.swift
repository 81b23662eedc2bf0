import Diagnosis

extension HostingFiles {
  /// Headers, types, the 404 page and the caches of a site behind Caddy 2, which brings its own
  /// certificate.
  var caddy: String {
    let cache = HeaderPolicy.Cache.self
    let types = FileTypes.texts.filter { $0.ending != "html" }.map { file in
      "    header *.\(file.ending) Content-Type \"\(file.type); charset=utf-8\"\n"
    }.joined()
    let others = HeaderPolicy.others.map { "        \($0.name) \"\($0.value)\"\n" }.joined()
    let sheets = sheetPattern.map { pattern in
      """
          @sheets path_regexp sheets \(pattern)
          header @sheets Content-Security-Policy "\(HeaderPolicy.sheet)"

      """
    }
    let inner = """
          root * \(root)
          encode gzip
          header {
              Content-Security-Policy "\(HeaderPolicy.content)"
              Cache-Control "\(cache.pages)"
      \(others)    }
      \(types)    @named path_regexp named \(cache.namedPattern)
          header @named Cache-Control "\(cache.named)"
          @media path_regexp media \(cache.mediaPattern)
          header @media Cache-Control "\(cache.media)"
      \(sheets ?? "")    file_server {
              hide .*
          }

      """
    let errors = """
          handle_errors {
              root * \(root)
              rewrite * /404.html
              file_server
          }

      """
    let body =
      path == "/"
      ? inner + errors
      : "    redir \(path.dropLast()) \(path)\n    handle_path \(path)* {\n" + inner + "    }\n"
        + errors
    return top(HostingWording.caddy) + "\n\(host) {\n" + body + "}\n"
  }
}
