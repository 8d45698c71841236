"""A wholesaler's old system: short names in capitals, keys with leading zeros, people in plain sight."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal

from tests.workspace.init.database import Database

DDL = {
    "REGN": "CREATE TABLE REGN (REGN_CD VARCHAR PRIMARY KEY, REGN_NM VARCHAR)",
    "CUST_MST": """CREATE TABLE CUST_MST (CUST_NO VARCHAR PRIMARY KEY, CUST_NM VARCHAR, EMAIL_ADDR VARCHAR,
        TEL_NO VARCHAR, REGN_CD VARCHAR REFERENCES REGN (REGN_CD), CUST_TYP VARCHAR, CRT_DT DATE)""",
    "EMP": """CREATE TABLE EMP (EMP_ID INTEGER PRIMARY KEY, EMP_NM VARCHAR, MGR_ID INTEGER, DEPT_CD VARCHAR,
        SAL_AMT DECIMAL(10,2), DOB DATE, HIRE_DT DATE, FOREIGN KEY (MGR_ID) REFERENCES EMP (EMP_ID))""",
    "PRD": """CREATE TABLE PRD (PRD_NO INTEGER PRIMARY KEY, PRD_DESC VARCHAR, PRD_CAT VARCHAR, UNIT_PRC DECIMAL(10,2),
        ACTIVE_FLG BOOLEAN)""",
    "ORD_HDR": """CREATE TABLE ORD_HDR (ORD_NO INTEGER PRIMARY KEY, CUST_NO VARCHAR REFERENCES CUST_MST (CUST_NO),
        SLS_EMP_ID INTEGER REFERENCES EMP (EMP_ID), ORD_DT DATE, SHIP_DT DATE, ORD_STS VARCHAR,
        TOT_AMT DECIMAL(12,2))""",
    "ORD_DTL": """CREATE TABLE ORD_DTL (ORD_NO INTEGER REFERENCES ORD_HDR (ORD_NO), LN_NO INTEGER,
        PRD_NO INTEGER REFERENCES PRD (PRD_NO), QTY INTEGER, LN_AMT DECIMAL(12,2), PRIMARY KEY (ORD_NO, LN_NO))""",
}


def _rows() -> dict[str, list[tuple[object, ...]]]:
    chance = random.Random(7)
    start = datetime.date(2025, 1, 6)
    regions = [("N", "North"), ("S", "South"), ("E", "East"), ("W", "West")]
    first = ["Ann", "Bob", "Cleo", "Dan", "Eva", "Finn", "Gia", "Hugo"]
    last = ["Smith", "Jones", "Weber", "Rossi", "Novak", "Silva"]
    people = [f"{f} {s}" for f in first for s in last]
    customers = [
        (f"{n:05d}", people[n], f"{people[n].replace(' ', '.').lower()}@example.org", f"+49 30 55512{n:02d}",
         chance.choice(regions)[0], chance.choice(["Retail", "Wholesale"]), start + datetime.timedelta(days=3 * n))
        for n in range(1, 41)
    ]  # fmt: skip
    staff = [
        (100 + n, people[-n], None if n == 1 else 100 + (n + 1) // 3, chance.choice(["SALES", "OPS", "IT"]),
         Decimal(3000 + 37 * n), datetime.date(1970 + n, 3, 5),
         datetime.date(2015, 1, 1) + datetime.timedelta(days=97 * n))
        for n in range(1, 13)
    ]  # fmt: skip
    products = [
        (500 + n, f"{kind} {size}", kind, Decimal(199 + 50 * n) / 100, n % 5 != 0)
        for n, (kind, size) in enumerate(
            [(k, s) for k in ("Bolt", "Nut", "Washer") for s in ("small", "medium", "large")]
        )
    ]
    orders, lines = [], []
    for n in range(1, 301):
        day = start + datetime.timedelta(days=chance.randrange(400))
        total = Decimal(0)
        for line in range(1, chance.choice([2, 2, 3, 4])):
            product, quantity = chance.choice(products), chance.randint(1, 9)
            amount = quantity * product[3]
            total += amount
            lines.append((7000 + n, line, product[0], quantity, amount))
        shipped = day + datetime.timedelta(days=chance.randint(1, 9)) if chance.random() < 0.9 else None
        orders.append(
            (7000 + n, chance.choice(customers)[0], chance.choice(staff)[0], day, shipped,
             chance.choice(["OPEN", "SHIPPED", "CANCELLED"]), total)
        )  # fmt: skip
    return {"REGN": regions, "CUST_MST": customers, "EMP": staff, "PRD": products, "ORD_HDR": orders, "ORD_DTL": lines}


UGLY = Database("ugly", DDL, _rows())
