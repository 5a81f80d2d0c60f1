// How each npm package is asked. `judges` says what it judges of a payload: the "rules" of what is in it, or at most its
// "CRC". `open` gets the package and yields
//   read(text)      what the package says of a payload, checked in every way that it offers; throws where it refuses
//   name(read)      the merchant's name in that
//   maker(objects)  a function that makes the payload of these objects ([{id, value, objects?}]), from their values to
//                   the text; undefined where the package has no words for them. Without `maker` it makes none at all.
// What a package needs once (finding the values) is done outside of the function that is timed.

/** The values of objects by their paths. */
export function valuesOf(objects) {
  const values = {};
  for (const { id, value, objects: inner } of objects) {
    values[id] = value;
    for (const each of inner ?? []) values[`${id}.${each.id}`] = each.value;
  }
  return values;
}

export const refuse = () => {
  throw new Error("refused");
};

/** A KHQR's shop in the words that both KHQR packages share; undefined where it is no KHQR. */
export function shopOf(objects) {
  const values = valuesOf(objects);
  const account = ["29", "30"].find((id) => values[`${id}.00`]?.includes("@"));
  if (account === undefined) return undefined;
  const amount = values["54"] === undefined ? undefined : Number(values["54"]);
  return {
    // The packages note when a code was made by the clock.
    made_ms: Number(values["99.00"] ?? 0),
    is_merchant: account === "30",
    account: values[`${account}.00`],
    merchant_id: values[`${account}.01`],
    bank: values[`${account}.02`],
    name: values["59"],
    city: values["60"],
    category: values["52"],
    currency: values["53"],
    amount,
    expires_ms: values["99.01"] === undefined ? undefined : Number(values["99.01"]),
    additional: {
      billNumber: values["62.01"],
      mobileNumber: values["62.02"],
      storeLabel: values["62.03"],
      terminalLabel: values["62.07"],
    },
    language: {
      languagePreference: values["64.00"],
      merchantNameAlternateLanguage: values["64.01"],
      merchantCityAlternateLanguage: values["64.02"],
    },
  };
}

const bakong_khqr = {
  judges: "rules",
  open({ BakongKHQR, IndividualInfo, MerchantInfo }) {
    const khqr = new BakongKHQR();
    return {
      read: (text) => (BakongKHQR.verify(text).isValid ? BakongKHQR.decode(text).data : refuse()),
      name: (read) => read.merchantName,
      maker(objects) {
        const shop = shopOf(objects);
        if (shop === undefined) return undefined;
        const { account, name, city, merchant_id, bank } = shop;
        const optional = {
          currency: Number(shop.currency),
          amount: shop.amount,
          expirationTimestamp: shop.expires_ms,
          merchantCategoryCode: shop.category,
          ...shop.additional,
          ...shop.language,
        };
        Date.now = () => shop.made_ms;
        return shop.is_merchant
          ? () => khqr.generateMerchant(new MerchantInfo(account, name, city, merchant_id, bank, optional)).data?.qr
          : () => khqr.generateIndividual(new IndividualInfo(account, name, city, optional)).data?.qr;
      },
    };
  },
};

const ts_khqr = {
  judges: "rules",
  open({ KHQR, CURRENCY, TAG }) {
    return {
      read: (text) => (KHQR.verify(text).isValid ? KHQR.parse(text).data : refuse()),
      name: (read) => read.merchantName,
      maker(objects) {
        const shop = shopOf(objects);
        if (shop === undefined) return undefined;
        Date.now = () => shop.made_ms;
        return () =>
          KHQR.generate({
            tag: shop.is_merchant ? TAG.MERCHANT : TAG.INDIVIDUAL,
            accountID: shop.account,
            merchantName: shop.name,
            merchantID: shop.merchant_id,
            acquiringBank: shop.bank,
            merchantCity: shop.city,
            currency: shop.currency === "840" ? CURRENCY.USD : CURRENCY.KHR,
            amount: shop.amount,
            merchantCategoryCode: shop.category,
            expirationTimestamp: shop.expires_ms,
            additionalData: shop.additional,
            languageData: shop.language,
          }).data?.qr;
      },
    };
  },
};

const promptparse = {
  judges: "CRC",
  open({ encode, parse, tag, withCrcTag }) {
    const tagsOf = (objects) =>
      objects.map(({ id, value, objects: inner }) => tag(id, inner === undefined ? value : encode(tagsOf(inner))));
    return {
      read: (text) => parse(text, true, true) ?? refuse(),
      name: (read) => read.getTagValue("59"),
      maker: (objects) => () => withCrcTag(encode(tagsOf(objects)), "63"),
    };
  },
};

const emv_qrcps = {
  judges: "CRC",
  open({ Merchant }) {
    const setters = {
      "00": "setPayloadFormatIndicator",
      "01": "setPointOfInitiationMethod",
      "52": "setMerchantCategoryCode",
      "53": "setTransactionCurrency",
      "54": "setTransactionAmount",
      "55": "setTipOrConvenienceIndicator",
      "58": "setCountryCode",
      "59": "setMerchantName",
      "60": "setMerchantCity",
      "62.01": "setBillNumber",
      "62.02": "setMobileNumber",
      "62.03": "setStoreLabel",
      "62.06": "setCustomerLabel",
      "62.07": "setTerminalLabel",
      "62.09": "setAdditionalConsumerDataRequest",
      "64.00": "setLanguagePreference",
      "64.01": "setMerchantName",
      "64.02": "setMerchantCity",
    };
    const filled = (template, prefix, objects, add) => {
      for (const { id, value } of objects) {
        if (prefix + id in setters) template[setters[prefix + id]](value);
        else if (id === "00") template.setGloballyUniqueIdentifier(value);
        else template[add](id, value);
      }
      return template;
    };
    const built = (objects) => {
      const code = Merchant.buildEMVQR();
      for (const { id, value, objects: inner } of objects) {
        if (id === "62") {
          code.setAdditionalDataFieldTemplate(filled(Merchant.buildAdditionalDataFieldTemplate(), "62.", inner));
        } else if (id === "64") {
          const template = filled(Merchant.buildMerchantInformationLanguageTemplate(), "64.", inner);
          code.setMerchantInformationLanguageTemplate(template);
        } else if (inner === undefined) {
          code[setters[id]](value);
        } else if (id < "52") {
          const template = filled(Merchant.buildMerchantAccountInformation(), "NN.", inner, "addPaymentNetworkSpecific");
          code.addMerchantAccountInformation(id, template);
        } else {
          const template = filled(Merchant.buildUnreservedTemplate(), "NN.", inner, "addContextSpecificData");
          code.addUnreservedTemplates(id, template);
        }
      }
      return code;
    };
    return {
      read(text) {
        const code = Merchant.Parser.toEMVQR(text);
        code.validate();
        return code;
      },
      name: (read) => /^59 \d\d (.*)$/m.exec(read.rawData())?.[1],
      maker: (objects) => () => built(objects).generatePayload(),
    };
  },
};

const emvqr = {
  judges: "CRC",
  open: ({ decode }) => ({ read: (text) => decode(text), name: (read) => read["59"].data }),
};

const emvco_qr_sdk = {
  judges: "CRC",
  open: ({ parseFullQR, QRParseMode }) => ({
    read(text) {
      const read = parseFullQR(text, { parseMode: QRParseMode.GLOBAL });
      return read.crc.isValid ? read : refuse();
    },
    name: (read) => read.raw["59"],
  }),
};

export const packages = {
  "bakong-khqr": bakong_khqr,
  "ts-khqr": ts_khqr,
  promptparse,
  "emv-qrcps": emv_qrcps,
  emvqr,
  "emvco-qr-sdk": emvco_qr_sdk,
};
