package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.rmi.MarshalledObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.Vector;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.AttributeChangeNotificationFilter;
import javax.management.AttributeList;
import javax.management.BadAttributeValueExpException;
import javax.management.ObjectName;
import javax.management.Query;
import javax.management.relation.MBeanServerNotificationFilter;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"BanSerializableRead", "JdkObsolete", "JavaUtilDate"}) // what is let in is the point
final class SerialFiltersTest {

    private static Object through(String filter, Object sent) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(filter));
            return in.readObject();
        }
    }

    @Test
    void credentialsAreTextsAndNothingElse() throws Exception {
        assertThat((String[]) through(SerialFilters.CREDENTIALS, new String[] {"name", "password"}))
                .containsExactly("name", "password");
        for (Object bad : List.of(
                new HashMap<>(),
                new ArrayList<>(),
                new Object[] {"name", "password"},
                5,
                new String[10],
                Optional.class)) {
            assertThatThrownBy(() -> through(SerialFilters.CREDENTIALS, bad)).isInstanceOf(InvalidClassException.class);
        }
    }

    static Stream<Arguments> sentByClients() throws Exception {
        return Stream.<Object>of(
                        "text",
                        5,
                        5L,
                        true,
                        new String[] {"State", "Pid"},
                        new Object[] {"web", 100, 1.5, 'c', new BigDecimal("1.5")},
                        new ObjectName("taskmaster:type=Process,*"),
                        new ObjectName[] {new ObjectName("a:b=c")},
                        new Attribute("Verbose", true),
                        new AttributeList(List.of(new Attribute("Verbose", true))),
                        new Date(),
                        new Vector<>(List.of("x")),
                        new AttributeChangeNotificationFilter(),
                        new MBeanServerNotificationFilter(),
                        new MarshalledObject<>("x"),
                        new Subject[1],
                        Query.and(
                                Query.or(
                                        Query.eq(Query.attr("State"), Query.value("FATAL")),
                                        Query.match(Query.attr("Name"), Query.value("web*"))),
                                Query.not(Query.in(
                                        Query.attr("StateCode"), new javax.management.ValueExp[] {Query.value(20)}))),
                        Query.between(Query.attr("Pid"), Query.value(1), Query.plus(Query.value(1), Query.value(2))),
                        Query.isInstanceOf(Query.value("x")),
                        Query.eq(Query.classattr(), Query.value(true)),
                        new ObjectName("x:type=*"))
                .map(sent -> Arguments.of(new Object[] {sent}));
    }

    @ParameterizedTest
    @MethodSource("sentByClients")
    void whatClientsSendIsLetIn(Object sent) {
        assertThatCode(() -> through(SerialFilters.PARAMETERS, sent)).doesNotThrowAnyException();
    }

    static Stream<Arguments> sentByAttackers() {
        return Stream.<Object>of(
                        new HashMap<>(),
                        new HashSet<>(),
                        new TreeMap<>(),
                        new LinkedList<>(),
                        new PriorityQueue<>(),
                        Optional.class,
                        new BadAttributeValueExpException("gadget"),
                        new Object[] {new HashMap<>()},
                        new ArrayList<>(Arrays.asList(new Object[] {new HashMap<>()})),
                        new Attribute("x", new HashMap<>()),
                        new String[2000],
                        new RuntimeException("x"),
                        java.net.URI.create("http://example.org"),
                        new java.io.File("/etc/passwd"))
                .map(sent -> Arguments.of(new Object[] {sent}));
    }

    @ParameterizedTest
    @MethodSource("sentByAttackers")
    void everythingElseIsNot(Object sent) {
        assertThatThrownBy(() -> through(SerialFilters.PARAMETERS, sent)).isInstanceOf(InvalidClassException.class);
    }

    @Test
    void nestingIsLimited() {
        Object nested = "x";
        for (int i = 0; i < 30; i++) {
            nested = new Object[] {nested};
        }
        Object deep = nested;
        assertThatThrownBy(() -> through(SerialFilters.PARAMETERS, deep)).isInstanceOf(InvalidClassException.class);
    }

    @Test
    void theWholeProcessHasLimitsAndNoListOfClasses() throws Exception {
        assertThat(through(SerialFilters.PROCESS, new HashMap<>())).isEqualTo(new HashMap<>());
        assertThatThrownBy(() -> through(SerialFilters.PROCESS, new long[100_000]))
                .isInstanceOf(InvalidClassException.class);
    }
}
