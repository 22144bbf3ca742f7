package taskmaster.ctl.attach;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a program has told the terminal to be, beyond what a terminal is to begin with: the other screen, mouse, a hidden cursor. Who
 * leaves while the program goes on has to take it all back.
 */
final class ScreenModes implements EscapeSequences.Receiver {
    private static final Set<Integer> OTHER_SCREEN = Set.of(47, 1047, 1049);

    /** On to begin with: wrapping, the cursor. */
    private static final Set<Integer> USUALLY_ON = Set.of(7, 25);

    /** Off to begin with: keys of the cursor, mouse, focus, marks around what is pasted. */
    private static final Set<Integer> USUALLY_OFF =
            Set.of(1, 9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 2004);

    private static final Set<String> USUAL_STYLES = Set.of(" ", "0 ");

    private final EscapeSequences sequences = new EscapeSequences(this);
    private final Set<Integer> changed = new TreeSet<>();
    private boolean otherScreen;
    private boolean keypad;
    private boolean charset;
    private boolean region;
    private boolean cursorStyle;
    private boolean otherKeys;
    private int keyboards;

    /** What was sent to the terminal. */
    void saw(byte[] bytes) {
        sequences.take(bytes);
    }

    /** Whether the program draws on a screen of its own, which it can draw anew. */
    boolean isOtherScreen() {
        return otherScreen;
    }

    @Override
    public void text(byte[] bytes, int start, int length) {
        // text is where it is
    }

    @Override
    public void sequence(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\033[?") && (text.endsWith("h") || text.endsWith("l"))) {
            modes(numbers(text.substring(3, text.length() - 1)), text.endsWith("h"));
        } else if (text.startsWith("\033[")) {
            control(text.substring(2));
        } else if (text.equals("\033=") || text.equals("\033>")) {
            keypad = text.equals("\033=");
        } else if (text.startsWith("\033(")) {
            charset = !text.equals("\033(B");
        } else if (text.equals("\033c")) {
            forget();
        }
    }

    private static List<Integer> numbers(String parameters) {
        List<Integer> numbers = new ArrayList<>();
        for (String one : parameters.split(";")) {
            if (one.length() < 7 && !one.isEmpty() && one.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                numbers.add(Integer.parseInt(one));
            }
        }
        return numbers;
    }

    private void modes(List<Integer> modes, boolean on) {
        for (int mode : modes) {
            if (OTHER_SCREEN.contains(mode)) {
                otherScreen = on;
            } else if (USUALLY_ON.contains(mode) && !on || USUALLY_OFF.contains(mode) && on) {
                changed.add(mode);
            } else {
                changed.remove(mode);
            }
        }
    }

    private void control(String text) {
        String parameters = text.substring(0, text.length() - 1);
        switch (text.charAt(text.length() - 1)) {
            case 'r' -> region = !parameters.isEmpty() && !parameters.startsWith("?");
            case 'q' -> cursorStyle = parameters.endsWith(" ") ? !USUAL_STYLES.contains(parameters) : cursorStyle;
            case 'm' ->
                otherKeys = parameters.startsWith(">4;")
                        ? !parameters.equals(">4;0")
                        : otherKeys && !parameters.equals(">4");
            case 'u' ->
                keyboards += parameters.startsWith(">") ? 1 : parameters.startsWith("<") && keyboards > 0 ? -1 : 0;
            default -> {}
        }
    }

    private void forget() {
        changed.clear();
        otherScreen = false;
        keypad = false;
        charset = false;
        region = false;
        cursorStyle = false;
        otherKeys = false;
        keyboards = 0;
    }

    /** What makes the terminal as it was. */
    String undo() {
        StringBuilder undo = new StringBuilder("\033[0m");
        undo.append(keyboards > 0 ? "\033[<" + keyboards + "u" : "");
        undo.append(otherKeys ? "\033[>4m" : "");
        for (int mode : changed) {
            undo.append("\033[?").append(mode).append(USUALLY_ON.contains(mode) ? 'h' : 'l');
        }
        undo.append(keypad ? "\033>" : "");
        undo.append(charset ? "\033(B" : "");
        undo.append(cursorStyle ? "\033[0 q" : "");
        undo.append(region ? "\0337\033[r\0338" : "");
        undo.append(otherScreen ? "\033[?1049l" : "");
        return undo.toString();
    }

    /** What tells a terminal that has seen nothing of it to be like this, with an empty screen. */
    String redo() {
        StringBuilder redo = new StringBuilder();
        redo.append(otherScreen ? "\033[?1049h\033[H\033[2J" : "");
        for (int mode : changed) {
            redo.append("\033[?").append(mode).append(USUALLY_ON.contains(mode) ? 'l' : 'h');
        }
        redo.append(keypad ? "\033=" : "");
        return redo.toString();
    }
}
