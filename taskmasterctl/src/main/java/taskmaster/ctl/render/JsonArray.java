package taskmaster.ctl.render;

/** Writes an array of flat objects, one a line. */
final class JsonArray {
    private final StringBuilder text = new StringBuilder("[");
    private boolean first = true;

    JsonArray begin(String name, String result, String what) {
        text.append(first ? "\n{" : ",\n{");
        first = false;
        key("name");
        string(name);
        field("result", result);
        return field("text", what);
    }

    JsonArray field(String key, String value) {
        text.append(',');
        key(key);
        string(value);
        return this;
    }

    JsonArray field(String key, long value) {
        text.append(',');
        key(key);
        text.append(value);
        return this;
    }

    void end() {
        text.append('}');
    }

    String finish() {
        return text.append(first ? "]\n" : "\n]\n").toString();
    }

    private void key(String key) {
        text.append('"').append(key).append("\":");
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029') {
                text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
