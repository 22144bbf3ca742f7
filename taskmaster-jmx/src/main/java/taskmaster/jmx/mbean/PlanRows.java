package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import taskmaster.core.supervisor.Reloader.Change;
import taskmaster.core.supervisor.Reloader.Effect;
import taskmaster.core.supervisor.Reloader.Plan;
import taskmaster.core.supervisor.Reloader.Planned;

/** A plan as rows of columns, described in docs/JMX.md; more columns may come at the end. No row holds a secret. */
final class PlanRows {
    private static final String VARIABLE = "environment.";

    /** A value as it may be shown under its name. */
    private final BinaryOperator<String> veil;

    private PlanRows(BinaryOperator<String> veil) {
        this.veil = veil;
    }

    /**
     * First the plan's id, how many processes it leaves alone, and warnings; then a row per step.
     *
     * @param veil what may be shown of a value, by the name of its key or variable
     */
    static String[] of(Plan plan, BinaryOperator<String> veil) {
        List<String> head = new ArrayList<>(List.of(plan.id(), Integer.toString(plan.kept())));
        head.addAll(plan.warnings());
        List<String> rows = new ArrayList<>();
        rows.add(row(head));
        PlanRows all = new PlanRows(veil);
        plan.steps().forEach(step -> rows.add(all.step(step)));
        return rows.toArray(String[]::new);
    }

    private String step(Planned step) {
        Effect effect = step.effect();
        List<String> cells = new ArrayList<>(List.of(
                step.action(),
                step.subject(),
                step.detail(),
                effect.whole() ? "group" : "process",
                effect.group(),
                effect.program(),
                Integer.toString(effect.restarts()),
                Integer.toString(effect.starts()),
                Integer.toString(effect.stops()),
                effect.pids().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        for (Change change : step.differences()) {
            cells.add(change.key());
            cells.add(shown(change.key(), change.before()));
            cells.add(shown(change.key(), change.after()));
        }
        return row(cells);
    }

    /** As {@code effective} shows it, and no more than the bean of the process. */
    private String shown(String key, String value) {
        if (value.isEmpty()) {
            return "";
        }
        String name = key.startsWith(VARIABLE) ? key.substring(VARIABLE.length()) : key;
        String once = veil.apply(name, value);
        return key.startsWith(VARIABLE) ? MaskedEnvironment.of(name, once) : MaskedEnvironment.withoutPasswords(once);
    }

    private static String row(List<String> cells) {
        return Row.of(cells.toArray(String[]::new));
    }
}
