package taskmaster.jmx.api;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/** How the beans are called. A name that ObjectName could not carry as it is, is quoted. */
public final class Names {
    public static final String DOMAIN = "taskmaster";

    private Names() {}

    /** {@code taskmaster:type=Supervisor}. */
    public static ObjectName supervisor() {
        return name(DOMAIN + ":type=Supervisor");
    }

    /** {@code taskmaster:type=Configuration}. */
    public static ObjectName configuration() {
        return name(DOMAIN + ":type=Configuration");
    }

    /** {@code taskmaster:type=Events}. */
    public static ObjectName events() {
        return name(DOMAIN + ":type=Events");
    }

    /** {@code taskmaster:type=Metrics}. */
    public static ObjectName metrics() {
        return name(DOMAIN + ":type=Metrics");
    }

    /** {@code taskmaster:type=Group,name=G}. */
    public static ObjectName group(String group) {
        return name(DOMAIN + ":type=Group,name=" + value(group));
    }

    /** {@code taskmaster:type=Process,group=G,name=P}. */
    public static ObjectName process(String group, String process) {
        return name(DOMAIN + ":type=Process,group=" + value(group) + ",name=" + value(process));
    }

    /** The value of a key, without quotes; empty if there is none. */
    public static String key(ObjectName name, String key) {
        String value = name.getKeyProperty(key);
        if (value == null) {
            return "";
        }
        return value.startsWith("\"") ? ObjectName.unquote(value) : value;
    }

    /** The group in a namespec: {@code web} of {@code web:api}, and of {@code web}. */
    public static String groupOf(String namespec) {
        int colon = namespec.indexOf(':');
        return colon < 0 ? namespec : namespec.substring(0, colon);
    }

    /** The process in a namespec: {@code api} of {@code web:api}, and of {@code api}. */
    public static String nameOf(String namespec) {
        return namespec.substring(namespec.indexOf(':') + 1);
    }

    /** A pattern for names. @throws IllegalArgumentException if it is none */
    public static ObjectName pattern(String text) {
        return name(text);
    }

    private static String value(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (",=:\"*?\n".indexOf(c) >= 0) {
                return ObjectName.quote(text);
            }
        }
        return text;
    }

    private static ObjectName name(String text) {
        try {
            return new ObjectName(text);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalArgumentException("not a bean name: " + text, impossible);
        }
    }
}
