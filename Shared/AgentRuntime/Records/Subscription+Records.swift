internal import Contracts

extension Subscription {
    /// Handles the three commands of a kind of record.
    public static func records<Keeping: RecordKeeping>(_ keeping: Keeping.Type) -> [Subscription]
    where Keeping.Repository == Repository {
        [
            .on(CreateRecord<Keeping.Content>.self, handle: RecordHandlers<Keeping>.create),
            .on(UpdateRecord<Keeping.Content>.self, handle: RecordHandlers<Keeping>.update),
            .on(DeleteRecord<Keeping.Content>.self, handle: RecordHandlers<Keeping>.delete),
        ]
    }
}
