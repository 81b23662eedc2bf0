import Diagnosis

extension HostingFiles {
  var apache: String {
    let cache = HeaderPolicy.Cache.self
    let types =
      FileTypes.texts.map { "        AddType \"\($0.type); charset=utf-8\" .\($0.ending)\n" }
      + FileTypes.others.map { "        AddType \"\($0.type)\" .\($0.ending)\n" }
    let headers = HeaderPolicy.others.map {
      "    Header always set \($0.name) \"\($0.value)\"\n"
    }
    let place = path == "/" ? "DocumentRoot \"\(root)\"" : "Alias \"\(path)\" \"\(root)/\""
    return top(HostingWording.apache) + """

      <VirtualHost *:80>
          ServerName \(host)
          \(place)
      \(path == "/" ? "" : "    RedirectMatch 301 \"^\(path.dropLast())$\" \"\(path)\"\n")\

          <Directory "\(folder)">
              Require all granted
              AllowOverride None
              Options -Indexes -MultiViews +FollowSymLinks
              DirectoryIndex index.html
      \(types.joined())    </Directory>

          ErrorDocument 403 \(path)404.html
          ErrorDocument 404 \(path)404.html
          RedirectMatch 404 "/\\.[^/]"

          Header always set Content-Security-Policy "\(HeaderPolicy.content)"
      \(headers.joined())\
          Header always set Cache-Control "\(cache.pages)"
          <LocationMatch "\(cache.namedPattern)">
              Header always set Cache-Control "\(cache.named)"
          </LocationMatch>
          <LocationMatch "\(cache.mediaPattern)">
              Header always set Cache-Control "\(cache.media)"
          </LocationMatch>
      \(sheetPolicy)\
          AddOutputFilterByType DEFLATE \(FileTypes.texts.map(\.type).joined(separator: " "))
      </VirtualHost>

      """
  }

  private var sheetPolicy: String {
    guard let pattern = sheetPattern else { return "" }
    return """
          <LocationMatch "\(pattern)">
              Header always set Content-Security-Policy "\(HeaderPolicy.sheet)"
          </LocationMatch>

      """
  }
}
