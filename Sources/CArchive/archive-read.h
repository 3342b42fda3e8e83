// libarchive: archive_read(3), archive_entry(3).
#include <archive.h>
#include <archive_entry.h>

// A macro with a cast, which Swift doesn't see.
static const unsigned int CARCHIVE_REGULAR_FILE = AE_IFREG;
