import Contracts
import Foundation
import Testing

@testable import Persistence

/// A tenant's export proves the tenant's events and tells nothing of the others but how many there are.
@Suite(.enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"))
struct TenantExportTests {
    @Test func holdsNothingOfOthers() async throws {
        try await SealedLog.run { log in
            let lines = try await log.export(tenant: .first)
            let text = String(decoding: lines.flatMap { $0 }, as: UTF8.self)
            #expect(text.contains(log.long.stream.text))
            for hidden in ["second-bank", log.other.stream.text, "platform"] { #expect(!text.contains(hidden)) }
            let found = log.verify(export: lines)
            #expect(found.isIntact)
            #expect(found.events == 8)
            #expect(found.others == 4)
            #expect(found.seals == 3)
            #expect(found.unsealed == 3)
            let script = try VerifyLogScript.run(lines, keys: log.keys.publicPath)
            #expect(script.intact)
            #expect(script.events == 8)
            #expect(script.others == 4)
            let stored = try await log.verify(tenant: .first)
            #expect(stored.isIntact)
            #expect(stored.events == 8)
            #expect(stored.others == 4)
        }
    }

    @Test func namesTheTenantsOwnEvents() async throws {
        try await SealedLog.run { log in
            try await log.tamper("DELETE FROM event_log WHERE position = 9")
            let missing = log.at(.missing, log.short, 2, position: 9)
            #expect(try await log.first(tenant: .first) == missing)
        }
        try await SealedLog.run { log in
            try await log.tamper("UPDATE event_log SET source = '/x' WHERE position = 5")
            #expect(try await log.first(tenant: .first) == log.at(.changed, log.long, 2, position: 5))
        }
    }

    @Test func anEventMovedToAnotherTenantIsMissed() async throws {
        try await SealedLog.run { log in
            try await log.tamper("UPDATE event_log SET tenant = 'second-bank' WHERE position = 9")
            #expect(try await log.first(tenant: .first) == log.at(.missing, log.short, 2, position: 9))
        }
    }

    /// Another tenant's loss is the log's, and is told without its name: to who asks the agent, not by the export.
    @Test func anothersLossHasNoName() async throws {
        try await SealedLog.run { log in
            try await log.tamper("DELETE FROM event_log WHERE position = 3")
            #expect(try await log.verify(tenant: .first).breaks == [LogBreak(.missing, position: 3)])
            #expect(log.verify(export: try await log.export(tenant: .first)).isIntact)
        }
        try await SealedLog.run { log in
            try await log.tamper(
                "UPDATE event_log SET hash = set_byte(hash, 0, get_byte(hash, 0) # 1) WHERE position = 3")
            #expect(try await log.verify(tenant: .first).breaks == [LogBreak(.replaced, position: 3)])
        }
    }

    @Test func anExportThatWasCutIsSaidToBe() async throws {
        try await SealedLog.run { log in
            let lines = try await log.export()
            let cut = Array(lines.dropLast())
            #expect(log.verify(export: cut).breaks == [LogBreak(.incomplete)])
            #expect(try VerifyLogScript.run(cut, keys: log.keys.publicPath).breaks == [LogBreak(.incomplete)])
            var garbled = lines
            garbled[3] = Array("{".utf8)
            #expect(log.verify(export: garbled).breaks.contains(LogBreak(.unreadable, line: 4)))
            #expect(
                try VerifyLogScript.run(garbled, keys: log.keys.publicPath).breaks
                    .contains(LogBreak(.unreadable, line: 4)))
        }
    }

    /// A line taken out of an export is found as if it had been taken out of the log, but for the end of what isn't
    /// sealed: that is the window which is stated.
    @Test func everyLineTakenOutIsMissed() async throws {
        try await SealedLog.run { log in
            let lines = try await log.export()
            let unsealedEnds: Set<Int64> = [10, 11, 13, 14]
            for index in lines.indices {
                var fewer = lines
                let line = try CanonicalJSON.decode(LogExportLine.self, from: fewer.remove(at: index))
                let isEnd = line.event.map { unsealedEnds.contains($0.position) } ?? false
                #expect(log.verify(export: fewer).isIntact == isEnd, "line \(index + 1)")
                if index % 5 == 0 {
                    #expect(try VerifyLogScript.run(fewer, keys: log.keys.publicPath).intact == isEnd)
                }
            }
        }
    }
}
