#include "csimdjson.h"

#include <cstring>
#include <new>
#include <simdjson.h>
#include <type_traits>

using simdjson::dom::element;

// Elements go out as their bytes and come back as they were.
static_assert(sizeof(element) == sizeof(csimdjson_value));
static_assert(std::is_trivially_copyable_v<element>);

struct csimdjson_parser {
    simdjson::dom::parser parser;
};

static csimdjson_value value_of(const element &found) {
    csimdjson_value value;
    std::memcpy(&value, &found, sizeof value);
    return value;
}

static element element_of(csimdjson_value value) {
    element found;
    std::memcpy(static_cast<void *>(&found), &value, sizeof value);
    return found;
}

const int32_t csimdjson_error_utf8 = simdjson::UTF8_ERROR;
const int32_t csimdjson_error_string = simdjson::STRING_ERROR;
const int32_t csimdjson_error_depth = simdjson::DEPTH_ERROR;

csimdjson_parser *csimdjson_parser_new(void) { return new (std::nothrow) csimdjson_parser; }

void csimdjson_parser_free(csimdjson_parser *parser) { delete parser; }

int32_t csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t length, csimdjson_value *root) {
    element found;
    auto error = parser->parser.parse(bytes, length).get(found);
    if (!error) *root = value_of(found);
    return error;
}

int8_t csimdjson_type(csimdjson_value value) { return static_cast<int8_t>(element_of(value).type()); }

bool csimdjson_member(csimdjson_value object, const char *key, size_t length, csimdjson_value *member) {
    simdjson::dom::object members;
    if (element_of(object).get(members)) return false;
    element found;
    if (members.at_key(std::string_view(key, length)).get(found)) return false;
    *member = value_of(found);
    return true;
}

size_t csimdjson_elements(csimdjson_value array, csimdjson_value *elements, size_t capacity) {
    simdjson::dom::array found;
    if (element_of(array).get(found)) return 0;
    size_t count = 0;
    for (element each : found) {
        if (count < capacity) elements[count] = value_of(each);
        count++;
    }
    return count;
}

const char *csimdjson_string(csimdjson_value value, size_t *length) {
    std::string_view text;
    if (element_of(value).get(text)) return nullptr;
    *length = text.size();
    return text.data();
}

bool csimdjson_integer(csimdjson_value value, int64_t *integer) { return !element_of(value).get(*integer); }

bool csimdjson_boolean(csimdjson_value value, bool *boolean) { return !element_of(value).get(*boolean); }
