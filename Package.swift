// swift-tools-version: 6.2
import PackageDescription

// The tests run the program a thousand times: what a run spends its time in is optimized for them
// too, and still asserts what it assumes.
let fast: [SwiftSetting] = [
  .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))
]

// In the build that is tested (`make tested`), what waits for people, networks and other programs is
// compiled as it stands: to optimize it would take a minute more of every run.
let patient: [SwiftSetting] =
  Context.environment["DIAPASON_TESTED"] == nil
  ? [] : [.unsafeFlags(["-Onone"], .when(configuration: .release))]

// What tests only is compiled as it stands: nobody waits for it, but for its compiler.
let plain: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

// The program that is installed carries Swift's libraries. `--static-swift-stdlib` would do so too, and
// compile every module for it: its tests, which are linked against the shared libraries, would want
// all of them a second time.
let standalone: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lCoreFoundation", "-l_FoundationCollections", "-l_FoundationICU",
      "-l_FoundationCShims",
    ], .when(configuration: .release))
]

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

func module(
  _ name: String, of dependencies: [Target.Dependency], besides files: [String] = [],
  isFast: Bool = false, isPatient: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: ["README.md"] + files,
    swiftSettings: strict + (isFast ? fast : isPatient ? patient : []))
}

func tests(
  of name: String, with dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, path: "Tests/" + name + "Tests",
    exclude: exclude,
    swiftSettings: strict + plain)
}

// Who may import whom: Tests/ArchitectureTests holds this table against the sources.
let package = Package(
  name: "diapason",
  products: [.executable(name: "diapason", targets: ["DiapasonCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(name: "CLinux"),
    // A statically linked Foundation asks for libcurl by name: it finds an empty one here.
    .target(
      name: "CNoCurl", exclude: ["link"],
      linkerSettings: [.unsafeFlags(["-L\(Context.packageDirectory)/Sources/CNoCurl/link"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    module("Diagnosis", of: []),
    module("Digests", of: ["CCrypto"]),
    module("Markdown", of: ["Diagnosis", "CCMarkGFM", "CGumbo"], isFast: true),
    module("Comparison", of: ["Markdown"], isFast: true),
    module("Proofreading", of: ["Diagnosis", "Markdown"], isFast: true),
    module("Media", of: ["Diagnosis", "Markdown", "CXML"], isFast: true),
    module(
      "CharterModel",
      of: ["Diagnosis", "Digests", "Markdown", "Proofreading", "Media", "Yams"], isFast: true),
    module("Hosting", of: ["Diagnosis", "CharterModel"]),
    module("Requests", of: ["Diagnosis", "Markdown"], isFast: true),
    module("Layouts", of: ["Diagnosis", "Markdown", "CharterModel", "Requests"], isFast: true),
    module(
      "Search", of: ["Diagnosis", "Digests", "Markdown", "CharterModel", "CStemmer"],
      isFast: true),
    module(
      "SitePlan", of: ["Diagnosis", "Markdown", "Media", "CharterModel", "Layouts"], isFast: true),
    module(
      "Website",
      of: [
        "Diagnosis", "Digests", "Markdown", "Comparison", "Proofreading", "Media", "CharterModel",
        "Layouts", "Search", "SitePlan", "CZip",
      ], isFast: true),
    module(
      "Editing", of: ["Diagnosis", "Digests", "Markdown", "CharterModel"], isFast: true),
    module(
      "Disk",
      of: [
        "Diagnosis", "Digests", "Proofreading", "Media", "CharterModel", "Editing", "CHunspell",
        "CLinux", "CZip",
      ]),
    module(
      "Importing", of: ["Diagnosis", "Markdown", "Media", "CharterModel", "CXML"], isPatient: true),
    module(
      "Loopback",
      of: ["CNoCurl", "Diagnosis", .product(name: "FlyingSocks", package: "FlyingFox")],
      isPatient: true),
    module(
      "Preview", of: ["Diagnosis", "Hosting", "SitePlan", "Website", "Loopback"], isPatient: true),
    module(
      "Assistants",
      of: [
        "Diagnosis", "Markdown", "Proofreading", "CharterModel", "Search", "SitePlan", "Website",
      ], isPatient: true),
    module(
      "Diapason",
      of: [
        "Diagnosis", "Digests", "Markdown", "Proofreading", "Media", "CharterModel", "Hosting",
        "Requests", "Layouts", "Search", "SitePlan", "Website", "Editing", "Disk", "Importing",
      ], isPatient: true),
    module(
      "Desk",
      of: [
        "Diagnosis", "Digests", "Markdown", "Media", "CharterModel", "Hosting", "SitePlan",
        "Website", "Editing", "Disk", "Importing", "Loopback", "Preview", "Diapason",
      ], besides: ["Client"], isPatient: true),
    .executableTarget(
      name: "DiapasonCommand",
      dependencies: [
        "Diapason", "Disk", "Diagnosis", "Markdown", "Proofreading", "Media", "CharterModel",
        "Website", "Importing", "Loopback", "Preview", "Desk", "Assistants",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md", "Samples"], swiftSettings: strict + patient,
      linkerSettings: standalone),

    .target(
      name: "Workbench", dependencies: ["Diagnosis"], path: "Tests/Workbench",
      swiftSettings: strict),
    .target(name: "TestThreads", path: "Tests/TestThreads", swiftSettings: strict),
    .executableTarget(
      name: "MarkdownOracle", dependencies: ["CCMarkGFM"], path: "Tests/MarkdownOracle",
      swiftSettings: strict),
    .executableTarget(
      name: "EditingVictim", dependencies: ["Disk", "Editing"], path: "Tests/EditingVictim",
      swiftSettings: strict),
    .target(
      name: "Fuzzing",
      dependencies: [
        "CharterModel", "Diagnosis", "Diapason", "Hosting", "Layouts", "Markdown", "Media",
        "Proofreading", "Website", "Workbench",
      ],
      path: "Tests/Fuzzing", swiftSettings: strict),
    .executableTarget(
      name: "Fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz", swiftSettings: strict),
    tests(of: "Fuzzing", with: ["Fuzzing", "Workbench"]),
    tests(
      of: "Editing",
      with: ["Editing", "CharterModel", "Digests", "Fuzzing", "Markdown", "Workbench"]),
    tests(of: "Importing", with: ["Importing", "CharterModel", "Markdown", "Diagnosis"]),
    tests(of: "Architecture", with: ["Workbench"]),
    tests(of: "Diagnosis", with: ["Diagnosis"]),
    tests(
      of: "Markdown",
      with: ["Markdown", "Diagnosis", "Fuzzing", "TestThreads", "Workbench", "MarkdownOracle"]),
    tests(
      of: "Proofreading", with: ["Proofreading", "Diagnosis", "Workbench"],
      exclude: ["cases.json", "dictionaries.json", "guides.json"]),
    tests(of: "Comparison", with: ["Comparison", "Markdown", "Workbench"]),
    tests(of: "Requests", with: ["Requests", "Diagnosis"]),
    tests(of: "Layouts", with: ["Layouts", "Diagnosis", "Workbench"]),
    tests(
      of: "Search", with: ["Search", "CharterModel", "Markdown", "Diagnosis", "Workbench"]),
    tests(of: "Media", with: ["Media", "Diagnosis", "Workbench"]),
    tests(
      of: "CharterModel", with: ["CharterModel", "Media", "Markdown", "Diagnosis", "Workbench"]),
    tests(
      of: "Website",
      with: [
        "Website", "CharterModel", "Layouts", "Markdown", "Media", "Diagnosis", "Digests", "Search",
        "SitePlan", "Workbench",
      ]),
    tests(
      of: "Disk",
      with: [
        "Disk", "CharterModel", "Diagnosis", "Digests", "Editing", "EditingVictim", "Proofreading",
        "TestThreads", "Workbench",
      ]),
    tests(
      of: "Preview",
      with: [
        "Preview", "Loopback", "Diapason", "Website", "CharterModel", "Disk", "Diagnosis",
        "Workbench",
      ]),
    tests(of: "Loopback", with: ["Loopback"]),
    tests(
      of: "Desk",
      with: [
        "Desk", "Loopback", "Preview", "Diapason", "Website", "CharterModel", "Disk", "Editing",
        "Importing", "Diagnosis", "Workbench",
      ]),
    tests(
      of: "Command",
      with: ["CharterModel", "Disk", "Diagnosis", "TestThreads", "Workbench"]),
  ],
  swiftLanguageModes: [.v6]
)

// It has no `main` of its own but libFuzzer's: `make fuzz-guided` alone asks for it.
if Context.environment["DIAPASON_FUZZ_GUIDED"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzGuided", dependencies: ["Fuzzing"], path: "Tests/FuzzGuided",
      exclude: ["corpus.py"], swiftSettings: strict))
}
