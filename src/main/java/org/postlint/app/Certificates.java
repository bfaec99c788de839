package org.postlint.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postlint.rule.Surroundings;

/** Reads the certificates of a PEM file. */
final class Certificates {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";
  private static final int DNS_NAME = 2;
  private static final int ED448_BITS = 456;
  private static final int ED25519_BITS = 256;

  private Certificates() {}

  /** Reads all certificates; keys between them are passed over. */
  static Surroundings.Chain read(String text) {
    List<X509Certificate> found = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      int at = text.indexOf(BEGIN);
      while (at >= 0) {
        int end = text.indexOf(END, at);
        if (end < 0) {
          return broken("a certificate has no end");
        }
        byte[] block = text.substring(at, end + END.length()).getBytes(ISO_8859_1);
        found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block)));
        at = text.indexOf(BEGIN, end);
      }
    } catch (GeneralSecurityException e) {
      return broken("a certificate cannot be read");
    }
    return found.isEmpty() ? broken("there is no certificate in it") : chain(found);
  }

  private static Surroundings.Chain broken(String why) {
    return new Surroundings.Chain(List.of(), Optional.empty(), false, false, why);
  }

  private static Surroundings.Chain chain(List<X509Certificate> found) {
    List<Surroundings.Certificate> certificates = new ArrayList<>();
    boolean ordered = true;
    for (int i = 0; i < found.size(); i++) {
      certificates.add(certificate(found.get(i)));
      ordered &= i == 0 || isSignedBy(found.get(i - 1), found.get(i));
    }
    X509Certificate last = found.get(found.size() - 1);
    boolean root = isSignedBy(last, last);
    // Whether a root that is not in the file signed the last one depends on who looks at it.
    Optional<Boolean> complete = root && ordered ? Optional.of(true) : Optional.empty();
    return new Surroundings.Chain(certificates, complete, ordered, root, "");
  }

  private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static Surroundings.Certificate certificate(X509Certificate each) {
    PublicKey key = each.getPublicKey();
    return new Surroundings.Certificate(
        algorithm(key),
        bits(key),
        each.getNotAfter().toInstant().getEpochSecond(),
        names(each),
        isSignedBy(each, each),
        digest(each.getSigAlgName()));
  }

  private static String algorithm(PublicKey key) {
    String name =
        key instanceof EdECPublicKey edwards ? edwards.getParams().getName() : key.getAlgorithm();
    return name.toLowerCase(Locale.ROOT);
  }

  private static int bits(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return rsa.getModulus().bitLength();
    }
    if (key instanceof DSAPublicKey dsa) {
      return dsa.getParams().getP().bitLength();
    }
    return key instanceof ECPublicKey ec
        ? ec.getParams().getOrder().bitLength()
        : algorithm(key).equals("ed448") ? ED448_BITS : ED25519_BITS;
  }

  /** Returns the digest in a name such as {@code SHA256withRSA}. */
  private static String digest(String algorithm) {
    String lower = algorithm.toLowerCase(Locale.ROOT);
    int with = lower.indexOf("with");
    return with < 0 ? lower : lower.substring(0, with);
  }

  private static List<String> names(X509Certificate each) {
    List<String> names = new ArrayList<>();
    try {
      @Nullable Collection<List<?>> alternatives = each.getSubjectAlternativeNames();
      if (alternatives != null) {
        for (List<?> alternative : alternatives) {
          if (Integer.valueOf(DNS_NAME).equals(alternative.get(0))) {
            names.add(String.valueOf(alternative.get(1)));
          }
        }
      }
    } catch (CertificateParsingException e) {
      // A name that cannot be read is none that a peer would accept.
    }
    return names;
  }
}
