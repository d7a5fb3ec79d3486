/**
 * Stands in the bundle for what `@simplewebauthn/server` reads certificates with: see `[alias]` in wrangler.toml. A passkey
 * that comes with a certificate is refused before the library looks at it, so that nothing here is ever called.
 */
const reason = 'Certificates are not read here'

class Absent {}

class NeverMade extends Absent {
  constructor() {
    super()
    throw new Error(reason)
  }
}

const absent = 'absent'

// @peculiar/x509
// @peculiar/asn1-x509; the first is made once by @peculiar/asn1-ecc, which stays.
// @peculiar/asn1-rsa, @peculiar/asn1-x509-post-quantum, @peculiar/asn1-android
// The library's own roots of trust
export {
  Absent as AlgorithmIdentifier,
  Absent as BasicConstraints,
  Absent as Certificate,
  Absent as ExtendedKeyUsage,
  Absent as SubjectAlternativeName,
  Absent as KeyDescription,
  Absent as RSAPublicKey,
  absent as id_ce_basicConstraints,
  absent as id_ce_extKeyUsage,
  absent as id_ce_subjectAltName,
  absent as id_ce_keyDescription,
  absent as id_ml_dsa_44,
  absent as id_ml_dsa_65,
  absent as id_ml_dsa_87,
  absent as id_rsaEncryption,
  absent as id_sha1WithRSAEncryption,
  absent as id_sha256WithRSAEncryption,
  absent as id_sha384WithRSAEncryption,
  absent as id_sha512WithRSAEncryption,
  absent as Apple_WebAuthn_Root_CA,
  absent as GlobalSign_Root_CA,
  absent as GlobalSign_Root_CA_R3,
  absent as GlobalSign_Root_R46,
  absent as Google_Hardware_Attestation_Root_1,
  absent as Google_Hardware_Attestation_Root_2,
  absent as Google_Hardware_Attestation_Root_3,
  absent as Google_Hardware_Attestation_Root_4,
  NeverMade as AuthorityKeyIdentifierExtension,
  NeverMade as CRLDistributionPointsExtension,
  NeverMade as SubjectKeyIdentifierExtension,
  NeverMade as X509Certificate,
  NeverMade as X509ChainBuilder,
  NeverMade as X509Crl,
}

const neverCalled = (): never => {
  throw new Error(reason)
}

// Its checks of attestations that come with certificates only
export {
  neverCalled as verifyAttestationAndroidKey,
  neverCalled as verifyAttestationAndroidSafetyNet,
  neverCalled as verifyAttestationApple,
  neverCalled as verifyAttestationFIDOU2F,
  neverCalled as verifyAttestationTPM,
}
