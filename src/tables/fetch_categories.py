#!/usr/bin/env python3
"""Writes merchant_categories.csv from an npm package of merchant category codes (ISO 18245 and the card schemes').

    python3 src/tables/fetch_categories.py

Needs npm and its registry; nothing else of the project does. docs/decisions/0010-reference-tables.md has why this list.
"""

import json
import pathlib
import re
import subprocess
import tarfile
import tempfile
import unicodedata

PACKAGE = "merchant-category-codes"
VERSION = "1.0.2"
MEMBER = "package/without_groups/mcc-en.json"
OUTPUT = pathlib.Path(__file__).resolve().parent / "merchant_categories.csv"
LONGEST = 50

# Codes the list has without a meaning ("Miscellaneous"), with that of another (6236 is an airline there), or inside the
# hotels as what is none (3882, cash collection).
LEFT_OUT = {"3882", "4304", "4785", "5292", "5295", "5415", "6236", "8664", "9999"}

# Where the list's own text is no plain short name.
RENAMED = {
    "0780": "Landscaping and horticulture",
    "1520": "General contractors",
    "1711": "Heating, plumbing and air conditioning",
    "1740": "Masonry, stonework and plaster",
    "1761": "Roofing, siding and sheet metal",
    "1771": "Concrete work contractors",
    "1799": "Special trade contractors",
    "2791": "Typesetting and plate making",
    "3396": "Tilden Rent-a-car",
    "3421": "Allstate Rent-a-car",
    "3559": "Candlewood Suites",
    "3560": "Aladdin Resort and Casino",
    "4011": "Rail freight",
    "4111": "Local passenger transport and ferries",
    "4214": "Freight carriers, trucking and moving",
    "4215": "Couriers and freight forwarders",
    "4225": "Public warehouses and storage",
    "4468": "Marinas, marine service and supplies",
    "4511": "Airlines and air carriers",
    "4582": "Airports and airport terminals",
    "4723": "Package tour operators (Germany)",
    "4761": "Telemarketing of travel and vitamins",
    "4784": "Tolls, road and bridge fees",
    "4812": "Telecommunication equipment and telephones",
    "4813": "Telephone calls by key entry",
    "4816": "Computer networks and information services",
    "4829": "Money transfer and wire transfer",
    "4899": "Cable, satellite and other pay television",
    "4900": "Electricity, gas, water and sanitation",
    "5045": "Computers, peripherals and software",
    "5047": "Medical, dental and laboratory supplies",
    "5111": "Stationery, office supplies and paper",
    "5122": "Drugs and druggists' sundries",
    "5137": "Uniforms and commercial clothing",
    "5139": "Commercial footwear",
    "5193": "Florists' supplies, nursery stock and flowers",
    "5211": "Building materials and lumber",
    "5231": "Glass, paint and wallpaper stores",
    "5298": "Online grocery stores",
    "5299": "Warehouse club fuel",
    "5411": "Grocery stores and supermarkets",
    "5499": "Convenience, specialty and other food stores",
    "5511": "Car and truck dealers, new and used",
    "5521": "Car and truck dealers, used only",
    "5531": "Auto and home supply stores",
    "5542": "Automated fuel dispensers",
    "5561": "Camper and recreational trailer dealers",
    "5599": "Other vehicle, aircraft and farm equipment dealers",
    "5655": "Sports and riding apparel stores",
    "5697": "Tailors, alterations and mending",
    "5699": "Other clothing and accessory stores",
    "5712": "Furniture and home furnishings stores",
    "5714": "Drapery, upholstery and window covering stores",
    "5715": "Alcohol wholesalers",
    "5718": "Fireplaces and accessories",
    "5719": "Other home furnishing stores",
    "5732": "Electronics stores",
    "5733": "Musical instruments and sheet music",
    "5813": "Bars, taverns and nightclubs",
    "5815": "Digital goods: books, films, music",
    "5817": "Digital goods: applications",
    "5818": "Digital goods: large merchants",
    "5832": "Antique shops",
    "5921": "Beer, wine and liquor stores",
    "5931": "Second-hand stores",
    "5932": "Antique sales, repair and restoration",
    "5940": "Bicycle shops",
    "5944": "Jewelry, watch and silverware stores",
    "5960": "Direct marketing: insurance",
    "5961": "Mail order houses",
    "5962": "Direct marketing: travel",
    "5964": "Direct marketing: catalog",
    "5965": "Direct marketing: catalog and retail",
    "5966": "Direct marketing: outbound telemarketing",
    "5967": "Direct marketing: inbound telemarketing",
    "5968": "Direct marketing: subscriptions",
    "5969": "Direct marketing: other",
    "5970": "Artist supply and craft shops",
    "5972": "Stamp and coin stores",
    "5975": "Hearing aids",
    "5976": "Orthopedic goods and prostheses",
    "5978": "Typewriter stores",
    "5983": "Fuel dealers: oil, coal, gas, wood",
    "5995": "Pet shops, pet food and supplies",
    "5996": "Swimming pools",
    "5997": "Electric razor stores",
    "6010": "Financial institution: cash over the counter",
    "6011": "Financial institution: cash machine",
    "6012": "Financial institution: goods and services",
    "6022": "Financial institution",
    "6023": "State banks",
    "6025": "National banks",
    "6026": "National banks, not federal",
    "6028": "Private banks, unincorporated",
    "6050": "Quasi cash: financial institution",
    "6051": "Quasi cash: merchant",
    "6211": "Securities brokers and dealers",
    "6300": "Insurance",
    "6381": "Insurance premiums",
    "6399": "Insurance, other",
    "6513": "Real estate agents: rentals",
    "6529": "Stored value load: financial institution",
    "6530": "Stored value load: merchant",
    "6531": "Payment service: money transfer",
    "6532": "Payment transaction: financial institution",
    "6533": "Payment transaction: merchant",
    "6534": "Money transfer: financial institution",
    "6535": "Value purchase: financial institution",
    "6536": "MoneySend, in one country",
    "6537": "MoneySend, between countries",
    "6538": "MoneySend funding",
    "6539": "Funding transaction",
    "6540": "Funding transaction at a point of interaction",
    "7210": "Laundry, cleaning and garment services",
    "7211": "Laundries",
    "7251": "Shoe repair, shoe shine and hat cleaning",
    "7261": "Funeral services and crematories",
    "7277": "Counseling: debt, marriage, personal",
    "7278": "Buying and shopping clubs",
    "7280": "Hospital patient's personal funds",
    "7296": "Clothing rental",
    "7299": "Other personal services",
    "7333": "Commercial photography, art and graphics",
    "7338": "Quick copy and reproduction services",
    "7349": "Cleaning, maintenance and janitorial services",
    "7361": "Employment agencies",
    "7372": "Computer programming and data processing",
    "7392": "Consulting and public relations",
    "7393": "Detective agencies and security services",
    "7394": "Equipment, tool and furniture rental",
    "7395": "Photo laboratories",
    "7399": "Business services, other",
    "7511": "Truck stops",
    "7512": "Car rental agencies",
    "7523": "Parking lots and garages",
    "7524": "Parking, express payment",
    "7629": "Electrical and small appliance repair",
    "7641": "Furniture repair and refinishing",
    "7699": "Other repair shops",
    "7800": "Government-owned lottery",
    "7801": "Government-licensed online casinos",
    "7802": "Government-licensed horse and dog racing",
    "7829": "Film and video production",
    "7832": "Cinemas",
    "7833": "Cinemas, express payment",
    "7841": "DVD and video rental",
    "7922": "Theater and ticket agencies",
    "7929": "Bands, orchestras and entertainers",
    "7932": "Billiard and pool halls",
    "7941": "Sports clubs and athletic fields",
    "7992": "Public golf courses",
    "7995": "Betting and gambling",
    "7996": "Amusement parks, circuses and fairs",
    "7997": "Membership and country clubs",
    "7998": "Aquariums and zoos",
    "7999": "Recreation services, other",
    "8043": "Opticians and eyeglasses",
    "8044": "Eyeglasses",
    "8049": "Podiatrists and chiropodists",
    "8099": "Medical services, other",
    "8110": "Legal services",
    "8111": "Attorneys and legal services",
    "8211": "Elementary and secondary schools",
    "8220": "Colleges and universities",
    "8241": "Correspondence schools",
    "8244": "Business and secretarial schools",
    "8249": "Trade and vocational schools",
    "8299": "Schools and educational services, other",
    "8398": "Charitable and social service organizations",
    "8641": "Civic, social and fraternal associations",
    "8651": "Political organizations",
    "8661": "Religious organizations",
    "8699": "Membership organizations, other",
    "8911": "Architects, engineers and surveyors",
    "8931": "Accounting, auditing and bookkeeping",
    "9034": "I-Purchasing pilot",
    "9211": "Court costs, alimony and child support",
    "9401": "I-Purchasing pilot",
    "9402": "Government postal services",
    "9405": "Purchases between governments",
    "9406": "Government-owned lottery",
    "9701": "Visa credential server",
    "9702": "GCAS emergency services",
    "9751": "UK supermarkets",
    "9752": "UK petrol stations",
    "9754": "Government-licensed horse and dog racing",
}


def plain(text):
    """Printable ASCII, one space between words: accents go, Cyrillic look-alikes and curly quotes become ours."""
    look_alikes = str.maketrans({"\u0421": "C", "\u0435": "e", "\u2019": "'", "\u2014": "-", "\u2013": "-"})
    folded = unicodedata.normalize("NFKD", text.translate(look_alikes))
    kept = "".join(c for c in folded if not unicodedata.combining(c)).replace("&", "and")
    return re.sub(r"\s+", " ", kept).strip()


def sentence_case(text):
    """Only the first letter large."""
    return text[:1].upper() + text[1:].lower()


def category_name(code, short, full):
    """One short plain name. Those of 3000 to 3999 are names of companies and keep their letters."""
    if code in RENAMED:
        return RENAMED[code]
    if "3000" <= code <= "3999":
        return {"Airlines": "Airline", "Car rental agencies": "Car rental"}.get(full, plain(full))
    text = plain(full)
    return sentence_case(text if len(text) <= LONGEST else plain(short))


def fetch():
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run(["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"], cwd=folder, check=True,
                              stdout=subprocess.PIPE, text=True)
        with tarfile.open(pathlib.Path(folder) / made.stdout.split()[-1]) as archive:
            return json.load(archive.extractfile(MEMBER))


def main():
    rows = {}
    for entry in fetch():
        code = entry["mcc"]
        if code not in LEFT_OUT:
            rows[code] = category_name(code, entry["shortDescription"], entry["fullDescription"])
    lines = [f"# npm's {PACKAGE} {VERSION} (MIT licence: merchant_categories.LICENSE)", "code,name"]
    for code, name in sorted(rows.items()):
        if not re.fullmatch(r"[0-9]{4}", code) or not re.fullmatch(r"[ -~]+", name):
            raise SystemExit(f"{code!r}: {name!r} is no code with a plain name")
        lines.append(f'{code},"{name}"' if "," in name else f"{code},{name}")
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="ascii")
    print(f"{OUTPUT.name}: {len(rows)} codes")


if __name__ == "__main__":
    main()
