"""Sequences of different lengths in one tensor."""

import torch


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    """Stacks tensors of shapes (L_i, *) into one of shape (L, B, *), or (B, L, *) with batch_first.

    L is the longest length; the rest is padding_value.
    """
    if not hasattr(sequences, "__iter__"):
        raise RuntimeError(
            "pad_sequence: Expected iterable for input sequences, but got arg of type: "
            f"{type(sequences)}")
    sequences = list(sequences)
    if not sequences:
        raise RuntimeError("received an empty list of sequences")
    if padding_side not in ("left", "right"):
        raise RuntimeError(
            f"Expected padding_side to be one of left or right, but got {padding_side}.")
    longest = max(sequence.size(0) for sequence in sequences)
    rest = sequences[0].shape[1:]
    sizes = (len(sequences), longest) if batch_first else (longest, len(sequences))
    out = torch.full((*sizes, *rest), padding_value, dtype=sequences[0].dtype)
    for index, sequence in enumerate(sequences):
        start = longest - sequence.size(0) if padding_side == "left" else 0
        place = slice(start, start + sequence.size(0))
        out[(index, place) if batch_first else (place, index)] = sequence
    return out


def unpad_sequence(padded_sequences, lengths, batch_first=False):
    """The sequences that pad_sequence() stacked, as a list."""
    if not batch_first:
        padded_sequences = padded_sequences.transpose(0, 1)
    places = torch.arange(padded_sequences.shape[1])
    return [row[places < length] for row, length in zip(padded_sequences, lengths)]
