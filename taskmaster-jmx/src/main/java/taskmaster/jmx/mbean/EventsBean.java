package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.jmx.api.EventsMXBean;
import taskmaster.jmx.mbean.Journal.Entry;

/** The journal for clients. */
final class EventsBean implements EventsMXBean {
    private final Journal journal;

    EventsBean(Journal journal) {
        this.journal = journal;
    }

    @Override
    public long getOldest() {
        return journal.oldest();
    }

    @Override
    public long getNewest() {
        return journal.newest();
    }

    @Override
    public int getCapacity() {
        return Journal.CAPACITY;
    }

    @Override
    public String[] since(long sequence, int max) {
        return rows(sequence, max, entry -> true);
    }

    @Override
    public String[] find(long sequence, int max, String filter) {
        List<String> words = List.of(filter.strip().split("[\\s,]+"));
        return rows(sequence, max, filter.isBlank() ? entry -> true : entry -> fits(entry, words));
    }

    private static boolean fits(Entry entry, List<String> words) {
        String type = entry.type();
        String subject = entry.subject().name();
        return words.stream()
                .anyMatch(word -> type.equals(word)
                        || type.endsWith("." + word)
                        || !subject.isEmpty() && new ProgramPatterns(List.of(word)).match(subject));
    }

    private String[] rows(long sequence, int max, Predicate<Entry> wanted) {
        if (max < 0 || max > Journal.CAPACITY) {
            throw new IllegalArgumentException("max: found " + max + ", expected 0 to " + Journal.CAPACITY);
        }
        List<Entry> after = journal.after(sequence);
        List<String> rows = new ArrayList<>();
        rows.add(Row.of(Long.toString(journal.oldest()), "0", "journal", "", "the oldest event that is kept"));
        for (Entry entry : after) {
            if (rows.size() > max) {
                break;
            }
            if (entry.subject().isSeen() && wanted.test(entry)) {
                rows.add(entry.row());
            }
        }
        return rows.toArray(String[]::new);
    }
}
