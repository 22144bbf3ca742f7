package taskmaster.ctl.render;

import java.util.List;

/** One JSON object, written from left to right; keys are ours and need no escape. */
public final class JsonObject {
    private final StringBuilder text = new StringBuilder("{");

    public JsonObject put(String key, String value) {
        key(key);
        string(value);
        return this;
    }

    public JsonObject put(String key, long value) {
        key(key);
        text.append(value);
        return this;
    }

    public JsonObject put(String key, boolean value) {
        key(key);
        text.append(value);
        return this;
    }

    public JsonObject put(String key, List<String> values) {
        key(key);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",");
            string(values.get(i));
        }
        text.append(']');
        return this;
    }

    /** Objects within this one. */
    public JsonObject putObjects(String key, List<JsonObject> values) {
        key(key);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(values.get(i));
        }
        text.append(']');
        return this;
    }

    /** A number that was rendered elsewhere, such as one with decimals. */
    public JsonObject putNumber(String key, String number) {
        key(key);
        text.append(number);
        return this;
    }

    /** The object as it is so far, closed. */
    @Override
    public String toString() {
        return text + "}";
    }

    private void key(String key) {
        text.append(text.length() == 1 ? "\"" : ",\"").append(key).append("\":");
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
