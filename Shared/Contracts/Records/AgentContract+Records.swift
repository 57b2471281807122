extension RecordContent {
    /// The three commands of the record.
    public static var commands: [any CommandPayload.Type] {
        [CreateRecord<Self>.self, UpdateRecord<Self>.self, DeleteRecord<Self>.self]
    }

    /// The three events of the record.
    public static var events: [any EventPayload.Type] {
        [RecordCreated<Self>.self, RecordUpdated<Self>.self, RecordDeleted<Self>.self]
    }
}
