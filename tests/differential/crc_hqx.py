"""Answers with CRCs: a line in has inputs in hexadecimal, parted by one space each (an empty one is nothing between two
of them); the line out has their CRCs. With --start N another start than 0xFFFF: a wrong reader, for the test's test."""

import argparse
import binascii
import sys

arguments = argparse.ArgumentParser()
arguments.add_argument("--start", type=lambda text: int(text, 0), default=0xFFFF)
start = arguments.parse_args().start
for line in sys.stdin:
    inputs = line.removesuffix("\n").split(" ")
    print(*(f"{binascii.crc_hqx(bytes.fromhex(each), start):04X}" for each in inputs), flush=True)
