package taskmaster.jmx.mbean;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanNotificationInfo;
import javax.management.MBeanOperationInfo;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.Doc;
import taskmaster.jmx.api.Impact;
import taskmaster.jmx.api.Name;

/** What an MXBean interface says of itself by its annotations, and the description made from it, shared by all its beans. */
final class Descriptions {
    private final Class<?> face;
    private final Map<String, Method> methods = new HashMap<>();
    private final MBeanNotificationInfo[] notifications;
    private volatile @Nullable MBeanInfo info;

    /** No two methods of our interfaces have the same name: consoles and scripts address operations by name alone. */
    Descriptions(Class<?> face, MBeanNotificationInfo... notifications) {
        this.face = face;
        this.notifications = notifications.clone();
        for (Method method : face.getMethods()) {
            methods.put(method.getName(), method);
        }
    }

    MBeanNotificationInfo[] notifications() {
        return notifications.clone();
    }

    @Nullable
    MBeanInfo cached() {
        return info;
    }

    void cache(MBeanInfo made) {
        info = made;
    }

    String ofBean() {
        return read(face, Doc.class, Doc::value).orElse(face.getSimpleName());
    }

    String of(MBeanAttributeInfo attribute) {
        return Optional.ofNullable(methods.get((attribute.isIs() ? "is" : "get") + attribute.getName()))
                .flatMap(getter -> read(getter, Doc.class, Doc::value))
                .orElse(attribute.getName());
    }

    String of(MBeanOperationInfo operation) {
        return method(operation)
                .flatMap(found -> read(found, Doc.class, Doc::value))
                .orElse(operation.getName());
    }

    Impact.Kind impact(MBeanOperationInfo operation) {
        return method(operation)
                .flatMap(found -> read(found, Impact.class, Impact::value))
                .orElse(Impact.Kind.ADMIN);
    }

    String ofParameter(MBeanOperationInfo operation, int index) {
        return parameter(operation, index, Doc.class, Doc::value).orElse("parameter " + (index + 1));
    }

    String nameOfParameter(MBeanOperationInfo operation, int index) {
        return parameter(operation, index, Name.class, Name::value).orElse("parameter" + (index + 1));
    }

    private <A extends Annotation> Optional<String> parameter(
            MBeanOperationInfo operation, int index, Class<A> kind, Function<A, String> value) {
        return method(operation).flatMap(found -> read(found.getParameters()[index], kind, value));
    }

    private Optional<Method> method(MBeanOperationInfo operation) {
        return Optional.ofNullable(methods.get(operation.getName()));
    }

    private static <A extends Annotation, R> Optional<R> read(
            AnnotatedElement element, Class<A> kind, Function<A, R> value) {
        return Optional.ofNullable(element.getAnnotation(kind)).map(value);
    }
}
