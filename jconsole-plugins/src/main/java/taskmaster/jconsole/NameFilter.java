package taskmaster.jconsole;

import java.util.List;
import java.util.Locale;
import javax.swing.RowFilter;

/** Lets rows through in which every word of the filter occurs: in the name, the state or the note. */
final class NameFilter extends RowFilter<ProcessTableModel, Integer> {
    private final List<String> words;

    NameFilter(String text) {
        String stripped = text.strip();
        words = stripped.isEmpty()
                ? List.of()
                : List.of(stripped.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    @Override
    public boolean include(Entry<? extends ProcessTableModel, ? extends Integer> entry) {
        return includes(entry.getModel().row(entry.getIdentifier()));
    }

    boolean includes(ProcessRow row) {
        String text = (row.name() + " " + row.state() + " " + row.note()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }
}
