/// Why an archive could not be read on.
public enum ArchiveError: Error, Equatable, Sendable {
    /// libarchive's own words (`archive_error_string`), in English.
    case damaged(String)
    /// Only this member is broken; the next one may be whole.
    case damagedMember(String)
    /// It grows beyond ``ArchiveBudget``.
    case tooLarge
}

/// How much may come out of an archive and the archives in it, so that a small file can't keep a machine busy for ever.
public final class ArchiveBudget {
    /// What may come out of any archive: 256 MiB, in bytes.
    public static let allowance = 256 << 20
    /// What more may come out for each byte that went in.
    public static let ratio = 200

    private let allowance: Int
    private var taken = 0
    private var given = 0

    /// - Parameter allowance: bytes that may come out in any case.
    public init(allowance: Int = allowance) { self.allowance = allowance }

    private var isSpent: Bool { given > allowance + taken * Self.ratio }

    func take(_ count: Int) { taken += count }

    /// - Throws: ``ArchiveError/tooLarge``
    func give(_ count: Int) throws(ArchiveError) {
        given += count
        if isSpent { throw .tooLarge }
    }
}
