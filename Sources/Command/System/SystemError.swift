import Glibc
import Policy

/// A call to the operating system that failed.
struct SystemError: Error, Equatable {
    /// `errno`, as the call left it.
    let code: Int32

    /// The last call's error on this thread.
    static var last: SystemError { SystemError(code: errno) }

    static let brokenPipe = SystemError(code: EPIPE)
    static let isDirectory = SystemError(code: EISDIR)
    static let truncated = SystemError(code: EIO)
    static let notFolder = SystemError(code: ENOTDIR)

    /// What went wrong, for people.
    var message: LocalizedText {
        switch code {
        case ENOENT: LocalizedText(en: "no such file", nl: "dat bestand bestaat niet")
        case EISDIR: LocalizedText(en: "this is a folder, not a file", nl: "dit is een map, geen bestand")
        case ENOTDIR: LocalizedText(en: "this is not a folder", nl: "dit is geen map")
        case EACCES, EPERM: LocalizedText(en: "permission denied", nl: "geen toestemming")
        case ENOSPC: LocalizedText(en: "no space left", nl: "er is geen ruimte meer")
        default: LocalizedText(en: systemMessage, nl: systemMessage)
        }
    }

    private var systemMessage: String {
        // SAFETY: strerror gives a closed C string that is copied at once; every thread but this one may be writing only its own.
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
