internal import Contracts

/// Why a provider can't be as it is described, or can't be taken out.
enum ProviderError: Error, Sendable, Hashable {
    /// That is blank, or has more than one line.
    case noLine(member: String)
    /// That isn't on the list that the law closes.
    case notListed(member: String)
    /// The name has letters of none of the register's alphabets.
    case noAlphabet
    /// The name isn't Latin, and none that is is given.
    case latinNameMissing
    /// The name is Latin, and another Latin one is given.
    case otherLatinName
    /// The code hasn't the form of its sort.
    case noCode(member: String, type: String)
    /// A legal person isn't identified by such a code.
    case codeOfIndividual(member: String)
    /// A legal person outside the Union is identified by a LEI.
    case codeOutsideUnion(country: String)
    /// Of code and sort, or of amount and currency, one is missing.
    case half(present: String, missing: String)
    /// The additional code is the same as the first.
    case sameCode
    /// That is no mailbox.
    case noMailbox
    /// Another provider is identified by the code.
    case recorded(ResourceID)
    /// There is no such provider.
    case unknownParent(ResourceID)
    /// A provider that is its own ultimate parent says none.
    case ownParent
    /// That provider isn't the ultimate parent: it has one itself.
    case parentHasParent(ResourceID)
    /// It is another's ultimate parent, and has one itself.
    case parentWithParent
    /// It is another's ultimate parent.
    case isParent
    /// There are contracts with it.
    case hasContracts
}
