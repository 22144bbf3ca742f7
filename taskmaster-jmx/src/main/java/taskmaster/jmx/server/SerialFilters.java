package taskmaster.jmx.server;

/**
 * What may be deserialised: lists of what is allowed, never of what is not. Arguments are read before any role is looked at, so
 * nothing but these lists stands between a client and gadget classes.
 */
final class SerialFilters {

    /** A name and a password; before anybody has logged in. */
    static final String CREDENTIALS = "maxdepth=3;maxrefs=16;maxbytes=8192;maxarray=4;java.lang.String;!*";

    /** Parameters, queries and filters of JMX clients; BadAttributeValueExpException is an old gadget and not among them. */
    static final String PARAMETERS = "maxdepth=24;maxrefs=4096;maxbytes=1048576;maxarray=1024"
            + ";java.lang.Boolean;java.lang.Byte;java.lang.Character;java.lang.Short;java.lang.Integer;java.lang.Long"
            + ";java.lang.Float;java.lang.Double;java.lang.Number;java.lang.String;java.lang.Object"
            + ";java.math.BigInteger;java.math.BigDecimal;java.util.Date;java.util.ArrayList;java.util.Vector"
            + ";java.rmi.MarshalledObject"
            + management(
                    "ObjectName",
                    "Attribute",
                    "AttributeList",
                    "NotificationFilterSupport",
                    "AttributeChangeNotificationFilter",
                    "relation.MBeanServerNotificationFilter",
                    "QueryEval",
                    "AndQueryExp",
                    "OrQueryExp",
                    "NotQueryExp",
                    "BetweenQueryExp",
                    "BinaryRelQueryExp",
                    "BinaryOpValueExp",
                    "InQueryExp",
                    "MatchQueryExp",
                    "InstanceOfQueryExp",
                    "AttributeValueExp",
                    "QualifiedAttributeValueExp",
                    "ClassAttributeValueExp",
                    "NumericValueExp",
                    "BooleanValueExp",
                    "StringValueExp",
                    "ValueExp")
            + ";javax.security.auth.Subject;!*";

    /** For the whole process, the registry and the distributed garbage collection of RMI included. */
    static final String PROCESS = "maxdepth=32;maxrefs=20000;maxbytes=4194304;maxarray=65536";

    private SerialFilters() {}

    private static String management(String... classes) {
        StringBuilder pattern = new StringBuilder();
        for (String name : classes) {
            pattern.append(";javax.management.").append(name);
        }
        return pattern.toString();
    }
}
