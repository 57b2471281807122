/// A context made from another one, for a group of routes that needs more: a signed-in user, for one.
public protocol ChildRequestContext: RequestContextProtocol {
    /// The context it is made from.
    associatedtype ParentContext: RequestContextProtocol
    /// Makes it; what is thrown answers the request (401 where nobody is signed in).
    init(context: ParentContext) throws
}
