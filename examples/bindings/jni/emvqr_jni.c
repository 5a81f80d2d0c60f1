// The C side of Emvqr.java: bytes in, bytes out, failures as exceptions. Where Java has no memory left it has thrown
// already: nothing more is asked of it then, but to take back what was borrowed.
#include <emvqr/emvqr.h>

#include <jni.h>

static void refuse(JNIEnv* env, const emvqr_failure* why) {
  char text[EMVQR_MAX_SENTENCE_BYTES + 1];
  emvqr_buffer sentence = {text, sizeof text - 1, 0};
  emvqr_failure_message(why, &sentence);
  text[sentence.size] = '\0';  // plain English
  const jclass type = (*env)->FindClass(env, "java/lang/IllegalArgumentException");
  if (type != NULL) (*env)->ThrowNew(env, type, text);
}
static jbyteArray array_of(JNIEnv* env, const char* data, size_t size) {
  const jbyteArray out = (*env)->NewByteArray(env, (jsize)size);
  if (out != NULL) (*env)->SetByteArrayRegion(env, out, 0, (jsize)size, (const jbyte*)data);
  return out;
}
static int has_thrown(JNIEnv* env) { return (*env)->ExceptionCheck(env) == JNI_TRUE; }
/// The bytes of an array, to be given back with `give_back`; no text for null, and where Java has thrown.
static emvqr_text borrow(JNIEnv* env, jbyteArray array) {
  emvqr_text text = {NULL, 0};
  if (array == NULL || has_thrown(env)) return text;
  text.data = (const char*)(*env)->GetByteArrayElements(env, array, NULL);
  text.size = text.data == NULL ? 0 : (size_t)(*env)->GetArrayLength(env, array);
  return text;
}
static void give_back(JNIEnv* env, jbyteArray array, emvqr_text text) {
  if (text.data != NULL) (*env)->ReleaseByteArrayElements(env, array, (jbyte*)text.data, JNI_ABORT);
}

JNIEXPORT jbyteArray JNICALL Java_Emvqr_value(JNIEnv* env, jclass type, jbyteArray payload, jbyteArray path) {
  const emvqr_text text = borrow(env, payload);
  const emvqr_text at = borrow(env, path);
  jbyteArray out = NULL;
  emvqr_payload qr;
  emvqr_path where;
  emvqr_text value;
  emvqr_failure why = {EMVQR_ERRC_NONE, 0, 0, {0, {0}}};
  (void)type;
  if (emvqr_payload_parse_in_scheme(text, EMVQR_QUIRK_NONE, &qr, &why) == EMVQR_ERRC_NONE)
    why.code = emvqr_path_read(at, &where);
  if (!has_thrown(env) && why.code == EMVQR_ERRC_NONE && emvqr_payload_get(&qr, where, &value) == EMVQR_ERRC_NONE)
    out = array_of(env, value.data, value.size);
  give_back(env, path, at);
  give_back(env, payload, text);
  if (!has_thrown(env) && why.code != EMVQR_ERRC_NONE) refuse(env, &why);
  return out;
}

JNIEXPORT jbyteArray JNICALL Java_Emvqr_findings(JNIEnv* env, jclass type, jbyteArray payload, jlong now_ms) {
  static const size_t line_bytes = EMVQR_MAX_SENTENCE_BYTES + 1;
  const emvqr_text text = borrow(env, payload);
  const emvqr_check_options options = {.struct_size = sizeof options, .now_ms = now_ms};
  char lines[8192];
  size_t size = 0;
  uint32_t i;
  emvqr_finding found[16];  // as Emvqr.java says
  emvqr_report report = {.struct_size = sizeof report};
  emvqr_payload qr;
  emvqr_failure why;
  (void)type;
  if (emvqr_payload_parse_in_scheme(text, EMVQR_QUIRK_NONE, &qr, &why) == EMVQR_ERRC_NONE)
    emvqr_payload_check(&qr, &options, found, sizeof found / sizeof found[0], &report);
  give_back(env, payload, text);
  if (has_thrown(env)) return NULL;
  if (why.code != EMVQR_ERRC_NONE) return refuse(env, &why), NULL;
  for (i = 0; i != report.count && size + line_bytes <= sizeof lines; ++i) {
    emvqr_buffer line = {lines + size, line_bytes - 1, 0};
    emvqr_finding_explain(&found[i], &line);
    size += line.size;
    lines[size++] = '\n';
  }
  return array_of(env, lines, size);
}

JNIEXPORT jbyteArray JNICALL Java_Emvqr_khqr(JNIEnv* env, jclass type, jbyteArray account, jbyteArray name,
                                             jbyteArray merchant_id, jbyteArray bank, jlong units, jint scale,
                                             jint currency, jlong now_ms, jlong expires_ms) {
  char bytes[EMVQR_MAX_KHQR_BYTES];
  emvqr_buffer made = {bytes, sizeof bytes, 0};
  emvqr_khqr_merchant draft = {.struct_size = sizeof draft, .currency = (uint32_t)currency, .expires_ms = expires_ms};
  emvqr_failure why;
  (void)type;
  draft.amount.units = units;
  draft.amount.scale = (uint32_t)scale;
  draft.account_id = borrow(env, account);
  draft.name = borrow(env, name);
  draft.merchant_id = borrow(env, merchant_id);
  draft.acquiring_bank = borrow(env, bank);
  emvqr_khqr_merchant_write(&draft, now_ms, &made, &why);
  give_back(env, account, draft.account_id);
  give_back(env, name, draft.name);
  give_back(env, merchant_id, draft.merchant_id);
  give_back(env, bank, draft.acquiring_bank);
  if (has_thrown(env)) return NULL;
  if (why.code != EMVQR_ERRC_NONE) return refuse(env, &why), NULL;
  return array_of(env, made.data, made.size);
}
