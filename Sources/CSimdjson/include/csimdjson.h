// A C face for simdjson's DOM: one parser, and values that stay good until its next parse.
#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct csimdjson_parser csimdjson_parser;

// simdjson::dom::element, as its bytes.
typedef struct {
    uintptr_t words[2];
} csimdjson_value;

// Null where there is no memory.
csimdjson_parser *csimdjson_parser_new(void);
void csimdjson_parser_free(csimdjson_parser *parser);

// 0 and the root, or a simdjson::error_code.
int32_t csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t length, csimdjson_value *root);

// simdjson::dom::element_type: one of [ { l u d " t n.
int8_t csimdjson_type(csimdjson_value value);
// False where the value is no object or lacks the key.
bool csimdjson_member(csimdjson_value object, const char *key, size_t length, csimdjson_value *member);
// How many elements an array has; the first `capacity` of them are written.
size_t csimdjson_elements(csimdjson_value array, csimdjson_value *elements, size_t capacity);
// Valid UTF-8, not closed by a zero; null where the value is no string.
const char *csimdjson_string(csimdjson_value value, size_t *length);
// False where the value is no whole number that fits.
bool csimdjson_integer(csimdjson_value value, int64_t *integer);
bool csimdjson_boolean(csimdjson_value value, bool *boolean);

// Error codes that callers tell apart.
extern const int32_t csimdjson_error_utf8;
extern const int32_t csimdjson_error_string;
extern const int32_t csimdjson_error_depth;

#ifdef __cplusplus
}
#endif
#endif
