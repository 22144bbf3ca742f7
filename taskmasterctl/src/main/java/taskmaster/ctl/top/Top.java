package taskmaster.ctl.top;

import java.io.IOError;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
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

    private final Terminal terminal;
    private final TopCommands commands;
    private final String title;
    private final boolean colours;
    private final TopModel model = new TopModel();
    private final TopKeys keys;

    public Top(Terminal terminal, Link link, Place place, boolean colours) {
        this.terminal = terminal;
        this.commands = new TopCommands(link, place, Top::beside);
        this.title = place.url();
        this.colours = colours;
        this.keys = new TopKeys(model, commands, this::extent);
    }

    private static void beside(Runnable work) {
        Thread.ofPlatform().daemon().name("top").start(work);
    }

    /** Returns when it was left. */
    public void run() {
        Attributes before = terminal.enterRawMode();
        Terminal.SignalHandler interrupt = terminal.handle(Terminal.Signal.INT, signal -> keys.leave());
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        terminal.puts(Capability.cursor_invisible);
        try {
            loop(new Display(terminal, true), new BindingReader(terminal.reader()), bindings());
        } finally {
            keys.end();
            terminal.puts(Capability.cursor_visible);
            terminal.puts(Capability.keypad_local);
            terminal.puts(Capability.exit_ca_mode);
            terminal.handle(Terminal.Signal.INT, interrupt);
            terminal.setAttributes(before);
            terminal.flush();
        }
    }

    private void loop(Display display, BindingReader reader, KeyMap<String> bindings) {
        TopFeed feed = new TopFeed(commands, model, System.nanoTime());
        while (!keys.isOver()) {
            feed.turn(System.nanoTime());
            keys.hear();
            draw(display);
            try {
                listen(reader, bindings, feed.expects(System.nanoTime()) ? SOON_MILLIS : LOOK_MILLIS);
            } catch (IOError broken) {
                if (!(broken.getCause() instanceof InterruptedIOException)) {
                    throw broken;
                }
                Thread.interrupted(); // a late Ctrl-C, meant for the line before
            }
        }
    }

    /** Waits for a key. */
    private void listen(BindingReader reader, KeyMap<String> bindings, long millis) {
        int peeked = reader.peekCharacter(millis);
        if (peeked == NonBlockingReader.EOF) {
            keys.leave();
        } else if (peeked != NonBlockingReader.READ_EXPIRED) {
            String key = reader.readBinding(bindings, null, false);
            if (key != null) {
                keys.press(key, reader.getLastBinding());
            }
        }
    }

    private void draw(Display display) {
        Extent extent = extent();
        TopView.Picture picture = TopView.of(model, title, extent, System.currentTimeMillis(), colours);
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < picture.lines().size(); i++) {
            AttributedString line = AttributedString.fromAnsi(picture.lines().get(i));
            AttributedString fitting = line.columnSubSequence(0, extent.columns()); // some characters are two wide
            lines.add(i == picture.chosen() ? chosen(fitting, extent.columns()) : fitting);
        }
        display.resize(extent.lines(), extent.columns());
        display.update(lines, 0);
    }

    private Extent extent() {
        return new Extent(Math.max(1, terminal.getWidth()), Math.max(2, terminal.getHeight()));
    }

    private static AttributedString chosen(AttributedString line, int columns) {
        AttributedStringBuilder whole = new AttributedStringBuilder().append(line.toString());
        while (whole.length() < columns) {
            whole.append(' ');
        }
        return new AttributedString(whole.toString(), AttributedStyle.INVERSE);
    }

    private KeyMap<String> bindings() {
        KeyMap<String> map = new KeyMap<>();
        map.setNomatch(TopKeys.PLAIN);
        map.setUnicode(TopKeys.PLAIN);
        map.setAmbiguousTimeout(100);
        map.bind("up", KeyMap.key(terminal, Capability.key_up), "\033[A", "\033OA");
        map.bind("down", KeyMap.key(terminal, Capability.key_down), "\033[B", "\033OB");
        map.bind("page up", KeyMap.key(terminal, Capability.key_ppage), "\033[5~");
        map.bind("page down", KeyMap.key(terminal, Capability.key_npage), "\033[6~");
        map.bind("enter", "\r", "\n");
        map.bind("erase", "\177", "\b");
        map.bind("tab", "\t");
        map.bind("escape", "\033");
        for (char letter = ' '; letter < 127; letter++) {
            map.bind(TopKeys.PLAIN, String.valueOf(letter));
        }
        return map;
    }
}
