/**
 * A sketch of emvqr for Java and Android: the C interface by JNI. Texts are bytes of UTF-8, since JNI's own form of it
 * is another one. What cannot be read or made throws IllegalArgumentException with the sentence of
 * emvqr_failure_message.
 */
public final class Emvqr {
  static {
    System.loadLibrary("emvqr_jni");
  }

  private Emvqr() {}

  /** The value at a path such as `62.07` of a payload, or null where there is none. */
  public static native byte[] value(byte[] payload, byte[] path);

  /**
   * What a payload breaks, a line for each finding; empty where nothing was found. At most 16 lines, the errors before
   * warnings where there would be more. `nowMs` 0: without a clock.
   */
  public static native byte[] findings(byte[] payload, long nowMs);

  /**
   * The KHQR of a merchant, amount in units and decimals: {50000, 0} riels, {150, 2} dollars; 0: the payer enters it.
   */
  public static native byte[] khqr(
      byte[] account,
      byte[] name,
      byte[] merchantId,
      byte[] bank,
      long units,
      int scale,
      int currency,
      long nowMs,
      long expiresMs);
}
