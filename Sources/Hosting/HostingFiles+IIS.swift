import Diagnosis

/// `web.config` applies to the folder that it lies in and to all below. It lies beside the site's
/// folder: a publication replaces that folder whole.
extension HostingFiles {
  var iis: String {
    let site = path == "/" ? "charte" : String(path.dropFirst().dropLast())
    let types =
      FileTypes.texts.map { ($0.ending, $0.type + "; charset=utf-8") }
      + FileTypes.others.map { ($0.ending, $0.type) }
    let maps = types.map { ending, type in
      """
              <remove fileExtension=".\(ending)" />
              <mimeMap fileExtension=".\(ending)" mimeType="\(type)" />

      """
    }
    let headers = HeaderPolicy.others.map {
      "          <add name=\"\($0.name)\" value=\"\($0.value)\" />\n"
    }
    let exceptions = sheets.map { address in
      location(
        "\(site)/\(address)",
        """
            <httpProtocol>
              <customHeaders>
                <remove name="Content-Security-Policy" />
                <add name="Content-Security-Policy" value="\(HeaderPolicy.sheet)" />
              </customHeaders>
            </httpProtocol>

        """)
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <!--
      \(top(HostingWording.iis, mark: "  "))-->
      <configuration>
        <location path="\(site)">
          <system.webServer>
            <defaultDocument enabled="true">
              <files>
                <clear />
                <add value="index.html" />
              </files>
            </defaultDocument>
            <directoryBrowse enabled="false" />
            <staticContent>
              <clientCache cacheControlMode="DisableCache" />
      \(maps.joined())      </staticContent>
            <httpErrors errorMode="Custom" existingResponse="Replace">
              <remove statusCode="404" />
              <error statusCode="404" path="/\(site)/404.html" responseMode="ExecuteURL" />
            </httpErrors>
            <httpProtocol>
              <customHeaders>
                <remove name="X-Powered-By" />
                <add name="Content-Security-Policy" value="\(HeaderPolicy.content)" />
      \(headers.joined())        </customHeaders>
            </httpProtocol>
            <security>
              <requestFiltering>
                <hiddenSegments>
                  <add segment=".diapason.json" />
                </hiddenSegments>
              </requestFiltering>
            </security>
          </system.webServer>
        </location>
      \(exceptions.joined())</configuration>

      """
  }

  private func location(_ path: String, _ settings: String) -> String {
    """
      <location path="\(path)">
        <system.webServer>
    \(settings)    </system.webServer>
      </location>

    """
  }
}
