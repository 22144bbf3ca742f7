package taskmaster.jmx.api;

import java.util.Date;
import javax.management.ConstructorParameters;
import org.jspecify.annotations.Nullable;

/** Why a process is as it is, for programs: the causal chain, in the order in which it came about. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
public final class Explained {
    /** The child ended as {@code exitcodes} allows. */
    public static final String EXPECTED = "expected";

    /** It ended in another way, or by a signal that no command sent. */
    public static final String UNEXPECTED = "unexpected";

    /** It ended before {@code startsecs}: a failed start, whatever its exit code. */
    public static final String TOO_SOON = "tooSoon";

    /** A command stopped it. */
    public static final String COMMANDED = "commanded";

    private final String state;
    private final String summary;
    private final String lastEnd;
    private final @Nullable Date lastEndTime;
    private final String judgement;
    private final String[] clues;
    private final String lastOrder;
    private final String[] rules;
    private final String next;
    private final @Nullable Date nextTime;
    private final String[] lately;
    private final String[] lastLines;

    @ConstructorParameters({
        "state",
        "summary",
        "lastEnd",
        "lastEndTime",
        "judgement",
        "clues",
        "lastOrder",
        "rules",
        "next",
        "nextTime",
        "lately",
        "lastLines"
    })
    public Explained(
            String state,
            String summary,
            String lastEnd,
            @Nullable Date lastEndTime,
            String judgement,
            String[] clues,
            String lastOrder,
            String[] rules,
            String next,
            @Nullable Date nextTime,
            String[] lately,
            String[] lastLines) {
        this.state = state;
        this.summary = summary;
        this.lastEnd = lastEnd;
        this.lastEndTime = lastEndTime;
        this.judgement = judgement;
        this.clues = clues.clone();
        this.lastOrder = lastOrder;
        this.rules = rules.clone();
        this.next = next;
        this.nextTime = nextTime;
        this.lately = lately.clone();
        this.lastLines = lastLines.clone();
    }

    public String getState() {
        return state;
    }

    /** A line that says it all. */
    public String getSummary() {
        return summary;
    }

    /** How the last child ended; empty if none has. */
    public String getLastEnd() {
        return lastEnd;
    }

    public @Nullable Date getLastEndTime() {
        return lastEndTime;
    }

    /** {@link #EXPECTED}, {@link #UNEXPECTED}, {@link #TOO_SOON} or {@link #COMMANDED}; empty if none has ended. */
    public String getJudgement() {
        return judgement;
    }

    /** What was found out about that end, beyond what the process said. */
    public String[] getClues() {
        return clues.clone();
    }

    /** The last order to it: what, who, when; empty if nobody gave it any. */
    public String getLastOrder() {
        return lastOrder;
    }

    /** The keys that decided, with their values and what follows of them. */
    public String[] getRules() {
        return rules.clone();
    }

    /** What comes next; empty: nothing is due while it runs. */
    public String getNext() {
        return next;
    }

    /** When the next try comes, if one is waited for. */
    public @Nullable Date getNextTime() {
        return nextTime;
    }

    /** What happened to it, the newest last. */
    public String[] getLately() {
        return lately.clone();
    }

    /** The last lines it wrote to stderr, the oldest first. */
    public String[] getLastLines() {
        return lastLines.clone();
    }
}
