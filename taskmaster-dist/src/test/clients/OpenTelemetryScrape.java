import io.opentelemetry.instrumentation.jmx.JmxTelemetry;
import io.opentelemetry.instrumentation.jmx.JmxTelemetryBuilder;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import javax.rmi.ssl.SslRMIClientSocketFactory;

/**
 * What OpenTelemetry's JMX scraper does, with its own library: reads a remote daemon by rule files, and prints every point once
 * their number has stopped growing. Arguments: URL USER PASSWORD plain|tls RULES...
 */
public class OpenTelemetryScrape {

    private static final class Once implements MetricReader {
        private CollectionRegistration source = CollectionRegistration.noop();

        @Override
        public void register(CollectionRegistration registration) {
            source = registration;
        }

        @Override
        public CompletableResultCode forceFlush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return AggregationTemporality.CUMULATIVE;
        }

        Collection<MetricData> read() {
            return source.collectAllMetrics();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Object> environment = new HashMap<>();
        environment.put(JMXConnector.CREDENTIALS, new String[] {arguments[1], arguments[2]});
        if (arguments[3].equals("tls")) {
            environment.put("com.sun.jndi.rmi.factory.socket", new SslRMIClientSocketFactory());
        }
        MBeanServerConnection beans = JMXConnectorFactory.connect(new JMXServiceURL(arguments[0]), environment)
                .getMBeanServerConnection();
        Once reader = new Once();
        OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
                .setMeterProvider(SdkMeterProvider.builder()
                        .registerMetricReader(reader)
                        .build())
                .build();
        JmxTelemetryBuilder telemetry = JmxTelemetry.builder(sdk).beanDiscoveryDelay(Duration.ZERO);
        for (int i = 4; i < arguments.length; i++) {
            telemetry.addRules(Path.of(arguments[i]));
        }
        telemetry.build().start(() -> List.of(beans));
        for (MetricData metric : settled(reader)) {
            for (PointData point : metric.getData().getPoints()) {
                System.out.println(metric.getName() + " " + new TreeMap<>(attributes(point)) + " = " + value(point));
            }
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Beans are found on a thread of the library. */
    private static Collection<MetricData> settled(Once reader) throws InterruptedException {
        Collection<MetricData> last = List.of();
        for (int tries = 0, same = 0; tries < 60 && same < 3; tries++) {
            Thread.sleep(250);
            Collection<MetricData> now = reader.read();
            same = !now.isEmpty() && now.size() == last.size() ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static Map<String, Object> attributes(PointData point) {
        Map<String, Object> attributes = new HashMap<>();
        point.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
        return attributes;
    }

    private static Object value(PointData point) {
        return switch (point) {
            case LongPointData number -> number.getValue();
            case DoublePointData number -> number.getValue();
            default -> point;
        };
    }
}
