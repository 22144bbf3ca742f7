package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taskmaster.core.event.Event;

/** What one turn of the loop leaves behind: facts to publish, processes whose picture changed, and answers to give. */
final class Turn {
    private List<Event> events = new ArrayList<>();
    private final Set<ManagedProcess> touched = new LinkedHashSet<>();
    private List<Runnable> answers = new ArrayList<>();
    private boolean rearranged;

    void happened(Event event) {
        events.add(event);
    }

    void touched(ManagedProcess process) {
        touched.add(process);
    }

    /** Members came, went or moved. */
    void rearranged() {
        rearranged = true;
    }

    /** Someone outside is to be told, once the picture shows what the answer speaks of. */
    void answered(Runnable answer) {
        answers.add(answer);
    }

    List<Event> takeEvents() {
        List<Event> taken = events;
        events = new ArrayList<>();
        return taken;
    }

    List<ManagedProcess> takeTouched() {
        List<ManagedProcess> taken = List.copyOf(touched);
        touched.clear();
        return taken;
    }

    List<Runnable> takeAnswers() {
        List<Runnable> taken = answers;
        answers = new ArrayList<>();
        return taken;
    }

    boolean takeRearranged() {
        boolean was = rearranged;
        rearranged = false;
        return was;
    }
}
