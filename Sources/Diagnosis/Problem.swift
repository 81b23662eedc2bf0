/// Every kind of problem, by its stable id, with its severity: the one place where both are set.
/// `diapason.yaml` raises or lowers a severity by id.
package enum Problem: String, Sendable, Hashable, CaseIterable {
  // The folder and its files
  case notText = "not-text"
  case unreadableFile = "unreadable-file"
  case linkOutside = "link-outside"
  case linkedFolder = "linked-folder"
  case unreadText = "unread-text"
  case plainCode = "plain-code"
  case unknownFile = "unknown-file"
  case emptySource = "empty-source"
  case nothingToShow = "nothing-to-show"
  case badSource = "bad-source"

  // Front matter and configuration
  case unterminatedFrontMatter = "unterminated-front-matter"
  case invalidYAML = "invalid-yaml"
  case unknownKey = "unknown-key"
  case foreignKey = "foreign-key"
  case menuFile = "menu-file"
  case duplicateKey = "duplicate-key"
  case missingField = "missing-field"
  case emptyValue = "empty-value"
  case unfilledField = "unfilled-field"
  case wrongType = "wrong-type"
  case badDate = "bad-date"
  case proseInFrontMatter = "prose-in-front-matter"
  case commentInValue = "comment-in-value"
  case unknownKind = "unknown-kind"
  case forbiddenSetting = "forbidden-setting"
  case guessedLanguage = "guessed-language"
  case foreignInterface = "foreign-interface"

  // Who may see a page
  case strayKey = "stray-key"
  case emptyReaders = "empty-readers"
  case shownToEverybody = "shown-to-everybody"
  case redundantReaders = "redundant-readers"
  case leftOut = "left-out"

  // Records and tables
  case duplicateID = "duplicate-id"
  case danglingReference = "dangling-reference"
  case unknownRecord = "unknown-record"
  case networksWithoutRecords = "networks-without-records"
  case incompleteRecord = "incomplete-record"
  case unknownPart = "unknown-part"
  case missingTitle = "missing-title"
  case unknownTable = "unknown-table"
  case unknownColumn = "unknown-column"
  case missingColumn = "missing-column"
  case badCell = "bad-cell"
  case badCSV = "bad-csv"
  case formulaInCell = "formula-in-cell"
  case notUTF8 = "other-encoding"
  case controlCharacter = "control-character"
  case invisibleCharacter = "invisible-character"
  case lineOutsideTable = "line-outside-table"
  case unreadTable = "unread-table"

  // Markdown
  case tooComplex = "too-complex"
  case rawHTML = "raw-html"
  case unclosedComment = "unclosed-comment"
  case missingAlternative = "missing-alt"
  case unknownCallout = "unknown-callout"
  case lostText = "lost-text"
  case failedLink = "failed-link"
  case unclosedCode = "unclosed-code"
  case failedMarkup = "failed-markup"

  // Links, images, addresses
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case ambiguousName = "ambiguous-name"
  case misspeltPath = "misspelt-path"
  case decomposedPath = "decomposed-path"
  case forbiddenLink = "forbidden-link"
  case externalImage = "external-image"
  case missingImage = "missing-image"
  case unreadableImage = "unreadable-image"
  case unsafeImage = "unsafe-image"
  case unpublishableFile = "unpublishable-file"
  case simplifiedImage = "simplified-image"
  case imageMetadata = "image-metadata"
  case duplicateAddress = "duplicate-address"

  // The charter's own guarantees
  case missingChange = "missing-change"
  case overdueReview = "overdue-review"
  case dateAhead = "date-ahead"
  case incompleteDocument = "incomplete-document"
  case notYetInForce = "not-yet-in-force"
  case ruleNotInForce = "rule-not-in-force"
  case looseRule = "loose-rule"
  case changedVersion = "changed-version"
  case incompleteVersion = "incomplete-version"
  case changedSinceVersion = "changed-since-version"
  case unkeptVersion = "unkept-version"
  case reservedVersion = "reserved-version"
  case unreachableContact = "unreachable-contact"
  case unheldDuty = "unheld-duty"
  case sampleData = "sample-data"
  case retiredNetwork = "retired-network"
  case assetMismatch = "asset-mismatch"
  case wrongImageSize = "wrong-image-size"
  case expiredLicence = "expired-licence"
  case lowContrast = "low-contrast"
  case colourOffPalette = "colour-off-palette"
  case textTooLong = "text-too-long"
  case brokenDecision = "broken-decision"
  case outdatedPaper = "outdated-pdf"
  case acknowledgementForm = "acknowledgement-form"
  case unknownVersion = "unknown-version"
  case impossibleCount = "impossible-count"
  case personalData = "personal-data"
  case formalityOrder = "formality-order"
  case missingFormality = "missing-formality"
  case unknownFormality = "unknown-formality"
  case earlyForce = "early-force"

  // What texts say and how they are set
  case wordToAvoid = "word-to-avoid"
  case longSentence = "long-sentence"
  case capitalsInARow = "capitals-in-a-row"
  case mixedAddress = "vous-and-tu"
  case exclamationMarks = "exclamation-marks"
  case doubledWord = "doubled-word"
  case missingSpace = "missing-space"
  case surplusSpace = "surplus-space"
  case quotationMarks = "quotation-marks"
  case apostrophe = "apostrophe"
  case capitalAccent = "capital-accent"
  case ordinal = "ordinal"
  case timeForm = "time-form"
  case dateForm = "date-form"
  case numberForm = "number-form"
  case wordForm = "word-form"
  case etcetera = "etcetera"
  case ellipses = "ellipses"
  case shorthand = "shorthand"
  case hashtagInSentence = "hashtag-in-sentence"
  case hashtagCapitals = "hashtag-capitals"
  case tooManyCharacters = "too-many-characters"
  case tooManyHashtags = "too-many-hashtags"
  case tooManyMentions = "too-many-mentions"
  case tooManyLinks = "too-many-links"
  case tooManyEmoji = "too-many-emoji"
  case missingMention = "missing-mention"
  case dateWithoutYear = "date-without-year"
  case figureWithoutSource = "figure-without-source"
  case spelling
  case confusion
  case noDictionary = "no-dictionary"

  // The plan's parts agree with each other
  case incompleteObjective = "incomplete-objective"
  case unmeasuredObjective = "unmeasured-objective"
  case reversedDates = "reversed-dates"
  case targetNotBetter = "target-not-better"
  case networkWithoutAudience = "network-without-audience"
  case audienceWithoutNetwork = "audience-without-network"
  case unmetCadence = "unmet-cadence"
  case repeatedText = "repeated-text"
  case aimlessEntry = "aimless-entry"
  case entryOnClosedNetwork = "entry-on-closed-network"
  case lateEntry = "late-entry"
  case unknownFormat = "unknown-format"
  case unknownPillar = "unknown-pillar"
  case notEnoughHours = "not-enough-hours"
  case silentKPI = "silent-kpi"
  case staleFigure = "stale-figure"
  case networkWithoutFigure = "network-without-figure"
  case unverifiedLaw = "unverified-law"

  // The theme
  case badLayout = "bad-layout"
  case unknownName = "unknown-name"
  case unknownLayout = "unknown-layout"
  case missingString = "missing-string"

  // Delivery
  case badOutput = "bad-output"
  case foreignFile = "foreign-file"
  case badOption = "bad-option"
  case unreachableTarget = "unreachable-target"
  case missingFile = "missing-file"
  case changedFile = "changed-file"
  case externalRequest = "external-request"
  case serverSettings = "server-settings"

  package var severity: Severity {
    switch self {
    case .wordToAvoid, .longSentence, .capitalsInARow, .mixedAddress, .exclamationMarks,
      .doubledWord, .missingSpace, .surplusSpace, .quotationMarks, .apostrophe, .capitalAccent,
      .ordinal, .timeForm, .dateForm, .numberForm, .wordForm, .etcetera, .ellipses,
      .shorthand, .hashtagInSentence, .hashtagCapitals, .tooManyHashtags,
      .tooManyMentions, .tooManyLinks, .tooManyEmoji:
      .warning
    // All of the text can still be read.
    case .failedMarkup: .warning
    case .foreignKey, .menuFile, .dateWithoutYear, .figureWithoutSource, .redundantReaders,
      .lineOutsideTable,
      .simplifiedImage, .imageMetadata, .guessedLanguage, .foreignInterface,
      .networksWithoutRecords, .colourOffPalette, .spelling, .confusion, .noDictionary:
      .note
    // What is missing is not wrong: the rest is shown.
    case .incompleteRecord, .emptyValue: .note
    case .leftOut, .shownToEverybody, .ambiguousName: .warning
    // What was read of the file may be right all the same; its author sees whether it is.
    case .notUTF8, .controlCharacter, .invisibleCharacter, .unreadTable: .warning
    case .overdueReview, .expiredLicence, .retiredNetwork, .decomposedPath, .linkedFolder,
      .formulaInCell, .unreadText, .plainCode, .notYetInForce, .ruleNotInForce, .looseRule,
      .unkeptVersion,
      .reservedVersion,
      .dateAhead,
      .sampleData, .outdatedPaper, .formalityOrder, .missingFormality, .unknownFormality,
      .earlyForce:
      .warning
    // A plan that is not yet whole may be published; one that contradicts itself may not.
    case .incompleteObjective, .unmeasuredObjective, .networkWithoutAudience,
      .audienceWithoutNetwork, .unmetCadence,
      .repeatedText, .aimlessEntry, .lateEntry, .unknownPillar, .notEnoughHours, .silentKPI,
      .staleFigure, .networkWithoutFigure, .unverifiedLaw:
      .warning
    default: .error
    }
  }

  /// Whether it is found or not as the machine has dictionaries or none: a site says the same with and
  /// without them.
  package var dependsOnDictionaries: Bool { self == .spelling || self == .noDictionary }

  /// Whether a page can still be made in spite of the problem: `--lenient` then only warns.
  package var isTolerable: Bool {
    switch self {
    case .badLayout, .unknownName, .unknownLayout, .missingString, .badOutput, .foreignFile,
      .badOption, .emptySource, .nothingToShow, .unreachableTarget, .missingFile, .changedFile,
      .externalRequest,
      .badSource, .unreadableFile, .forbiddenSetting, .serverSettings, .changedVersion:
      false
    default: true
    }
  }

  /// Whether a folder may do without hearing of it. Never of what may decide who reads a page: a header
  /// that was not read whole may have said so.
  package var maySilence: Bool {
    switch self {
    case .leftOut, .strayKey, .emptyReaders, .shownToEverybody, .redundantReaders,
      .unterminatedFrontMatter, .invalidYAML, .unknownKey, .duplicateKey, .commentInValue,
      .proseInFrontMatter, .notText, .linkOutside:
      false
    default: isTolerable
    }
  }

  /// The id of which `word` may be a slip.
  package static func nearest(to word: String) -> Problem? {
    word.nearest(in: allCases.map(\.rawValue)).flatMap(Problem.init)
  }
}
