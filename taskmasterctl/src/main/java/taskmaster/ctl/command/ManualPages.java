package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.core.config.KeyReference;

/** The manual pages, made of the tables by which commands are helped and configurations read. */
final class ManualPages {
    /** What {@code man} can print. */
    static final List<String> NAMES = List.of("taskmasterctl.1", "taskmasterd.8", "taskmaster.conf.5");

    private ManualPages() {}

    static Optional<String> find(String name) {
        return switch (name) {
            case "taskmasterctl.1" -> Optional.of(ctl());
            case "taskmasterd.8" -> Optional.of(daemon());
            case "taskmaster.conf.5" -> Optional.of(configuration());
            default -> Optional.empty();
        };
    }

    private static String ctl() {
        Manual program = Manual.program("taskmasterctl");
        Roff page = begin(program, 1);
        page.section("COMMANDS")
                .paragraph("A NAME is a process, group:process, group:* or group: for all of a group, a pattern such as"
                        + " 'web*', or all.");
        for (Manual manual : Manual.all()) {
            page.subsection(manual.names()).paragraph(manual.summary() + ".").entries(manual.forms());
            page.entries(manual.options());
            manual.notes().forEach(page::paragraph);
            page.example(manual.examples().stream()
                    .map(example -> "taskmasterctl " + example)
                    .toList());
        }
        return end(page, program, "taskmasterd(8), taskmaster.conf(5)");
    }

    private static String daemon() {
        Manual program = Manual.program("taskmasterd");
        Roff page = begin(program, 8);
        page.section("SIGNALS").entries(program.signals());
        return end(page, program, "taskmasterctl(1), taskmaster.conf(5)");
    }

    private static Roff begin(Manual program, int section) {
        Roff page = new Roff(program.name(), section, program.summary());
        page.section("SYNOPSIS").entries(program.forms());
        page.section("OPTIONS").entries(program.options());
        program.notes().forEach(page::paragraph);
        return page;
    }

    private static String end(Roff page, Manual program, String others) {
        page.section("EXIT CODES").entries(program.codes());
        page.section("ENVIRONMENT").entries(program.environment());
        return page.section("SEE ALSO").paragraph(others).toString();
    }

    private static String configuration() {
        Manual file = Manual.program("taskmaster.conf");
        Roff page = new Roff(file.name(), 5, file.summary());
        page.section("DESCRIPTION");
        file.notes().forEach(page::paragraph);
        page.section("SECTIONS AND KEYS");
        String section = "";
        for (KeyReference key : KeyReference.all()) {
            if (!key.section().equals(section)) {
                section = key.section();
                page.subsection(section);
            }
            String byDefault = key.byDefault().isEmpty() ? "" : "; default " + key.byDefault();
            page.entry(key.key(), key.meaning() + " (" + key.form() + byDefault + ")");
        }
        return page.section("SEE ALSO")
                .paragraph("taskmasterd(8), taskmasterctl(1)")
                .toString();
    }
}
