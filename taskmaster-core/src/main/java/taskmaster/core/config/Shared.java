package taskmaster.core.config;

import java.util.HashMap;
import java.util.Map;

/** Makes equal values one object: a thousand programs say mostly the same, and what they say is kept as long as they run. */
final class Shared {

    private final Map<Object, Object> values = new HashMap<>();

    /** The first value that was equal to this one. */
    @SuppressWarnings("unchecked") // equal values of our records and of String are of one class
    <T> T one(T value) {
        return (T) values.computeIfAbsent(value, itself -> itself);
    }
}
