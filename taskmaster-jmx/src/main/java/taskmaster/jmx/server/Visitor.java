package taskmaster.jmx.server;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.QueryExp;
import taskmaster.jmx.api.Names;

/** Whoever makes the present call, and which beans exist for him. */
final class Visitor {
    private static final String PROCESSES = Names.DOMAIN + ":type=Process,group=%s,*";

    private final MBeanServer beans;
    private final String name;
    private final String origin;
    private final Optional<Grant> grant;

    Visitor(MBeanServer beans, String name, String origin, Optional<Grant> grant) {
        this.beans = beans;
        this.name = name;
        this.origin = origin;
        this.grant = grant;
    }

    /** The caller of the present thread; one that nobody vouches for may do nothing. */
    static Visitor present(MBeanServer beans, Grants grants) {
        Optional<String> name = Caller.name();
        return new Visitor(beans, name.orElse("somebody"), grants.origin(), name.flatMap(grants::of));
    }

    String name() {
        return name;
    }

    String origin() {
        return origin;
    }

    Optional<Grant> grant() {
        return grant;
    }

    /** Name, role, and the patterns of his programs, empty for all. */
    String[] introduction() {
        return new String[] {
            name,
            grant.map(known -> known.role().name().toLowerCase(Locale.ROOT)).orElse(""),
            grant.map(known -> String.join(" ", known.programs().patterns())).orElse("")
        };
    }

    /** Whether only some programs exist for him. */
    Optional<Grant> limited() {
        return grant.filter(known -> !known.isForAllPrograms());
    }

    /** @throws SecurityException if he may not even look around */
    void mayLook() {
        Permissions.Need.TO_LOOK.missing(grant).ifPresent(why -> {
            throw new SecurityException("read " + why);
        });
    }

    /** Whether he may do everything. */
    boolean rules() {
        return Permissions.Need.TO_RULE.missing(grant).isEmpty();
    }

    /** A bean that he may not see answers as one that is not there. */
    void meet(ObjectName bean) throws InstanceNotFoundException {
        mayLook();
        if (!sees(bean)) {
            throw new InstanceNotFoundException(bean.toString());
        }
    }

    boolean sees(ObjectName bean) {
        Optional<Grant> limits = limited();
        if (limits.isEmpty() || !bean.getDomain().equals(Names.DOMAIN)) {
            return true;
        }
        return switch (String.valueOf(bean.getKeyProperty("type"))) {
            case "Process" -> seesProcess(limits.get(), bean);
            case "Group" -> seesGroup(limits.get(), bean);
            default -> true;
        };
    }

    private boolean seesProcess(Grant limits, ObjectName bean) {
        return limits.includes(Names.key(bean, "group"), Names.key(bean, "name"), program(bean));
    }

    /** A group is there if something in it is. */
    private boolean seesGroup(Grant limits, ObjectName bean) {
        String key = String.valueOf(bean.getKeyProperty("name"));
        Set<ObjectName> members = beans.queryNames(Names.pattern(String.format(PROCESSES, key)), null);
        return members.stream().anyMatch(member -> seesProcess(limits, member));
    }

    private String program(ObjectName bean) {
        try {
            return String.valueOf(beans.getAttribute(bean, "Program"));
        } catch (JMException gone) {
            return "";
        }
    }

    /** Applies a query as the caller sees things, so that it cannot tell him of what he may not read. */
    static boolean applies(QueryExp query, ObjectName bean, MBeanServer asSeen) {
        query.setMBeanServer(asSeen);
        try {
            return query.apply(bean);
        } catch (Exception notComparable) {
            return false;
        }
    }
}
