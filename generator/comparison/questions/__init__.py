"""What a story leaves open, asked as a researcher would."""
