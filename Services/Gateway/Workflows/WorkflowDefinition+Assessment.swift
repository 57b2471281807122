internal import Contracts
internal import Cryptography

extension WorkflowDefinition {
    /// From policy documents to a dated plan: analyse, assess, quantify, plan.
    static let assessment = WorkflowDefinition(
        id: ID(kind: "assessment", version: 1), steps: [analyse, assess, quantify, plan])

    /// Input longer than this travels ahead of its command, in chunks.
    private static let longestInline = 200 * 1024

    private static let analyse = Step(
        name: "analyse", makes: Analysis.kind, timeOutSeconds: 300,
        events: [PoliciesAnalyzed.self, AnalysisDiscarded.self],
        command: { workflow, _, id, _ in
            StepCommand(
                type: AnalyzePolicies.type, subject: StreamName(kind: Analysis.kind, id: id),
                body: try CanonicalJSON.encode(
                    AnalyzePolicies(id: id, organisation: try workflow.named(workflow.organisation))))
        },
        compensation: { _, step in
            try discard(step) { DiscardAnalysis(id: $0, command: $1) }
        })

    private static let assess = Step(
        name: "assess", makes: Assessment.kind, timeOutSeconds: 120,
        events: [GapsAssessed.self, GapRecorded.self, AssessmentDiscarded.self, GapDiscarded.self],
        command: { workflow, inputs, id, message in
            let analysis = try await inputs.resource(Analysis.self, try required(workflow, "analyse"))
            let findings = try CanonicalJSON.encode(analysis.findings)
            let content = content(findings, ahead: message)
            let body = AssessGaps(
                id: id, organisation: try workflow.named(workflow.organisation), analysis: analysis.id,
                policies: analysis.policies,
                findings: content == nil ? analysis.findings : nil, content: content)
            return StepCommand(
                type: AssessGaps.type, subject: StreamName(kind: Assessment.kind, id: id),
                body: try CanonicalJSON.encode(body), content: content.map { ($0.attempt, findings) })
        },
        compensation: { _, step in
            try discard(step) { DiscardAssessment(id: $0, command: $1) }
        })

    private static let quantify = Step(
        name: "quantify", makes: Quantification.kind, timeOutSeconds: 120,
        events: [
            GapsQuantified.self, RiskRecorded.self, RiskCalculated.self, QuantificationDiscarded.self,
            RiskDiscarded.self,
        ],
        command: { workflow, inputs, id, message in
            let organisation = try await inputs.resource(
                Organisation.self, try workflow.named(workflow.organisation))
            let assessment = try required(workflow, "assess")
            let gaps = try await openGaps(of: assessment, inputs).map { input($0, loss: nil) }
            let bytes = try CanonicalJSON.encode(gaps)
            let content = content(bytes, ahead: message)
            let body = QuantifyGaps(
                id: id, organisation: organisation.id, assessment: assessment, currency: organisation.currency,
                annualTurnover: organisation.annualTurnover, gaps: content == nil ? gaps : nil, content: content)
            return StepCommand(
                type: QuantifyGaps.type, subject: StreamName(kind: Quantification.kind, id: id),
                body: try CanonicalJSON.encode(body), content: content.map { ($0.attempt, bytes) })
        },
        compensation: { _, step in
            try discard(step) { DiscardQuantification(id: $0, command: $1) }
        })

    private static let plan = Step(
        name: "plan", makes: Plan.kind, timeOutSeconds: 120,
        events: [MeasuresPlanned.self, MeasurePlanned.self, PlanDiscarded.self, MeasureDiscarded.self],
        command: { workflow, inputs, id, message in
            let organisation = try await inputs.resource(
                Organisation.self, try workflow.named(workflow.organisation))
            let assessment = try required(workflow, "assess")
            let quantification = try required(workflow, "quantify")
            // The gaps' losses stand in the quantification's currency, which need not be the organisation's.
            let losses = try await inputs.resource(Quantification.self, quantification)
            let risks = try await inputs.all(Risk.self, where: "quantification", is: quantification)
            let lossByGap = Dictionary(
                risks.compactMap { risk in risk.gap.map { ($0, risk.expectedLoss) } }, uniquingKeysWith: +)
            let gaps = try await openGaps(of: assessment, inputs).map { input($0, loss: lossByGap[$0.id]) }
            let bytes = try CanonicalJSON.encode(gaps)
            let content = content(bytes, ahead: message)
            let body = PlanMeasures(
                id: id, organisation: organisation.id, assessment: assessment, quantification: quantification,
                country: organisation.country, currency: losses.currency,
                startsOn: try workflow.named(workflow.startsOn),
                gaps: content == nil ? gaps : nil, content: content)
            return StepCommand(
                type: PlanMeasures.type, subject: StreamName(kind: Plan.kind, id: id),
                body: try CanonicalJSON.encode(body), content: content.map { ($0.attempt, bytes) })
        },
        compensation: { _, step in
            try discard(step) { DiscardPlan(id: $0, command: $1) }
        })

    /// What an earlier step made.
    private static func required(_ workflow: Workflow, _ step: String) throws -> ResourceID {
        guard let reference = workflow.result(of: step) else {
            throw Rejection(status: 409, problem: "step-missing", detail: "The step \(step) has no result.")
        }
        return reference.id
    }

    private static func openGaps(of assessment: ResourceID, _ inputs: StepInputs) async throws -> [Gap] {
        try await inputs.all(Gap.self, where: "assessment", is: assessment)
            .filter { $0.status == .partly || $0.status == .notMet }
    }

    private static func input(_ gap: Gap, loss: Double?) -> GapInput {
        GapInput(
            gap: gap.id, obligation: gap.obligation, citation: gap.citation, pillar: gap.pillar, status: gap.status,
            severity: gap.severity, missing: gap.missing, expectedLoss: loss)
    }

    /// Describes bytes that are too long to stand in the command; nil when they aren't.
    private static func content(_ bytes: [UInt8], ahead message: MessageID) -> ContentReference? {
        guard bytes.count > longestInline else { return nil }
        let chunks = (bytes.count + ChunkPosition.maximumBytes - 1) / ChunkPosition.maximumBytes
        return ContentReference(
            attempt: message, chunks: chunks, length: bytes.count, digest: SHA256Digest(of: bytes).hex,
            mediaType: MessageAttributes.json, name: "input.json")
    }

    private static func discard<Payload: CommandPayload>(
        _ step: WorkflowStep, _ make: (ResourceID, MessageID) -> Payload
    ) throws -> StepCommand? {
        guard let result = step.result, let command = step.command else { return nil }
        return StepCommand(
            type: Payload.type, subject: StreamName(kind: result.kind, id: result.id),
            body: try CanonicalJSON.encode(make(result.id, command)))
    }
}
