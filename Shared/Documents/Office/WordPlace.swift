/// A page, counted both ways that a document can tell: by the breaks that a word processor saved when it last laid the
/// document out, and by the breaks that its author set.
struct WordPlace: Equatable {
    var renderedPage = 1
    var authoredPage = 1
}
