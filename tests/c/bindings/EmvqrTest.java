// The JNI sketch against the built library. usage: java -Djava.library.path=FOLDER EmvqrTest
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

final class EmvqrTest {
  private static final long NOW = 1795331673123L;
  private static int checks = 0;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private static void same(Object wanted, Object got) {
    ++checks;
    if (!java.util.Objects.equals(wanted, got)) throw new AssertionError("not " + wanted + " but " + got);
  }

  private static String refusal(byte[] payload) {
    try {
      Emvqr.value(payload, bytes("59"));
      return null;
    } catch (IllegalArgumentException why) {
      return why.getMessage();
    }
  }

  private static byte[] khqr(String name) {
    return Emvqr.khqr(
        bytes("cafe@abaa"), bytes(name), bytes("M123456"), bytes("ABA Bank"), 50000, 0, 116, NOW, NOW + 1000);
  }

  /** A payload that breaks more rules than are handed out. */
  private static byte[] faulty() {
    StringBuilder text = new StringBuilder("000201");
    for (int id = 65; id != 80; ++id) text.append(id).append("01\u202E");
    text.append("5202ab5301x54041..25502095802kh6304");
    int sum = 0xFFFF;
    for (byte each : bytes(text.toString())) {
      sum ^= (each & 0xFF) << 8;
      for (int bit = 0; bit != 8; ++bit) sum = ((sum << 1) ^ ((sum & 0x8000) == 0 ? 0 : 0x1021)) & 0xFFFF;
    }
    return bytes(text.append(String.format("%04X", sum)).toString());
  }

  public static void main(String[] arguments) {
    byte[] made = khqr("Kafe \u1780\uD83D\uDE00");
    same("Kafe \u1780\uD83D\uDE00", text(Emvqr.value(made, bytes("59"))));
    same("50000", text(Emvqr.value(made, bytes("54"))));
    same(null, text(Emvqr.value(made, bytes("62.07"))));
    made = khqr("Angkor Cafe");
    same("", text(Emvqr.findings(made, NOW)));
    same("the code must not have expired\n", text(Emvqr.findings(made, NOW + 1001)));
    same("there is no text (offset 0)", refusal(new byte[0]));
    same("there is no text (offset 0)", refusal(null));
    same(16L, text(Emvqr.findings(faulty(), 0)).lines().count());
    byte[] hostile = made.clone();
    hostile[20] = 0;
    same("there is a NUL byte (offset 20)", refusal(hostile));
    hostile[20] = (byte) 0xFF;
    same("the bytes are not UTF-8 (offset 20)", refusal(hostile));
    byte[] zeros = new byte[40_000];
    Arrays.fill(zeros, (byte) '0');
    same("00: a length is 01 to 99, never 00 (offset 2)", refusal(zeros));
    try {
      khqr("x".repeat(26));
      same("an exception", null);
    } catch (IllegalArgumentException why) {
      same(true, why.getMessage().contains("MPM-T3.6"));
    }
    System.out.println(checks + " checks");
  }
}
