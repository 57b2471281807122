/// An error of something that the agent needs and that is away for the moment: a program, a disk, a server. The
/// message is not at fault: it's waited for, without end, and never dead-lettered.
public protocol InfrastructureAway: Error {}
