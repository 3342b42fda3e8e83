// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "stemwacht",
    products: [
        .executable(name: "stemwacht", targets: ["stemwacht"]),
        .library(name: "Policy", targets: ["Policy"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .target(name: "Patterns", dependencies: ["CPCRE2"], swiftSettings: strict),
        .target(
            name: "Policy",
            dependencies: [
                "Patterns", .product(name: "RealModule", package: "swift-numerics"),
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Text/fold-table.py", "Judge/word-frequency.py"], swiftSettings: strict),
        .systemLibrary(
            name: "CArchive", pkgConfig: "libarchive",
            providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .target(name: "Archives", dependencies: ["CArchive"], swiftSettings: strict),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "JSON", dependencies: ["CSimdjson"], swiftSettings: strict),
        .executableTarget(
            name: "stemwacht",
            dependencies: [
                "Archives", "JSON", "Policy", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Command", swiftSettings: strict, plugins: ["EmbedRulesPlugin"]),
        .executableTarget(
            name: "Learn",
            dependencies: [
                "Policy", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "RealModule", package: "swift-numerics"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Measure",
            dependencies: ["JSON", "Policy", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),
        .executableTarget(name: "EmbedRules", dependencies: ["Policy"], swiftSettings: strict),
        .plugin(
            name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedRules"],
            path: "Sources/EmbedRulesPlugin"),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: strict),
        .testTarget(name: "PolicyTests", dependencies: ["Patterns", "Policy"], swiftSettings: strict),
        .testTarget(
            name: "CommandTests", dependencies: ["stemwacht", "Policy", "Archives", "CArchive"],
            exclude: ["Fixtures", "Golden"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
