package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.Extent;

/** What keys do. One thread, but for what commands answer and ask on their own. */
final class TopKeys {
    /** Name of a key that types itself. */
    static final String PLAIN = "key";

    private static final List<String> ALL = List.of(
            "q   leave",
            "    arrows j k move",
            "    page up, down",
            ":   type a command",
            "/   filter names",
            "s o change order",
            "t   tree, in order",
            "    of the start",
            "    space marks",
            "",
            "of those marked, or",
            "of the chosen one:",
            "l   logs, as Enter",
            "e   explain",
            "r   restart (asks)",
            "x   stop (asks)",
            "a   start (asks)",
            "",
            "R   read-only: keys",
            "    and commands do",
            "    change nothing",
            "?   these keys");

    private final TopModel model;
    private final TopCommands commands;
    private final Supplier<Extent> extent;
    private final ConcurrentLinkedQueue<Runnable> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Question> questions = new ConcurrentLinkedQueue<>();
    private Consumer<Boolean> asked = yes -> {};
    private volatile boolean over;

    private record Question(String text, CompletableFuture<Boolean> answer) {}

    TopKeys(TopModel model, TopCommands commands, Supplier<Extent> extent) {
        this.model = model;
        this.commands = commands;
        this.extent = extent;
    }

    boolean isOver() {
        return over;
    }

    /** Leaves; any thread. */
    void leave() {
        over = true;
    }

    /** Nobody is there any more who could answer. */
    void end() {
        over = true;
        asked.accept(false);
        for (Question open = questions.poll(); open != null; open = questions.poll()) {
            open.answer().complete(false);
        }
    }

    /** Shows what commands have answered or ask, unless something else is being looked at or typed. */
    void hear() {
        if (model.mode() != TopModel.Mode.TABLE) {
            return;
        }
        Question question = questions.poll();
        if (question != null) {
            ask(question.text(), question.answer()::complete);
            return;
        }
        Runnable answer = answers.poll();
        if (answer != null) {
            answer.run();
        }
    }

    private void tell(List<String> lines) {
        String line = lines.isEmpty() ? "nothing to show" : String.join("; ", lines);
        if (line.length() <= extent.get().columns()) {
            model.say(line);
        } else {
            model.show(lines);
        }
    }

    private void ask(String text, Consumer<Boolean> then) {
        asked = then;
        model.ask(text);
    }

    /**
     * A key.
     *
     * @param key its name
     * @param typed what it types
     */
    void press(String key, String typed) {
        switch (model.mode()) {
            case TEXT -> text(key, typed);
            case QUESTION -> answer(typed);
            case FILTER -> filter(key, typed);
            case COMMAND -> line(key, typed);
            case TABLE -> table(key, typed);
        }
    }

    private void text(String key, String typed) {
        int room = TopView.textRoom(extent.get());
        int by = step(key, typed, room);
        if (by == 0) {
            model.enter(TopModel.Mode.TABLE);
        } else {
            model.scroll(by, room);
        }
    }

    /** How far a key moves; 0: it is none of those that move. */
    private static int step(String key, String typed, int page) {
        return switch (key) {
            case "up" -> -1;
            case "down" -> 1;
            case "page up" -> -page;
            case "page down" -> page;
            default -> typed.equals("k") ? -1 : typed.equals("j") ? 1 : 0;
        };
    }

    private void answer(String typed) {
        model.enter(TopModel.Mode.TABLE);
        asked.accept(typed.equals("y") || typed.equals("Y"));
    }

    private void filter(String key, String typed) {
        switch (key) {
            case "enter" -> model.enter(TopModel.Mode.TABLE);
            case "escape" -> model.clearFilter();
            case "erase" -> model.eraseFilter();
            case PLAIN -> typed.chars().forEach(letter -> model.typeFilter((char) letter));
            default -> {}
        }
    }

    private void line(String key, String typed) {
        switch (key) {
            case "enter" -> perform(TopLine.words(model.takeLine()));
            case "escape" -> model.takeLine();
            case "erase" -> model.eraseLine();
            case "tab" -> model.setLine(TopLine.complete(model.line(), names()));
            case "up" -> model.recallLine();
            case PLAIN -> model.typeLine(typed);
            default -> {}
        }
    }

    private List<String> names() {
        return model.visible().stream().map(DetailRow::namespec).toList();
    }

    private void perform(List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        if (TopLine.isQuit(words)) {
            leave();
            return;
        }
        String refusal = TopLine.refusal(words, model.isReadOnly());
        if (refusal.isEmpty()) {
            begin(words);
        } else {
            model.say(refusal);
        }
    }

    private void begin(List<String> words) {
        model.say(String.join(" ", words) + " ...");
        commands.begin(words, this::askFromThere, lines -> answers.add(() -> tell(lines)));
    }

    /** On the thread of a command, which waits for the answer; it is no if nobody hears it any more. */
    private boolean askFromThere(String text) {
        if (over) {
            return false;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        questions.add(new Question(text, answer));
        return answer.join();
    }

    private void table(String key, String typed) {
        model.say("");
        int by = step(key, typed, TopView.room(extent.get()));
        switch (key) {
            case "enter" -> logs();
            case "escape" -> model.clearFilter();
            default -> {
                if (by == 0) {
                    letter(typed);
                } else {
                    model.move(by);
                }
            }
        }
    }

    private void letter(String typed) {
        switch (typed) {
            case "q" -> leave();
            case " " -> model.mark();
            case "s", "o" -> model.nextOrder();
            case "t" -> tree();
            case "R" -> model.toggleReadOnly();
            case "?" -> model.show(ALL);
            case "/" -> model.enter(TopModel.Mode.FILTER);
            case ":" -> model.enter(TopModel.Mode.COMMAND);
            case "l" -> logs();
            case "e" -> look("explain", model.targets());
            case "r" -> order("restart");
            case "x" -> order("stop");
            case "a" -> order("start");
            default -> {}
        }
    }

    private void tree() {
        if (model.isTree()) {
            model.tree(Optional.empty());
        } else {
            commands.begin(this::findTree);
        }
    }

    /** Beside. */
    private void findTree() {
        try {
            List<String> order = commands.order();
            answers.add(() -> model.tree(Optional.of(order)));
        } catch (ClientException failed) {
            answers.add(() -> model.say(commands.trouble(failed)));
        }
    }

    private void order(String verb) {
        if (model.isReadOnly()) {
            model.say("read-only: R allows " + verb);
        } else if (!model.targets().isEmpty()) {
            List<String> words = new ArrayList<>(List.of(verb));
            words.addAll(model.targets());
            ask(model.question(verb), yes -> {
                if (yes) {
                    begin(words);
                }
            });
        }
    }

    private void logs() {
        List<String> words = new ArrayList<>(model.targets());
        int lines = extent.get().lines() - 1;
        words.add("--lines=" + Math.max(1, lines / (2 * Math.max(1, words.size()))));
        look("logs", words);
    }

    private void look(String command, List<String> names) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(names);
        model.say(command + " ...");
        commands.begin(
                words,
                this::askFromThere,
                lines -> answers.add(() -> {
                    model.say("");
                    model.show(lines);
                }));
    }
}
