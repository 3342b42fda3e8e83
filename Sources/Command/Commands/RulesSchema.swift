extension Schemas {
    /// Of every file of a rules folder but `enforcement.yaml`, `elections/` and `scores/`; what a file is, its keys tell.
    static let rules = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Rule file",
          "type": "object",
          "anyOf": [
            {"$ref": "#/$defs/clause"}, {"$ref": "#/$defs/exemption"}, {"$ref": "#/$defs/lexicon"}, {"$ref": "#/$defs/concepts"},
            {"$ref": "#/$defs/guards"}, {"$ref": "#/$defs/suppressions"}, {"$ref": "#/$defs/worlds"}, {"$ref": "#/$defs/vocabulary"}
          ],
          "$defs": {
            "clause": {
              "required": ["clause", "title", "policy", "rules"],
              "additionalProperties": false,
              "properties": {
                "clause": {"type": "string"}, "title": {"$ref": "#/$defs/localized"}, "policy": {"$ref": "#/$defs/localized"},
                "unless": {"$ref": "#/$defs/names"},
                "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}
              }
            },
            "rule": {
              "type": "object",
              "required": ["id", "title", "message", "verdict", "when", "examples"],
              "additionalProperties": false,
              "properties": {
                "id": {"type": "string", "description": "The clause, a dot and a name."},
                "kind": {"enum": ["tweet", "profile"]},
                "verdict": {"enum": ["violation", "review"]},
                "severe": {"type": "boolean"},
                "weight": {"type": "integer", "description": "Greater goes first among findings."},
                "violation-if": {"$ref": "#/$defs/condition"},
                "claims": {"$ref": "#/$defs/names"},
                "denies": {"$ref": "#/$defs/names"},
                "only-if-false": {"type": "boolean", "description": "Found only where an official fact says that it is false."},
                "title": {"$ref": "#/$defs/localized"},
                "message": {"$ref": "#/$defs/localized"},
                "when": {"$ref": "#/$defs/condition"},
                "unless": {"$ref": "#/$defs/names"},
                "examples": {
                  "type": "object",
                  "required": ["none"],
                  "additionalProperties": false,
                  "properties": {
                    "violation": {"$ref": "#/$defs/examples"}, "review": {"$ref": "#/$defs/examples"},
                    "none": {"$ref": "#/$defs/examples"},
                    "todo": {
                      "type": "object",
                      "additionalProperties": false,
                      "properties": {
                        "violation": {"$ref": "#/$defs/examples"}, "review": {"$ref": "#/$defs/examples"},
                        "none": {"$ref": "#/$defs/examples"}
                      }
                    }
                  }
                }
              }
            },
            "exemption": {
              "required": ["exemption", "title", "policy", "when", "examples"],
              "additionalProperties": false,
              "properties": {
                "exemption": {"type": "string"}, "title": {"$ref": "#/$defs/localized"}, "policy": {"$ref": "#/$defs/localized"},
                "cancels": {"$ref": "#/$defs/names"}, "when": {"$ref": "#/$defs/condition"},
                "examples": {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "exempt": {"$ref": "#/$defs/examples"}, "none": {"$ref": "#/$defs/examples"}, "todo": {"type": "object"}
                  }
                }
              }
            },
            "lexicon": {
              "required": ["language"],
              "additionalProperties": false,
              "properties": {
                "language": {"type": "string", "description": "BCP 47; und for what every language shares."},
                "fragments": {"type": "object", "additionalProperties": {"$ref": "#/$defs/lines"}},
                "signals": {"type": "object", "additionalProperties": {"$ref": "#/$defs/lines"}},
                "examples": {
                  "type": "object",
                  "additionalProperties": {
                    "anyOf": [
                      {"$ref": "#/$defs/lines"},
                      {
                        "type": "object",
                        "additionalProperties": false,
                        "properties": {
                          "match": {"$ref": "#/$defs/lines"},
                          "whole": {"$ref": "#/$defs/lines", "description": "Matched from end to end; `; ` stands between phrases."},
                          "none": {"$ref": "#/$defs/lines"}
                        }
                      }
                    ]
                  }
                }
              }
            },
            "concepts": {
              "required": ["concepts"],
              "additionalProperties": false,
              "properties": {"concepts": {"type": "object", "additionalProperties": {"$ref": "#/$defs/condition"}}}
            },
            "guards": {
              "required": ["guards"],
              "additionalProperties": false,
              "properties": {
                "guards": {
                  "type": "object",
                  "additionalProperties": {
                    "type": "object",
                    "required": ["title", "when", "reach"],
                    "additionalProperties": false,
                    "properties": {
                      "title": {"$ref": "#/$defs/localized"}, "when": {"$ref": "#/$defs/condition"},
                      "reach": {"enum": ["sentence", "before", "after", "neighbours", "text"]},
                      "unless": {"$ref": "#/$defs/condition"}
                    }
                  }
                },
                "sets": {"type": "object", "additionalProperties": {"$ref": "#/$defs/names"}}
              }
            },
            "suppressions": {
              "required": ["suppressions"],
              "additionalProperties": false,
              "properties": {
                "suppressions": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["rule", "owner", "reason", "expires"],
                    "additionalProperties": false,
                    "properties": {
                      "item": {"type": "string"}, "text": {"type": "string"}, "rule": {"type": "string"},
                      "owner": {"type": "string"}, "reason": {"type": "string"},
                      "expires": {"type": "string", "format": "date"}
                    }
                  }
                }
              }
            },
            "worlds": {
              "anyOf": [{"required": ["around"]}, {"required": ["opponents"]}],
              "additionalProperties": false,
              "properties": {
                "around": {
                  "type": "object",
                  "additionalProperties": {
                    "type": "object",
                    "required": ["before", "after"],
                    "properties": {"before": {"type": "string"}, "after": {"type": "string"}}
                  }
                },
                "opponents": {"type": "array", "items": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "string"}}}
              }
            },
            "vocabulary": {
              "required": ["words"], "additionalProperties": false,
              "properties": {"words": {"$ref": "#/$defs/lines"}, "common": {"$ref": "#/$defs/lines"}}
            },
            "condition": {
              "anyOf": [
                {"type": "string"},
                {"type": "array", "items": {"$ref": "#/$defs/condition"}},
                {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "all": {"$ref": "#/$defs/conditions"}, "any": {"$ref": "#/$defs/conditions"},
                    "none": {"$ref": "#/$defs/conditions"}, "sequence": {"$ref": "#/$defs/conditions"},
                    "at-least": {"type": "integer", "minimum": 1}, "of": {"$ref": "#/$defs/conditions"},
                    "gap": {"type": "integer", "minimum": 0},
                    "within": {"anyOf": [{"enum": ["sentence", "neighbours", "text"]}, {"type": "integer", "minimum": 1}]},
                    "in": {"enum": ["text", "name", "handle", "bio", "location", "url"]}
                  }
                }
              ]
            },
            "conditions": {"anyOf": [{"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/condition"}}, {"$ref": "#/$defs/condition"}]},
            "examples": {
              "anyOf": [{"type": "array", "items": {"$ref": "#/$defs/example"}}, {"$ref": "#/$defs/example"}]
            },
            "example": {"anyOf": [{"type": "string"}, {"type": "object"}]},
            "lines": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
            "names": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
            "localized": {
              "type": "object",
              "required": ["en", "nl"],
              "additionalProperties": false,
              "properties": {
                "en": {"type": "string"}, "nl": {"type": "string"}, "de": {"type": "string"},
                "fr": {"type": "string"}, "es": {"type": "string"}
              }
            }
          }
        }
        """
}
