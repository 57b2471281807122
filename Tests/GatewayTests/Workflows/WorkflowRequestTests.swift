import Contracts
import Foundation
import Persistence
import Testing

@testable import Gateway

@Suite("A workflow is started once under its key, and a step that can't be made undoes it")
struct WorkflowRequestTests {
    private func hash(_ json: String) throws -> String {
        try WorkflowRoutes.requestHash(CanonicalJSON.decode(JSONValue.self, from: json.utf8))
    }

    @Test func theSameRequestHasTheSameHash() throws {
        let plain = try hash(#"{"organisation":"a"}"#)
        #expect(try hash(#"{"kind":"assessment","organisation":"a"}"#) == plain)
        #expect(try hash(#"{"organisation":"b"}"#) != plain)
        #expect(try hash(#"{"organisation":"a","startsOn":"2026-03-02"}"#) != plain)
    }

    @Test("A row that an earlier build wrote is read: without a version it was the first")
    func anEarlierRow() throws {
        let row = """
            {"correlation":"5b0d3bd2-9b0e-4c11-8a39-6f5e2a0e9d11","createdAt":"2026-01-01T00:00:00.000000Z",\
            "id":"5b0d3bd2-9b0e-4c11-8a39-6f5e2a0e9d12","kind":"assessment",\
            "organisation":"5b0d3bd2-9b0e-4c11-8a39-6f5e2a0e9d13",\
            "requester":{"roles":["compliance-officer"],"subject":"anna"},"startsOn":"2026-01-02","status":"running",\
            "steps":[{"compensations":0,"name":"analyse","status":"waiting"}],\
            "updatedAt":"2026-01-01T00:00:00.000000Z","version":1}
            """
        var workflow = try CanonicalJSON.decode(Workflow.self, from: row.utf8)
        #expect(workflow.definition == WorkflowDefinition.assessment.id)
        #expect(workflow.steps == [WorkflowStep(name: "analyse")])
        workflow.requestHash = "abc"
        workflow.schedule = ResourceID(UUID())
        workflow.steps[0].compensation = StepCompensation(tries: 2, operation: ResourceID(UUID()))
        #expect(try CanonicalJSON.decode(Workflow.self, from: CanonicalJSON.encode(workflow)) == workflow)
    }

    @Test func unreadableInputEndsTheStepAndNothingElse() {
        let missing = Rejection(status: 404, problem: "not-found", detail: "Gone.")
        #expect(WorkflowEngine.refusal(of: missing, step: "assess")?.status == 404)
        let unreadable = WorkflowEngine.refusal(of: IdentifierError(kind: "time", text: "x"), step: "assess")
        #expect(unreadable?.problem == "step-input")
        // The transaction is at fault: it is done again as a whole.
        #expect(WorkflowEngine.refusal(of: DatabaseError(sqlState: "40001", message: ""), step: "assess") == nil)
        #expect(WorkflowEngine.refusal(of: CancellationError(), step: "assess") == nil)
    }
}
