extension PDFBox {
    /// The smallest box around the lines.
    init(around lines: [PDFLine]) {
        self.init(
            left: lines.map(\.box.left).min() ?? 0, top: lines.map(\.box.top).min() ?? 0,
            right: lines.map(\.box.right).max() ?? 0, bottom: lines.map(\.box.bottom).max() ?? 0)
    }

    /// True when more than half of the lower of two boxes stands beside the other.
    func isLevel(with other: PDFBox) -> Bool {
        min(bottom, other.bottom) - max(top, other.top) > 0.5 * min(height, other.height)
    }
}
