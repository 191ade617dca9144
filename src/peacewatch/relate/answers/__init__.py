"""What a statement answers: charges, denials, confirmations, silences."""
