package taskmaster.jmx.server;

import java.util.regex.Pattern;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.Names;

/**
 * Takes out of the JVM's own beans what tells how the daemon was started, secrets among it, for everybody but admins of all
 * programs. Values are emptied rather than refused: consoles that find none of them take the JVM for one they cannot watch.
 */
final class Redaction {
    private static final Pattern HARMLESS = Pattern.compile(
            "(java\\.(version|vendor|vm|runtime|specification)|java\\.class\\.version|os)(\\..*)?|file\\.separator|path\\.separator"
                    + "|line\\.separator|sun\\.arch\\.data\\.model|user\\.timezone");

    private Redaction() {}

    /** What a caller without that right sees of a value. */
    static @Nullable Object of(ObjectName bean, String attribute, @Nullable Object value) {
        if (bean.getDomain().equals(Names.DOMAIN)) {
            return value;
        }
        return switch (attribute) {
            case "SystemProperties" -> value instanceof TabularData all ? harmless(all) : null;
            case "InputArguments" -> new String[0];
            case "ClassPath", "LibraryPath", "BootClassPath" -> "";
            default -> value;
        };
    }

    static AttributeList of(ObjectName bean, AttributeList attributes) {
        AttributeList redacted = new AttributeList();
        for (Attribute attribute : attributes.asList()) {
            redacted.add(new Attribute(attribute.getName(), of(bean, attribute.getName(), attribute.getValue())));
        }
        return redacted;
    }

    private static TabularData harmless(TabularData all) {
        TabularDataSupport some = new TabularDataSupport(all.getTabularType());
        for (Object row : all.values()) {
            if (row instanceof CompositeData property
                    && HARMLESS.matcher(String.valueOf(property.get("key"))).matches()) {
                some.put(property);
            }
        }
        return some;
    }
}
