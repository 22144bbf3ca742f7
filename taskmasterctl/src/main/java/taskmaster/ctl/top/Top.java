package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.render.Extent;

/** The loop of {@code top}: draws, waits for a key or a second, and leaves the screen as it was. The thread that reads keys. */
public final class Top {
    private static final long LOOK_MILLIS = 100;
    private static final long SOON_MILLIS = 20;
    private static final String PLAIN_KEY = "key";

    private final Terminal terminal;
    private final TopCommands commands;
    private final String title;
    private final boolean colours;
    private final TopModel model = new TopModel();
    private final ConcurrentLinkedQueue<Runnable> news = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    public Top(Terminal terminal, Link link, Place place, boolean colours) {
        this.terminal = terminal;
        this.commands = new TopCommands(link, place);
        this.title = place.url();
        this.colours = colours;
    }

    /** Returns when it was left. */
    public void run() {
        Attributes before = terminal.enterRawMode();
        Terminal.SignalHandler interrupt = terminal.handle(Terminal.Signal.INT, signal -> over = true);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        try {
            loop(new Display(terminal, true), new BindingReader(terminal.reader()), keys());
        } finally {
            terminal.puts(Capability.cursor_visible);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.exit_ca_mode);
            terminal.handle(Terminal.Signal.INT, interrupt);
            terminal.setAttributes(before);
            terminal.flush();
        }
    }

    private void loop(Display display, BindingReader reader, KeyMap<String> keys) {
        TopFeed feed = new TopFeed(commands, model, System.nanoTime());
        while (!over) {
            feed.turn(System.nanoTime());
            draw(display);
            int peeked = reader.peekCharacter(feed.expects(System.nanoTime()) ? SOON_MILLIS : LOOK_MILLIS);
            if (peeked == NonBlockingReader.EOF) {
                return;
            }
            if (peeked != NonBlockingReader.READ_EXPIRED) {
                String key = reader.readBinding(keys, null, false);
                if (key != null) {
                    press(key, reader.getLastBinding());
                }
            }
        }
    }

    private void draw(Display display) {
        for (Runnable next = news.poll(); next != null; next = news.poll()) {
            next.run();
        }
        Extent extent = new Extent(Math.max(1, terminal.getWidth()), Math.max(2, terminal.getHeight()));
        TopView.Picture picture = TopView.of(model, title, extent, System.currentTimeMillis(), colours);
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < picture.lines().size(); i++) {
            AttributedString line = AttributedString.fromAnsi(picture.lines().get(i));
            lines.add(i == picture.chosen() ? chosen(line, extent.columns()) : line);
        }
        display.resize(extent.lines(), extent.columns());
        display.update(lines, 0);
    }

    private static AttributedString chosen(AttributedString line, int columns) {
        AttributedStringBuilder whole = new AttributedStringBuilder().append(line.toString());
        while (whole.length() < columns) {
            whole.append(' ');
        }
        return new AttributedString(whole.toString(), AttributedStyle.INVERSE);
    }

    private KeyMap<String> keys() {
        KeyMap<String> keys = new KeyMap<>();
        keys.setNomatch(PLAIN_KEY);
        keys.setUnicode(PLAIN_KEY);
        keys.setAmbiguousTimeout(100);
        keys.bind("up", KeyMap.key(terminal, Capability.key_up), "\033[A", "\033OA");
        keys.bind("down", KeyMap.key(terminal, Capability.key_down), "\033[B", "\033OB");
        keys.bind("page up", KeyMap.key(terminal, Capability.key_ppage), "\033[5~");
        keys.bind("page down", KeyMap.key(terminal, Capability.key_npage), "\033[6~");
        keys.bind("enter", "\r", "\n");
        keys.bind("erase", "\177", "\b");
        keys.bind("escape", "\033");
        for (char letter = ' '; letter < 127; letter++) {
            keys.bind(PLAIN_KEY, String.valueOf(letter));
        }
        return keys;
    }

    private void press(String key, String typed) {
        switch (model.mode()) {
            case TEXT -> model.enter(TopModel.Mode.TABLE);
            case QUESTION -> answer(typed);
            case FILTER -> filter(key, typed);
            case TABLE -> table(key, typed);
        }
    }

    private void answer(String typed) {
        model.enter(TopModel.Mode.TABLE);
        if (typed.equals("y") || typed.equals("Y")) {
            List<String> targets = model.targets();
            model.say(model.verb() + " " + String.join(", ", targets) + " ...");
            commands.begin(model.verb(), targets, lines -> news.add(() -> model.say(String.join("; ", lines))));
        }
    }

    private void filter(String key, String typed) {
        switch (key) {
            case "enter" -> model.enter(TopModel.Mode.TABLE);
            case "escape" -> model.clearFilter();
            case "erase" -> model.eraseFilter();
            case PLAIN_KEY -> typed.chars().forEach(letter -> model.typeFilter((char) letter));
            default -> {}
        }
    }

    private void table(String key, String typed) {
        int page = Math.max(1, terminal.getHeight() - 4);
        model.say("");
        switch (key) {
            case "up" -> model.move(-1);
            case "down" -> model.move(1);
            case "page up" -> model.move(-page);
            case "page down" -> model.move(page);
            case "enter" -> logs();
            case "escape" -> model.clearFilter();
            default -> letter(typed);
        }
    }

    private void letter(String typed) {
        switch (typed) {
            case "q" -> over = true;
            case "k" -> model.move(-1);
            case "j" -> model.move(1);
            case " " -> model.mark();
            case "o" -> model.nextOrder();
            case "/" -> model.enter(TopModel.Mode.FILTER);
            case "l" -> logs();
            case "e" -> show("explain", model.targets());
            case "r" -> model.ask("restart");
            case "x" -> model.ask("stop");
            case "a" -> model.ask("start");
            default -> {}
        }
    }

    private void logs() {
        List<String> words = new ArrayList<>(model.targets());
        words.add("--lines=" + Math.max(1, (terminal.getHeight() - 1) / (2 * Math.max(1, words.size()))));
        show("logs", words);
    }

    private void show(String command, List<String> words) {
        model.say(command + " ...");
        commands.begin(command, words, lines -> news.add(() -> showText(lines)));
    }

    /** Unless something else was begun meanwhile. */
    private void showText(List<String> lines) {
        model.say("");
        if (model.mode() == TopModel.Mode.TABLE) {
            model.show(lines);
        }
    }
}
