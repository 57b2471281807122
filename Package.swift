// swift-tools-version: 6.2
import PackageDescription

// The folders of Services and Shared are named here by hand on purpose: a manifest that scans the disk
// misses a new folder while its cached evaluation is valid. WiringTests fail when a name is missing.

/// Language mode and upcoming features that every target of ours shares.
let swiftSettings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    // A service is small modules on top of one another: what each request does crosses them many times.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A library under `Shared/`.
func shared(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: "Shared/\(name)",
        exclude: ["README.md"] + (name == "Contracts" ? ["asyncapi.yaml", "CONSUMING.md"] : []),
        resources: resources,
        swiftSettings: swiftSettings)
}

/// A C library of Debian's, found by pkg-config.
func system(_ name: String, pkgConfig: String? = nil, package: String) -> Target {
    .systemLibrary(name: name, path: "Shared/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// A service: a library with its behaviour and a thin executable, so that tests can import the library.
func service(_ name: String, dependencies: [Target.Dependency] = []) -> [Target] {
    [
        .target(
            name: name,
            dependencies: ["Contracts", "Regulation", "Persistence", "AgentRuntime"] + dependencies,
            path: "Services/\(name)",
            exclude: ["README.md", "Executable"] + (name == "PolicyAnalyzer" ? ["Samples"] : []),
            resources: [.embedInCode("Persistence/Migrations")]
                + (name == "Gateway" ? [.embedInCode("Documentation/Page")] : []),
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "\(name)Executable",
            dependencies: [.target(name: name), "AgentRuntime"],
            path: "Services/\(name)/Executable",
            swiftSettings: swiftSettings),
    ]
}

/// The tests of one library or service.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.target(name: name), "FleetTestSupport"] + dependencies,
        path: "Tests/\(name)Tests",
        exclude: exclude,
        resources: resources,
        swiftSettings: swiftSettings)
}

/// Which part of the package there is: `shared`, the shared libraries and their tests, half of it, for
/// `scripts/sanitize`; `services`, what runs, without the tests and what they need, for images and measurements, since
/// Swift's testing library can't be linked statically; all of it otherwise.
let part = Context.environment["DORA_PACKAGE"]
let withServices = part != "shared"

/// The services' executables, as they are called.
let executables: [Product] = [
    .executable(name: "gateway", targets: ["GatewayExecutable"]),
    .executable(name: "policy-analyzer", targets: ["PolicyAnalyzerExecutable"]),
    .executable(name: "gap-assessment", targets: ["GapAssessmentExecutable"]),
    .executable(name: "risk-calculator", targets: ["RiskCalculatorExecutable"]),
    .executable(name: "implementation-planner", targets: ["ImplementationPlannerExecutable"]),
    .executable(name: "ict-risk-management", targets: ["ICTRiskManagementExecutable"]),
    .executable(name: "incident-management", targets: ["IncidentManagementExecutable"]),
    .executable(name: "resilience-testing", targets: ["ResilienceTestingExecutable"]),
    .executable(name: "third-party-risk", targets: ["ThirdPartyRiskExecutable"]),
    .executable(name: "threat-intelligence", targets: ["ThreatIntelligenceExecutable"]),
]

/// The services with their tests.
let services: [Target] =
    service("PolicyAnalyzer", dependencies: ["Documents"])
    + service("GapAssessment")
    + service("RiskCalculator")
    + service("ImplementationPlanner")
    + service("ICTRiskManagement", dependencies: ["Cryptography"])
    + service("IncidentManagement")
    + service("ResilienceTesting")
    + service("ThirdPartyRisk")
    + service("ThreatIntelligence")
    + service("Gateway", dependencies: ["HTTPServer", "HTTPClient", "Cryptography", "MessageBus", "Observability"])
    + [
        // A yardstick of scripts/bench; no product names it.
        .executableTarget(
            name: "BareServer", dependencies: ["HTTPServer"], path: "Benchmarks/BareServer",
            swiftSettings: swiftSettings),
        tests("PolicyAnalyzer", ["Contracts", "Regulation", "Documents"], exclude: ["LabelledPassages"]),
        tests("GapAssessment", ["Contracts", "Regulation"]),
        tests("RiskCalculator", ["Contracts", "Regulation"]),
        tests("ImplementationPlanner", ["Contracts", "Regulation"]),
        tests("ICTRiskManagement", ["Contracts", "Regulation"]),
        tests("IncidentManagement", ["Contracts", "Regulation"]),
        tests("ResilienceTesting", ["Contracts", "Regulation"]),
        tests("ThirdPartyRisk", ["Contracts", "Regulation"]),
        tests("ThreatIntelligence", ["Contracts", "Regulation"]),
        tests("Gateway", ["Contracts", "Cryptography", "HTTPServer"]),
    ]

/// Every target; without the services where only what is shared is wanted.
let targets: [Target] =
    [
        system("CRdkafka", pkgConfig: "rdkafka", package: "librdkafka-dev"),
        system("CLibpq", pkgConfig: "libpq", package: "libpq-dev"),
        system("COpenSSL", pkgConfig: "openssl", package: "libssl-dev"),
        system("CZip", pkgConfig: "libzip", package: "libzip-dev"),
        system("CXML", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
        system("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
        system("CStemmer", package: "libstemmer-dev"),
        system("CAllocator", package: "libc6-dev"),
        system("CCurl", pkgConfig: "libcurl", package: "libcurl4-openssl-dev"),
        .target(
            name: "CHTTPEngine",
            path: "Shared/CHTTPEngine",
            exclude: ["README.md"],
            cxxSettings: [.define("BOOST_ASIO_NO_DEPRECATED"), .define("BOOST_ENABLE_ASSERT_HANDLER")],
            linkerSettings: [.linkedLibrary("ssl"), .linkedLibrary("crypto")]),

        shared("Contracts"),
        shared("Regulation", ["Contracts"]),
        shared("Observability"),
        shared("Cryptography", ["COpenSSL"]),
        shared("Documents", ["CZip", "CXML", "CStemmer"]),
        shared("HTTPServer", ["CHTTPEngine", "CZlib", "Cryptography", "Observability"]),
        shared("HTTPClient", ["CCurl"]),
        shared("MessageBus", ["Contracts", "Cryptography", "Observability", "CRdkafka"]),
        shared(
            "Persistence", ["Contracts", "Cryptography", "Observability", "CLibpq"],
            resources: [.embedInCode("Migrations")]),
        shared(
            "AgentRuntime",
            [
                "CAllocator", "Contracts", "Regulation", "MessageBus", "Persistence", "Cryptography", "HTTPServer",
                "Observability",
            ]),
        shared(
            "FleetTestSupport",
            ["Contracts", "Documents", "MessageBus", "Persistence", "Cryptography", "Observability", "AgentRuntime"]),

        tests("Contracts", []),
        tests("Regulation", ["Contracts"]),
        tests("Observability", []),
        tests("Cryptography", []),
        tests("Documents", ["CZip"], resources: [.copy("Fixtures")]),
        tests("HTTPServer", [], exclude: ["WebSocket/judge.py", "Corpus"]),
        tests("HTTPClient", ["HTTPServer"]),
        tests("MessageBus", ["Contracts"]),
        tests("Persistence", ["Contracts"]),
        tests("AgentRuntime", ["Contracts"]),
    ] + (withServices ? services : [])

let package = Package(
    name: "dora-compliance-platform",
    products: withServices ? executables : [],
    targets: part == "services" ? targets.filter { $0.type != .test && $0.name != "FleetTestSupport" } : targets,
    cxxLanguageStandard: .cxx20
)
