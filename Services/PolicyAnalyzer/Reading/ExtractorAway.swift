internal import AgentRuntime

/// The PDF extractor can't run on this machine: the document is not at fault and is waited with.
struct ExtractorAway: InfrastructureAway, CustomStringConvertible {
    let detail: String

    var description: String { "the text extractor can't run: \(detail)" }
}
