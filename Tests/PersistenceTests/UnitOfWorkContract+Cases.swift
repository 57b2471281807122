import Testing

/// The contract's cases by name, for parameterised tests.
extension UnitOfWorkContract {
    enum Case: String, CaseIterable, CustomTestStringConvertible {
        case stateAndEventsAgree, conflicts, parallelWritersLoseNothing, duplicatesTakeEffectOnce
        case sameMessageTwiceInOneBatch, rejectionsWriteNothingElse, emptyUnitsTellOfThemselves
        case discardedUnitsLeaveNothing, batchesMixTenants, listsFilterAndShowPendingWrites, removalAndRecordedEvents
        case oversizedEventsAreRefused, contents, uploads, tombstones, readingAhead

        var testDescription: String { rawValue }
    }

    func check(_ wanted: Case) async throws {
        switch wanted {
        case .stateAndEventsAgree: try await stateAndEventsAgree()
        case .conflicts: try await conflicts()
        case .parallelWritersLoseNothing: try await parallelWritersLoseNothing()
        case .duplicatesTakeEffectOnce: try await duplicatesTakeEffectOnce()
        case .sameMessageTwiceInOneBatch: try await sameMessageTwiceInOneBatch()
        case .rejectionsWriteNothingElse: try await rejectionsWriteNothingElse()
        case .emptyUnitsTellOfThemselves: try await emptyUnitsTellOfThemselves()
        case .discardedUnitsLeaveNothing: try await discardedUnitsLeaveNothing()
        case .batchesMixTenants: try await batchesMixTenants()
        case .listsFilterAndShowPendingWrites: try await listsFilterAndShowPendingWrites()
        case .removalAndRecordedEvents: try await removalAndRecordedEvents()
        case .oversizedEventsAreRefused: try await oversizedEventsAreRefused()
        case .contents: try await contents()
        case .uploads: try await uploads()
        case .tombstones: try await tombstones()
        case .readingAhead: try await readingAhead()
        }
    }
}
