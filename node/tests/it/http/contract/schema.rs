//! As much of JSON Schema as the document uses; whatever else it uses is a failure here.

use std::collections::BTreeSet;

use serde_json::Value;

/// Keys that say nothing about what is valid.
const SILENT: [&str; 6] = [
    "description",
    "example",
    "examples",
    "format",
    "title",
    "default",
];

pub(super) struct Schemas<'a> {
    components: &'a Value,
}

impl<'a> Schemas<'a> {
    pub(super) fn of(document: &'a Value) -> Self {
        Self {
            components: &document["components"]["schemas"],
        }
    }

    /// What is wrong with a value.
    pub(super) fn problems(&self, schema: &Value, value: &Value) -> Vec<String> {
        let mut problems = Vec::new();
        self.check(schema, value, "$", &mut problems);
        problems
    }

    fn check(&self, schema: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
        let Some(object) = schema.as_object() else {
            problems.push(format!("{at}: {schema} is no schema"));
            return;
        };
        for (key, rule) in object {
            match key.as_str() {
                "$ref" => self.check(self.resolve(rule), value, at, problems),
                "type" => check_type(rule, value, at, problems),
                "properties" => self.properties(rule, value, at, problems),
                "required" => required(rule, value, at, problems),
                "items" => {
                    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, item, &format!("{at}[{index}]"), problems);
                    }
                }
                "additionalProperties" if rule.is_object() => {
                    for (name, item) in value.as_object().into_iter().flatten() {
                        self.check(rule, item, &format!("{at}.{name}"), problems);
                    }
                }
                "propertyNames" => {}
                "enum" => {
                    if !rule.as_array().is_some_and(|known| known.contains(value)) {
                        problems.push(format!("{at}: {value} is none of {rule}"));
                    }
                }
                "oneOf" | "anyOf" => self.one_of(rule, value, at, problems),
                "allOf" => self.all_of(rule, value, at, problems),
                "minimum" => {
                    if value.as_f64() < rule.as_f64() && value.is_number() {
                        problems.push(format!("{at}: {value} is below {rule}"));
                    }
                }
                "pattern" => check_id(value, at, problems),
                silent if SILENT.contains(&silent) => {}
                unknown => problems.push(format!("{at}: a rule {unknown} is not known here")),
            }
        }
    }

    fn resolve(&self, reference: &Value) -> &'a Value {
        let name = reference
            .as_str()
            .and_then(|text| text.strip_prefix("#/components/schemas/"));
        &self.components[name.expect("a reference to a component")]
    }

    /// All named properties, and no others: what is not documented must not be sent.
    fn properties(&self, rules: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
        let Some(object) = value.as_object() else {
            return;
        };
        for (name, item) in object {
            match rules.get(name) {
                Some(rule) => self.check(rule, item, &format!("{at}.{name}"), problems),
                None => problems.push(format!("{at}.{name} is not documented")),
            }
        }
    }

    fn one_of(&self, rules: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
        let rules = rules.as_array().expect("alternatives");
        let attempts: Vec<Vec<String>> = rules
            .iter()
            .map(|rule| self.problems(rule, value))
            .collect();
        if attempts.iter().all(|problems| !problems.is_empty()) {
            problems.push(format!("{at}: no alternative fits: {attempts:?}"));
        }
    }

    /// The parts of an object, each of which names only its own properties.
    fn all_of(&self, rules: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
        let mut named = BTreeSet::new();
        for rule in rules.as_array().expect("parts") {
            let rule = rule
                .get("$ref")
                .map_or(rule, |reference| self.resolve(reference));
            let names = rule["properties"].as_object().expect("an object");
            named.extend(names.keys().cloned());
            let mut part = value.clone();
            if let Some(object) = part.as_object_mut() {
                object.retain(|name, _| names.contains_key(name));
            }
            self.check(rule, &part, at, problems);
        }
        for name in value
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, _)| name)
        {
            if !named.contains(name) {
                problems.push(format!("{at}.{name} is not documented"));
            }
        }
    }
}

fn required(rule: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
    for name in rule
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        if value.get(name).is_none() {
            problems.push(format!("{at}.{name} is missing"));
        }
    }
}

fn check_type(rule: &Value, value: &Value, at: &str, problems: &mut Vec<String>) {
    let is = |name: &Value| match name.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        Some(_) | None => false,
    };
    let fits = rule
        .as_array()
        .map_or_else(|| is(rule), |names| names.iter().any(is));
    if !fits {
        problems.push(format!("{at}: {value} is no {rule}"));
    }
}

/// The only pattern in the document is that of ids.
fn check_id(value: &Value, at: &str, problems: &mut Vec<String>) {
    let text = value.as_str().unwrap_or_default();
    if storage::Id::parse(text).is_err() {
        problems.push(format!("{at}: {value} is no id"));
    }
}

#[test]
fn the_checker_finds_what_is_wrong() {
    use serde_json::json;
    let document = json!({"components": {"schemas": {"Named": {
        "type": "object", "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "n": {"type": ["integer", "null"], "minimum": 0},
        },
    }}}});
    let schema = json!({"$ref": "#/components/schemas/Named"});
    let problems = |value: Value| Schemas::of(&document).problems(&schema, &value).len();
    assert_eq!(problems(json!({"name": "x", "n": null})), 0);
    assert_eq!(problems(json!({"name": "x", "n": 1})), 0);
    for wrong in [
        json!([]),
        json!({}),
        json!({"name": 1}),
        json!({"name": "x", "more": 1}),
        json!({"name": "x", "n": -1}),
    ] {
        assert_eq!(problems(wrong.clone()).min(1), 1, "{wrong}");
    }
}
