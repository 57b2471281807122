import Contracts
import MessageBus
import Persistence
import Testing

@testable import Gateway

@Suite("A projection's failure: done again, waited for, or the event's own")
struct ProjectionFailureTests {
    private static let contentionStates: [String] = ["40001", "40P01", "23505"]
    /// Away, or nothing can be projected at all: a missing right must not park every stream.
    private static let waitingStates: [String] = [
        "08006", "53300", "57P01", "55P03", "42501", "42P01", "42703", "XX000", "25P02",
    ]
    private static let ownFaultStates: [String] = ["22021", "22P05", "22003", "23502", "23514", "54000"]

    @Test(arguments: contentionStates)
    func contention(state: String) {
        #expect(ProjectionFailure(DatabaseError(sqlState: state, message: "")) == .contention)
    }

    @Test(arguments: waitingStates)
    func waiting(state: String) {
        #expect(ProjectionFailure(DatabaseError(sqlState: state, message: "")) == .waiting)
    }

    @Test(arguments: ownFaultStates)
    func ownFault(state: String) {
        #expect(ProjectionFailure(DatabaseError(sqlState: state, message: "")) == .ownFault)
    }

    @Test func ours() {
        #expect(ProjectionFailure(DatabaseError(code: .connectionLost, message: "")) == .waiting)
        #expect(ProjectionFailure(DatabaseError(code: .unreadable, message: "")) == .ownFault)
        #expect(ProjectionFailure(MessageError(header: "body", reason: "is none")) == .ownFault)
        #expect(ProjectionFailure(IdentifierError(kind: "time", text: "soon")) == .ownFault)
        #expect(ProjectionFailure(BatchError.retryLater(reason: "")) == .waiting)
        #expect(ProjectionFailure(CancellationError()) == .waiting)
    }
}
