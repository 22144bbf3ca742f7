package taskmaster.core.supervisor;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A plan that was carried out. Belongs to the supervisor thread.
 *
 * @param touched how many processes it is about
 * @param departures one for each process or child that has to leave, complete once it is gone
 */
record Carried(int touched, List<CompletableFuture<?>> departures) {

    /** Tells how many are done by now, and again with each that goes. */
    void tell(ReloadProgress progress) {
        progress.cameOn(done(), touched);
        for (CompletableFuture<?> departure : departures) {
            if (!departure.isDone()) {
                departure.thenRun(() -> progress.cameOn(done(), touched));
            }
        }
    }

    private int done() {
        return touched
                - (int) departures.stream()
                        .filter(departure -> !departure.isDone())
                        .count();
    }

    CompletableFuture<Void> gone() {
        return CompletableFuture.allOf(departures.toArray(CompletableFuture<?>[]::new));
    }
}
