// The 8-bit library: code units are bytes, texts are UTF-8 (pcre2api, "PCRE2 CODE UNIT WIDTH").
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
