package taskmaster.jmx.server;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A key and a certificate that vouches for itself (RFC 5280), for trying TLS out and for small installations; the JDK's own maker
 * of such is not open to programs.
 *
 * @param key on the curve P-256
 */
record SelfSigned(PrivateKey key, X509Certificate certificate) {
    private static final String ECDSA_SHA256 = "1.2.840.10045.4.3.2";
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final Duration LIFE = Duration.ofDays(3650);

    /** @param names host names and addresses by which clients reach this machine; at least one */
    static SelfSigned create(List<String> names, Instant now) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] algorithm = Der.sequence(Der.identifier(ECDSA_SHA256));
        byte[] name = Der.sequence(
                Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.utf8("taskmasterd on " + names.getFirst()))));
        byte[] toSign = Der.sequence(
                Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(127, new SecureRandom()).add(BigInteger.ONE)),
                algorithm,
                name,
                Der.sequence(Der.time(now.minus(Duration.ofHours(1))), Der.time(now.plus(LIFE))),
                name,
                pair.getPublic().getEncoded(),
                Der.tagged(0xa3, Der.sequence(constraints(), alternatives(names))));
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(pair.getPrivate());
        signer.update(toSign);
        byte[] encoded = Der.sequence(toSign, algorithm, Der.bits(signer.sign()));
        return new SelfSigned(pair.getPrivate(), (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
    }

    /** It may be a root of trust, and nothing below it. */
    private static byte[] constraints() {
        return Der.sequence(
                Der.identifier(BASIC_CONSTRAINTS),
                Der.bool(true),
                Der.octets(Der.sequence(Der.bool(true), Der.integer(BigInteger.ZERO))));
    }

    private static byte[] alternatives(List<String> names) {
        byte[][] all = names.stream().map(SelfSigned::alternative).toArray(byte[][]::new);
        return Der.sequence(Der.identifier(ALTERNATIVE_NAMES), Der.octets(Der.sequence(all)));
    }

    private static byte[] alternative(String name) {
        return Addresses.literal(name)
                .map(address -> Der.tagged(0x87, address.getAddress()))
                .orElseGet(() -> Der.tagged(0x82, name.getBytes(StandardCharsets.US_ASCII)));
    }
}
