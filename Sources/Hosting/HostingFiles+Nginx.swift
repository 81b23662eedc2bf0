import Diagnosis

extension HostingFiles {
  var nginx: String {
    let cache = HeaderPolicy.Cache.self
    var policies = "    default \"\(HeaderPolicy.content)\";\n"
    if let pattern = sheetPattern {
      policies += "    \"~\(pattern)\" \"\(HeaderPolicy.sheet)\";\n"
    }
    let types = (FileTypes.texts + FileTypes.others).map { "        \($0.type) \($0.ending);\n" }
    // nginx counts text/html among these by itself.
    let charset = FileTypes.texts.map(\.type).filter { $0 != "text/html" }
    let headers = HeaderPolicy.others.map { "    add_header \($0.name) \"\($0.value)\" always;\n" }
    let place = path == "/" ? "root \(root);" : "alias \(root)/;"
    return top(HostingWording.nginx) + """

      map $uri $diapason_cache {
          default "\(cache.pages)";
          "~\(cache.namedPattern)" "\(cache.named)";
          "~\(cache.mediaPattern)" "\(cache.media)";
      }

      map $uri $diapason_policy {
      \(policies)}

      server {
          listen 80;
          server_name \(host);

          charset utf-8;
          charset_types \(charset.joined(separator: " "));
          types {
      \(types.joined())    }
          default_type \(FileTypes.unknown);
          gzip on;
          gzip_types \(charset.joined(separator: " "));

          add_header Cache-Control $diapason_cache always;
          add_header Content-Security-Policy $diapason_policy always;
      \(headers.joined())
          server_tokens off;
          absolute_redirect off;
          autoindex off;
          error_page 403 404 =404 \(path)404.html;

          location ~ /\\. {
              return 404;
          }

          location \(path) {
              \(place)
              index index.html;
          }\(redirect)
      }

      """
  }

  /// The address without its last slash.
  private var redirect: String {
    path == "/"
      ? "" : "\n\n    location = \(path.dropLast()) {\n        return 301 \(path);\n    }"
  }
}
