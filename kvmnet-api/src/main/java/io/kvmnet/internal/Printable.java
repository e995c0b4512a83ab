package io.kvmnet.internal;

/** Text that anybody may have written, fit for one line of a log. */
public final class Printable {

  private Printable() {}

  /**
   * Shows what would break a line, or a terminal, as escapes.
   *
   * @param text any text
   * @return the text with each control character as a backslash, a {@code u} and four hex digits
   */
  public static String line(String text) {
    if (text.codePoints().noneMatch(Printable::breaks)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 5);
    text.codePoints()
        .forEach(
            point -> {
              if (breaks(point)) {
                escaped.append(String.format("\\u%04x", point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static boolean breaks(int point) {
    return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
  }
}
