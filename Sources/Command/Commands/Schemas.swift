/// JSON Schemas (2020-12), as they are printed.
enum Schemas {
    private static let account = """
        {
              "type": "object",
              "properties": {
                "id": {"type": ["string", "integer", "null"]},
                "name": {"type": ["string", "null"]},
                "handle": {"type": ["string", "null"], "description": "Without the @."},
                "bio": {"type": ["string", "null"]},
                "location": {"type": ["string", "null"]},
                "url": {"type": ["string", "null"]},
                "verified": {"type": ["boolean", "null"]}
              }
            }
        """

    static let item = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Item",
          "description": "A tweet or a profile to judge: one line of --input-format jsonl.",
          "type": "object",
          "anyOf": [{"required": ["text"]}, {"required": ["profile"]}],
          "properties": {
            "id": {"type": ["string", "integer", "null"]},
            "kind": {"enum": ["tweet", "profile", null]},
            "lang": {"type": ["string", "null"], "description": "BCP 47."},
            "country": {"type": ["string", "null"], "pattern": "^[A-Za-z]{2}$"},
            "created_at": {"type": ["string", "null"], "description": "ISO 8601."},
            "text": {"type": ["string", "null"]},
            "truncated": {"type": ["boolean", "null"], "description": "Whether the source cut the text."},
            "author": {"anyOf": [{"$ref": "#/$defs/account"}, {"type": "null"}]},
            "profile": {"anyOf": [{"$ref": "#/$defs/account"}, {"type": "null"}]},
            "prior_violations": {"type": ["integer", "null"], "minimum": 0},
            "expect": {"$ref": "#/$defs/label"}
          },
          "$defs": {
            "account": \(account),
            "label": {
              "description": "What a careful reader says of it; for evaluate, rules diff and rules measure.",
              "type": "object",
              "required": ["verdict", "clauses"],
              "properties": {
                "verdict": {"enum": ["violation", "review", "none"]},
                "clauses": {"type": "array", "items": {"type": "string"}},
                "exemption": {"type": ["string", "null"]},
                "severe": {"type": ["boolean", "null"]},
                "accept": {"type": ["array", "null"], "minItems": 1, "items": {"enum": ["violation", "review", "none"]}}
              }
            }
          }
        }
        """

    static let verdict = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Verdict",
          "description": "What is said about one item: one line of --format jsonl.",
          "anyOf": [{"$ref": "#/$defs/verdict"}, {"$ref": "#/$defs/error"}],
          "$defs": {
            "verdict": {
              "type": "object",
              "required": ["id", "kind", "verdict", "clause", "severe", "disguised", "findings", "cancelled", "exemptions", "enforcement", "undecided", "source"],
              "properties": {
                "id": {"type": ["string", "null"]},
                "kind": {"enum": ["tweet", "profile"]},
                "verdict": {"enum": ["violation", "review", "none"]},
                "clause": {"type": ["string", "null"]},
                "severe": {"type": "boolean"},
                "disguised": {"type": "boolean"},
                "truncated": {"const": true, "description": "Only where the source cut the text."},
                "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
                "cancelled": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["rule", "by", "evidence"],
                    "properties": {
                      "rule": {"type": "string"},
                      "by": {"type": "string", "description": "A guard, an exemption, `suppression` or `baseline`."},
                      "evidence": {"$ref": "#/$defs/evidence"}
                    }
                  }
                },
                "exemptions": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "evidence"],
                    "properties": {"id": {"type": "string"}, "evidence": {"$ref": "#/$defs/evidence"}}
                  }
                },
                "enforcement": {
                  "type": "object",
                  "required": ["actions", "on_repeat", "appeal", "see_also"],
                  "properties": {
                    "actions": {"$ref": "#/$defs/actions"},
                    "on_repeat": {"$ref": "#/$defs/actions"},
                    "appeal": {"type": "boolean"},
                    "see_also": {"type": "array", "items": {"type": "string"}}
                  }
                },
                "undecided": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["signal", "field", "reason"],
                    "properties": {"signal": {"type": "string"}, "field": {"type": "string"}, "reason": {"type": "string"}}
                  }
                },
                "source": {"$ref": "#/$defs/source"}
              }
            },
            "error": {
              "type": "object",
              "required": ["error", "source"],
              "properties": {"error": {"type": "string"}, "source": {"$ref": "#/$defs/source"}}
            },
            "finding": {
              "type": "object",
              "required": ["rule", "clause", "verdict", "severe", "field", "message", "evidence", "fact"],
              "properties": {
                "rule": {"type": "string"},
                "clause": {"type": "string"},
                "verdict": {"enum": ["violation", "review"]},
                "severe": {"type": "boolean"},
                "field": {"enum": ["text", "name", "handle", "bio", "location", "url"]},
                "message": {"type": "string"},
                "evidence": {"$ref": "#/$defs/evidence"},
                "fact": {}
              }
            },
            "evidence": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["start", "end", "text"],
                "properties": {
                  "start": {"type": "integer", "minimum": 0, "description": "Unicode code points of the original field."},
                  "end": {"type": "integer", "minimum": 0},
                  "text": {"type": "string"}
                }
              }
            },
            "actions": {
              "type": "array",
              "items": {"enum": ["remove-tweet", "remove-profile-content", "lock-account", "suspend-account", "report"]}
            },
            "source": {
              "type": "object",
              "required": ["file"],
              "properties": {"file": {"type": ["string", "null"]}, "line": {"type": ["integer", "null"], "minimum": 1}}
            }
          }
        }
        """
}
