"""`python -m generator.verify SITE SEEDS`: prints each finding, exit 1 if there is one."""

import argparse
import sys
from pathlib import Path

from generator.verify import verify


def main() -> int:
    """Check a built site against its seeds."""
    parser = argparse.ArgumentParser(prog="python -m generator.verify", description=main.__doc__)
    parser.add_argument("site", type=Path, help="the folder with the built site")
    parser.add_argument("seeds", type=Path, help="the folder with the articles it was made from")
    folders = parser.parse_args()
    for folder in (folders.site, folders.seeds):
        if not folder.is_dir():
            parser.error(f"{folder}: no such folder")
    findings = verify(folders.site, folders.seeds)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
