"""The words of the assortment: brands, categories, subcategories, articles and what is eaten together."""

from typing import NamedTuple

BRANDS = {
    "HL": "Harvest Lane",  # the house brand, in every category
    "OV": "Oak Valley",
    "BM": "Bluebell Meadow",
    "CR": "Creamstone",
    "NP": "North Pasture",
    "SH": "Silver Herd",
    "GM": "Green Meadow",
    "SF": "Sunfield",
    "RO": "Red Orchard",
    "HV": "Hillview",
    "FR": "Fresh Row",
    "MB": "Millbrook",
    "GC": "Golden Crust",
    "OH": "Old Hearth",
    "WS": "Wheatsong",
    "RB": "Riverbend",
    "PR": "Prairie Ranch",
    "CC": "Coastal Catch",
    "BF": "Birch Farm",
    "IR": "Iron Ridge",
    "LK": "Lakeshore",
    "CA": "Casa Amara",
    "PH": "Pinehouse",
    "SG": "Stone Grain",
    "MT": "Mountain Table",
    "EP": "Evergreen Pantry",
    "DB": "Dawn Bean",
    "LT": "Lantern Tea",
    "CG": "Citrus Grove",
    "HB": "Harbor Brew",
    "WP": "Willow Press",
    "CK": "Crackle Street",
    "KN": "Kestrel Nut",
    "CV": "Cocoa Vale",
    "PS": "Pepper Square",
    "TR": "Trailhead",
    "BW": "Brightwater",
    "CL": "Clearleaf",
    "SN": "Snowdrift",
    "HE": "Homestead Elm",
}

SUPPLIERS = (
    "Allgrain Trading",
    "Bayside Foods",
    "Cedar Wholesale",
    "Delmar Imports",
    "Eastfield Dairy Union",
    "Fairmont Produce",
    "Granite State Foods",
    "Highland Growers",
    "Inland Fisheries",
    "Juniper Goods",
    "Keystone Provisions",
    "Lowland Farms",
    "Midwest Millers",
    "Norwood Supply",
    "Orchard Partners",
    "Pacific Roasters",
)


class Subcategory(NamedTuple):
    """Sixteen products are made of a subcategory: some of its brands × variants × articles."""

    name: str
    lowest_price: int
    """Cents, as the highest."""
    highest_price: int
    articles: dict[str, str]
    variants: dict[str, str]


class Category(NamedTuple):
    """A category; `season` has a factor of demand for each quarter from January on."""

    name: str
    cost_share: float
    season: tuple[float, float, float, float]
    brands: tuple[str, ...]
    subcategories: tuple[Subcategory, ...]


CATEGORIES = (
    Category(
        "Dairy",
        0.74,
        (1.0, 1.0, 0.95, 1.05),
        ("HL", "OV", "BM", "CR", "NP", "SH"),
        (
            Subcategory(
                "Milk",
                219,
                499,
                {"MILK": "Milk", "BUTM": "Buttermilk", "OATM": "Oat Drink"},
                {"WH": "Whole", "LF": "Lactose Free", "OR": "Organic", "LT": "Light"},
            ),
            Subcategory(
                "Cheese",
                349,
                1149,
                {"CHED": "Cheddar", "BRIE": "Brie", "MOZZ": "Mozzarella", "GOUD": "Gouda"},
                {"MI": "Mild", "AG": "Aged", "SL": "Sliced", "OR": "Organic"},
            ),
            Subcategory(
                "Yogurt",
                99,
                599,
                {"GRKY": "Greek Yogurt", "YOGU": "Yogurt", "SKYR": "Skyr"},
                {"PL": "Plain", "VA": "Vanilla", "BE": "Berry", "OR": "Organic"},
            ),
            Subcategory(
                "Eggs and Butter",
                279,
                749,
                {"EGGS": "Eggs", "BUTR": "Butter"},
                {"FR": "Free Range", "SA": "Salted", "OR": "Organic", "CL": "Classic"},
            ),
        ),
    ),
    Category(
        "Produce",
        0.62,
        (0.9, 1.1, 1.2, 0.9),
        ("HL", "GM", "SF", "RO", "HV", "FR"),
        (
            Subcategory(
                "Fruit",
                89,
                699,
                {"BANA": "Bananas", "APPL": "Apples", "LEMN": "Lemons", "STRA": "Strawberries"},
                {"LS": "Loose", "BG": "Bagged", "OR": "Organic", "PR": "Premium"},
            ),
            Subcategory(
                "Vegetables",
                99,
                549,
                {"BROC": "Broccoli", "TOMA": "Tomatoes", "CARR": "Carrots", "AVOC": "Avocados"},
                {"LS": "Loose", "BG": "Bagged", "OR": "Organic", "BA": "Baby"},
            ),
            Subcategory(
                "Salads",
                249,
                799,
                {"CAES": "Caesar Salad", "SPIN": "Spinach", "ROCK": "Rocket", "SLAW": "Coleslaw"},
                {"WA": "Washed", "OR": "Organic", "FA": "Family Size"},
            ),
        ),
    ),
    Category(
        "Bakery",
        0.48,
        (1.0, 0.95, 0.9, 1.15),
        ("HL", "MB", "GC", "OH", "WS", "RB", "OV"),
        (
            Subcategory(
                "Bread",
                199,
                649,
                {"SOUR": "Sourdough", "BAGU": "Baguette", "TOAS": "Toast", "BUNS": "Burger Buns"},
                {"WH": "White", "WG": "Wholegrain", "SD": "Seeded", "OR": "Organic"},
            ),
            Subcategory(
                "Pastries",
                149,
                599,
                {"CROI": "Croissants", "DANI": "Danish", "MUFF": "Muffins"},
                {"BU": "Butter", "CH": "Chocolate", "AL": "Almond", "BL": "Blueberry"},
            ),
            Subcategory(
                "Cakes",
                799,
                2899,
                {"CHEE": "Cheesecake", "CARC": "Carrot Cake", "BROW": "Brownie Tray"},
                {"CL": "Classic", "MN": "Mini", "GF": "Gluten Free"},
            ),
        ),
    ),
    Category(
        "Meat and Fish",
        0.79,
        (0.9, 1.1, 1.1, 1.0),
        ("HL", "PR", "CC", "BF", "IR", "LK"),
        (
            Subcategory(
                "Poultry",
                499,
                1799,
                {"CKBR": "Chicken Breast", "CKTH": "Chicken Thighs", "TURK": "Turkey Slices"},
                {"FR": "Free Range", "OR": "Organic", "MA": "Marinated", "FA": "Family Size"},
            ),
            Subcategory(
                "Beef",
                599,
                2999,
                {"MINC": "Beef Mince", "STEA": "Sirloin Steak", "PATT": "Beef Patties"},
                {"LE": "Lean", "GR": "Grass Fed", "AG": "Aged", "FA": "Family Size"},
            ),
            Subcategory(
                "Seafood",
                649,
                2499,
                {"SALM": "Salmon", "SHRI": "Shrimp", "CODF": "Cod"},
                {"FI": "Filleted", "SM": "Smoked", "WI": "Wild Caught"},
            ),
        ),
    ),
    Category(
        "Pantry",
        0.66,
        (1.1, 0.95, 0.85, 1.1),
        ("HL", "CA", "PH", "SG", "MT", "EP", "GM"),
        (
            Subcategory(
                "Pasta",
                119,
                429,
                {"SPAG": "Spaghetti", "PENN": "Penne", "LASA": "Lasagne Sheets"},
                {"CL": "Classic", "WG": "Wholegrain", "GF": "Gluten Free", "OR": "Organic"},
            ),
            Subcategory(
                "Sauces",
                179,
                699,
                {"TOMS": "Tomato Sauce", "PEST": "Pesto", "SALS": "Salsa"},
                {"CL": "Classic", "SP": "Spicy", "OR": "Organic", "BA": "Basil"},
            ),
            Subcategory(
                "Cereal",
                289,
                799,
                {"GRAN": "Granola", "OATS": "Oats", "FLAK": "Corn Flakes"},
                {"HO": "Honey", "NU": "Nutty", "OR": "Organic", "CL": "Classic"},
            ),
            Subcategory(
                "Baking",
                149,
                649,
                {"FLOU": "Flour", "SUGR": "Sugar", "YEAS": "Yeast"},
                {"FI": "Fine", "WG": "Wholegrain", "OR": "Organic"},
            ),
        ),
    ),
    Category(
        "Beverages",
        0.58,
        (0.9, 1.05, 1.2, 0.95),
        ("HL", "DB", "LT", "CG", "HB", "WP"),
        (
            Subcategory(
                "Coffee",
                499,
                1999,
                {"BEAN": "Coffee Beans", "GRND": "Ground Coffee", "CAPS": "Coffee Capsules"},
                {"DK": "Dark Roast", "MD": "Medium Roast", "DC": "Decaf", "OR": "Organic"},
            ),
            Subcategory(
                "Tea",
                249,
                899,
                {"BLKT": "Black Tea", "GRNT": "Green Tea", "HERB": "Herbal Tea"},
                {"LS": "Loose Leaf", "BG": "Bagged", "OR": "Organic"},
            ),
            Subcategory(
                "Juice",
                199,
                749,
                {"ORNG": "Orange Juice", "APPJ": "Apple Juice", "GING": "Ginger Shot"},
                {"CP": "Cold Pressed", "OR": "Organic", "CL": "Classic"},
            ),
        ),
    ),
    Category(
        "Snacks",
        0.55,
        (0.95, 1.0, 1.05, 1.2),
        ("HL", "CK", "KN", "CV", "PS", "TR"),
        (
            Subcategory(
                "Chips",
                179,
                599,
                {"POTC": "Potato Chips", "TORT": "Tortilla Chips", "PRET": "Pretzels"},
                {"SA": "Salted", "PA": "Paprika", "SC": "Sour Cream", "OR": "Organic"},
            ),
            Subcategory(
                "Chocolate",
                199,
                899,
                {"BARC": "Chocolate Bar", "TRUF": "Truffles", "COOK": "Chocolate Cookies"},
                {"DK": "Dark", "ML": "Milk", "HZ": "Hazelnut"},
            ),
            Subcategory(
                "Nuts",
                349,
                1499,
                {"ALMO": "Almonds", "CASH": "Cashews", "MIXN": "Mixed Nuts"},
                {"RO": "Roasted", "RW": "Raw", "SA": "Salted", "OR": "Organic"},
            ),
        ),
    ),
    Category(
        "Household",
        0.69,
        (1.05, 1.0, 0.95, 1.0),
        ("HL", "BW", "CL", "SN", "HE"),
        (
            Subcategory(
                "Cleaning",
                249,
                1299,
                {"DISH": "Dish Soap", "LAUN": "Laundry Liquid", "SPRA": "Surface Spray"},
                {"LE": "Lemon", "SE": "Sensitive", "CO": "Concentrated"},
            ),
            Subcategory(
                "Paper Goods",
                199,
                1799,
                {"TOIL": "Toilet Paper", "KITC": "Kitchen Towels", "NAPK": "Napkins"},
                {"SO": "Soft", "RC": "Recycled", "XL": "Extra Large"},
            ),
        ),
    ),
)

BOUGHT_TOGETHER = (
    ("SPAG", "TOMS"),
    ("PENN", "PEST"),
    ("LASA", "MINC"),
    ("TORT", "SALS"),
    ("BAGU", "BRIE"),
    ("GRAN", "GRKY"),
    ("OATS", "BANA"),
    ("SALM", "LEMN"),
    ("PATT", "BUNS"),
    ("FLOU", "EGGS"),
    ("FLAK", "MILK"),
    ("CKBR", "BROC"),
    ("TOIL", "KITC"),
    ("BEAN", "OATM"),
)
"""Articles; a buyer of the first often takes the best-selling product of the second."""
