# What the README's blocks ask for: a shop's static KHQR; the code of a sale, good until 1780000120000; the same with
# another amount.
STATIC='00020101021129130009cafe@abaa5204599953031165802KH5911Angkor Cafe6010Phnom Penh63044709'
SHOP=$(sed -n 's/^#define EMVQR_DOCS_SHOP "\(.*\)"$/\1/p' "$root/tests/docs/shop.h")
TAMPERED=$(printf %s "$SHOP" | sed s/540550000/540590000/)
