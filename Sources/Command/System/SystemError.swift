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
        case ENOENT:
            LocalizedText(
                en: "no such file", nl: "dat bestand bestaat niet", de: "diese Datei gibt es nicht",
                fr: "ce fichier n'existe pas", es: "no existe ese archivo")
        case EISDIR:
            LocalizedText(
                en: "this is a folder, not a file", nl: "dit is een map, geen bestand",
                de: "das ist ein Ordner, keine Datei", fr: "c'est un dossier, pas un fichier",
                es: "esto es una carpeta, no un archivo")
        case ENOTDIR:
            LocalizedText(
                en: "this is not a folder", nl: "dit is geen map", de: "das ist kein Ordner",
                fr: "ce n'est pas un dossier", es: "esto no es una carpeta")
        case EACCES, EPERM:
            LocalizedText(
                en: "permission denied", nl: "geen toestemming", de: "keine Berechtigung", fr: "permission refusée",
                es: "permiso denegado")
        case ENOSPC:
            LocalizedText(
                en: "no space left", nl: "er is geen ruimte meer", de: "kein Platz mehr",
                fr: "plus d'espace disponible", es: "no queda espacio")
        default: LocalizedText(untranslated: systemMessage)
        }
    }

    private var systemMessage: String {
        // SAFETY: strerror gives a closed C string that is copied at once; every thread but this one may be writing only its own.
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}
