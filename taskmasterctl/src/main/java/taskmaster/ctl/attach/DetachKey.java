package taskmaster.ctl.attach;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The key that detaches: once to leave, twice to type it.
 *
 * @param code of the control character
 */
public record DetachKey(int code) {

    /** The one of telnet, which editors and shells leave alone. */
    public static final DetachKey USUAL = new DetachKey(']' & 0x1f);

    /** Reads {@code ^]} or {@code ctrl-]}; empty for what is no control character, or one that lines cannot do without. */
    public static Optional<DetachKey> parse(String text) {
        String key = text.toLowerCase(Locale.ROOT).startsWith("ctrl-") ? text.substring(5) : text;
        key = key.length() == 2 && key.charAt(0) == '^' ? key.substring(1) : key;
        char letter = key.length() == 1 && key.length() < text.length() ? Character.toUpperCase(key.charAt(0)) : ' ';
        boolean control =
                letter >= 'A' && letter <= '_' && letter != 'I' && letter != 'J' && letter != 'M' && letter != '[';
        return control ? Optional.of(new DetachKey(letter & 0x1f)) : Optional.empty();
    }

    /** {@code Ctrl-]}. */
    public String text() {
        return "Ctrl-" + (char) (code | 0x40);
    }

    /** Programs may ask a terminal to send keys in the longer forms of xterm and kitty: this key in its plain form again. */
    byte[] plain(byte[] typed) {
        String text = new String(typed, StandardCharsets.ISO_8859_1);
        int letter = Character.toLowerCase((char) (code | 0x40));
        return text.replace("\033[" + letter + ";5u", String.valueOf((char) code))
                .replace("\033[27;5;" + letter + "~", String.valueOf((char) code))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
