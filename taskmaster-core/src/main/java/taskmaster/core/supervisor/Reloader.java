package taskmaster.core.supervisor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Compares the configuration on disk with what runs, and applies it. Called from any thread but the supervisor's. What changes
 * something blocks until the supervisor has done it and what had to leave is gone, and throws {@link IllegalStateException} once the
 * daemon is on its way down.
 */
public interface Reloader {

    /** Group names, sorted: what an update would do. */
    record Changes(List<String> added, List<String> changed, List<String> removed) {
        public Changes {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }

        public boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }

    /** One thing an update did: {@code stopped}, {@code updated process group}, {@code added process group}, {@code removed process group}. */
    record Step(String group, String text) {}

    /**
     * An update that is under way.
     *
     * @param steps what it does
     * @param done once everything that has to leave is gone; fails with {@link IllegalStateException} if the daemon goes down
     */
    record Underway(List<Step> steps, CompletableFuture<Void> done) {
        public Underway {
            steps = List.copyOf(steps);
        }

        /** Waits for it. */
        public List<Step> await() {
            try {
                done.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
            }
            return steps;
        }
    }

    /**
     * One thing an update would do.
     *
     * @param action {@code add}, {@code remove}, {@code replace} (a new child) or {@code change} (the child is not touched)
     * @param subject a group, or a process
     * @param detail the keys that differ, or how much comes
     * @param effect what it means for children
     * @param differences the keys that differ with their values; secrets among them
     */
    record Planned(String action, String subject, String detail, Effect effect, List<Change> differences) {
        public Planned {
            differences = List.copyOf(differences);
        }
    }

    /**
     * What a step means for children.
     *
     * @param program the section; empty if there are several
     * @param whole whether it is about the group as a whole
     * @param restarts how many children are replaced by new ones
     * @param starts how many more come
     * @param stops how many end for good
     * @param pids of those that end
     */
    record Effect(String group, String program, boolean whole, int restarts, int starts, int stops, List<Long> pids) {
        public Effect {
            pids = List.copyOf(pids);
        }
    }

    /**
     * One key that differs.
     *
     * @param key in the words of the configuration; a variable is {@code environment.NAME}
     * @param before the value in force; empty: not set
     * @param after the value in the files
     */
    record Change(String key, String before, String after) {}

    /**
     * What an update would do.
     *
     * @param id what {@link #beginApply} knows it by
     * @param kept how many processes would not be touched at all
     * @param warnings what the files had to be told, and why the plan would be refused
     */
    record Plan(String id, List<Planned> steps, int kept, List<String> warnings) {
        public Plan {
            steps = List.copyOf(steps);
            warnings = List.copyOf(warnings);
        }
    }

    /** A process of the configuration last read, for {@code avail}. */
    record Available(String group, String process, boolean inUse, boolean autostart, int groupPriority, int priority) {}

    /** Reads the files anew and compares; starts and stops nothing. */
    Changes reread() throws InvalidConfigurationException;

    /**
     * Reads the files anew and applies what changed, nothing else: processes whose meaning is the same keep running untouched.
     * Returns once it is begun.
     *
     * @param groups only these; empty: all
     * @throws IllegalArgumentException if there is no such group
     */
    Underway beginUpdate(List<String> groups, ReloadProgress progress) throws InvalidConfigurationException;

    /** The same, to the end. */
    default List<Step> update(List<String> groups) throws InvalidConfigurationException {
        return beginUpdate(groups, ReloadProgress.UNSEEN).await();
    }

    /**
     * Reads the files anew and tells what {@link #update} would do, process by process; starts and stops nothing.
     *
     * @param groups only these; empty: all
     * @throws IllegalArgumentException if there is no such group
     */
    Plan plan(List<String> groups) throws InvalidConfigurationException;

    /**
     * Begins to do what a plan says if it still says the same.
     *
     * @param id of the plan
     * @param groups for which it was made
     * @throws IllegalStateException if files, configuration or state are no longer those of the plan; then nothing was done
     */
    Underway beginApply(String id, List<String> groups, ReloadProgress progress) throws InvalidConfigurationException;

    /** The same, to the end. */
    default List<Step> apply(String id, List<String> groups) throws InvalidConfigurationException {
        return beginApply(id, groups, ReloadProgress.UNSEEN).await();
    }

    /**
     * What another number of processes of one program would do; see {@link #beginScale}.
     *
     * @throws InvalidConfigurationException in one line, if there is no such program, or it cannot have so many
     */
    Plan planScale(String program, int numprocs) throws InvalidConfigurationException;

    /**
     * Gives a program another number of processes: the configuration in force, with that changed. Files are neither read nor written,
     * and the next update goes back to what they say.
     *
     * @param by who wants it; empty: the daemon itself
     * @throws InvalidConfigurationException in one line, if there is no such program, or it cannot have so many
     * @throws IllegalStateException if the group does not run what the configuration in force says
     */
    Underway beginScale(String program, int numprocs, String by, ReloadProgress progress)
            throws InvalidConfigurationException;

    /**
     * How many steps {@link #plan} would have; -1: the files cannot be used. Reads them only if they have changed since they were
     * read, so it is cheap to ask again and again.
     */
    int pending();

    /** Adds a group of the configuration last read; false if it is active already. @throws IllegalArgumentException if there is none */
    boolean add(String group);

    /** Removes a stopped group; false if something of it is still up. @throws IllegalArgumentException if there is none */
    boolean remove(String group);

    /** The processes of the configuration last read, by name. */
    List<Available> available();
}
