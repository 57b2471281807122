extension Obligation {
    /// The types of entity that the provision addresses, where it names some; nil where it addresses every type.
    public var addressees: Set<EntityType>? {
        switch id {
        case "dora-23":
            [
                .creditInstitution, .paymentInstitution, .accountInformationServiceProvider,
                .electronicMoneyInstitution,
            ]
        default: nil
        }
    }
}
