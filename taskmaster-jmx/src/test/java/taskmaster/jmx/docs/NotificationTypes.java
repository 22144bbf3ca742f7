package taskmaster.jmx.docs;

import java.util.Arrays;
import java.util.stream.Collectors;
import javax.management.JMException;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.mbean.Tree;

/** The types of notification that the daemon's bean declares, with what each means. */
final class NotificationTypes {
    private NotificationTypes() {}

    static String table() {
        try {
            return Arrays.stream(
                            Tree.of().server().getMBeanInfo(Names.supervisor()).getNotifications())
                    .flatMap(info -> Arrays.stream(info.getNotifTypes())
                            .map(type -> "| `" + type + "` | " + info.getDescription() + " |"))
                    .collect(Collectors.joining("\n", "| type | when |\n|---|---|\n", "\n"));
        } catch (JMException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
