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

    @Test("A row that an earlier build wrote is read")
    func anEarlierRow() throws {
        let now = Timestamp(microseconds: 1_000_000)
        var workflow = Workflow(
            id: ResourceID(UUID()), version: 1, kind: "assessment", organisation: ResourceID(UUID()),
            requester: Requester(subject: "anna", roles: [.complianceOfficer]), correlation: CorrelationID(UUID()),
            status: .running, steps: [WorkflowStep(name: "analyse")], awaited: nil, deadline: nil, reason: nil,
            startsOn: CalendarDate(daysSince1970: 20_000), createdAt: now, updatedAt: now)
        let bytes = try CanonicalJSON.encode(workflow)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("requestHash"))
        #expect(try CanonicalJSON.decode(Workflow.self, from: bytes) == workflow)
        workflow.requestHash = "abc"
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
