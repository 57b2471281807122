internal import Contracts
internal import Regulation

extension ProviderContent {
    /// The provider as it is kept: checked, its texts without spaces around them, and its Latin name.
    /// - Parameter previous: what was known before the change; nil for a new one.
    /// - Throws: ``ProviderError`` for the first member that can't be true.
    func settled(after previous: ProviderContent?) throws(ProviderError) -> ProviderContent {
        var settled = self
        settled.name = try Self.line(name, "name")
        settled.identificationCode = try Self.line(identificationCode, "identificationCode")
        settled.latinName = try Self.line(latinName, "latinName")
        settled.additionalCode = try Self.line(additionalCode, "additionalCode")
        settled.contactName = try Self.line(contactName, "contactName")
        settled.contactEmail = try Self.line(contactEmail, "contactEmail")
        settled.contactPhone = try Self.line(contactPhone, "contactPhone")
        settled.latinName = try settled.settledLatinName(after: previous)
        try settled.checkCodes()
        try settled.checkExpense()
        if let mailbox = settled.contactEmail, mailbox.wholeMatch(of: #/[^\s@]+@[^\s@]+/#) == nil { throw .noMailbox }
        return settled
    }

    /// Whether the ultimate parent can be one: there, another one, and itself the last.
    ///
    /// The register names the ultimate parent, not the next one: so a parent has none, and no ring can come about.
    /// - Parameters:
    ///   - parent: the provider that is named; nil when there is none.
    ///   - id: which provider names it.
    ///   - isParent: whether that one is another's ultimate parent.
    /// - Throws: ``ProviderError`` for what is wrong.
    func checkParent(_ parent: Provider?, of id: ResourceID, isParent: Bool) throws(ProviderError) {
        guard let ultimateParent else { return }
        if ultimateParent == id { throw .ownParent }
        guard let parent else { throw .unknownParent(ultimateParent) }
        if parent.ultimateParent != nil { throw .parentHasParent(parent.id) }
        if isParent { throw .parentWithParent }
    }

    /// Names are taken over when they are Latin, also after a change of the name alone.
    private func settledLatinName(after previous: ProviderContent?) throws(ProviderError) -> String {
        guard Alphabet.write(name, in: Alphabet.allCases) else { throw .noAlphabet }
        guard Alphabet.write(name, in: [.latin]) else {
            guard let latinName, Alphabet.write(latinName, in: [.latin]) else { throw .latinNameMissing }
            return latinName
        }
        if let latinName, latinName != name, latinName != previous?.latinName { throw .otherLatinName }
        return name
    }

    private func checkCodes() throws(ProviderError) {
        guard let person = PersonType(rawValue: personType) else { throw .notListed(member: "personType") }
        guard let country = RegisterCountry.named(headquartersCountry) else {
            throw .notListed(member: "headquartersCountry")
        }
        let type = try check(identificationCode, identificationCodeType, of: person, "identificationCode")
        if person == .legalPerson, type != .legalEntityIdentifier, !country.isMemberState {
            throw .codeOutsideUnion(country: country.name)
        }
        switch (additionalCode, additionalCodeType) {
        case (nil, nil): break
        case (.some, nil): throw .half(present: "additionalCode", missing: "additionalCodeType")
        case (nil, .some): throw .half(present: "additionalCodeType", missing: "additionalCode")
        case (let code?, let type?):
            _ = try check(code, type, of: person, "additionalCode")
            if code == identificationCode { throw .sameCode }
        }
    }

    private func check(
        _ code: String, _ typeName: String, of person: PersonType, _ member: String
    ) throws(ProviderError) -> IdentificationCodeType {
        guard let type = IdentificationCodeType(rawValue: typeName) else { throw .notListed(member: "\(member)Type") }
        if person == .legalPerson, !type.identifiesLegalPersons { throw .codeOfIndividual(member: "\(member)Type") }
        guard IdentificationCode.isWellFormed(code, type) else { throw .noCode(member: member, type: typeName) }
        return type
    }

    private func checkExpense() throws(ProviderError) {
        switch (annualExpense, annualExpenseCurrency) {
        case (nil, nil): break
        case (.some, nil): throw .half(present: "annualExpense", missing: "annualExpenseCurrency")
        case (nil, .some): throw .half(present: "annualExpenseCurrency", missing: "annualExpense")
        case (.some, let currency?):
            guard RegisterCurrency.named(currency) != nil else { throw .notListed(member: "annualExpenseCurrency") }
        }
    }

    private static func line(_ text: String, _ member: String) throws(ProviderError) -> String {
        guard let line = RegisterText.line(text) else { throw .noLine(member: member) }
        return line
    }

    private static func line(_ text: String?, _ member: String) throws(ProviderError) -> String? {
        guard let text else { return nil }
        return try line(text, member) as String
    }
}
