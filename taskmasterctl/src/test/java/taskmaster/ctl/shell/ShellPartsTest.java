package taskmaster.ctl.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.client.FakeClient;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.command.CommandRunner;
import taskmaster.ctl.command.Context;
import taskmaster.ctl.command.FirstWord;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.command.Script;
import taskmaster.ctl.command.Target;
import taskmaster.ctl.render.Amounts;
import taskmaster.ctl.render.MemoryConsole;
import taskmaster.ctl.render.StatusRow;
import taskmaster.ctl.render.TextReport;

class ShellPartsTest {
    private static final Place PLACE = new Place("u", Optional.empty(), true, Map.of(), () -> "1.2.3");

    @TempDir
    Path directory;

    private final FakeClient client =
            new FakeClient().shows("web", "RUNNING", "", "grp:m1", "RUNNING", "", "grp:m2", "FATAL", "");
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    private Manner manner = Manner.OWN;

    @AfterEach
    void end() {
        worker.shutdownNow();
    }

    @Test
    void tabOffersCommandsNamesGroupsSignalsAndStreams() {
        assertThat(offers("st")).contains("status", "stop", "start");
        assertThat(offers("stop", "")).containsExactly("web", "grp:m1", "grp:m2", "grp:*", "all");
        assertThat(offers("signal", "")).contains("HUP", "USR1").doesNotContain("web");
        assertThat(offers("signal", "HUP", "")).contains("web", "grp:*");
        assertThat(offers("tail", "")).contains("web").doesNotContain("all");
        assertThat(offers("tail", "-f", "")).contains("web").doesNotContain("stdout");
        assertThat(offers("tail", "-f", "web", "")).containsExactly("stdout", "stderr");
        assertThat(offers("update", "")).containsExactly("grp", "web");
        assertThat(offers("help", "")).contains("tail");
        assertThat(offers("status", "-")).contains("--watch", "--sort");
        assertThat(offers("status", "-o", "")).containsExactly("plain", "wide", "json", "name");
        assertThat(offers("completion", "")).contains("fish");
        assertThat(offers("nosuch", "")).isEmpty();
    }

    @Test
    void whatCanBecomeNoCommandAndNoProcessIsRed() {
        LiveNames names = new LiveNames(client::statusRows, worker, System::nanoTime);
        CommandHighlighter highlighter = new CommandHighlighter(
                new WordCompleter(names, new Target(new Link(() -> client), PLACE, "").servers(), manner));
        assertThat(red(highlighter, "stop nobody "))
                .as("before anything is known")
                .isEmpty();
        names.refresh();
        for (String right : List.of("st", "stop we", "stop web ", "stop grp:m1 grp:* all", "stop 'x*'", "stop -y")) {
            assertThat(red(highlighter, right)).as(right).isEmpty();
        }
        assertThat(red(highlighter, "stip web")).isEqualTo("stip");
        assertThat(red(highlighter, "stop we ")).isEqualTo("we");
        assertThat(red(highlighter, "stop web wob")).isEqualTo("wob");
        assertThat(red(highlighter, "signal HUP grp:m3")).isEqualTo("grp:m3");
        assertThat(red(highlighter, "logs -n 50 wob")).isEqualTo("wob");
        assertThat(red(highlighter, "config taskmasterd ")).isEmpty();
    }

    @Test
    void aBeginningThatOneCommandHasMeansIt() {
        assertThat(FirstWord.of("rest", Manner.OWN)).isEqualTo(new FirstWord("restart", ""));
        assertThat(FirstWord.of("expl", Manner.OWN)).isEqualTo(new FirstWord("explain", ""));
        assertThat(FirstWord.of("s", Manner.OWN)).as("a name").isEqualTo(new FirstWord("s", ""));
        assertThat(FirstWord.of("rel", Manner.OWN).command()).isEqualTo("reload");
        assertThat(FirstWord.of("re", Manner.OWN).trouble())
                .isEqualTo("Ambiguous: re (restart, reread, remove, reload)");
        assertThat(FirstWord.of("nosuch", Manner.OWN)).isEqualTo(new FirstWord("nosuch", ""));
        assertThat(FirstWord.of("rest", Manner.SUPERVISORCTL).command()).isEqualTo("rest");
    }

    @Test
    void whatCannotBeUndoneNeedsTheWholeWord() {
        for (String typed : List.of("shut", "rem", "cle", "qui", "exi")) {
            assertThat(FirstWord.of(typed, Manner.OWN).trouble()).as(typed).contains("whole word");
            assertThat(FirstWord.of(typed, Manner.OWN).command()).as(typed).isEqualTo(typed);
        }
    }

    @Test
    void shortNamesAreKnownButNotOffered() {
        assertThat(offers("")).contains("status", "cat").doesNotContain("s", "ps", "l");
        assertThat(offers("l", "")).contains("grp:m1", "all");
        assertThat(offers("s", "-")).contains("--watch");
        assertThat(offers("rest", "")).contains("grp:m1");
        assertThat(bold("rest web")).isEqualTo("rest");
        assertThat(bold("ps web")).isEqualTo("ps");
        assertThat(bold("re web")).isEmpty();
        manner = Manner.SUPERVISORCTL;
        assertThat(offers("")).contains("status").doesNotContain("cat", "show");
        assertThat(offers("l", "")).isEmpty();
        assertThat(bold("rest web")).isEmpty();
        assertThat(bold("ps web")).isEmpty();
    }

    private String bold(String line) {
        WordCompleter completer = new WordCompleter(
                new LiveNames(client::statusRows, worker, System::nanoTime),
                new Target(new Link(() -> client), PLACE, "").servers(),
                manner);
        return styled(new CommandHighlighter(completer), line, AttributedStyle.BOLD);
    }

    private static String red(CommandHighlighter highlighter, String line) {
        return styled(highlighter, line, AttributedStyle.DEFAULT.foreground(AttributedStyle.RED));
    }

    private static String styled(CommandHighlighter highlighter, String line, AttributedStyle style) {
        AttributedString shown = highlighter.of(line);
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < shown.length(); i++) {
            if (shown.styleAt(i).equals(style)) {
                found.append(shown.charAt(i));
            }
        }
        return found.toString();
    }

    @Test
    void tabTellsWhatItOffers() {
        WordCompleter completer = new WordCompleter(
                new LiveNames(client::statusRows, worker, System::nanoTime),
                new Target(new Link(() -> client), PLACE, "").servers(),
                manner);
        assertThat(completer.offers(List.of("stop", ""), 1))
                .contains(new Offer("grp:m2", "FATAL"), new Offer("grp:*", "group of 2"));
        assertThat(completer.offers(List.of(""), 0))
                .contains(new Offer("logs", "What processes wrote, of many at once, as lines"));
    }

    private List<String> offers(String... words) {
        WordCompleter completer = new WordCompleter(
                new LiveNames(client::statusRows, worker, System::nanoTime),
                new Target(new Link(() -> client), PLACE, "").servers(),
                manner);
        return completer.offers(List.of(words), words.length - 1).stream()
                .map(Offer::word)
                .toList();
    }

    @Test
    void whatChangesWhileALineIsTypedIsTold() throws Exception {
        Link link = new Link(() -> client);
        link.client();
        List<String> told = new ArrayList<>();
        Notices notices = new Notices(link, new LiveNames(client::statusRows, worker, System::nanoTime), told::add);
        notices.look();
        notices.speak();
        notices.look();
        assertThat(told).isEmpty();
        client.shows(
                "web", "EXITED", "", "grp:m1", "FATAL", "no such file", "grp:m2", "STARTING", "", "new", "RUNNING", "");
        notices.look();
        assertThat(told).containsExactly("* web EXITED\n* grp:m1 FATAL: no such file");
        told.clear();
        notices.hush();
        client.shows("web", "RUNNING", "");
        notices.look();
        notices.speak();
        notices.want(false);
        client.shows("web", "EXITED", "");
        notices.look();
        client.die();
        notices.look();
        assertThat(told).isEmpty();
    }

    @Test
    void manyChangesAreNotAllTold() throws Exception {
        Link link = new Link(() -> client);
        link.client();
        List<String> told = new ArrayList<>();
        Notices notices = new Notices(link, new LiveNames(client::statusRows, worker, System::nanoTime), told::add);
        client.shows(many("RUNNING"));
        notices.look();
        notices.speak();
        client.shows(many("EXITED"));
        notices.look();
        assertThat(told.getFirst().lines()).hasSize(6).endsWith("* and 3 more");
    }

    private static String[] many(String state) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.addAll(List.of("p" + i, state, ""));
        }
        return rows.toArray(String[]::new);
    }

    @Test
    void namesAreAskedForOnceASecond() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        LiveNames names = new LiveNames(client::statusRows, worker, now::get);
        assertThat(names.rows()).hasSize(3);
        names.rows();
        assertThat(client.calls()).hasSize(1);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1) + 1);
        names.rows();
        assertThat(client.calls()).hasSize(2);
    }

    @Test
    void aDaemonThatDoesNotAnswerLeavesTheOldNames() {
        AtomicLong now = new AtomicLong();
        LiveNames names = new LiveNames(client::statusRows, worker, now::get);
        assertThat(names.rows()).hasSize(3);
        client.die();
        now.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(names.rows()).hasSize(3);
    }

    @Test
    void theBannerCountsStatesInOrderOfInterest() {
        assertThat(Banner.processes(StatusRow.parse(
                        new String[] {"a\ta\ta\tFATAL", "b\tb\tb\tRUNNING", "c\tc\tc\tRUNNING", "d\td\td\tSTRANGE"})))
                .isEqualTo("4 processes: 2 RUNNING, 1 FATAL, 1 STRANGE");
        assertThat(Banner.processes(List.of())).isEqualTo("0 processes");
        assertThat(Amounts.age(5_000)).isEqualTo("5s");
        assertThat(Amounts.age(192_000)).isEqualTo("3m 12s");
        assertThat(Amounts.age(7_500_000)).isEqualTo("2h 5m");
        assertThat(Amounts.age(532_800_000)).isEqualTo("6d 4h");
    }

    @Test
    void onlyTheOwnerReadsTheHistory() throws Exception {
        Path file = directory.resolve("history");
        assertThat(HistoryFile.prepare(Optional.of(file))).contains(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        HistoryFile.prepare(Optional.of(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aHistoryThatCannotBeKeptIsForgotten() {
        assertThat(HistoryFile.prepare(Optional.of(directory))).isEmpty();
        assertThat(HistoryFile.prepare(Optional.of(directory.resolve("none/history"))))
                .isEmpty();
        assertThat(HistoryFile.prepare(Optional.of(Path.of("/dev/null")))).isEmpty();
    }

    @Test
    void aHistoryThatCannotBeWrittenAnyMoreIsForgottenWithoutAWord() throws IOException {
        WordCompleter completer = new WordCompleter(
                new LiveNames(client::statusRows, worker, System::nanoTime),
                new Target(new Link(() -> client), PLACE, "").servers(),
                manner);
        try (Terminal terminal = new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream())) {
            Path file = directory.resolve("h");
            BurstReader reader = Screen.reader(terminal, completer, Optional.of(file), false);
            Files.createDirectory(file);
            reader.getHistory().add("version");
            assertThatCode(() -> reader.getHistory().save()).doesNotThrowAnyException();
            assertThat(reader.getHistory().size()).as("until the shell ends").isEqualTo(1);
        }
    }

    @Test
    void aPipeIsReadToItsEndAndTheLastFailureCounts() {
        client.answers("start", "x\tSPAWN_ERROR\twhy");
        MemoryConsole console = new MemoryConsole();
        assertThat(pipe(console, "  \nstart x\n\nversion\n")).isEqualTo(7);
        assertThat(console.text()).isEqualTo("x: ERROR (spawn error)\n  why\n  more: explain x\n1.2.3\n");
    }

    @Test
    void aPipeEndsAtQuitAndBearsAnything() {
        MemoryConsole console = new MemoryConsole();
        String line = "x".repeat(100_000);
        assertThat(pipe(console, line + "\n\0\001 ünï\nversion\nquit\nnonsense\n"))
                .isEqualTo(1);
        assertThat(console.text())
                .startsWith("*** Unknown syntax: xxx")
                .contains("*** Unknown syntax: ^A ünï\n")
                .endsWith("1.2.3\n");
    }

    @Test
    void aLineWithoutAnEndIsNotKeptWhole() {
        MemoryConsole console = new MemoryConsole();
        assertThat(pipe(console, "\uFEFFversion\n" + "x".repeat(3_000_000) + "\nversion\r\n"))
                .isEqualTo(1);
        assertThat(console.text())
                .hasSizeLessThan(2_000)
                .startsWith("1.2.3\n*** Unknown")
                .endsWith("...\n1.2.3\n");
    }

    @Test
    void calledAsSupervisorctlAPipeIsAnsweredBehindPrompts() {
        manner = Manner.SUPERVISORCTL;
        client.shows("web", "RUNNING", "pid 1");
        MemoryConsole console = new MemoryConsole();
        assertThat(pipe(console, "version\n\nfrob\n")).isZero();
        assertThat(console.text()).isEqualTo("""
                        web                              RUNNING   pid 1
                        sv> 1.2.3
                        sv> sv> *** Unknown syntax: frob
                        sv>\s
                        """);
    }

    @Test
    void aConnectionThatBrokeIsMadeAnewForTheNextCommand() {
        AtomicInteger made = new AtomicInteger();
        client.fails("version", Kind.LOST, "");
        Link link = new Link(() -> {
            made.incrementAndGet();
            return client;
        });
        MemoryConsole console = new MemoryConsole();
        CommandRunner runner = new CommandRunner();
        Context context = new Context(link, PLACE, new TextReport(console), console, new Script(true), Manner.OWN);
        runner.run(context, List.of("version"));
        runner.run(context, List.of("version"));
        assertThat(made).hasValue(2);
    }

    @Test
    void thePromptTellsTheHealthOfTheDaemonItNames() {
        assertThat(Prompt.of("east", true, List.of(), 0)).isEqualTo("east> ");
        assertThat(Prompt.of("east", true, List.of(), 2)).isEqualTo("east (config: 2 changes pending)> ");
        assertThat(Prompt.of("east", false, List.of(), 2)).isEqualTo("east (not connected)> ");
    }

    private int pipe(MemoryConsole console, String text) {
        Link link = new Link(() -> client);
        CommandRunner runner = new CommandRunner();
        PipeShell shell = new PipeShell(
                runner,
                () -> new Context(link, PLACE, new TextReport(console), console, new Script(true), manner),
                "sv");
        return shell.run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
